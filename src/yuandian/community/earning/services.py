"""Residents invite neighbours; what was found true is rewarded; what looked wrong is looked at by a person.

Both of an invitation are rewarded once the neighbour is certified and has done something real.
"""

import logging
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from yuandian.community.earning.access import person_of
from yuandian.community.earning.errors import (
    AnomalyDecided,
    AnomalyUnknown,
    InvitationUnfit,
    InviteCodeUnknown,
    InvitedAlready,
)
from yuandian.community.earning.models import AnomalyDecision, Invitation, InviteCode
from yuandian.community.earning.queries.anomalies import Finding, found_about
from yuandian.community.earning.records import AnomalyRecord, InvitationRecord
from yuandian.community.earning.rules import (
    CODE_LENGTH,
    DUTY,
    GOOD_FOR_DAYS,
    INVITATIONS,
    INVITED,
    INVITING,
    SNAPSHOT,
    AnomalyKind,
    InvitationAction,
    InvitationStatus,
    Verdict,
    is_ring,
)
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.foundation.points.facade import OwnReward, PointsPermission, records_behind
from yuandian.governance.cases.facade import CaseOrigin, Channel, origin_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.history import append, subject_type_of
from yuandian.kernel.ids import new_code
from yuandian.kernel.moves import begin, finish
from yuandian.kernel.sealed import lookup

logger = logging.getLogger("yuandian.earning")
LEAD = "micro_grid_lead"
CASE = "cases.case"
EARNING = system_actor("earning")
NEW_FOR = timedelta(days=30)
# Certified, and something of theirs was found true or they served: not merely signed up.
READY = """
SELECT EXISTS (SELECT FROM people_account WHERE person_id = %(person)s AND kind = 'resident' AND is_active
        AND identity_confirmed_at IS NOT NULL)
    AND (EXISTS (SELECT FROM points_servicerecord WHERE person_id = %(person)s AND minutes > 0)
        OR EXISTS (
            SELECT FROM cases_report report
            JOIN cases_case reported ON reported.id = report.case_id
                AND reported.status IN ('checked', 'replied', 'followed_up', 'closed', 'archived')
            JOIN people_account account ON account.id = report.account_id
            WHERE account.person_id = %(person)s))
"""
# Who invited somebody, who invited them, and so on up.
ABOVE = """
WITH RECURSIVE above(invitee_id, inviter_id) AS (
    SELECT invitee_id, inviter_id FROM earning_invitation WHERE invitee_id = %s
    UNION
    SELECT next.invitee_id, next.inviter_id
    FROM earning_invitation next JOIN above ON next.invitee_id = above.inviter_id
)
SELECT invitee_id, inviter_id FROM above
"""
# So that two who accept each other's code at the same moment do not both find nothing.
ACCEPTING = "earning.invitation"
# One phone, two records.
SAME_PHONE = """
SELECT EXISTS (SELECT FROM people_person one JOIN people_person other ON one.phone_index = other.phone_index
    WHERE one.id = %s AND other.id = %s)
"""


def my_code(actor: Actor) -> InviteCode:
    """The actor's own code, made at its first use."""
    person = person_of(actor)
    found, _ = InviteCode.objects.get_or_create(person_id=person, defaults={"code": new_code(CODE_LENGTH)})
    return found


@transaction.atomic
def accept_invitation(actor: Actor, code: str, device: str) -> Invitation:
    """Says by whose code one came. Raises `InviteCodeUnknown`, `InvitedAlready`, `InvitationUnfit`."""
    invitee = person_of(actor)
    found = InviteCode.objects.filter(code=code.strip().upper()).first()
    if found is None:
        raise InviteCodeUnknown
    account = people.account_since(actor.account_id) if actor.account_id else None
    if account is None or account < clock.now() - NEW_FOR:
        raise InvitedAlready
    device_index = lookup(device)
    _check_fit(found.person_id, invitee, device_index)
    try:
        with transaction.atomic():
            made = Invitation.objects.create(inviter_id=found.person_id, invitee_id=invitee, device_index=device_index)
    except IntegrityError as error:
        raise InvitedAlready from error
    append(made, InvitationRecord.ACCEPT, actor=actor, details={"inviter": str(found.person_id)})
    return made


def _check_fit(inviter_id: UUID, invitee_id: UUID, device_index: bytes) -> None:
    """Raises `InvitationUnfit` for oneself, a phone or a device that two share, and people who invite each other."""
    advisory_lock(ACCEPTING)
    with connection.cursor() as cursor:
        cursor.execute(ABOVE, [inviter_id])
        inviter_of = dict(cursor.fetchall())
        cursor.execute(SAME_PHONE, [inviter_id, invitee_id])
        (shares_phone,) = cursor.fetchone()
    is_known_device = Invitation.objects.filter(device_index=device_index).exists()
    if inviter_id == invitee_id or shares_phone or is_known_device or is_ring(inviter_id, invitee_id, inviter_of):
        raise InvitationUnfit


def settle(person_id: UUID) -> bool:
    """Rewards the invitation by which a person came, if they are certified and did something real."""
    found = Invitation.objects.filter(invitee=person_id, status=InvitationStatus.ACCEPTED.value).first()
    return found is not None and _settle(found.pk)


def settle_all() -> int:
    """Every invitation that waits, unless it lapsed; gives how many were rewarded."""
    waiting = Invitation.objects.filter(status=InvitationStatus.ACCEPTED.value).order_by("id")
    old = clock.now() - timedelta(days=GOOD_FOR_DAYS)
    for key in list(waiting.filter(created_at__lte=old).values_list("pk", flat=True)):
        _lapse(key)
    return sum(_settle(key) for key in list(waiting.values_list("pk", flat=True)))


