"""Which share of a place's residents took part in a period, and which share knows what was published (RPT-08).

Both count residents' accounts by where they live; who did something is read by the time in ids, who read something from
the marks of what was published in the period. Kept for ten minutes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from yuandian.community.honours.errors import BoardUnknown
from yuandian.community.honours.rules.commons import FORMULAS, ShareName
from yuandian.foundation.grid.facade import GridLevel, district, grids_below, lineages
from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.people.facade import ResidentCount, residents_counted
from yuandian.governance.cases.facade import CasePermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.ids import first_id_at

KEPT_SECONDS = 600
BELOW = {
    GridLevel.DISTRICT: GridLevel.STREET,
    GridLevel.STREET: GridLevel.COMMUNITY,
    GridLevel.COMMUNITY: GridLevel.GRID,
}
TOOK_PART = """
SELECT who.person_id, %(district)s::uuid FROM (
SELECT account.person_id FROM cases_report said JOIN people_account account ON account.id = said.account_id
WHERE said.id >= %(first)s AND said.id < %(beyond)s AND account.kind = 'resident'
UNION
SELECT record.person_id FROM points_hourentry entry JOIN points_servicerecord record ON record.id = entry.record_id
WHERE entry.day >= %(since)s AND entry.day <= %(last_day)s
UNION
SELECT person_id FROM volunteering_enrolment
WHERE id >= %(first)s AND id < %(beyond)s AND status NOT IN ('withdrawn', 'declined', 'lapsed', 'offered')
UNION
SELECT person_id FROM mall_redemption WHERE id >= %(first)s AND id < %(beyond)s
UNION
SELECT person_id FROM mall_donation WHERE id >= %(first)s AND id < %(beyond)s
) who
"""
PUBLISHED = """
SELECT count(*) FROM publications_publication
WHERE status = 'published' AND starts_at >= %(since_at)s AND starts_at < %(until_at)s
"""
READ = """
SELECT DISTINCT account.person_id, publication.grid_id
FROM publications_publication publication
JOIN publications_readmark mark ON mark.publication_id = publication.id AND mark.read_at < %(until_at)s
JOIN people_account account ON account.id = mark.account_id
WHERE publication.status = 'published'
    AND publication.starts_at >= %(since_at)s AND publication.starts_at < %(until_at)s
"""


@dataclass(frozen=True, slots=True)
class ParticipationShare:
    """A share with its formula and both its numbers."""

    name: ShareName
    value: float | None
    numerator: int
    denominator: int
    formula: str
    formula_zh: str


@dataclass(frozen=True, slots=True)
class PlaceShares:
    """The numbers of a place below."""

    grid_id: UUID
    name: str
    level: str
    residents: int
    took_part: int
    informed: int


@dataclass(frozen=True, slots=True)
class Participation:
    """Both shares of a place, and the numbers of each place below."""

    grid_id: UUID
    place: str
    published: int
    taken_at: datetime
    shares: list[ParticipationShare]
    places: list[PlaceShares]


def participation(actor: Actor, since: datetime, until: datetime, grid_id: UUID | None) -> Participation:
    """Of a grid within reach, by default of where the actor's posts begin. Raises `Forbidden`, `BoardUnknown`."""
    here = _place_for(actor, grid_id)
    key = f"honours.participation:{here}:{since.timestamp()}:{until.timestamp()}"
    found: Participation | None = cache.get(key)
    if found is None:
        found = _counted(here, since, until)
        cache.set(key, found, KEPT_SECONDS)
    return found


def _place_for(actor: Actor, grid_id: UUID | None) -> UUID:
    actor.require(CasePermission.RATES_VIEW)
    scope = actor.scope_for(CasePermission.RATES_VIEW)
    top = district()
    is_wide = scope.everything or top in {area.id for area in scope.areas}
    if grid_id is None:
        if is_wide:
            return top
        if not scope.areas:
            raise Forbidden("Your posts have no place whose residents could be counted.")
        return min(scope.areas, key=lambda area: (list(GridLevel).index(GridLevel(area.level)), area.id)).id
    place = place_in_force(grid_id)
    if place is None:
        raise BoardUnknown
    if not is_wide and not reaches(scope, place):
        raise Forbidden("That grid lies outside the places of your posts.")
    return grid_id


def _counted(here: UUID, since: datetime, until: datetime) -> Participation:
    top = district()
    line = lineages({here})[here]
    below = BELOW.get(GridLevel(line.level), GridLevel.MICRO)
    values: dict[str, Any] = {
        "first": first_id_at(since), "beyond": first_id_at(until), "since_at": since, "until_at": until,
        "since": timezone.localdate(since), "last_day": timezone.localdate(until - timedelta(seconds=1)),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(PUBLISHED, values)
        (published,) = cursor.fetchone()
    whole, parts = residents_counted(here, top, below.value, (TOOK_PART, READ), values)
    nobody = ResidentCount(0, 0, 0)
    places = [(card, parts.get(card.id, nobody)) for card in grids_below(here) if card.level == below.value]
    return Participation(
        here, line.full_name, published, clock.now(), _shares(whole, published),
        [
            PlaceShares(card.id, card.display_name, card.level, found.residents, found.first, found.second)
            for card, found in places
        ],
    )  # fmt: skip


def _shares(whole: ResidentCount, published: int) -> list[ParticipationShare]:
    informed_of = whole.residents if published else 0
    return [
        _share(ShareName.PARTICIPATION, whole.first, whole.residents),
        _share(ShareName.AWARENESS, whole.second, informed_of),
    ]


def _share(name: ShareName, numerator: int, denominator: int) -> ParticipationShare:
    value = numerator / denominator if denominator else None
    return ParticipationShare(name, value, numerator, denominator, FORMULAS[name].en, FORMULAS[name].zh)
