"""Residents ask for their identity or home to be checked; staff of the place confirm or refuse."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from yuandian.foundation.grid.facade import place_for_address
from yuandian.foundation.organisations.facade import place_in_force
from yuandian.foundation.people.access import (
    account_id_of,
    certifications_visible_to,
    in_force,
    standing_to_claim,
    today,
)
from yuandian.foundation.people.errors import (
    AccountUnknown,
    CertificationAsked,
    CertificationUnknown,
    HomeUnclear,
    HomeUnregistered,
    IdentityUnconfirmed,
)
from yuandian.foundation.people.events import CertificationDecided
from yuandian.foundation.people.models import Account, Certification, Person
from yuandian.foundation.people.queries.neighbourhood import home_grid_of
from yuandian.foundation.people.records import AccountRecord, CertificationRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.certifications import (
    CERTIFICATIONS,
    CertificationAction,
    CertificationKind,
    CertificationStatus,
)
from yuandian.foundation.people.rules.residents import HouseholdRelation
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.households import move_in
from yuandian.foundation.people.services.identity import confirm_name
from yuandian.foundation.people.services.persons import name_of
from yuandian.foundation.people.services.unmaskings import written
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.moves import Move, begin, finish

MICRO, BUILDING = "micro", "building"
CertificationMove = Move[Certification, CertificationAction, CertificationStatus]
WITHDRAWABLE = CERTIFICATIONS.steps[CertificationAction.WITHDRAW].before
COLUMNS = ("reason", "decided_at")


@dataclass(frozen=True, slots=True)
class ClaimGiven:
    """What a resident claims, with their consent to have it checked. `grid_id` where no address tells it."""

    kind: CertificationKind
    name: str
    address: str | None = None
    grid_id: UUID | None = None


@transaction.atomic
def ask_for_certification(actor: Actor, given: ClaimGiven) -> Certification:
    """A resident claims an identity or a home; it waits for the staff of the micro-grid.

    Raises `CertificationAsked`, `HomeUnclear`, `NameUnusable`, `AccountUnknown`.
    """
    account = _own_account(actor)
    person = Person.objects.select_for_update().get(id=account.person_id)
    if given.kind == CertificationKind.IDENTITY and account.identity_confirmed_at is not None:
        raise CertificationAsked
    grid_id = _grid_for(given, person)
    row = Certification(
        account=account, kind=given.kind.value, name=name_of(given.name), address=given.address, grid_id=grid_id
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise CertificationAsked from error
    if person.grid_id is None or given.kind == CertificationKind.HOUSEHOLD:
        person.grid_id = grid_id  # where they say they live: the staff there find them
        person.save(update_fields=["grid"])
    append(
        row, CertificationRecord.ASK, actor=actor, details={"kind": row.kind, "has_consented": True}, area_id=grid_id
    )
    return row


@transaction.atomic
def withdraw_certification(actor: Actor, certification_id: UUID) -> Certification:
    """A resident takes a claim back, even a confirmed one: a confirmed identity counts no more.

    What was entered in the register meanwhile is the register's. Raises `CertificationUnknown`.
    """
    account = _own_account(actor)
    row = Certification.objects.select_for_update().filter(id=certification_id, account=account).first()
    if row is None:
        raise CertificationUnknown(certification=str(certification_id))
    was_confirmed = row.status == CertificationStatus.CONFIRMED
    _withdraw(actor, account, row)
    if was_confirmed and row.kind == CertificationKind.IDENTITY:
        _remove_identity(actor, account)
    return row


@transaction.atomic
def withdraw_identity(actor: Actor) -> None:
    """A resident takes the consent to their identity back, however it was confirmed; again changes nothing."""
    account = _own_account(actor)
    rows = Certification.objects.select_for_update().filter(
        account=account,
        kind=CertificationKind.IDENTITY,
        status__in=WITHDRAWABLE,
    )
    for row in rows.order_by("id"):
        _withdraw(actor, account, row)
    if account.identity_confirmed_at is not None:
        _remove_identity(actor, account)


@transaction.atomic
def confirm_certification(
    actor: Actor, certification_id: UUID, household_id: UUID | None, relation: HouseholdRelation
) -> Certification:
    """Staff have seen the card or the door: the claim holds.

    With `household_id` the resident comes to live there; without, they must be in the register already. Raises
    `CertificationUnknown`, `OwnCertification`, `StepNotPossible`, `IdentityMismatch` where the register
    knows the person by another name, `IdentityUnconfirmed` and `HomeUnregistered` for a home, and as `move_in`.
    """
    move, account = _begin(actor, certification_id, CertificationAction.CONFIRM)
    row = move.subject
    person = Person.objects.select_for_update().get(id=account.person_id)
    if row.kind == CertificationKind.IDENTITY:
        confirm_name(actor, account, person, row.name, by="staff")
    else:
        _confirm_home(actor, account, person, household_id, relation)
    return _decide(move, None)


@transaction.atomic
def refuse_certification(actor: Actor, certification_id: UUID, reason: str) -> Certification:
    """Staff could not confirm the claim, for a written reason, which the resident reads."""
    text = written(reason)
    move, _ = _begin(actor, certification_id, CertificationAction.REFUSE)
    return _decide(move, text)


def remove_certifications(actor: Actor, account: Account) -> None:
    """Who leaves takes every claim back, and what they wrote in it is forgotten. The account is locked."""
    rows = Certification.objects.select_for_update().filter(account=account).order_by("id")
    for row in rows:
        if row.status in WITHDRAWABLE:
            _withdraw(actor, account, row)
        row.name, row.address = "", row.address and ""
        row.save(update_fields=["name", "address"])


def _own_account(actor: Actor) -> Account:
    account = Account.objects.select_for_update().filter(id=account_id_of(actor), kind=AccountKind.RESIDENT).first()
    if account is None:
        raise AccountUnknown("Only residents are certified here.")
    return account


def _grid_for(given: ClaimGiven, person: Person) -> UUID:
    """The micro-grid of the address where it names a building, else the one given, else where the person lives."""
    candidates = place_for_address(given.address) if given.address else []
    named = [one.grid_id for one in candidates if one.kind == BUILDING and one.grid_id is not None]
    grid_id = named[0] if len(set(named)) == 1 else given.grid_id or home_grid_of(person)
    place = place_in_force(grid_id) if grid_id else None
    if place is None or place.level != MICRO:
        raise HomeUnclear
    return place.id


def _begin(actor: Actor, certification_id: UUID, action: CertificationAction) -> tuple[CertificationMove, Account]:
    """Judges a step of staff. The claim and its account are locked in the order in which residents lock them."""
    actor.require(PeoplePermission.MANAGE)
    rows = certifications_visible_to(actor, PeoplePermission.MANAGE).filter(id=certification_id)
    account_id = rows.values_list("account_id", flat=True).first()
    if account_id is None:
        raise CertificationUnknown(certification=str(certification_id))
    account = Account.objects.select_for_update().get(id=account_id)
    row = Certification.objects.select_for_update().get(id=certification_id)
    move = begin(CERTIFICATIONS, actor, row, action, CertificationStatus(row.status), standing_to_claim(actor, account))
    return move, account


def _confirm_home(
    actor: Actor, account: Account, person: Person, household_id: UUID | None, relation: HouseholdRelation
) -> None:
    if account.identity_confirmed_at is None:
        raise IdentityUnconfirmed
    if household_id is not None:
        move_in(actor, household_id, person.id, relation, today())
    elif not person.residences.filter(in_force(today())).exists():
        raise HomeUnregistered


def _remove_identity(actor: Actor, account: Account) -> None:
    account.identity_confirmed_at = None
    account.save(update_fields=["identity_confirmed_at"])
    append(account, AccountRecord.WITHDRAW_IDENTITY, actor=actor)


def _decide(move: CertificationMove, reason: str | None) -> Certification:
    row = _finish(move, reason)
    publish(CertificationDecided(certification_id=row.id))
    return row


def _withdraw(actor: Actor, account: Account, row: Certification) -> None:
    stands = standing_to_claim(actor, account)
    _finish(
        begin(CERTIFICATIONS, actor, row, CertificationAction.WITHDRAW, CertificationStatus(row.status), stands), None
    )


def _finish(move: CertificationMove, reason: str | None) -> Certification:
    move.subject.reason, move.subject.decided_at = reason, move.at
    return finish(move, {"reason": reason}, columns=COLUMNS, area_id=move.subject.grid_id)
