"""Honour boards (荣誉榜): who served most, by week, month and year, in the district, a street and a community.

Nouns: *tally*, what one subject did within a period, kept as the ledgers grow; *board*, the tallies of a place in
order; *snapshot*, a period's boards frozen once it is over; *standing*, one line of a snapshot; *objection*, what
somebody says against a board. Promises: a figure on a board is the sum of entries in the ledgers of `points`, a
snapshot can be recomputed from them and proven, and nobody's name is shown in full before they agreed. Who earns and
serves is other modules' matter.
"""

# The boards of a place join what several modules keep, some with others' rows to find the place, and count it within
# five minutes for everybody; one statement for each figure, where facades would hand over the rows themselves. The
# sums over postings are asked of `points`.
READS = {
    "cases": ("cases_case", "cases_report"),
    "grid": ("grid_grid",),
    "mall": ("mall_donation", "mall_merchant", "mall_redemption"),
    "organisations": ("organisations_organisation", "organisations_organisationgrid"),
    "people": ("people_account", "people_person"),
    "points": (
        "points_grant",
        "points_hourentry",
        "points_movement",
        "points_personmerge",
        "points_servicerecord",
    ),
    "publications": ("publications_publication", "publications_readmark"),
    "volunteering": ("volunteering_enrolment", "volunteering_laterentry", "volunteering_task"),
}
