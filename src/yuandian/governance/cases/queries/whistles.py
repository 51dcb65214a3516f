"""Whistles as a list: which departments were called in on which cases, how far each is and what is late."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from pydantic import BaseModel

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.organisations.facade import organisation_names
from yuandian.foundation.people.facade import PostCard, post_cards
from yuandian.governance.cases.access import visible_in_office
from yuandian.governance.cases.models import Whistle, WhistleCall
from yuandian.governance.cases.queries.lists import ListTooLong
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.whistles import CALL_DUE, CallStatus, WhistleKind, WhistleStatus
from yuandian.governance.cases.rules.words import (
    CALL_STATUSES,
    WHISTLE_KINDS,
    WHISTLE_STATUSES,
    Language,
    word_for,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import LARGEST_PAGE, Page, page_of
from yuandian.kernel.sheets.writing import Cell, moment_cell, workbook_stream

MOST_EXPORTED = 20_000
SHEET = (
    ("编号", "Number", 17), ("事由", "What", 40), ("网格", "Grid", 40), ("类型", "Kind", 10), ("状态", "Status", 10),
    ("申请人", "Asked by", 26), ("申请时间", "Asked", 17), ("审批时间", "Decided", 17), ("部门", "Department", 26),
    ("牵头", "Leads", 7), ("进度", "Progress", 10), ("签收", "Signed", 17), ("报到", "Reported in", 17),
    ("处置", "Handled", 17), ("处置时限", "Handle by", 17), ("街道评价", "Stars by street", 10),
)  # fmt: skip


class WhistleFilter(BaseModel):
    """Which whistles: of a status, of a called department, with something late."""

    status: WhistleStatus | None = None
    organisation_id: UUID | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class WhistleCallRow:
    """One department called in: how far it is, and by when the next of its clocks wants something."""

    id: UUID
    name: str
    is_lead: bool
    status: CallStatus
    due_at: datetime | None
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class WhistleRow:
    """One whistle. `asked_by` is the post and its holder; `due_at` is by when the street decides, while it has not."""

    id: UUID
    case_id: UUID
    number: str
    summary: str
    place: str
    kind: WhistleKind
    status: WhistleStatus
    asked_at: datetime
    asked_by: str
    due_at: datetime | None
    is_overdue: bool
    finished_at: datetime | None
    calls: list[WhistleCallRow]


def whistles_in_sight(actor: Actor, chosen: WhistleFilter, after: str | None, limit: int) -> Page[WhistleRow]:
    """Whistles on cases that the actor sees whole, the latest first."""
    page = page_of(_rows(actor, chosen), ("-id",), (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(_rendered(page.items))


def whistles_sheet(actor: Actor, chosen: WhistleFilter, language: Language) -> Iterator[bytes]:
    """The same as a workbook with a row for each department. Raises `ListTooLong`."""
    rows = _rows(actor, chosen)
    if rows.count() > MOST_EXPORTED:
        raise ListTooLong(most=MOST_EXPORTED)
    titles = [english if language == "en" else chinese for chinese, english, _ in SHEET]
    name = "Whistles" if language == "en" else "吹哨"
    return workbook_stream(name, titles, [width for _, _, width in SHEET], _lines(rows, language))


def _lines(rows: QuerySet[Whistle], language: Language) -> Iterator[list[Cell]]:
    for some in _pages(rows):
        for row, told in zip(some, _rendered(some), strict=True):
            calls = {call.id: call for call in row.calls.all()}
            head: list[Cell] = [
                told.number, told.summary, told.place, word_for(told.kind, WHISTLE_KINDS, language),
                word_for(told.status, WHISTLE_STATUSES, language), told.asked_by, moment_cell(told.asked_at),
                moment_cell(row.decided_at),
            ]  # fmt: skip
            yield from (head + _of_call(calls[one.id], one, language) for one in told.calls)


def _pages(rows: QuerySet[Whistle]) -> Iterator[list[Whistle]]:
    after: str | None = None
    while True:
        page = page_of(rows, ("-id",), (UUID,), after, LARGEST_PAGE, lambda row: row)
        yield page.items
        after = page.next
        if after is None:
            return


def _of_call(call: WhistleCall, told: WhistleCallRow, language: Language) -> list[Cell]:
    leads = "✓" if told.is_lead else ""
    done = [moment_cell(at) for at in (call.signed_at, call.reported_in_at, call.handled_at, call.handle_due_at)]
    return [told.name, leads, word_for(told.status, CALL_STATUSES, language), *done, call.stars_by_street]


def _rows(actor: Actor, chosen: WhistleFilter) -> QuerySet[Whistle]:
    actor.require(CasePermission.VIEW)
    rows = Whistle.objects.filter(case__in=visible_in_office(actor).values("pk"))
    calls = WhistleCall.objects.filter(whistle=OuterRef("pk"))
    if chosen.status is not None:
        rows = rows.filter(status=chosen.status.value)
    if chosen.organisation_id is not None:
        rows = rows.filter(Exists(calls.filter(organisation=chosen.organisation_id)))
    if chosen.is_late:
        now = clock.now()
        late = [Q(status=status.value, **{f"{column}__lte": now}) for status, column in CALL_DUE.items()]
        undecided = Q(status=WhistleStatus.ASKED.value, decide_due_at__lte=now)
        rows = rows.filter(undecided | Exists(calls.filter(reduce(or_, late))))
    return rows.select_related("case").prefetch_related("calls")


def _rendered(rows: Sequence[Whistle]) -> list[WhistleRow]:
    now = clock.now()
    places = grid_names({leaf for row in rows if (leaf := row.case.leaf_id)})
    units = organisation_names({call.organisation_id for row in rows for call in row.calls.all()})
    posts = post_cards({row.asked_post_id for row in rows if row.asked_post_id})
    return [_row(row, now, places, units, posts) for row in rows]


def _row(
    row: Whistle,
    now: datetime,
    places: Mapping[UUID, str],
    units: Mapping[UUID, str],
    posts: Mapping[UUID, PostCard],
) -> WhistleRow:
    leaf, card = row.case.leaf_id, posts.get(row.asked_post_id) if row.asked_post_id else None
    due_at = row.decide_due_at if row.status == WhistleStatus.ASKED else None
    calls = sorted(row.calls.all(), key=lambda call: (not call.is_lead, call.pk.int))
    return WhistleRow(
        row.id, row.case_id, row.case.number, row.case.summary, places.get(leaf, "") if leaf else "",
        WhistleKind(row.kind), WhistleStatus(row.status), row.created_at,
        f"{card.title} {card.person_name}" if card else "", due_at, due_at is not None and due_at <= now,
        row.finished_at, [_call_row(call, now, units) for call in calls],
    )  # fmt: skip


def _call_row(call: WhistleCall, now: datetime, units: Mapping[UUID, str]) -> WhistleCallRow:
    column = CALL_DUE.get(CallStatus(call.status))
    due_at = getattr(call, column) if column else None
    name = units.get(call.organisation_id, "")
    is_overdue = due_at is not None and due_at <= now
    return WhistleCallRow(call.id, name, call.is_lead, CallStatus(call.status), due_at, is_overdue)
