"""Findings drawn from the network: pure functions on plain values and arrays."""
