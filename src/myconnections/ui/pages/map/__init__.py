"""The page of the map: the picture, its table twin, and what its marks mean."""
