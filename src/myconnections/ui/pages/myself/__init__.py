"""Myself: everything the notebook holds of the person who keeps it, at a glance."""
