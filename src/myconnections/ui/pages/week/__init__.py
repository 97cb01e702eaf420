"""A week in figures."""
