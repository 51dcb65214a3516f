"""What may be done about a post, and whether it is past, present or to come."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum


class PostAction(StrEnum):
    """What somebody may do about a post of another, as far as post and role tell."""

    END = "end"
    HAND_OVER = "hand_over"
    RECORD_ABSENCE = "record_absence"


class PostState(StrEnum):
    """How a post's period stands on a day."""

    PAST = "past"
    PRESENT = "present"
    COMING = "coming"


def post_state(starts_on: date, ends_on: date | None, day: date) -> PostState:
    """The state on `day`; a period is half open, so that a post is past on the day that it ends on."""
    if ends_on is not None and ends_on <= day:
        return PostState.PAST
    return PostState.PRESENT if starts_on <= day else PostState.COMING


def words_of(text: str) -> list[str]:
    """The words that a search looks for, each of which must be found; five at most."""
    return text.split()[:5]


def actions_on(*, is_elected: bool, may_end: bool, may_hand_over: bool, is_own: bool) -> list[PostAction]:
    """What may be done about a post in force. An elected post is not handed over but nominated for; one's own
    absence anybody may record.
    """
    offered: Collection[tuple[PostAction, bool]] = (
        (PostAction.HAND_OVER, may_hand_over and not is_elected),
        (PostAction.RECORD_ABSENCE, may_hand_over or is_own),
        (PostAction.END, may_end),
    )
    return [action for action, is_offered in offered if is_offered]
