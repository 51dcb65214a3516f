"""Claims of residents: one's own, the queue of those who check, and what share of the residents is certified."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid.facade import grid_names, lineages
from yuandian.foundation.organisations.facade import IN_SCOPE, district_id, scope_values
from yuandian.foundation.people.access import account_id_of, certifications_visible_to
from yuandian.foundation.people.errors import CertificationUnknown, PlaceUnknown
from yuandian.foundation.people.models import Certification
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.certifications import (
    CERTIFICATIONS,
    CertificationAction,
    CertificationKind,
    CertificationRelation,
    CertificationStatus,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import RecordStep, steps_of
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.masking import mask_name, mask_phone
from yuandian.kernel.paging import Page, page_of

LEVELS = ["district", "street", "community", "grid", "micro", "exclusive"]
FORMULA = "身份已认证的在住成年居民 ÷ 登记在住的成年居民"
SOURCE = "人口登记：当前有居住登记的人，未满18周岁的除外，出生日期不详的计入"

RATES = f"""
WITH shown AS (
    SELECT grid.id, grid.level, grid.code, grid.name FROM grid_grid grid
    WHERE {IN_SCOPE} AND (grid.id = ANY(%(within)s) OR grid.parent_id = ANY(%(within)s))
), residents AS (
    SELECT coalesce(entrance.micro_grid_id, building.micro_grid_id) AS micro_id, count(*) AS adults,
        count(*) FILTER (WHERE EXISTS (
            SELECT FROM people_account account WHERE account.person_id = person.id AND account.kind = 'resident'
                AND account.is_active AND account.identity_confirmed_at IS NOT NULL
        )) AS certified
    FROM people_residence home
    JOIN people_person person ON person.id = home.person_id
        AND (person.birth_on IS NULL OR person.birth_on <= %(day)s::date - interval '18 years')
    JOIN people_household household ON household.id = home.household_id
    JOIN people_dwelling dwelling ON dwelling.id = household.dwelling_id
    JOIN grid_building building ON building.id = dwelling.building_id
    LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
    WHERE home.starts_on <= %(day)s AND (home.ends_on IS NULL OR home.ends_on > %(day)s)
    GROUP BY 1
)
SELECT shown.id, shown.level, shown.code, shown.name,
    coalesce(sum(residents.certified), 0)::int, coalesce(sum(residents.adults), 0)::int
FROM shown
LEFT JOIN grid_grid leaf ON shown.level = 'district' OR leaf.id = shown.id OR leaf.parent_id = shown.id
    OR leaf.community_id = shown.id OR leaf.street_id = shown.id
LEFT JOIN residents ON residents.micro_id = leaf.id
GROUP BY shown.id, shown.level, shown.code, shown.name
ORDER BY shown.id <> ALL(%(within)s), shown.code
"""


@dataclass(frozen=True, slots=True)
class MyCertification:
    """One's own claim and what became of it."""

    id: UUID
    kind: CertificationKind
    status: CertificationStatus
    address: str | None
    asked_at: datetime
    decided_at: datetime | None
    reason: str | None
    possible_actions: list[CertificationAction]


@dataclass(frozen=True, slots=True)
class MyCertifications:
    """One's own claims, the newest first."""

    items: list[MyCertification]


@dataclass(frozen=True, slots=True)
class CertificationRow:
    """A claim in the queue: who, masked, and where."""

    id: UUID
    kind: CertificationKind
    status: CertificationStatus
    name_masked: str
    phone_masked: str | None
    grid_id: UUID
    grid_name: str
    asked_at: datetime
    decided_at: datetime | None
    reason: str | None
    possible_actions: list[CertificationAction]


@dataclass(frozen=True, slots=True)
class CertificationDetail:
    """A claim as its checker needs it: the name to be compared with the card, and the address."""

    card: CertificationRow
    name: str
    registered_name: str
    address: str | None
    person_id: UUID
    history: list[RecordStep]


@dataclass(frozen=True, slots=True)
class CertificationRate:
    """How many of a grid's residents are certified, of how many that should be; no rate where nobody should."""

    grid_id: UUID
    level: str
    code: str
    name: str
    certified: int
    residents: int
    rate: float | None


@dataclass(frozen=True, slots=True)
class CertificationRates:
    """Grids and those directly below them, with how it was counted and where the denominator is from."""

    formula: str
    source: str
    grids: list[CertificationRate]


