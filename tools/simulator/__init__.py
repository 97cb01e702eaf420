"""An invented ego network that lives for two years, and what becomes of it under one rule or another (method.md 8)."""
