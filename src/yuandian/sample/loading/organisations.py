"""Organisations to tables, by the organisations' own services."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from yuandian.foundation.organisations import facade as organisations
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.ids import new_id
from yuandian.sample import facts
from yuandian.sample.facts import DEFAULT_PARTY_TITLES
from yuandian.sample.geography.grids import grid_code
from yuandian.sample.loading.copying import SYSTEM
from yuandian.sample.organisations import OrganisationPlan, office_code


def load_organisations(
    plans: Sequence[OrganisationPlan], grids: Mapping[str, UUID], founded: datetime
) -> dict[str, UUID]:
    """Founds every organisation and names each street's party levels; gives ids by code."""
    actor = system_actor(SYSTEM)
    ids = {plan.code: new_id() for plan in plans}
    with clock.at(founded):
        organisations.create_organisations(actor, [_entry(plan, ids, grids) for plan in plans])
        titles = dict(enumerate(DEFAULT_PARTY_TITLES, start=1))
        organisations.name_levels(actor, None, "全区通用", titles)
        for street in facts.streets():
            if street.party_titles != DEFAULT_PARTY_TITLES:
                office = ids[office_code(grid_code(street.code))]
                own = dict(enumerate(street.party_titles, start=1))
                organisations.name_levels(actor, office, f"{street.name}四级党组织", own)
    return ids


def _entry(
    plan: OrganisationPlan, ids: Mapping[str, UUID], grids: Mapping[str, UUID]
) -> organisations.OrganisationEntry:
    return organisations.OrganisationEntry(
        kind=organisations.OrganisationKind(plan.kind),
        particulars=organisations.OrganisationParticulars(
            name=plan.name,
            short_name=plan.short_name,
            code=plan.code,
            parent_id=ids[plan.parent] if plan.parent else None,
            party_level=plan.party_level,
            level_title=plan.level_title,
            address=plan.address,
            phone=plan.phone,
            contact=plan.contact,
            is_partner=bool(plan.offers),
            offers=plan.offers,
        ),
        ties=[(grids[code], organisations.TieRelation(relation)) for relation, code in plan.ties],
        id=ids[plan.code],
    )
