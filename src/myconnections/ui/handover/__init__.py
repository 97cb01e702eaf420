"""The hand-over sheet of a community on paper."""
