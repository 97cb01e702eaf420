"""The values exercise, step by step, and the values as they stand."""
