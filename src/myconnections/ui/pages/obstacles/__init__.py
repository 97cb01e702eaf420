"""What stands in the way, and the small steps that answer it."""
