"""A record as people read it: with names put to accounts and posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from yuandian.foundation.people.queries.posts import account_names, post_cards
from yuandian.kernel.masking import mask_all
from yuandian.kernel.models import HistoryEntry


@dataclass(frozen=True, slots=True)
class RecordMoment:
    """One entry: what was done when, by whom, under which post; a system is named by its own name."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


def record_of(entries: Sequence[HistoryEntry]) -> list[RecordMoment]:
    """The entries in their order. Three statements at most, however many entries."""
    posts = post_cards({entry.post_id for entry in entries if entry.post_id})
    names = account_names({entry.account_id for entry in entries if entry.account_id})
    found = []
    for entry in entries:
        card = posts.get(entry.post_id) if entry.post_id else None
        by = names.get(entry.account_id) if entry.account_id else None
        title = card.title if card else None
        told = mask_all(entry.details)  # entries of old have numbers in plain, and must not be changed
        found.append(RecordMoment(entry.sequence, entry.at, entry.action, by or entry.system, title, told))
    return found
