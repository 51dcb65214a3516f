"""Hot spots: what is boiling up.

Each hour's *run* clusters the cases of the last ninety days by what they say. A *hot spot* has a place,
people, words, a *heat* whose terms are shown, and an *alarm* while it grows faster than its history; each run adds a
*version*. It promises that the work is bounded, that one person's letters alone make no hot spot, and that nobody sees
one whose cases lie outside their places. Dealing with it is left to the steps of `cases`.
"""

READS = {"cases": ("cases_case", "cases_report")}
