"""Points come in lots, each with its day of expiry; those that expire first are spent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OpenLot:
    """What is left of one lot. It is good until the end of the day before `expires_on`."""

    id: UUID
    left: int
    expires_on: date


@dataclass(frozen=True, slots=True)
class Taken:
    """So many points of one lot."""

    lot_id: UUID
    points: int
    expires_on: date


def take(lots: Iterable[OpenLot], points: int, today: date, first: UUID | None = None) -> list[Taken]:
    """Which lots give `points`: `first` before all, then by expiry; those that have expired give none.

    Gives fewer where there are fewer: the sum tells.
    """
    usable = [lot for lot in lots if lot.left > 0 and lot.expires_on > today]
    taken: list[Taken] = []
    for lot in sorted(usable, key=lambda lot: (lot.id != first, lot.expires_on, lot.id)):
        if points <= 0:
            break
        part = min(lot.left, points)
        taken.append(Taken(lot.id, part, lot.expires_on))
        points -= part
    return taken


def expiry_of(day: date, months: int) -> date:
    """The first day of the month that follows `months` whole months after `day`: nothing expires in mid-month."""
    month = day.year * 12 + day.month + months
    return date(month // 12, month % 12 + 1, 1)
