"""Organisations come, change and close."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen
from django.db import IntegrityError, transaction
from django.db.models import Q, Value
from django.db.models.functions import Greatest

from yuandian.foundation.organisations import rules
from yuandian.foundation.organisations.access import manageable_by, today
from yuandian.foundation.organisations.errors import (
    AlreadyClosed,
    CodeTaken,
    HasSubordinates,
    NameMissing,
    OrganisationUnknown,
    ParentClosed,
    ParentMisfit,
    PartyLevelMisfit,
    PeriodMisfit,
    StillOpen,
)
from yuandian.foundation.organisations.events import OrganisationClosed
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.organisations.records import OrganisationRecord
from yuandian.foundation.organisations.rules import OrganisationKind, OrganisationPermission, TieRelation
from yuandian.foundation.organisations.services.grid_ties import tie_new
from yuandian.kernel import history
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id

Text = Annotated[str, MaxLen(200)]


@dataclass(frozen=True, slots=True)
class OrganisationParticulars:
    """What is said of an organisation. `level_title` stays empty where the street's scheme already says it."""

    name: Annotated[str, MinLen(1), MaxLen(200)]
    short_name: Text = ""
    code: Text | None = None
    parent_id: UUID | None = None
    party_level: Annotated[int, Ge(0), Le(4)] | None = None
    level_title: Text = ""
    address: Text = ""
    phone: Annotated[str, MaxLen(50)] = ""
    contact: Annotated[str, MaxLen(50)] = ""
    is_partner: bool = False
    offers: Annotated[str, MaxLen(500)] = ""

    def columns(self) -> dict[str, Any]:
        """The columns of a row."""
        return {name: getattr(self, name) for name in OrganisationParticulars.__dataclass_fields__}

    def checked(self, kind: OrganisationKind) -> "OrganisationParticulars":
        """The same with spaces trimmed. Raises `NameMissing`, `PartyLevelMisfit`."""
        if not self.name.strip():
            raise NameMissing(field="name")
        is_party = kind == OrganisationKind.PARTY
        if is_party != (self.party_level is not None) or not (
            0 <= (self.party_level or 0) <= rules.DEEPEST_PARTY_LEVEL
        ):
            raise PartyLevelMisfit(kind=kind.value, party_level=self.party_level)
        return replace(
            self,
            name=self.name.strip(),
            short_name=self.short_name.strip(),
            code=(self.code or "").strip() or None,
            level_title=self.level_title.strip(),
            address=self.address.strip(),
            phone=self.phone.strip(),
            contact=self.contact.strip(),
            offers=self.offers.strip(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrganisation(OrganisationParticulars):
    """An organisation to found, tied to a grid from today where one is given."""

    kind: OrganisationKind
    grid_id: UUID | None = None
    relation: TieRelation | None = None


@transaction.atomic
def create_organisation(
    actor: Actor,
    kind: OrganisationKind,
    particulars: OrganisationParticulars,
    *,
    grid_id: UUID | None = None,
    relation: TieRelation | None = None,
) -> Organisation:
    """Founds an organisation, tied to `grid_id` from today where given.

    A post that manages part of the district must tie the new organisation to a grid in its area, or put it
    under one that it may change. Raises what `OrganisationParticulars.checked` and the tie raise, `ParentMisfit`,
    `CodeTaken`.
    """
    post = actor.require(OrganisationPermission.MANAGE)
    particulars = particulars.checked(kind)
    _lock_tree()
    _check_place(actor, particulars, grid_id)
    columns = particulars.columns()
    row = Organisation(kind=kind.value, **columns)
    _check_parent(row)
    _save(row, is_new=True)
    details = {name: _plain(value) for name, value in columns.items() if value not in (None, "")}
    details["kind"] = kind.value
    append(row, OrganisationRecord.FOUND, actor=actor, post_id=post.id if post else None, details=details)
    if grid_id is not None:
        tie_new(actor, row, grid_id, relation or TieRelation.SERVES, today(), None)
    return row


@transaction.atomic
def change_organisation(actor: Actor, organisation_id: UUID, particulars: OrganisationParticulars) -> Organisation:
    """Gives an organisation new particulars; its kind stays. Raises as `create_organisation`."""
    post = actor.require(OrganisationPermission.MANAGE)
    _lock_tree()
    row = locked(actor, organisation_id)
    before = {name: getattr(row, name) for name in OrganisationParticulars.__dataclass_fields__}
    after = particulars.checked(OrganisationKind(row.kind)).columns()
    changed = [name for name, value in after.items() if before[name] != value]
    if not changed:
        return row
    for name in changed:
        setattr(row, name, after[name])
    _check_parent(row)
    _save(row, is_new=False)
    details = {name: [_plain(before[name]), _plain(after[name])] for name in changed}
    append(row, OrganisationRecord.CHANGE, actor=actor, post_id=post.id if post else None, details=details)
    return row


@transaction.atomic
def close_organisation(actor: Actor, organisation_id: UUID, on: date, reason: str) -> Organisation:
    """Closes an organisation on a day not after today, and its ties with it.

    Raises `HasSubordinates`, `AlreadyClosed`, `PeriodMisfit`.
    """
    post = actor.require(OrganisationPermission.MANAGE)
    _lock_tree()
    row = locked(actor, organisation_id)
    if not row.is_active:
        raise AlreadyClosed
    if row.children.filter(is_active=True).exists():
        raise HasSubordinates
    if on > today():
        raise PeriodMisfit(field="on")
    open_ties = row.grids.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on))
    open_ties.update(ends_on=Greatest("starts_on", Value(on)))
    row.is_active, row.closed_on = False, on
    row.save(update_fields=["is_active", "closed_on"])
    details = {"on": on.isoformat(), "reason": reason}
    append(row, OrganisationRecord.CLOSE, actor=actor, post_id=post.id if post else None, details=details)
    publish(OrganisationClosed(organisation_id=row.id))
    return row


