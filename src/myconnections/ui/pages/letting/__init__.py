"""Letting go: what used to work, what is tried instead, what happened."""
