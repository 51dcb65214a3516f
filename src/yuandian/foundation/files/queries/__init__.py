"""Files as cards with links (`cards`), and the links themselves (`links`)."""
