"""Quick wins beside the long-term work they serve."""
