"""Entries are gathered, alarms raised, looked at, and their thresholds set."""

from collections import defaultdict
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from yuandian.foundation.audit.errors import AlarmLookedAt, AlarmUnknown, NoteMissing
from yuandian.foundation.audit.models import Alarm, AlarmRule, Gathered
from yuandian.foundation.audit.records import AlarmRecord, AlarmRuleRecord
from yuandian.foundation.audit.rules import (
    BEGINNINGS,
    DEFAULTS,
    UNMASKING,
    USUAL_DAYS,
    AccessKind,
    AlarmCode,
    AuditPermission,
    is_night,
    kind_of,
)
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.anchors.making import settled_position
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id
from yuandian.kernel.models import Access, HistoryEntry

WATCH = system_actor("audit")
BATCH = 5_000
SHORTEST_NOTE = 4
ALARM_NAMES = {
    AlarmCode.MANY_UNMASKINGS: "短时大量查看明文", AlarmCode.MANY_EXPORTS: "短时大量导出",
    AlarmCode.NIGHT_WORK: "夜间查看或导出", AlarmCode.FAILED_SIGN_INS: "同一地址多次登录失败",
    AlarmCode.ROLE_WIDENED: "角色权限扩大", AlarmCode.AUDITOR_CHANGED: "审计员岗位变动",
    AlarmCode.OTHER_PLACE: "查看平时不涉及的网格",
}  # fmt: skip
AUDITOR = "auditor"
RESIDENT = "resident"  # what residents do with their own accounts is their own affair
Seen = dict[tuple[UUID | None, str], list[Access]]


@transaction.atomic
def load_reference() -> int:
    """Brings in the thresholds that are not there yet; gives how many."""
    advisory_lock("audit.load")
    known = set(AlarmRule.objects.values_list("code", flat=True))
    missing = [code for code in AlarmCode if code.value not in known]
    for code in missing:
        row = AlarmRule.objects.create(code=code.value, least=DEFAULTS[code].least, minutes=DEFAULTS[code].minutes)
        append(row, AlarmRuleRecord.LOAD, actor=WATCH)
    return len(missing)


def gather() -> int:
    """Takes over what the record has since the last time; gives how much. Safe to run at once in several places."""
    limit = settled_position(0.0)
    if limit is None:
        return 0
    taken = 0
    while True:
        with transaction.atomic():
            advisory_lock("audit.gather")
            mark, _ = Gathered.objects.get_or_create(id=1)
            rows = list(_entries(mark.position, limit))
            taken_over = [_access_of(row) for row in rows if _is_of_interest(row)]
            Access.objects.bulk_create(taken_over, batch_size=1_000, ignore_conflicts=True)
            taken += len(taken_over)
            mark.position = rows[-1].position if len(rows) == BATCH else max(limit, mark.position)
            mark.save(update_fields=["position"])
        if len(rows) < BATCH:
            return taken


def _entries(after: int, limit: int) -> list[HistoryEntry]:
    audited = Q(action__endswith=UNMASKING)
    for start in BEGINNINGS:
        audited |= Q(action__startswith=start)
    rows = HistoryEntry.objects.filter(audited, position__gt=after, position__lte=limit)
    return list(rows.order_by("position")[:BATCH])


def _is_of_interest(row: HistoryEntry) -> bool:
    """What people did, residents with their own accounts aside; of what the house does by itself, changes of roles."""
    by_somebody = row.account_id is not None or kind_of(row.action) is AccessKind.ROLE
    return by_somebody and row.details.get("kind") != RESIDENT


def _access_of(row: HistoryEntry) -> Access:
    kind = kind_of(row.action)
    assert kind is not None, row.action
    details = row.details | ({"system": row.system} if row.system else {})
    return Access(
        id=new_id(), at=row.at, kind=kind.value, action=row.action, account_id=row.account_id, post_id=row.post_id,
        area_id=row.area_id, subject_type=row.subject_type, subject_id=row.subject_id, details=details,
        position=row.position,
    )  # fmt: skip


def raise_alarms() -> list[Alarm]:
    """Looks at what was done of late, and tells auditors what is unusual: one open alarm an account or address."""
    now, raised = clock.now(), list[Alarm]()
    for rule in AlarmRule.objects.filter(is_on=True).order_by("code"):
        since = now - timedelta(minutes=rule.minutes)
        recent = list(
            Access.objects.filter(at__gt=since, at__lte=now, kind__in=_kinds(rule.code)).order_by("at")[:BATCH]
        )
        for (account_id, address), rows in _unusual(AlarmCode(rule.code), recent).items():
            if len(rows) >= rule.least and (made := _raise(rule.code, account_id, address, rows)):
                raised.append(made)
    return raised


def _kinds(code: str) -> list[AccessKind]:
    return {
        AlarmCode.MANY_UNMASKINGS: [AccessKind.UNMASK], AlarmCode.MANY_EXPORTS: [AccessKind.EXPORT],
        AlarmCode.NIGHT_WORK: [AccessKind.UNMASK, AccessKind.EXPORT],
        AlarmCode.FAILED_SIGN_INS: [AccessKind.SIGN_IN_FAILED], AlarmCode.ROLE_WIDENED: [AccessKind.ROLE],
        AlarmCode.AUDITOR_CHANGED: [AccessKind.POST], AlarmCode.OTHER_PLACE: [AccessKind.UNMASK],
    }[AlarmCode(code)]  # fmt: skip


