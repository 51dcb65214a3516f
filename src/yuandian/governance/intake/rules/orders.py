"""An order as a source sends it, whichever way it came, and what of it is kept with the case. Pure."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any

import msgspec

LONGEST = 5_000  # characters of a text, as `cases` takes them
LONGEST_NUMBER = 100
MOST_PICTURES = 20


class FollowUp(msgspec.Struct, frozen=True):
    """What the source itself found when it asked the reporter: in words, and the two answers kept apart."""

    result: str = ""
    is_solved: bool | None = None
    is_satisfied: bool | None = None


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """One order. Texts are clean, moments aware, the point in `coordinate_system`; only two fields are a must."""

    number: str
    description: str
    summary: str = ""
    address: str = ""
    longitude: float | None = None
    latitude: float | None = None
    coordinate_system: str = "wgs84"
    category: str = ""  # as received, the broadest class first, parted by /
    category_code: str | None = None  # our own
    level: str | None = None
    is_emergency: bool = False
    reporter_name: str = ""
    reporter_phone: str = ""
    is_anonymous: bool | None = None
    received_at: datetime | None = None
    due_at: datetime | None = None
    follow_up: FollowUp | None = None
    pictures: tuple[str, ...] = ()
    urban_class: str | None = None
    urban_code: str = ""
    component_number: str = ""
    kept: dict[str, str] = {}


def external_of(order: Order) -> dict[str, Any]:
    """What the case keeps of the order as received: plain JSON without personal data."""
    kept: dict[str, Any] = {"digests": {"description": _digest(order.description), "address": _digest(order.address)}}
    if order.received_at:
        kept["received_at"] = order.received_at.isoformat()
    if order.category:
        kept["category"] = order.category
    if order.follow_up:
        kept["follow_up"] = msgspec.to_builtins(order.follow_up)
    if order.pictures:
        kept["pictures"] = list(order.pictures)
    urban = {"class": order.urban_class, "code": order.urban_code, "component": order.component_number}
    if any(urban.values()):
        kept["urban"] = urban
    if order.kept:
        kept["fields"] = order.kept
    return kept


def _digest(text: str) -> str:
    """Tells whether a text came differently the next time, without keeping it twice."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


# What the source decides, and is brought up to date; the rest is reported and stays as it was, because people
# here have worked on it since.
UPDATED = frozenset({"due_at", "follow_up"})
COMPARED = ("category", "follow_up", "pictures", "urban")


def changes_of(order: Order, due_at: datetime | None, external: Mapping[str, Any]) -> list[str]:
    """The fields that came differently from what the case keeps. A field that came empty is no change."""
    now = external_of(order)
    changed = [name for name in COMPARED if name in now and now[name] != external.get(name)]
    digests = external.get("digests", {})
    changed += [name for name, digest in now["digests"].items() if digest != digests.get(name)]
    if order.due_at and order.due_at != due_at:
        changed.append("due_at")
    return sorted(changed)
