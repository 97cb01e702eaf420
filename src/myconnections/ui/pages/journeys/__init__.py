"""Relationship journeys in three layers."""
