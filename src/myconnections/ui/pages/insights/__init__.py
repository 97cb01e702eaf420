"""Insights (見えること): what can be seen of the network over time, part by part."""
