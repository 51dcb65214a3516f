"""What makes an answer one, pure: what was asked, what of it the reply speaks of, and what else a reader would miss."""

from enum import StrEnum


class Hint(StrEnum):
    """What a reader of the reply may miss."""

    EMPTY = "empty"  # next to nothing is said
    OFF_TOPIC = "off_topic"  # it does not speak of what was asked
    PART_UNANSWERED = "part_unanswered"  # one of several things asked is not spoken of
    NO_FINDING = "no_finding"  # not what was looked into, nor by which rule
    NO_OUTCOME = "no_outcome"  # not what was done, will be done or cannot be done
    ONLY_PASSED_ON = "only_passed_on"  # nothing but that somebody else was told
    NO_DATE = "no_date"  # will be done, and not said when
    LATE = "late"  # after its deadline
    PRIVATE = "private"  # a mobile or ID number that everybody would read
