"""Grids: how a district is divided so that every spot has somebody who looks after it.

Its nouns are the grid (of a district, street, community, third level, micro level, or exclusive), its boundary in
versions, the address book of courtyards, buildings and places, the administrative division, and the proposed change.
It promises to tell in microseconds in which grid a point lies, by boundaries that are never older than the tables, and
to say so when a border is near; grids end but are never deleted, so that old cases stay where they happened. Who works
in a grid is left to people, and which organisations serve it to organisations.
"""
