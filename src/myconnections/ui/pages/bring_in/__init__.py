"""Bringing people in: files, reading, checking, done."""
