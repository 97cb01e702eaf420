"""Before a vault is open: the first start, making a vault, unlocking it."""
