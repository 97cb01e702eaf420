"""A wholly invented LinkedIn export, for looking around, for tests and for measuring."""
