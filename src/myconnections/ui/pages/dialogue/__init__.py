"""The page of dialogue experiments."""
