"""Which open cases a trouble is compared with: those around its point, the latest of its micro-grid and community, and
those that write the same rare words. At most some hundred, however large the city.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.models import CountedWords
from yuandian.governance.triage.duplicates.rules.likeness import Trouble, may_be_one
from yuandian.governance.triage.duplicates.rules.wording import (
    ON_THE_FIRST_DAY,
    Commonness,
    Wording,
    wording_of,
    wording_without_place,
)
from yuandian.kernel.cached import Cached
from yuandian.kernel.ids import first_id_at

AROUND_METRES = 300
TILES = 9
OF_A_TILE, OF_MICRO_GRID, OF_COMMUNITY, OF_WORDS = 8, 30, 20, 20
LOOKED_BACK = timedelta(days=90)
MOST_RARE = 8
RARE = 5e-4  # words in so small a share of the texts are looked up in the full text
UNREAD = Wording((), {}, {})
ROW = """c.id, c.number, c.summary, c.description, c.address, c.status, c.category_id, c.longitude, c.latitude,
    c.micro_grid_id, c.community_id, c.created_at"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open case to compare with."""

    id: UUID
    number: str
    status: str
    address: str
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Sought:
    """Where and among what to look: the new trouble, and the case that it is already, if it is one."""

    trouble: Trouble
    case_id: UUID | None = None


def candidates_for(sought: Sought, common: Commonness) -> list[Candidate]:
    """The open cases that could be the same trouble, if they say so; only their words are taken apart."""
    # hot path: one statement of index ranges; below 10 ms with a million cases (bench/duplicates.py).
    branches, values = _branches(sought.trouble, common)
    if not branches:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH found AS ({' UNION '.join(f'({branch})' for branch in branches)}) SELECT {ROW},"
            " ARRAY(SELECT r.phone_index FROM cases_report r WHERE r.case_id = c.id AND r.phone_index IS NOT NULL)"
            " FROM found JOIN cases_case c ON c.id = found.id WHERE c.is_open AND c.id IS DISTINCT FROM %s",
            [*values, sought.case_id],
        )
        found = [_candidate(row) for row in cursor.fetchall()]
    is_pointed = sought.trouble.point is not None
    return [_read(one, common, is_pointed=is_pointed) for one in found if may_be_one(sought.trouble, one.trouble)]


def _branches(trouble: Trouble, common: Commonness) -> tuple[list[str], list[Any]]:
    branches: list[str] = []
    values: list[Any] = []
    since = first_id_at(trouble.at - LOOKED_BACK)
    if trouble.point is not None:
        ranges = cases.tiles_around(*trouble.point, AROUND_METRES, TILES)
        branches.append(
            f"""SELECT pin.id FROM unnest(%s::bigint[], %s::bigint[]) AS tile(low, high) CROSS JOIN LATERAL (
            SELECT c.id FROM cases_case c WHERE c.is_open AND c.morton >= tile.low AND c.morton < tile.high
            ORDER BY c.morton LIMIT {OF_A_TILE}) pin"""
        )
        values += [[low for low, _ in ranges], [high for _, high in ranges]]
    for column, place_id, most in (
        ("micro_grid_id", trouble.micro_grid_id, OF_MICRO_GRID),
        ("community_id", trouble.community_id, OF_COMMUNITY),
    ):
        if place_id is not None:
            branches.append(
                f"SELECT c.id FROM cases_case c WHERE c.{column} = %s AND c.id > %s AND c.is_open"
                f" ORDER BY c.id DESC LIMIT {most}"
            )
            values += [place_id, since]
    if asked := _rare_words(trouble.wording, common):
        branches.append(
            f"SELECT c.id FROM cases_case c WHERE c.search @@ %s::tsquery AND c.is_open AND c.id > %s LIMIT {OF_WORDS}"
        )
        values += [asked, since]
    return branches, values


def _rare_words(wording: Wording, common: Commonness) -> str | None:
    """A question for texts with two rare pairs that follow each other here; None where the text has none.

    Any two of the first ones will do: of a name that both write, each has other letters around it.
    """
    if not common.is_counted:
        return None
    rare = [pair for pair in wording.pairs if common.shares.get(pair, 0.0) <= RARE]
    rare.sort(key=lambda pair: -wording.weights[pair])
    return " | ".join(f"'{one}' & '{other}'" for one, other in pairwise(rare[:MOST_RARE])) or None


def _candidate(row: Sequence[Any]) -> Candidate:
    case_id, number, summary, description, address, status = row[:6]
    category_id, longitude, latitude, micro_grid_id, community_id, created_at, phones = row[6:]
    return Candidate(
        case_id, number, status, address,
        Trouble(
            title=summary, text=description, wording=UNREAD, at=created_at, category_id=category_id,
            point=(longitude, latitude) if longitude is not None and latitude is not None else None,
            micro_grid_id=micro_grid_id, community_id=community_id, reporters=frozenset(map(bytes, phones)),
        ),
    )  # fmt: skip


def _read(one: Candidate, common: Commonness, *, is_pointed: bool) -> Candidate:
    """With its words; where points tell the place, with those alone that tell what happened."""
    said = one.trouble
    if is_pointed and said.point is not None:
        without_place = wording_without_place(said.title, said.text, one.address, common)
        return replace(one, trouble=replace(said, wording=without_place, without_place=without_place))
    wording = wording_of(said.title, f"{said.text} {one.address}", common)
    return replace(one, trouble=replace(said, wording=wording))


def _load(_base: object, _revision: object) -> Commonness:
    shares = CountedWords.objects.order_by("-created_at").values_list("shares", flat=True).first()
    return Commonness(shares, is_counted=True) if shares else ON_THE_FIRST_DAY


_cache: Cached[Commonness] = Cached(_load, recheck_seconds=300)


def common_words() -> Commonness:
    """As counted last, else what is said in any complaint."""
    return _cache.current()


def recheck_words() -> None:
    """Makes the next call read again."""
    _cache.recheck()
