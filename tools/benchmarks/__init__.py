"""What the app costs, always beside a floor: the least that the same work can cost with the same libraries.

`python3 dev.py bench [names…]` prints one JSON line a measure; docs/benchmarks.md says what they mean.
"""
