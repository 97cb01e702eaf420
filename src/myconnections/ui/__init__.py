"""Qt widgets: ask services, show domain values, decide nothing."""
