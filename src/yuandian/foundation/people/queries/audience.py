"""Whom word to a place reaches: the residents' accounts whose home, registered or named, lies there.

One statement each, however many grids and accounts.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.people.access import person_id_of, today
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.queries.neighbourhood import home_grid_of
from yuandian.kernel.actor import Actor

# A registered home goes before the grid that somebody named, as in `home_grid_of`.
REACHED = """
FROM unnest(%(grids)s::uuid[]) AS wanted (id)
JOIN grid_grid root ON root.id = wanted.id
JOIN grid_grid leaf ON root.level = 'district' OR leaf.id = root.id OR leaf.parent_id = root.id
    OR leaf.community_id = root.id OR leaf.street_id = root.id
JOIN (
    SELECT account.id, coalesce(home.grid_id, person.grid_id) AS grid_id
    FROM people_account account
    JOIN people_person person ON person.id = account.person_id
    LEFT JOIN LATERAL (
        SELECT coalesce(entrance.micro_grid_id, building.micro_grid_id) AS grid_id
        FROM people_residence residence
        JOIN people_household household ON household.id = residence.household_id
        JOIN people_dwelling dwelling ON dwelling.id = household.dwelling_id
        JOIN grid_building building ON building.id = dwelling.building_id
        LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
        WHERE residence.person_id = person.id AND residence.starts_on <= %(day)s
            AND (residence.ends_on IS NULL OR residence.ends_on > %(day)s)
        LIMIT 1
    ) home ON true
    WHERE account.kind = 'resident' AND account.is_active
) resident ON resident.grid_id = leaf.id
"""


def residents_reached(grid_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many residents' accounts live in each grid and below it."""
    wanted = list(dict.fromkeys(grid_ids))
    values: dict[str, Any] = {"grids": wanted, "day": today()}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT wanted.id, count(DISTINCT resident.id) {REACHED} GROUP BY wanted.id", values)
        counted = dict(cursor.fetchall())
    return {grid_id: counted.get(grid_id, 0) for grid_id in wanted}


def resident_accounts_in(grid_id: UUID) -> list[UUID]:
    """The residents' accounts in a grid and below it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT resident.id {REACHED}", {"grids": [grid_id], "day": today()})
        return [row[0] for row in cursor.fetchall()]


def home_of(actor: Actor) -> UUID | None:
    """The micro-grid of the actor's registered home, else the grid they named."""
    return home_grid_of(Person.objects.get(id=person_id_of(actor)))
