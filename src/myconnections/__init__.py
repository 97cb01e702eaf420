"""My Connections (つながり手帳): one person's network, kept in one encrypted vault."""

__version__ = "0.1.0"
