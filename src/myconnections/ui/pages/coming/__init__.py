"""What is coming, by day."""
