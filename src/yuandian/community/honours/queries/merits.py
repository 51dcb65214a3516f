"""Rewards and sanctions as those concerned and staff read them; and what is known of a person elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from yuandian.community.honours.access import merits_in_reach, merits_shown_to, own_merits, standing_to
from yuandian.community.honours.models import Merit
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.rules.merits import (
    MERITS,
    MeritAction,
    MeritBy,
    MeritCapacity,
    MeritKind,
    MeritMeasure,
    MeritStatus,
    may_appeal_until,
)
from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.facade import PersonUnknown, person_names, persons_in_sight
from yuandian.foundation.points.facade import persons_behind, records_behind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.lifecycle import Stands, standing
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of

STANDING = """
SELECT
    (SELECT count(*) FROM volunteering_enrolment WHERE person_id = ANY(%(persons)s) AND status = 'absent'),
    (SELECT count(*) FROM volunteering_enrolment WHERE person_id = ANY(%(persons)s) AND is_late_withdrawal),
    (SELECT count(DISTINCT task_id) FROM volunteering_enrolment
        WHERE person_id = ANY(%(persons)s) AND status = 'confirmed'),
    (SELECT count(*) FROM points_grant WHERE person_id = ANY(%(persons)s) AND status = 'approved'),
    (SELECT coalesce(sum(points), 0) FROM points_grant WHERE person_id = ANY(%(persons)s) AND status = 'approved'),
    (SELECT count(*) FROM honours_merit WHERE person_id = ANY(%(persons)s) AND kind = 'reward'
        AND status IN ('in_force', 'appealed', 'kept')),
    (SELECT count(*) FROM honours_merit WHERE person_id = ANY(%(persons)s) AND kind = 'sanction'
        AND status IN ('in_force', 'appealed', 'kept'))
"""


@dataclass(frozen=True, slots=True)
class MeritRow:
    """One record. `decider` and `judge` are named: the person concerned may know who decided.

    `person` is masked for who may only look.
    """

    id: UUID
    at: datetime
    person: str
    capacity: MeritCapacity
    kind: MeritKind
    measure: MeritMeasure
    place: str
    rule: str
    words: str
    evidence: str
    case_number: str
    status: MeritStatus
    proposer: str
    decider: str
    decided_at: datetime | None
    answer: str
    appeal: str
    appealed_at: datetime | None
    may_appeal_until: datetime | None
    judge: str
    judged_at: datetime | None
    judgement: str
    actions: list[MeritAction]


@dataclass(frozen=True, slots=True)
class MeritStanding:
    """What is known of a person elsewhere: services confirmed and missed, rewards in points, records in force."""

    absences: int
    late_withdrawals: int
    services: int
    grants: int
    points_granted: int
    rewards: int
    sanctions: int


def my_merits(actor: Actor, after: str | None, limit: int) -> Page[MeritRow]:
    """What was decided about the actor, the latest first."""
    page = page_of(own_merits(actor), ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_rows(actor, page.items, is_by_person=True), page.next)


def merits_for_staff(actor: Actor, status: MeritStatus | None, after: str | None, limit: int) -> Page[MeritRow]:
    """Rewards and sanctions of places within reach, the latest first; of proposals about oneself nothing."""
    actor.require(HonourPermission.VIEW)
    rows = merits_shown_to(actor)
    if status is not None:
        rows = rows.filter(status=status.value)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(_rows(actor, page.items, is_by_person=False))


def merit_row(actor: Actor, row: Merit, *, is_by_person: bool) -> MeritRow:
    """One that was just changed."""
    return _rows(actor, [row], is_by_person=is_by_person)[0]


def standing_of(actor: Actor, person_id: UUID) -> MeritStanding:
    """What is known, by all of their records, of somebody about whom the actor may propose.

    Raises `Forbidden`, `PersonUnknown`.
    """
    actor.require(HonourPermission.RECORD)
    if not persons_in_sight(actor, HonourPermission.RECORD).filter(pk=person_id).exists():
        raise PersonUnknown(person=str(person_id))
    with connection.cursor() as cursor:
        cursor.execute(STANDING, {"persons": persons_behind(person_id)})
        return MeritStanding(*cursor.fetchone())


def _rows(actor: Actor, rows: Iterable[Merit], *, is_by_person: bool) -> list[MeritRow]:
    found = list(rows)
    people = {one for row in found for one in (row.person_id, row.proposer_id, row.decider_id, row.judge_id) if one}
    names, places = person_names(people), grid_names({row.grid_id for row in found})
    own, decided_here = records_behind(actor), _reached(actor, HonourPermission.DECIDE, found)
    named_here = decided_here | _reached(actor, HonourPermission.RECORD, found)

    def named(person: UUID | None) -> str:
        return names.get(person, "") if person else ""

    def person_of_row(row: Merit) -> str:
        is_plain = row.person_id in own or row.pk in named_here
        return named(row.person_id) if is_plain else mask_name(named(row.person_id)) or ""

    def actions_of(row: Merit) -> list[MeritAction]:
        stands = _standing_as_concerned(row) if is_by_person else standing_to(actor, row)
        is_offered = is_by_person or row.pk in decided_here
        return MERITS.possible(MeritStatus(row.status), actor.permissions, stands) if is_offered else []

    return [
        MeritRow(
            row.pk, row.created_at, person_of_row(row), MeritCapacity(row.capacity), MeritKind(row.kind),
            MeritMeasure(row.measure), places.get(row.grid_id, ""), row.rule, row.words, row.evidence,
            row.case_number, MeritStatus(row.status), named(row.proposer_id), named(row.decider_id), row.decided_at,
            row.answer, row.appeal, row.appealed_at, may_appeal_until(row.decided_at) if row.decided_at else None,
            named(row.judge_id), row.judged_at, row.judgement, actions_of(row),
        )
        for row in found
    ]  # fmt: skip


def _reached(actor: Actor, permission: HonourPermission, rows: Sequence[Merit]) -> set[UUID]:
    reached = merits_in_reach(actor, permission).filter(pk__in=[row.pk for row in rows])
    return set(reached.values_list("pk", flat=True))


def _standing_as_concerned(row: Merit) -> Stands:
    is_late = row.decided_at is not None and clock.now() > may_appeal_until(row.decided_at)
    return standing(() if is_late else {MeritBy.CONCERNED})
