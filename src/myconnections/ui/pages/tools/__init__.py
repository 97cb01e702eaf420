"""The tools I use: what hands on to what, and where the gaps are."""
