"""The page for the coach: one HTML file that asks nothing of the world."""
