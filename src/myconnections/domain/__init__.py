"""The words and the rules: frozen values, standard library only."""
