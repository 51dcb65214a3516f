"""Cases: anything that someone in the district must deal with, from the first word to the answer.

A *case* comes in through a channel, is placed in a grid, given a category and a level, dispatched to a *holder* (a post
or a unit), signed, dealt with, checked, answered, followed up and closed. Each person who brought it up has a *report*
in it, and no case closes while any report is without a reply. Beyond the holder's power it is escalated, or a *whistle*
calls in departments, each with clocks of its own.

This module promises that the life-cycle is the one table in `rules/steps.py`, that every step is in the case's
hash-chained record, and that a case is visible only within its places and to its holders. Where a case comes from
technically (files, hotlines) is left to `intake`; which words mean which category is left to `triage`.
"""

READS = {
    "grid": ("grid_grid", "grid_revision"),
    "messaging": ("messaging_inboxmessage",),
    "people": ("people_absence", "people_account", "people_person", "people_post", "people_role"),
}
