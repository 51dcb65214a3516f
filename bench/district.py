"""The sample district without its cases, and a session for everyone whom a measurement sends requests as."""

import os
import secrets
import subprocess
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import django
import psycopg
import shapely

from bench.figures import say
from yuandian.foundation.people.rules.sign_in import TOKEN_BYTES, token_digest
from yuandian.kernel.ids import new_id
from yuandian.serve.parts import django_command, environment_for

ROLES = ("district_viewer", "operations_officer", "community_lead", "grid_worker")
RESIDENTS = 200
SPOTS = 2_000
SETTINGS = "bench.settings"
EMPTIED = """
TRUNCATE cases_case, messaging_inboxmessage, procrastinate_jobs CASCADE;
DELETE FROM kernel_history WHERE subject_type = 'cases.case';
SELECT setval('case_number', 1)
"""
BUSIEST_STREET = """
SELECT street_id FROM grid_grid WHERE level = 'micro' AND is_active GROUP BY street_id ORDER BY count(*) DESC LIMIT 1
"""
OFFICERS = """
SELECT DISTINCT ON (role.code) role.code, post.id, coalesce(post.account_id, account.id), post.grid_id
FROM people_post post
JOIN people_role role ON role.id = post.role_id
JOIN people_account account ON account.person_id = post.person_id AND account.kind = 'staff'
LEFT JOIN grid_grid place ON place.id = post.grid_id
WHERE role.code = ANY(%s) AND (post.ends_on IS NULL OR post.ends_on > current_date)
  AND (role.code = 'district_viewer' OR %s IN (place.id, place.street_id))
ORDER BY role.code, post.id
"""
RESIDENT_ACCOUNTS = "SELECT id FROM people_account WHERE kind = 'resident' AND is_active ORDER BY id LIMIT %s"
MICRO_POLYGONS = """
SELECT boundary.polygon FROM grid_gridboundary boundary JOIN grid_grid grid ON grid.id = boundary.grid_id
WHERE grid.level = 'micro' AND grid.is_active AND boundary.valid_to IS NULL ORDER BY md5(grid.code)
"""


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who is signed in and holds one post."""

    token: str
    account_id: UUID
    post_id: UUID
    grid_id: UUID | None


@dataclass(frozen=True, slots=True)
class District:
    """Who may send requests, and points (longitude and latitude, WGS84) well inside micro-grids."""

    officers: dict[str, Officer]
    residents: list[str]
    resident_accounts: list[UUID]
    spots: list[tuple[float, float]]
    street_id: UUID


def lay_out(url: str, folder: Path) -> District:
    """Prepares the database as `yuandian up --sample` does, takes the cases out again and signs people in.

    From here on this process, too, is set up for Django over that database.
    """
    command = django_command("prepare", "--sample")
    subprocess.run(command, env=environment_for(folder, url, "bench"), check=True, capture_output=True)
    os.environ |= {"DATABASE_URL": url, "YUANDIAN_DATA": str(folder), "DJANGO_SETTINGS_MODULE": SETTINGS}
    django.setup()
    with psycopg.connect(url, autocommit=True) as database:
        for statement in EMPTIED.split(";"):
            database.execute(statement)
        found = _look(database)
        database.execute("VACUUM (ANALYZE)")
    return found


def _look(database: psycopg.Connection) -> District:
    (street_id,) = database.execute(BUSIEST_STREET).fetchone() or (None,)
    officers = {
        role: Officer(session_of(database, account_id), account_id, post_id, grid_id)
        for role, post_id, account_id, grid_id in database.execute(OFFICERS, [list(ROLES), street_id]).fetchall()
    }
    accounts = [account_id for (account_id,) in database.execute(RESIDENT_ACCOUNTS, [RESIDENTS]).fetchall()]
    polygons = shapely.from_wkb([bytes(polygon) for (polygon,) in database.execute(MICRO_POLYGONS).fetchall()])
    points = shapely.point_on_surface(polygons[:SPOTS])
    spots = list(zip(map(float, shapely.get_x(points)), map(float, shapely.get_y(points)), strict=True))
    say(f"{len(polygons)} micro-grids, {len(accounts)} residents, officers: {', '.join(sorted(officers))}")
    return District(officers, [session_of(database, account) for account in accounts], accounts, spots, street_id)


def session_of(database: psycopg.Connection, account_id: UUID) -> str:
    """The token of a session of somebody who has changed the first password, without which no post counts."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    database.execute("UPDATE people_account SET must_change_password = false WHERE id = %s", [account_id])
    database.execute(
        "INSERT INTO people_session (id, created_at, account_id, token_digest, device, awaits_totp, expires_at)"
        " VALUES (%s, now(), %s, %s, 'bench', false, now() + interval '1 day')",
        [new_id(), account_id, token_digest(token)],
    )
    return token
