"""Enrich in bulk: many people get one answer."""
