"""Today: the few steps of this week, what is due, one question."""
