"""The hand-over sheet of a community as one page that opens in any browser."""
