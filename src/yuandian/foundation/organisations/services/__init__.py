"""Every change of organisations, of their ties to grids, and of the names of party levels."""
