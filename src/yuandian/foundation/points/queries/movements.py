"""Movements as staff look through them, and take them away as a sheet; whose they are is masked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Annotated
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from pydantic import BaseModel, StringConstraints

from yuandian.foundation.people.facade import person_names
from yuandian.foundation.points.access import visible_to
from yuandian.foundation.points.errors import PointsAccountUnknown
from yuandian.foundation.points.models import Movement, PointsAccount, Posting
from yuandian.foundation.points.rules import (
    EARNING_RULE_CODE,
    MOVEMENT_KIND_NAMES,
    AccountKind,
    MovementKind,
    PointsPermission,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.sheets.writing import Cell, workbook_stream

SHEET = "活力值流水"
TITLES = ("时间", "类型", "账户", "活力值", "事由", "规则", "已冲正", "流水编号")
WIDTHS = (20, 8, 16, 10, 40, 20, 8, 38)
MOST_ROWS = 100_000
AT_ONCE = 1_000


class MovementFilter(BaseModel, frozen=True):
    """What movements are narrowed to; `until` is the last day."""

    kind: MovementKind | None = None
    since: date | None = None
    until: date | None = None
    person_id: UUID | None = None
    fund_id: UUID | None = None
    rule_code: Annotated[str, StringConstraints(pattern=EARNING_RULE_CODE)] | None = None
    text: Annotated[str, StringConstraints(max_length=60)] | None = None


@dataclass(frozen=True, slots=True)
class MovementRow:
    """A movement: `points` are those that its account got, or gave where negative."""

    id: UUID
    at: datetime
    kind: MovementKind
    account_kind: AccountKind
    account_name: str
    person_id: UUID | None
    points: int
    words: str
    rule_title: str | None
    rule_number: int | None
    subject_type: str
    subject_id: UUID | None
    is_reversed: bool
    is_reversible: bool


def movements_for_staff(actor: Actor, wanted: MovementFilter, after: str | None, limit: int) -> Page[MovementRow]:
    """Movements in sight, the latest first."""
    actor.require(PointsPermission.VIEW)
    page = page_of(_narrowed(actor, wanted), ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_rows(page.items), page.next)


def movements_sheet(actor: Actor, wanted: MovementFilter) -> Iterator[bytes]:
    """The movements of a filter as a workbook, at most a hundred thousand rows. Raises `Forbidden` at once."""
    actor.require(PointsPermission.VIEW)
    rows = _narrowed(actor, wanted).order_by("-id")[:MOST_ROWS].iterator(AT_ONCE)
    return workbook_stream(SHEET, TITLES, WIDTHS, _all_cells(rows))


def _all_cells(rows: Iterator[Movement]) -> Iterator[tuple[Cell, ...]]:
    while some := list(islice(rows, AT_ONCE)):
        yield from map(_cells, _rows(some))


def movement_row(actor: Actor, movement_id: UUID) -> MovementRow:
    """One movement in sight. Raises `PointsAccountUnknown`."""
    found = visible_to(actor).select_related("account", "rule_version__rule", "reversal").filter(pk=movement_id)
    rows = _rows(found)
    if not rows:
        raise PointsAccountUnknown
    return rows[0]


def _narrowed(actor: Actor, wanted: MovementFilter) -> QuerySet[Movement]:
    rows = visible_to(actor).select_related("account", "rule_version__rule", "reversal")
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind.value)
    if wanted.since:
        rows = rows.filter(day__gte=wanted.since)
    if wanted.until:
        rows = rows.filter(day__lte=wanted.until)
    if wanted.person_id:
        persons = PointsAccount.objects.filter(kind=AccountKind.PERSON.value, owner_id=wanted.person_id)
        rows = rows.filter(account__in=persons)
    if wanted.fund_id:
        rows = rows.filter(pk__in=Posting.objects.filter(account=wanted.fund_id).values("movement"))
    if wanted.rule_code:
        rows = rows.filter(rule_version__rule__code=wanted.rule_code)
    if wanted.text:
        rows = rows.filter(words__contains=wanted.text.strip())
    return rows


def _rows(movements: Iterable[Movement]) -> list[MovementRow]:
    found = list(movements)
    amounts: dict[UUID, int] = {}
    leads = {row.pk: row.account_id for row in found}
    for movement_id, account_id, amount in Posting.objects.filter(movement__in=list(leads)).values_list(
        "movement", "account", "amount"
    ):
        if leads[movement_id] == account_id:
            amounts[movement_id] = amounts.get(movement_id, 0) + amount
    owners = {row.account.owner_id for row in found if row.account.kind == AccountKind.PERSON.value}
    names = person_names(owner for owner in owners if owner)
    return [_row(row, amounts.get(row.pk, 0), names) for row in found]


REVERSIBLE = frozenset({MovementKind.EARN, MovementKind.GRANT, MovementKind.SPEND, MovementKind.DONATE})


def _row(row: Movement, points: int, names: Mapping[UUID, str]) -> MovementRow:
    kind, of = MovementKind(row.kind), AccountKind(row.account.kind)
    is_person = of is AccountKind.PERSON
    owner = row.account.owner_id if is_person else None
    is_reversed = hasattr(row, "reversal")
    version = row.rule_version
    return MovementRow(
        id=row.pk,
        at=row.created_at,
        kind=kind,
        account_kind=of,
        account_name=(mask_name(names.get(owner)) or "") if owner else row.account.name,
        person_id=owner,
        points=points,
        words=row.words,
        rule_title=version.rule.title if version else None,
        rule_number=version.number if version else None,
        subject_type=row.subject_type,
        subject_id=row.subject_id,
        is_reversed=is_reversed,
        is_reversible=kind in REVERSIBLE and not is_reversed,
    )


def _cells(row: MovementRow) -> tuple[Cell, ...]:
    at = timezone.localtime(row.at).strftime("%Y-%m-%d %H:%M:%S")
    rule = f"{row.rule_title} 第{row.rule_number}版" if row.rule_title else ""
    kind = MOVEMENT_KIND_NAMES[row.kind.value]
    return (at, kind, row.account_name, row.points, row.words, rule, "是" if row.is_reversed else "", str(row.id))
