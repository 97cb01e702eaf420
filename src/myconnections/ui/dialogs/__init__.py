"""Dialogs: opened with open(), answered by signals."""
