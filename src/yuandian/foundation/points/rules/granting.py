"""What a community may give out of its fund for something that no rule foresees."""

MOST_AT_ONCE = 500
MOST_IN_A_MONTH = 1_000


def exceeded(points: int, granted_this_month: int) -> int | None:
    """The limit that so many points would exceed for one person, None where they fit."""
    if points > MOST_AT_ONCE:
        return MOST_AT_ONCE
    return MOST_IN_A_MONTH if granted_this_month + points > MOST_IN_A_MONTH else None
