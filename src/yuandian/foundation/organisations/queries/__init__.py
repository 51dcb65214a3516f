"""Every list of organisations, and the coverage of grids by party organisations."""
