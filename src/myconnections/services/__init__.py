"""What a person can do: one module per area; no Qt, no SQL."""