def my_certifications(actor: Actor) -> MyCertifications:
    """The actor's claims, the newest first."""
    rows = Certification.objects.filter(account=account_id_of(actor)).order_by("-id")
    claimant = standing({CertificationRelation.CLAIMANT})
    found = [
        MyCertification(
            id=row.id,
            kind=CertificationKind(row.kind),
            status=CertificationStatus(row.status),
            address=row.address,
            asked_at=row.created_at,
            decided_at=row.decided_at,
            reason=row.reason,
            possible_actions=CERTIFICATIONS.possible(CertificationStatus(row.status), (), claimant),
        )
        for row in rows
    ]
    return MyCertifications(found)


def certifications_for_list(
    actor: Actor,
    status: CertificationStatus | None,
    kind: CertificationKind | None,
    after: str | None,
    limit: int,
) -> Page[CertificationRow]:
    """Claims from the actor's places, the one that waits longest first."""
    actor.require(PeoplePermission.MANAGE)
    rows = certifications_visible_to(actor, PeoplePermission.MANAGE).select_related("account", "grid")
    if status:
        rows = rows.filter(status=status)
    if kind:
        rows = rows.filter(kind=kind)
    page = page_of(rows, ("id",), (UUID,), after, limit, lambda row: row)
    names = grid_names({row.grid_id for row in page.items})
    return Page([_card(actor, row, names.get(row.grid_id, row.grid.name)) for row in page.items], page.next)


def certification_page(actor: Actor, certification_id: UUID) -> CertificationDetail:
    """One claim in sight. Raises `CertificationUnknown`."""
    actor.require(PeoplePermission.MANAGE)
    rows = certifications_visible_to(actor, PeoplePermission.MANAGE).select_related("account__person", "grid")
    row = rows.filter(id=certification_id).first()
    if row is None:
        raise CertificationUnknown(certification=str(certification_id))
    name = grid_names({row.grid_id}).get(row.grid_id, row.grid.name)
    return CertificationDetail(
        card=_card(actor, row, name),
        name=row.name,
        registered_name=row.account.person.name,
        address=row.address,
        person_id=row.account.person_id,
        history=steps_of(row),
    )


def decided_certification(
    certification_id: UUID,
) -> tuple[UUID, CertificationKind, CertificationStatus, str | None] | None:
    """Account, kind, outcome and reason of a claim that was decided, for the message to the resident; else None."""
    decided = (CertificationStatus.CONFIRMED, CertificationStatus.REFUSED)
    row = Certification.objects.filter(id=certification_id, status__in=decided).first()
    if row is None:
        return None
    return row.account_id, CertificationKind(row.kind), CertificationStatus(row.status), row.reason


def certification_rates(actor: Actor, within: UUID | None) -> CertificationRates:
    """How many residents are certified, for a grid and each directly below it; by default for the actor's own places.

    Raises `PlaceUnknown` where none of them is in scope.
    """
    actor.require(PeoplePermission.VIEW)
    scope = actor.scope_for(PeoplePermission.VIEW)
    own = [district_id()] if scope.everything else [area.id for area in scope.areas]
    values = {**scope_values(scope, None), "levels": LEVELS, "within": [within] if within else own}
    with connection.cursor() as cursor:
        cursor.execute(RATES, values)
        rows = cursor.fetchall()
    if not rows:
        raise PlaceUnknown(grid=str(within))
    lines = lineages(row[0] for row in rows)
    found = [
        CertificationRate(
            key, level, code, lines[key].display_name if key in lines else name, certified, residents,
            certified / residents if residents else None,
        )
        for key, level, code, name, certified, residents in rows
    ]  # fmt: skip
    return CertificationRates(FORMULA, SOURCE, found)


def _card(actor: Actor, row: Certification, grid_name: str) -> CertificationRow:
    relations = set() if row.account.person_id == actor.person_id else {CertificationRelation.OTHER}
    actions = CERTIFICATIONS.possible(CertificationStatus(row.status), actor.permissions, standing(relations))
    return CertificationRow(
        id=row.id,
        kind=CertificationKind(row.kind),
        status=CertificationStatus(row.status),
        name_masked=mask_name(row.name) or "",
        phone_masked=mask_phone(row.account.phone),
        grid_id=row.grid_id,
        grid_name=grid_name,
        asked_at=row.created_at,
        decided_at=row.decided_at,
        reason=row.reason,
        possible_actions=actions,
    )