@transaction.atomic
def reopen_organisation(actor: Actor, organisation_id: UUID, reason: str) -> Organisation:
    """Opens a closed organisation again, without the ties and posts that ended with it. For the district, which alone
    still reaches what has no tie. Raises `OrganisationUnknown`, `StillOpen`, `ParentClosed`.
    """
    post = actor.require(OrganisationPermission.MANAGE)
    _lock_tree()
    row = locked(actor, organisation_id)
    if row.is_active:
        raise StillOpen
    if row.parent is not None and not row.parent.is_active:
        raise ParentClosed(parent=str(row.parent_id))
    row.is_active, row.closed_on = True, None
    row.save(update_fields=["is_active", "closed_on"])
    details = {"reason": reason}
    append(row, OrganisationRecord.REOPEN, actor=actor, post_id=post.id if post else None, details=details)
    return row


def locked(actor: Actor, organisation_id: UUID) -> Organisation:
    """The organisation, locked, if the actor may change it. Raises `OrganisationUnknown`."""
    row = manageable_by(actor).filter(id=organisation_id).select_for_update(of=("self",)).first()
    if row is None:
        raise OrganisationUnknown(organisation=str(organisation_id))
    return row


def _check_place(actor: Actor, particulars: OrganisationParticulars, grid_id: UUID | None) -> None:
    if actor.scope_for(OrganisationPermission.MANAGE).everything or grid_id is not None:
        return  # the tie checks the grid against the actor's area
    if particulars.parent_id is None or not manageable_by(actor).filter(id=particulars.parent_id).exists():
        raise Forbidden("Tie it to a grid in your area, or put it under an organisation that you manage.")


def _check_parent(row: Organisation) -> None:
    if row.parent_id is None:
        return
    chain = list(_ancestors(row.parent_id))
    if not chain:
        raise OrganisationUnknown(organisation=str(row.parent_id))
    parent = chain[0]
    fits = rules.fits_under(row.kind, row.party_level, parent.kind, parent.party_level)
    if not fits or not parent.is_active or row.id in {above.id for above in chain}:
        raise ParentMisfit(parent=str(parent.id))


def _ancestors(organisation_id: UUID) -> Iterable[Organisation]:
    """The organisation and all above it, nearest first, in one statement."""
    return Organisation.objects.raw(
        "WITH RECURSIVE up AS ("
        " SELECT *, 0 AS height FROM organisations_organisation WHERE id = %s"
        " UNION ALL"
        " SELECT o.*, up.height + 1 FROM organisations_organisation o JOIN up ON o.id = up.parent_id)"
        " SELECT * FROM up ORDER BY height",
        [organisation_id],
    )


def _lock_tree() -> None:
    """One writer of the tree at a time: nothing is moved under itself, nothing founded under what is being closed."""
    advisory_lock("organisations.tree")


def _save(row: Organisation, *, is_new: bool) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=is_new)
    except IntegrityError as error:
        if Organisation.objects.exclude(id=row.id).filter(code=row.code, code__isnull=False).exists():
            raise CodeTaken(organisation_code=row.code) from error
        raise


def _plain(value: object) -> object:
    return str(value) if isinstance(value, UUID) else value


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """One organisation to found, with the grids it is tied to from today. Its id may be chosen, to refer to it."""

    kind: OrganisationKind
    particulars: OrganisationParticulars
    ties: Sequence[tuple[UUID, TieRelation]] = ()
    id: UUID = field(default_factory=new_id)


@transaction.atomic
def create_organisations(actor: Actor, given: Sequence[OrganisationEntry]) -> list[UUID]:
    """Founds them all or none, parents before children in the order given; gives their ids.

    For posts over the whole district, who vouch for the trees: of the rules only those of
    `OrganisationParticulars.checked` and the table's constraints are checked. Raises `IntegrityError` for what the
    table refuses.
    """
    actor.require(OrganisationPermission.MANAGE)
    if not actor.scope_for(OrganisationPermission.MANAGE).everything:
        raise Forbidden("Only the district founds many organisations at once.")
    day = today()
    rows: list[Organisation] = []
    entries: list[history.Entry] = []
    for entry in given:
        particulars = entry.particulars.checked(entry.kind)
        row = Organisation(id=entry.id, kind=entry.kind.value, **asdict(particulars))
        details = {
            "kind": entry.kind.value,
            "name": particulars.name,
            "grids": [str(grid_id) for grid_id, _ in entry.ties],
        }
        step = history.entry_by(actor, OrganisationRecord.FOUND, details, None)
        subject_type = history.subject_type_of(Organisation)
        made, row.history_count, row.history_head = history.chain(
            subject_type, row.id, None, 0, history.GENESIS, [step]
        )
        entries += made
        rows.append(row)
    Organisation.objects.bulk_create(rows, batch_size=1000)
    OrganisationGrid.objects.bulk_create(
        (
            OrganisationGrid(organisation_id=entry.id, grid_id=grid_id, relation=relation, starts_on=day)
            for entry in given
            for grid_id, relation in entry.ties
        ),
        batch_size=1000,
    )
    history.write(entries)
    return [row.id for row in rows]
