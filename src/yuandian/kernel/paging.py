"""Keyset paging: a page begins after the last row of the page before it, whatever was inserted meanwhile."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import msgspec
from django.db.models import Model, Q, QuerySet

from yuandian.kernel.errors import Invalid

Item = TypeVar("Item")
Other = TypeVar("Other")
Table = TypeVar("Table", bound=Model)
LARGEST_PAGE = 200
MOST_COUNTED = 10_000


class CursorUnreadable(Invalid):
    """The `after` value is not one that this list gave out."""

    code = "cursor_unreadable"
    detail = "The page marker cannot be read; start again from the first page."


@dataclass(frozen=True, slots=True)
class Total:
    """How many there are on all pages, counted as far as ten thousand: with `is_more` there are more."""

    count: int
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page: the items and the marker to ask for the next one with, None at the end; `total` with the first page
    of a list that counts.
    """

    items: list[Item]
    next: str | None
    total: Total | None = None

    def of(self, items: list[Other]) -> "Page[Other]":
        """The same page with what its items were made into."""
        return Page(items, self.next, self.total)


def marker_of(values: Sequence[Any]) -> str:
    """The marker for the row whose ordering values these are."""
    return base64.urlsafe_b64encode(msgspec.json.encode(list(values))).decode().rstrip("=")


def values_of(marker: str, kinds: Sequence[type]) -> list[Any]:
    """The ordering values in a marker, each as its kind (datetime, date, UUID, int, str). Raises `CursorUnreadable`."""
    try:
        raw = msgspec.json.decode(base64.urlsafe_b64decode(marker + "=" * (-len(marker) % 4)), type=list[Any])
        if len(raw) != len(kinds):
            raise CursorUnreadable
        return [_as(kind, value) for kind, value in zip(kinds, raw, strict=True)]
    except (binascii.Error, msgspec.DecodeError, ValueError, TypeError) as error:
        raise CursorUnreadable from error


def _as(kind: type, value: Any) -> Any:
    if kind is datetime:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise CursorUnreadable
        return moment
    if kind is date:
        return date.fromisoformat(value)
    if kind is UUID:
        return UUID(value)
    if not isinstance(value, kind):
        raise CursorUnreadable
    return value


def page_of(
    rows: QuerySet[Table],
    order: Sequence[str],
    kinds: Sequence[type],
    after: str | None,
    limit: int,
    render: Callable[[Table], Item],
    *,
    is_counted: bool = False,
) -> Page[Item]:
    """A page of `rows` in `order`, of at most `limit` (1…200) items made by `render`; the first of a list that
    `is_counted` with the total.

    `order` holds one or two column names, the last of them unique, all ascending or all descending (`-`); `kinds`
    their Python types; columns in it must not be null.
    """
    limit = max(1, min(limit, LARGEST_PAGE))
    every = rows
    if after:
        rows = rows.filter(beyond(order, values_of(after, kinds)))
    found = list(rows.order_by(*order)[: limit + 1])
    columns = [name.lstrip("-") for name in order]
    marker = None
    if len(found) > limit:
        found = found[:limit]
        marker = marker_of([getattr(found[-1], column) for column in columns])
    total = None
    if is_counted and not after:
        total = Total(len(found)) if marker is None else _total_of(every)
    return Page([render(row) for row in found], marker, total)


def _total_of(rows: QuerySet[Table]) -> Total:
    found = rows.order_by()[: MOST_COUNTED + 1].count()
    return Total(min(found, MOST_COUNTED), found > MOST_COUNTED)


def beyond(order: Sequence[str], values: Sequence[Any]) -> Q:
    """The condition for rows that come after `values`, written so that an index on the columns serves it."""
    way = "lt" if order[0].startswith("-") else "gt"
    names = [name.lstrip("-") for name in order]
    if len(names) == 1:
        return Q(**{f"{names[0]}__{way}": values[0]})
    first, second = names
    return Q(**{f"{first}__{way}e": values[0]}) & (
        Q(**{f"{first}__{way}": values[0]}) | Q(**{f"{second}__{way}": values[1]})
    )
