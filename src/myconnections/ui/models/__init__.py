"""Qt models over tuples of frozen rows."""
