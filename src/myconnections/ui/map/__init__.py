"""The map: a scene of flat arrays, painted by one renderer on the screen and into files."""
