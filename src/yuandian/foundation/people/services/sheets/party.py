"""A sheet of party members: each row a person and the party organisation that they belong to."""

from collections.abc import Sequence
from uuid import UUID

from yuandian.foundation.imports.facade import Batch, ImportKind, Taken, rehearsed
from yuandian.foundation.organisations.facade import organisations_named
from yuandian.foundation.people.access import today
from yuandian.foundation.people.models import PartyMembership
from yuandian.foundation.people.records import PersonRecord
from yuandian.foundation.people.rules.residents import MEMBERSHIP_NAMES
from yuandian.foundation.people.rules.sheets import PARTY_COLUMNS, PeopleFault, Said
from yuandian.foundation.people.services.sheets.households import allow, may_register
from yuandian.foundation.people.services.sheets.persons import Met, Register
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append_to_all
from yuandian.kernel.masking import mask_id_number, mask_name, mask_phone
from yuandian.kernel.sheets.profiles import FoundCells, RowFault, RowWrong

SHOWN = ("name", "id_number", "phone", "branch", "membership")


def _entry(row: FoundCells) -> FoundCells | list[RowFault]:
    if not row.text(Said.PHONE) and not row.text(Said.ID_NUMBER):
        return [row.fault(Said.PHONE, PeopleFault.NEITHER_PHONE_NOR_ID)]
    return row


def _key_of(row: FoundCells) -> tuple[str, str, object]:
    """A person belongs to one party organisation."""
    who = row.text(Said.ID_NUMBER) or f"{row.text(Said.PHONE)} {row.text(Said.NAME)}"
    return Said.NAME, who, row.text(Said.BRANCH)


def _take(actor: Actor, batch: Batch, rows: Sequence[FoundCells]) -> list[Taken]:
    register, branches = Register(rows), organisations_named({row.text(Said.BRANCH) for row in rows})
    met = [_met(row, branches, register) for row in rows]
    register.save(actor, {"import": str(batch.run_id)})
    people = [one[0].person.id for one in met if not isinstance(one, RowFault)]
    known = {one.person_id: one for one in PartyMembership.objects.filter(person__in=people, ends_on__isnull=True)}
    fresh: list[tuple[Met, PartyMembership]] = []
    taken = [
        Taken(faults=[one]) if isinstance(one, RowFault) else _joined(row, *one, known, fresh)
        for row, one in zip(rows, met, strict=True)
    ]
    PartyMembership.objects.bulk_create(membership for _, membership in fresh)
    append_to_all(
        [(one.person, None) for one, _ in fresh],
        PersonRecord.JOIN_PARTY,
        actor=actor,
        details={"import": str(batch.run_id)},
    )
    return taken


def _met(row: FoundCells, branches: dict[str, list[UUID]], register: Register) -> tuple[Met, UUID] | RowFault:
    found = branches[row.text(Said.BRANCH)]
    if len(found) != 1:
        fault = PeopleFault.ORGANISATION_AMBIGUOUS if found else PeopleFault.BRANCH_UNKNOWN
        return row.fault(Said.BRANCH, fault, row.text(Said.BRANCH))
    try:
        return register.meet(row, None), found[0]
    except RowWrong as wrong:
        return wrong.fault


def _joined(
    row: FoundCells,
    met: Met,
    branch_id: UUID,
    known: dict[UUID, PartyMembership],
    fresh: list[tuple[Met, PartyMembership]],
) -> Taken:
    person = met.person
    standing = known.get(person.id)
    if standing is None:
        since = row.get(Said.STARTS_ON) or today()
        standing = known[person.id] = PartyMembership(
            person=person, kind=row.get(Said.MEMBERSHIP), branch_id=branch_id, starts_on=since
        )
        fresh.append((met, standing))
        return Taken(standing.id, person.name, is_new=True)
    if standing.branch_id != branch_id:
        return Taken(faults=[row.fault(Said.BRANCH, PeopleFault.ALREADY_MEMBER, row.text(Said.BRANCH))])
    differs = {"membership": False} if standing.kind != row.get(Said.MEMBERSHIP) else {}
    return Taken(standing.id, person.name, is_new=False, changed=dict.fromkeys(met.filled, True) | differs)


def _shown(row: FoundCells) -> dict[str, str]:
    shown = {name: row.text(name) for name in SHOWN}
    return shown | {
        "name": mask_name(shown["name"]) or "",
        "id_number": mask_id_number(shown["id_number"]) or "",
        "phone": mask_phone(shown["phone"]) or "",
        "membership": MEMBERSHIP_NAMES.get(shown["membership"], ""),
    }


PARTY_MEMBERS: ImportKind[FoundCells] = ImportKind(
    code="party_members",
    allow=allow,
    may_look=may_register,
    sees_all=may_register,
    columns=PARTY_COLUMNS,
    entry=_entry,
    key_of=_key_of,
    take=_take,
    foresee=rehearsed(_take, _shown),
    shown=SHOWN,
)
