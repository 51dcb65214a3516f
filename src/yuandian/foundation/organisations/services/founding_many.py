"""Many organisations at once, as when a district is set up from its rosters."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from uuid import UUID

from django.db import transaction

from yuandian.foundation.organisations.access import today
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.organisations.records import OrganisationRecord
from yuandian.foundation.organisations.rules import OrganisationKind, OrganisationPermission, TieRelation
from yuandian.foundation.organisations.services.founding import OrganisationParticulars
from yuandian.kernel import history
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.ids import new_id


@dataclass(frozen=True, slots=True)
class Founding:
    """One organisation to found, with the grids it is tied to from today. Its id may be chosen, to refer to it."""

    kind: OrganisationKind
    particulars: OrganisationParticulars
    ties: Sequence[tuple[UUID, TieRelation]] = ()
    id: UUID = field(default_factory=new_id)


@transaction.atomic
def found_organisations(actor: Actor, foundings: Sequence[Founding]) -> list[UUID]:
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
    for founding in foundings:
        particulars = founding.particulars.checked(founding.kind)
        row = Organisation(id=founding.id, kind=founding.kind.value, **asdict(particulars))
        details = {
            "kind": founding.kind.value,
            "name": particulars.name,
            "grids": [str(grid_id) for grid_id, _ in founding.ties],
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
            OrganisationGrid(organisation_id=founding.id, grid_id=grid_id, relation=relation, starts_on=day)
            for founding in foundings
            for grid_id, relation in founding.ties
        ),
        batch_size=1000,
    )
    history.write(entries)
    return [row.id for row in rows]
