"""The five capabilities: a check-in of twenty behaviors, and five panels over time."""
