"""The person pane at the right edge: everything kept of one person, in sections."""
