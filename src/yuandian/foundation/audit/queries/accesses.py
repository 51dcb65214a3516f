"""The audit as auditors read it: what people did, alarms, thresholds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from yuandian.foundation.audit.errors import AuditTooLong
from yuandian.foundation.audit.models import Alarm, AlarmRule
from yuandian.foundation.audit.rules import AccessKind, AlarmCode, AuditPermission
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.models import Access
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.record_kinds import all_record_kinds
from yuandian.kernel.sheets.writing import Cell, workbook_stream

NEWEST = (("-at", "-id"), (datetime, UUID))
MOST_EXPORTED = 50_000
TITLES = ("时间", "事项", "做了什么", "人", "账号名", "岗位", "网格", "地址", "设备", "详情")
WIDTHS = (18, 10, 18, 12, 16, 20, 30, 18, 40, 60)
KIND_NAMES = {
    AccessKind.UNMASK: "查看明文", AccessKind.EXPORT: "导出下载", AccessKind.SIGN_IN: "登录",
    AccessKind.SIGN_IN_FAILED: "登录失败", AccessKind.ROLE: "角色", AccessKind.POST: "岗位", AccessKind.ACCOUNT: "账号",
    AccessKind.RULE: "规则", AccessKind.AUDIT: "审计",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AccessFilter:
    """Which of what people did."""

    kind: AccessKind | None = None
    account_id: UUID | None = None
    name: str | None = None
    address: str | None = None
    grid_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One thing that somebody did. `name`: what they signed in as; `what`: the entry's kind, or the route."""

    id: UUID
    at: datetime
    kind: AccessKind
    what: str
    what_en: str
    account_id: UUID | None
    by: str | None
    name: str
    post: str | None
    grid_id: UUID | None
    grid: str | None
    address: str
    device: str
    subject_type: str
    subject_id: UUID | None
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """An alarm, and what an auditor found it to be."""

    id: UUID
    code: AlarmCode
    account_id: UUID | None
    by: str | None
    address: str
    count: int
    since: datetime
    latest: datetime
    is_open: bool
    note: str
    looked_at: datetime | None
    looked_by: str | None


@dataclass(frozen=True, slots=True)
class AlarmRuleRow:
    """A threshold."""

    code: AlarmCode
    least: int
    minutes: int
    is_on: bool


def accesses(actor: Actor, wanted: AccessFilter, after: str | None, limit: int) -> Page[AccessRow]:
    """What people did, the latest first.

    # hot path: at 1,000,000 rows a page takes one index range and three look-ups of names, whatever the filter.
    """
    actor.require(AuditPermission.VIEW)
    found = page_of(_filtered(wanted), *NEWEST, after, limit, lambda row: row)
    return Page(_rows(found.items), found.next)


def _filtered(wanted: AccessFilter) -> QuerySet[Access]:
    exact = {"kind": wanted.kind, "account_id": wanted.account_id, "name": wanted.name, "address": wanted.address,
             "area_id": wanted.grid_id, "at__gte": wanted.since, "at__lt": wanted.until}  # fmt: skip
    return Access.objects.filter(**{name: value for name, value in exact.items() if value not in (None, "")})


def _rows(found: Sequence[Access]) -> list[AccessRow]:
    posts = people.post_cards({row.post_id for row in found if row.post_id})
    names = people.account_names({row.account_id for row in found if row.account_id})
    places = grid.grid_names({row.area_id for row in found if row.area_id})
    said = {str(kind): kind for kind in all_record_kinds()}
    rows = []
    for row in found:
        card, kind = posts.get(row.post_id) if row.post_id else None, said.get(row.action)
        rows.append(
            AccessRow(
                id=row.id, at=row.at, kind=AccessKind(row.kind), what=kind.chinese if kind else row.action,
                what_en=kind.english if kind else row.action, account_id=row.account_id,
                by=(names.get(row.account_id) if row.account_id else None) or row.details.get("system"),
                name=row.name, post=card.title if card else None,
                grid_id=row.area_id, grid=places.get(row.area_id) if row.area_id else None, address=row.address,
                device=row.device,
                subject_type=row.subject_type, subject_id=row.subject_id, details=row.details,
            )
        )  # fmt: skip
    return rows


def accesses_sheet(actor: Actor, wanted: AccessFilter) -> Iterator[bytes]:
    """The same as a workbook; that it was taken is written down with the request. Raises `AuditTooLong`."""
    actor.require(AuditPermission.VIEW)
    found = list(_filtered(wanted).order_by("-at", "-id")[: MOST_EXPORTED + 1])
    if len(found) > MOST_EXPORTED:
        raise AuditTooLong
    return workbook_stream("审计", TITLES, WIDTHS, (_cells(row) for row in _rows(found)))


def _cells(row: AccessRow) -> list[Cell]:
    details = "；".join(f"{name}: {value}" for name, value in row.details.items() if value is not None)
    at = timezone.localtime(row.at).strftime("%Y-%m-%d %H:%M:%S")
    return [at, KIND_NAMES[row.kind], row.what, row.by, row.name, row.post, row.grid, row.address, row.device, details]


def alarms(actor: Actor, *, is_open: bool, after: str | None, limit: int) -> Page[AlarmRow]:
    """Alarms, the latest first; those that nobody has looked at, or the others."""
    actor.require(AuditPermission.VIEW)
    found = page_of(Alarm.objects.filter(is_open=is_open), ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(alarm_rows(found.items), found.next)


def alarm_rows(found: Sequence[Alarm]) -> list[AlarmRow]:
    """Alarms with names."""
    names = people.account_names({one for row in found for one in (row.account_id, row.looked_by) if one})
    return [
        AlarmRow(
            row.id, AlarmCode(row.code), row.account_id, names.get(row.account_id) if row.account_id else None,
            row.address, row.count, row.since, row.latest, row.is_open, row.note, row.looked_at,
            names.get(row.looked_by) if row.looked_by else None,
        )
        for row in found
    ]  # fmt: skip


def alarm_rules(actor: Actor) -> list[AlarmRuleRow]:
    """Every threshold."""
    actor.require(AuditPermission.VIEW)
    return [
        AlarmRuleRow(AlarmCode(row.code), row.least, row.minutes, row.is_on)
        for row in AlarmRule.objects.order_by("code")
    ]
