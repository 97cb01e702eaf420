"""Triage: people sorted one after another, by single keys."""
