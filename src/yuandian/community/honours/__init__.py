"""Honour boards (荣誉榜): who served most, by week, month and year, in the district, a street and a community.

Nouns: *tally*, what one subject did within a period, kept as the ledgers grow; *board*, the tallies of a place in
order; *snapshot*, a period's boards frozen once it is over; *standing*, one line of a snapshot; *objection*, what
somebody says against a board. Promises: a figure on a board is the sum of entries in the ledgers of `points`, a
snapshot can be recomputed from them and proven, and nobody's name is shown in full before they agreed. Who earns and
serves is other modules' matter.
"""
