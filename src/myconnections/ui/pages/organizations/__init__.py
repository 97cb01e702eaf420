"""Organizations as things of their own: a list of all, and one with its people and what I noted of it."""
