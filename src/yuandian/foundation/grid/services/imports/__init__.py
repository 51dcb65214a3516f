"""Files of grids, addresses and divisions: read, checked as a whole, reported, and only then saved.

`files` turns bytes into rows and says which lines cannot be read; `checks` holds the rows against each other, the
tree and the map; `grids`, `addresses` and `divisions` save. A second import of the same file changes nothing.
"""