@transaction.atomic
def _lapse(invitation_id: UUID) -> None:
    found = Invitation.objects.select_for_update().get(pk=invitation_id)
    if found.status == InvitationStatus.ACCEPTED.value:
        _end(found, InvitationAction.LAPSE)


def _settle(invitation_id: UUID) -> bool:
    """Both are rewarded or neither."""
    try:
        return _reward_both(invitation_id)
    except (points.EarningLimitReached, points.FundExhausted, points.EarningRuleUnknown) as refusal:
        logger.info("not rewarded", extra={"reason": refusal.code, "subject": str(invitation_id)})
        return False


@transaction.atomic
def _reward_both(invitation_id: UUID) -> bool:
    found = Invitation.objects.select_for_update().get(pk=invitation_id)
    if found.status != InvitationStatus.ACCEPTED.value or not _is_ready(found.invitee_id):
        return False
    fund = points.fund_above(people.homes_of([found.invitee_id]).get(found.invitee_id))
    if fund is None:
        return False
    points.lock_in_order([found.inviter_id, found.invitee_id], fund)
    subject = (subject_type_of(Invitation), found.pk)
    for person_id, rule in ((found.inviter_id, INVITING), (found.invitee_id, INVITED)):
        points.earn(EARNING, person_id, rule, fund, f"{rule}:{found.pk}", *subject)
    _end(found, InvitationAction.REWARD)
    return True


def _end(found: Invitation, action: InvitationAction) -> None:
    finish(begin(INVITATIONS, EARNING, found, action, InvitationStatus(found.status)), columns=[])


def _is_ready(person_id: UUID) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(READY, {"person": person_id})
        return bool(cursor.fetchone()[0])


def reward_finding(case_id: UUID, checked_by: UUID | None) -> bool:
    """Rewards the person who reported what a case is about, once; gives whether anything was paid.

    A resident's snapshot goes by the rule for residents; what a micro-grid lead found while on duty by the rule for
    office, never by both. Nobody is rewarded for what they checked themselves.
    """
    origin = origin_of(case_id)
    if origin is None or not origin.is_checked:  # the check was taken back, or the case is done again
        return False
    lead = _lead_on_duty(origin)
    if lead is not None:
        return _reward(lead, DUTY, origin, checked_by)
    if origin.channel is not Channel.SNAPSHOT or origin.reporter_id is None or people.holds_office(origin.reporter_id):
        return False
    return _reward(origin.reporter_id, SNAPSHOT, origin, checked_by)


def pay(person_id: UUID, rule: str, place_id: UUID | None, key: str, subject_type: str, subject_id: UUID) -> bool:
    """Pays by a rule out of the fund of a place or the next above it; False where a limit or the fund forbids it."""
    fund = points.fund_above(place_id)
    if fund is None:
        return False
    try:
        points.earn(EARNING, person_id, rule, fund, key, subject_type, subject_id)
    except (points.EarningLimitReached, points.FundExhausted, points.EarningRuleUnknown) as refusal:
        logger.info("not rewarded", extra={"rule": rule, "reason": refusal.code, "subject": str(subject_id)})
        return False
    return True


def _reward(person_id: UUID, rule: str, origin: CaseOrigin, checked_by: UUID | None) -> bool:
    if checked_by is not None and people.person_of_account(checked_by) == person_id:
        return False
    return pay(person_id, rule, origin.community_id, f"{rule}:{origin.case_id}", CASE, origin.case_id)


def _lead_on_duty(origin: CaseOrigin) -> UUID | None:
    """The micro-grid lead who entered the case from a round of theirs."""
    if origin.entered_by is None or origin.channel is not Channel.PATROL:
        return None
    actor = people.actor_for_account(origin.entered_by)
    return actor.person_id if _is_lead(actor) else None


def _is_lead(actor: Actor) -> bool:
    return any(post.role == LEAD for post in actor.posts)


@transaction.atomic
def decide_anomaly(actor: Actor, key: str, verdict: Verdict, words: str) -> AnomalyDecision:
    """Says whether it was harmless or wrong; what was wrong is reversed movement by movement, by the same staff.

    Raises `Forbidden`, `AnomalyUnknown`, `AnomalyDecided`, `OwnReward` about oneself.
    """
    held = actor.require(PointsPermission.GRANT_APPROVE)
    found = _finding(actor, key)
    if found is None:
        raise AnomalyUnknown
    if not records_behind(actor).isdisjoint(found.person_ids):
        raise OwnReward
    try:
        with transaction.atomic():
            made = AnomalyDecision.objects.create(
                key=key, verdict=verdict.value, words=words, decided_by_id=actor.account_id
            )
    except IntegrityError as error:
        raise AnomalyDecided from error
    append(
        made, AnomalyRecord[verdict.name], actor=actor, details={"key": key, "words": words},
        post_id=held.id if held else None,
    )  # fmt: skip
    return made


def _finding(actor: Actor, key: str) -> Finding | None:
    """The finding under the key, of persons about whom the actor may decide."""
    kinds = [kind for kind in AnomalyKind if key.startswith(f"{kind}:")]
    sight = people.persons_in_sight(actor, PointsPermission.GRANT_APPROVE)
    return next((one for one in found_about(sight, kinds) if one.key == key), None)
