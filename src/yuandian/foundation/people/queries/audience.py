"""Whom word to a place reaches: the residents' accounts whose home, registered or named, lies there.

One statement each. It begins at the place, so that a small one costs little however many residents there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.people.access import person_id_of, today
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.queries.neighbourhood import home_grid_of
from yuandian.kernel.actor import Actor

IN_FORCE = "residence.starts_on <= %(day)s AND (residence.ends_on IS NULL OR residence.ends_on > %(day)s)"
# A registered home goes before the grid that somebody named, as in `home_grid_of`; an entrance before its building.
WITHIN = f"""
WITH leaf AS MATERIALIZED (
    SELECT leaf.id, leaf.level, leaf.parent_id, leaf.community_id, leaf.street_id
    FROM grid_grid root
    JOIN grid_grid leaf ON root.level = 'district' OR leaf.id = root.id OR leaf.parent_id = root.id
        OR leaf.community_id = root.id OR leaf.street_id = root.id
    WHERE root.id = %(grid)s
), door AS (
    SELECT dwelling.id, leaf.id AS grid_id
    FROM leaf
    JOIN grid_entrance entrance ON entrance.micro_grid_id = leaf.id
    JOIN people_dwelling dwelling ON dwelling.entrance_id = entrance.id
    UNION ALL
    SELECT dwelling.id, leaf.id
    FROM leaf
    JOIN grid_building building ON building.micro_grid_id = leaf.id
    JOIN people_dwelling dwelling ON dwelling.building_id = building.id
    LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
    WHERE entrance.micro_grid_id IS NULL
), resident AS (
    SELECT residence.person_id, door.grid_id
    FROM door
    JOIN people_household household ON household.dwelling_id = door.id
    JOIN people_residence residence ON residence.household_id = household.id AND {IN_FORCE}
    UNION ALL
    SELECT person.id, leaf.id
    FROM leaf
    JOIN people_person person ON person.grid_id = leaf.id
    WHERE NOT EXISTS (
        SELECT FROM people_residence residence
        JOIN people_household household ON household.id = residence.household_id
        JOIN people_dwelling dwelling ON dwelling.id = household.dwelling_id
        JOIN grid_building building ON building.id = dwelling.building_id
        LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
        WHERE residence.person_id = person.id AND {IN_FORCE}
            AND coalesce(entrance.micro_grid_id, building.micro_grid_id) IS NOT NULL
    )
)
"""
REACHED = f"""{WITHIN}
SELECT account.id
FROM resident
JOIN people_account account ON account.person_id = resident.person_id
WHERE account.kind = 'resident' AND account.is_active
"""
# Of each part of the place, and of all: how many accounts, and how many of them two lists name for where they live.
COUNTED = f"""{WITHIN}, home AS MATERIALIZED (
    SELECT DISTINCT account.id AS account_id, account.person_id, leaf.*,
        CASE %(part)s WHEN 'street' THEN leaf.street_id WHEN 'community' THEN leaf.community_id
            WHEN 'grid' THEN CASE leaf.level WHEN 'grid' THEN leaf.id ELSE leaf.parent_id END ELSE leaf.id END AS part
    FROM resident
    JOIN people_account account ON account.person_id = resident.person_id
        AND account.kind = 'resident' AND account.is_active
    JOIN leaf ON leaf.id = resident.grid_id
), first AS (
    SELECT DISTINCT home.account_id, home.part
    FROM ({{first}}) AS told(person_id, grid_id)
    JOIN home ON home.person_id = told.person_id
        AND told.grid_id IN (home.id, home.parent_id, home.community_id, home.street_id, %(district)s)
), second AS (
    SELECT DISTINCT home.account_id, home.part
    FROM ({{second}}) AS told(person_id, grid_id)
    JOIN home ON home.person_id = told.person_id
        AND told.grid_id IN (home.id, home.parent_id, home.community_id, home.street_id, %(district)s)
)
SELECT home.part, GROUPING(home.part), count(DISTINCT home.account_id), count(DISTINCT first.account_id),
    count(DISTINCT second.account_id)
FROM home
LEFT JOIN first ON first.account_id = home.account_id AND first.part IS NOT DISTINCT FROM home.part
LEFT JOIN second ON second.account_id = home.account_id AND second.part IS NOT DISTINCT FROM home.part
GROUP BY GROUPING SETS ((home.part), ())
"""


HOMES = f"""
SELECT person.id, coalesce(home.grid_id, person.grid_id)
FROM people_person person
LEFT JOIN LATERAL (
    SELECT coalesce(entrance.micro_grid_id, building.micro_grid_id) AS grid_id
    FROM people_residence residence
    JOIN people_household household ON household.id = residence.household_id
    JOIN people_dwelling dwelling ON dwelling.id = household.dwelling_id
    JOIN grid_building building ON building.id = dwelling.building_id
    LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
    WHERE residence.person_id = person.id AND {IN_FORCE}
    ORDER BY residence.id LIMIT 1
) home ON true
WHERE person.id = ANY(%(persons)s) AND coalesce(home.grid_id, person.grid_id) IS NOT NULL
"""


def homes_of(person_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """The micro-grid of each person's registered home, else the grid they named; who has neither is left out."""
    with connection.cursor() as cursor:
        cursor.execute(HOMES, {"persons": list(person_ids), "day": today()})
        return dict(cursor.fetchall())


def residents_reached(grid_id: UUID, most: int | None = None) -> int:
    """How many residents' accounts live in a grid and below it; it looks no further than `most`, where given."""
    values: dict[str, Any] = {"grid": grid_id, "day": today(), "most": most}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(DISTINCT id) FROM ({REACHED} LIMIT %(most)s) found", values)
        return int(cursor.fetchone()[0])


@dataclass(frozen=True, slots=True)
class ResidentCount:
    """Residents' accounts of a place, and how many of them the first and the second list name."""

    residents: int
    first: int
    second: int


def residents_counted(
    grid_id: UUID, district_id: UUID, part: str, lists: tuple[str, str], values: Mapping[str, Any]
) -> tuple[ResidentCount, dict[UUID, ResidentCount]]:
    """Counts the residents of a place and of its parts of a level, and those whom two lists name.

    A list is SQL that selects (person, grid), with the parameters of `values`. A row counts for a person whose home
    lies in its grid; with the district's it counts wherever they live.
    """
    first, second = lists
    asked = {**values, "grid": grid_id, "district": district_id, "part": part, "day": today()}
    whole, parts = ResidentCount(0, 0, 0), {}
    with connection.cursor() as cursor:
        cursor.execute(COUNTED.format(first=first, second=second), asked)
        for key, is_whole, *counts in cursor.fetchall():
            if is_whole:
                whole = ResidentCount(*counts)
            elif key is not None:
                parts[key] = ResidentCount(*counts)
    return whole, parts


def resident_accounts_in(grid_id: UUID) -> list[UUID]:
    """The residents' accounts in a grid and below it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT id FROM ({REACHED}) found", {"grid": grid_id, "day": today()})
        return [row[0] for row in cursor.fetchall()]


def home_of(actor: Actor) -> UUID | None:
    """The micro-grid of the actor's registered home, else the grid they named."""
    return home_grid_of(Person.objects.get(id=person_id_of(actor)))
