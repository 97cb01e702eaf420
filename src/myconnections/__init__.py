"""My Connections (つながり手帳): one person's network, kept in one encrypted vault."""
