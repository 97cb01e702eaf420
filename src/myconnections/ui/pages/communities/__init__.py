"""The page of gatherings and communities."""
