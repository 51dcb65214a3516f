"""What brings points besides volunteering: a report that was found true, a micro-grid lead's duty, a neighbour invited.

Nouns: *invitation*, one resident's joining by another's code. Promises: others never call this module, they say what
happened and it listens; each thing is rewarded once, within the limits of its rule, never to oneself; points come out
of the fund of the place, and where there is none nothing is promised. What the rules give is data in `points`.
"""

READS = {
    "cases": ("cases_case", "cases_report"),
    "people": ("people_account", "people_person"),
    "points": ("points_hourentry", "points_servicerecord"),
    "volunteering": ("volunteering_enrolment", "volunteering_task"),
}
