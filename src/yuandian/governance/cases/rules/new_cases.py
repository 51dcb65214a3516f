"""What it takes to open a case. Pure checks and the words that a case is summed up in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from yuandian.governance.cases.errors import ChannelNotYours, NothingSaid, PointImpossible, TextTooLong, TooManyFiles
from yuandian.governance.cases.rules import IMPORTED_CHANNELS, RESIDENT_CHANNELS, STAFF_CHANNELS, CaseLevel, Channel
from yuandian.kernel.masking import mask_all, mask_text, numbers_in, texts_of

LONGEST_TEXT = 5_000
SUMMARY_LENGTH = 40
MOST_FILES = 12
BREAKS = re.compile(r"[。！？!?\n；;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """Who brought it up. Without an account the answer goes out by phone or in person, and that is recorded."""

    account_id: UUID | None = None
    person_id: UUID | None = None
    name: str | None = None
    phone: str | None = None
    is_anonymous: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """All that a channel can tell about a new case; only the words (or a picture) are a must.

    Longitude and latitude are degrees in `coordinate_system` (wgs84, cgcs2000, gcj02, bd09). `grid_id` is a leaf grid
    that a person chose; it outranks the point. `desk_grid_id` is the grid whose desk must find the place when nothing
    tells it: unless given, that of the staff who enter it, or of a reporter's registered home, else the district.
    `expected_in` are the areas of whoever brought it in, where it must lie: a place outside is offered, never taken.
    `client_key` is the phone's idempotency key, `done_at` when it was written down there, by the
    phone's clock. (`source`, `external_number`) identifies an imported case.
    """

    channel: Channel
    description: str
    summary: str = ""
    category_id: UUID | None = None
    level: CaseLevel | None = None
    address: str = ""
    longitude: float | None = None
    latitude: float | None = None
    coordinate_system: str = "wgs84"
    grid_id: UUID | None = None
    desk_grid_id: UUID | None = None
    expected_in: tuple[UUID, ...] = ()
    reporter: Reporter | None = None
    source: str | None = None
    external_number: str | None = None
    external: Mapping[str, Any] = field(default_factory=dict)
    external_due_at: datetime | None = None
    client_key: str | None = None
    file_ids: tuple[UUID, ...] = ()
    is_emergency: bool = False
    is_active_find: bool = False
    done_at: datetime | None = None
    tags: tuple[str, ...] = ()


def check_new(new: NewCase) -> None:
    """Raises the `Invalid` that says what is wrong with it."""
    if not new.description.strip() and not new.file_ids:
        raise NothingSaid(field="description")
    if len(new.description) > LONGEST_TEXT or len(new.summary) > LONGEST_TEXT or len(new.address) > LONGEST_TEXT:
        raise TextTooLong(field="description")
    if len(new.file_ids) > MOST_FILES:
        raise TooManyFiles(field="file_ids")
    if (new.longitude is None) != (new.latitude is None):
        raise PointImpossible(field="longitude")
    if not (-180 <= (new.longitude or 0) <= 180 and -90 <= (new.latitude or 0) <= 90):
        raise PointImpossible(field="longitude")
    if (new.channel in IMPORTED_CHANNELS) != (new.source is not None and new.external_number is not None):
        raise ChannelNotYours(channel=new.channel.value)


def channels_for(kind: str) -> frozenset[Channel]:
    """The channels that a kind of actor may open cases through."""
    return {
        "resident": RESIDENT_CHANNELS,
        "staff": STAFF_CHANNELS | RESIDENT_CHANNELS,
        "partner": IMPORTED_CHANNELS,
        "system": frozenset(Channel),
    }[kind]


def matter_of(summary: str, address: str, due_at: datetime | None) -> str:
    """A case as its worker is told of it: what, where, until when (in the district's time)."""
    place = address.strip()
    said = f"{summary} · {place}" if place and place not in summary else summary
    return f"{said}\n期限 {due_at.month}月{due_at.day}日 {due_at:%H:%M}" if due_at else said


def summary_of(new: NewCase) -> str:
    """A title of at most 40 characters: what was given, else the first sentence; phones and ID numbers masked.

    It stands in lists, messages and exports, where no number of a person belongs.
    """
    text = mask_text(
        new.summary.strip() or BREAKS.split(new.description.strip(), 1)[0].strip() or new.address.strip() or "照片上报"
    )
    return text if len(text) <= SUMMARY_LENGTH else text[: SUMMARY_LENGTH - 1] + "…"


def typed_numbers(new: NewCase) -> list[str]:
    """The mobile and ID numbers in what was written."""
    return numbers_in(new.description, new.summary, new.address, *new.tags, *texts_of(new.external))


def without_numbers(new: NewCase) -> NewCase:
    """The same with those numbers masked, as it is stored, searched and compared."""
    if not typed_numbers(new):
        return new
    return replace(
        new, description=mask_text(new.description), summary=mask_text(new.summary), address=mask_text(new.address),
        tags=tuple(mask_text(tag) for tag in new.tags), external=mask_all(new.external),
    )  # fmt: skip
