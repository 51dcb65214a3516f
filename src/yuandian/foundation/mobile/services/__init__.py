"""Changes: the home page in `arranging`, codes in `codes`."""
