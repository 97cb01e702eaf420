"""The export that LinkedIn gives of one's own data, in all its eras."""