def _unusual(code: AlarmCode, rows: list[Access]) -> Seen:
    found: Seen = defaultdict(list)
    for row in rows:
        if code is AlarmCode.FAILED_SIGN_INS:
            found[None, row.address].append(row)
        elif (
            (code is AlarmCode.ROLE_WIDENED and not _is_widened(row))
            or (code is AlarmCode.AUDITOR_CHANGED and row.details.get("role") != AUDITOR)
            or (code is AlarmCode.NIGHT_WORK and not is_night(timezone.localtime(row.at).time()))
        ):
            continue
        elif row.account_id is not None:
            found[row.account_id, ""].append(row)
    return _elsewhere(found) if code is AlarmCode.OTHER_PLACE else found


def _is_widened(row: Access) -> bool:
    told = row.details.get("permissions")
    is_change = isinstance(told, list) and len(told) == 2 and all(isinstance(one, list) for one in told)
    return row.account_id is not None and (bool(set(told[1]) - set(told[0])) if is_change else bool(told))


def _elsewhere(seen: Seen) -> Seen:
    """Of what accounts looked at, what lies where they looked at nothing in the month before."""
    found: Seen = {}
    for key, rows in seen.items():
        first = rows[0].at
        usual = set(
            Access.objects.filter(
                account_id=key[0], kind=AccessKind.UNMASK, at__lt=first, at__gt=first - timedelta(days=USUAL_DAYS)
            ).values_list("area_id", flat=True)
        )
        if usual:
            found[key] = [row for row in rows if row.area_id is not None and row.area_id not in usual]
    return found


@transaction.atomic
def _raise(code: str, account_id: UUID | None, address: str, rows: list[Access]) -> Alarm | None:
    """The alarm, if it is new. One that is open is brought up to date; what was looked at is not raised again."""
    advisory_lock("audit.raise")
    same = Alarm.objects.filter(code=code, account_id=account_id, address=address)
    known = same.order_by("-id").first()
    latest = rows[-1].at
    if known is not None and (known.is_open or known.latest >= rows[-1].at):
        if known.is_open and latest > known.latest:
            same.filter(pk=known.pk).update(count=len(rows), latest=latest)
        return None
    row = Alarm.objects.create(
        code=code, account_id=account_id, address=address, count=len(rows), since=rows[0].at, latest=latest
    )
    append(row, AlarmRecord.RAISE, actor=WATCH, details={"code": code, "count": len(rows)})
    name = ALARM_NAMES[AlarmCode(code)]
    who = people.account_names([account_id]).get(account_id, "") if account_id else address
    auditors = people.accounts_with(AuditPermission.VIEW)
    messaging.tell(auditors, "audit.alarm", f"审计预警：{name}", f"{who} {len(rows)} 次", "audit.alarm", row.id)
    return row


@transaction.atomic
def look_at_alarm(actor: Actor, alarm_id: UUID, note: str) -> Alarm:
    """Closes an alarm with a word on what it was. Raises `AlarmUnknown`, `AlarmLookedAt`, `NoteMissing`."""
    post = actor.require(AuditPermission.MANAGE)
    if len(note.strip()) < SHORTEST_NOTE:
        raise NoteMissing(field="note")
    row = Alarm.objects.select_for_update().filter(pk=alarm_id).first()
    if row is None:
        raise AlarmUnknown(alarm=str(alarm_id))
    if not row.is_open:
        raise AlarmLookedAt
    row.is_open, row.note = False, note.strip()
    row.looked_at, row.looked_by = clock.now(), actor.account_id
    row.save(update_fields=["is_open", "note", "looked_at", "looked_by"])
    append(row, AlarmRecord.LOOK, actor=actor, details={"note": row.note}, post_id=post.id if post else None)
    return row


@transaction.atomic
def set_threshold(actor: Actor, code: AlarmCode, least: int, minutes: int, *, is_on: bool) -> AlarmRule:
    """From how much within how long an alarm is raised."""
    post = actor.require(AuditPermission.MANAGE)
    row = AlarmRule.objects.select_for_update().get(code=code.value)
    before = [row.least, row.minutes, row.is_on]
    row.least, row.minutes, row.is_on = least, minutes, is_on
    row.save(update_fields=["least", "minutes", "is_on"])
    details = {"code": code.value, "before": before, "after": [least, minutes, is_on]}
    append(row, AlarmRuleRecord.CHANGE, actor=actor, details=details, post_id=post.id if post else None)
    return row


def note_look(actor: Actor, what: str, details: dict[str, str]) -> None:
    """That somebody looked into the audit: once a minute for the same question."""
    post = actor.require(AuditPermission.VIEW)
    since = clock.now() - timedelta(minutes=1)
    same = Access.objects.filter(account_id=actor.account_id, kind=AccessKind.AUDIT, at__gt=since, action=what)
    if same.filter(details=details).exists():
        return
    Access.objects.create(
        at=clock.now(), kind=AccessKind.AUDIT.value, action=what, account_id=actor.account_id,
        post_id=post.id if post else None, details=details,
    )  # fmt: skip
