"""What came to me, and which tie or introduction opened it."""
