"""The page that hands something to a coach."""
