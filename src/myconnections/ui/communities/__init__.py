"""The forms of gatherings and communities."""
