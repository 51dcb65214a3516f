"""Every change of organisations: founding and closing, ties to grids, naming schemes."""
