"""Party members are registered with their person: as what sort, in which branch, since when."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from yuandian.foundation.organisations.facade import OrganisationKind, OrganisationUnknown, active_organisation
from yuandian.foundation.people.access import in_force
from yuandian.foundation.people.errors import AlreadyMember, HasDied, NothingToEnd, PeriodMisfit
from yuandian.foundation.people.models import PartyMembership, Person
from yuandian.foundation.people.records import PersonRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import Membership
from yuandian.foundation.people.services.persons import locked
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def register_membership(
    actor: Actor, person_id: UUID, kind: Membership, branch_id: UUID | None, starts_on: date
) -> PartyMembership:
    """Enters a person as a party member. Raises `PersonUnknown`, `HasDied`, `AlreadyMember`, `OrganisationUnknown` for
    a branch that is no party organisation in force.
    """
    actor.require(PeoplePermission.MANAGE)
    row = locked(actor, person_id, PeoplePermission.MANAGE)
    if row.died_on is not None:
        raise HasDied(person=str(person_id))
    if row.memberships.filter(in_force(starts_on)).exists() or row.memberships.filter(ends_on=None).exists():
        raise AlreadyMember
    _check_branch(branch_id)
    member = PartyMembership.objects.create(person=row, kind=kind.value, branch_id=branch_id, starts_on=starts_on)
    details = {"kind": kind.value, "starts_on": starts_on.isoformat(), "branch": branch_id and str(branch_id)}
    _record(actor, row, PersonRecord.JOIN_PARTY, details)
    return member


@transaction.atomic
def change_membership(
    actor: Actor, person_id: UUID, kind: Membership, branch_id: UUID | None, starts_on: date
) -> PartyMembership:
    """Corrects what is registered: the sort, the branch, the first day. Raises `PersonUnknown`, `NothingToEnd`,
    `OrganisationUnknown`, `PeriodMisfit` for a first day within an earlier membership.
    """
    actor.require(PeoplePermission.MANAGE)
    row, member = _locked_member(actor, person_id)
    if branch_id != member.branch_id:
        _check_branch(branch_id)
    if row.memberships.exclude(id=member.id).filter(ends_on__gt=starts_on).exists():
        raise PeriodMisfit(field="starts_on")
    before = {"kind": member.kind, "branch": member.branch_id, "starts_on": member.starts_on}
    after = {"kind": kind.value, "branch": branch_id, "starts_on": starts_on}
    details = {name: [_plain(before[name]), _plain(after[name])] for name in before if before[name] != after[name]}
    if not details:
        return member
    member.kind, member.branch_id, member.starts_on = kind.value, branch_id, starts_on
    member.save(update_fields=["kind", "branch", "starts_on"])
    _record(actor, row, PersonRecord.CHANGE_MEMBERSHIP, details)
    return member


@transaction.atomic
def transfer_membership(actor: Actor, person_id: UUID, branch_id: UUID, on: date) -> PartyMembership:
    """A party member goes to another branch on a day; the registration with the old one ends. Raises `PersonUnknown`,
    `NothingToEnd`, `AlreadyMember` for the branch that they are in, `OrganisationUnknown`, `PeriodMisfit`.
    """
    actor.require(PeoplePermission.MANAGE)
    row, member = _locked_member(actor, person_id)
    if branch_id == member.branch_id:
        raise AlreadyMember
    _check_branch(branch_id)
    if on < member.starts_on:
        raise PeriodMisfit(field="on")
    member.ends_on = on
    member.save(update_fields=["ends_on"])
    fresh = PartyMembership.objects.create(person=row, kind=member.kind, branch_id=branch_id, starts_on=on)
    details = {"from": member.branch_id and str(member.branch_id), "branch": str(branch_id), "on": on.isoformat()}
    _record(actor, row, PersonRecord.TRANSFER_MEMBERSHIP, details)
    return fresh


@transaction.atomic
def end_membership(actor: Actor, person_id: UUID, ends_on: date, reason: str = "") -> None:
    """Ends a party registration. Raises `PersonUnknown`, `NothingToEnd`, `PeriodMisfit`."""
    actor.require(PeoplePermission.MANAGE)
    row, member = _locked_member(actor, person_id)
    if ends_on < member.starts_on:
        raise PeriodMisfit(field="ends_on")
    member.ends_on = ends_on
    member.save(update_fields=["ends_on"])
    details = {"ends_on": ends_on.isoformat(), **({"reason": reason.strip()} if reason.strip() else {})}
    _record(actor, row, PersonRecord.LEAVE_PARTY, details)


def _locked_member(actor: Actor, person_id: UUID) -> tuple[Person, PartyMembership]:
    row = locked(actor, person_id, PeoplePermission.MANAGE)
    member = row.memberships.filter(ends_on__isnull=True).first()
    if member is None:
        raise NothingToEnd
    return row, member


def _check_branch(branch_id: UUID | None) -> None:
    if branch_id is not None and active_organisation(branch_id).kind != OrganisationKind.PARTY:
        raise OrganisationUnknown(organisation=str(branch_id))


def _record(actor: Actor, row: Person, kind: PersonRecord, details: Mapping[str, object]) -> None:
    post = actor.require(PeoplePermission.MANAGE)
    append(row, kind, actor=actor, post_id=post.id if post else None, details=dict(details))


def _plain(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)
