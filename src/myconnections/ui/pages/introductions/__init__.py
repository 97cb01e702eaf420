"""Introductions: two are asked, and brought together once both said yes."""
