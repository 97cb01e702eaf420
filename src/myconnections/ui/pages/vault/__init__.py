"""The vault: whether it is whole, its backups, its keys, what it protects from."""
