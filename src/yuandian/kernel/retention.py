"""How long what concerns people is kept: each module names its own kinds, and how one batch of a kind is removed.

`wiring.py` registers them; how many days a kind is kept, and why, `reference/retention.toml` and the district say.
Nothing that a record or a proof speaks of is a kind: rows with a record stay, and lose what is personal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from yuandian.kernel.errors import DomainError


class RetentionKindUnknown(DomainError):
    """No kind of what is kept has that code."""

    code = "retention_kind_unknown"
    status = 404
    detail = "No kind of what is kept has that code."


def _delete(rows: QuerySet[Any]) -> None:
    rows.delete()


@dataclass(frozen=True, slots=True)
class RetentionKind:
    """Rows that are kept for a time: `older_than(moment)` are those whose time is over at that border.

    `remove` takes away what is personal in the rows that it is given, the rows themselves where nothing is said. What
    it took away must not be among `older_than` any more.
    """

    code: str
    older_than: Callable[[datetime], QuerySet[Any]]
    remove: Callable[[QuerySet[Any]], None] = _delete

    def count(self, border: datetime, most: int) -> int:
        """How many are over, counted up to `most`; in no order, so that the database may stop there."""
        return len(self.older_than(border).order_by().values_list("pk")[:most])

    @transaction.atomic
    def remove_batch(self, border: datetime, size: int) -> int:
        """Removes at most so many of those that are over; gives the count."""
        rows = self.older_than(border).order_by()
        ids = list(rows.values_list("pk", flat=True)[:size])
        if ids:
            self.remove(rows.model._base_manager.filter(pk__in=ids))  # noqa: SLF001
        return len(ids)


class RetentionKinds:
    """All kinds that are registered, in their order."""

    def __init__(self) -> None:
        self._kinds: dict[str, RetentionKind] = {}

    def register(self, kind: RetentionKind) -> None:
        """From now on it is counted and removed when its time is over."""
        self._kinds[kind.code] = kind

    def __iter__(self) -> Iterator[RetentionKind]:
        return iter(self._kinds.values())

    def named(self, code: str) -> RetentionKind:
        """The kind of that code. Raises `RetentionKindUnknown`."""
        if code not in self._kinds:
            raise RetentionKindUnknown(kind=code)
        return self._kinds[code]


retention_kinds = RetentionKinds()
