"""One package or module per page; pages never import pages."""
