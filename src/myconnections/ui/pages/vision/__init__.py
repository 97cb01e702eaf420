"""The vision, its versions side by side, and the roles I play."""
