"""Needs and giving: what feeds each need, help given and received, and what was contributed."""
