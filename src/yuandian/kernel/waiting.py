"""Kinds of things that wait for somebody's decision or work: each module says of its own what waits for whom.

A kind is data with one query: the rows that wait for an actor now, of which `foundation.waiting` counts, lists and
turns pages, the same for all. `wiring.py` registers them in the order in which a desk reads them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError


class WaitingKindUnknown(DomainError):
    """No kind of waiting things has that code."""

    code = "waiting_kind_unknown"
    status = 404
    detail = "No kind of waiting things has that code."


@dataclass(frozen=True, slots=True)
class WaitingThing:
    """What a row says: in short what it is, where and by when. `subject_id` is what the kind's page opens, if one;
    `since` when the waiting began, where the kind's order goes by something else.
    """

    title: str
    place_id: UUID | None = None
    due_at: datetime | None = None
    subject_id: UUID | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """One next step that things wait for.

    `name` stands in messages. `permission` is what one needs to be asked at all, `waits_for` the rows that wait for the
    actor and for nobody who may not take the step, `since` their column of when the waiting began, `page` the console's
    page where the step is taken. `patience` is how many working days a thing may wait before whoever stands higher is
    told; None where clocks of its own say so.
    """

    code: str
    name: str
    page: str
    permission: str
    waits_for: Callable[[Actor], QuerySet[Any]]
    told: Callable[[Any], WaitingThing]
    since: str = "created_at"
    patience: int | None = 3


class WaitingKinds:
    """All kinds that are registered, in their order."""

    def __init__(self) -> None:
        self._kinds: dict[str, WaitingKind] = {}

    def register(self, kind: WaitingKind) -> None:
        """From now on it is counted and listed."""
        self._kinds[kind.code] = kind

    def __iter__(self) -> Iterator[WaitingKind]:
        return iter(self._kinds.values())

    def named(self, code: str) -> WaitingKind:
        """The kind of that code. Raises `WaitingKindUnknown`."""
        if code not in self._kinds:
            raise WaitingKindUnknown(kind=code)
        return self._kinds[code]


waiting_kinds = WaitingKinds()
