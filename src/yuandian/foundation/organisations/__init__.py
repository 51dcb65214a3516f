"""Organisations: departments, offices, party organisations, companies, and the grids they lead, manage or
serve.

Nouns: *organisation*, *tie* (organisation and grid for a period), *naming scheme* (what a street calls its
party levels). Promises: the party tree stands apart from the grid tree and is mapped to it; a grid is led by
one party organisation at a time; every change is in the organisation's record. Leaves people to `people` and
boundaries to `grid`, which stand above it.
"""

READS = {"grid": ("grid_grid",)}
