"""The encrypted file: keys, tables, search index, undo history."""
