"""Asking who among my people knows whom."""
