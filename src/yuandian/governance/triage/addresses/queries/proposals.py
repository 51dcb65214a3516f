"""Which micro-grids a text may mean, with reasons; what a point says beside it; and what was learned."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.conf import settings

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.facade import CasePermission, visible_place
from yuandian.governance.triage.addresses.access import reaches
from yuandian.governance.triage.addresses.errors import PointUnreadable
from yuandian.governance.triage.addresses.queries.books import HeldBook, held_book
from yuandian.governance.triage.addresses.queries.lessons import lessons
from yuandian.governance.triage.addresses.rules.learned import Lessons
from yuandian.governance.triage.addresses.rules.readings import plain
from yuandian.governance.triage.addresses.rules.regions import Home
from yuandian.governance.triage.addresses.rules.sounds import sound_of
from yuandian.governance.triage.addresses.rules.verdict import ANSWERED_AT, MOST_CANDIDATES, Outcome, Verdict, judge
from yuandian.kernel.actor import Actor
from yuandian.kernel.distance import metres_between

FAR_FROM_TEXT = 150.0  # metres between a point and the place named, beyond which people are told
LEARNED = "learned"  # the kind of a place that staff taught
SYSTEMS = frozenset(system.value for system in grid.CoordinateSystem)


@dataclass(frozen=True, slots=True)
class ProposedPlace:
    """A micro-grid that a text may mean. Of a spot of the address book `kind`, `place_id` and `name` tell which.

    `beside` are the grids across a border that is near the place. `is_settled`: nobody needs to be asked, were it sure.
    """

    grid_id: UUID
    grid_name: str
    kind: str
    place_id: UUID | None
    name: str
    longitude: float | None
    latitude: float | None
    confidence: float
    reason: str
    beside: tuple[str, ...]
    is_settled: bool


class Asked(NamedTuple):
    """A text, and the street whose desk asks about it, where one does."""

    text: str
    street_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlaceDisagreement:
    """A point that lies elsewhere than the text says: the grid of each, and the metres between them."""

    point_grid_id: UUID | None
    point_grid_name: str
    text_grid_id: UUID
    text_grid_name: str
    metres: int | None


@dataclass(frozen=True, slots=True)
class PlaceProposal:
    """What is proposed for a text, the likeliest first; `elsewhere` names a region that is not ours."""

    outcome: Outcome
    places: Sequence[ProposedPlace]
    elsewhere: str | None
    reason: str
    disagreement: PlaceDisagreement | None


@cache
def home() -> Home:
    """What is ours, by the settings `HOME_REGION` and `NEIGHBOUR_REGIONS`."""
    return Home(settings.HOME_REGION, settings.NEIGHBOUR_REGIONS)


def places_in(text: str, street_id: UUID | None = None) -> PlaceProposal:
    """The micro-grids that a text may mean. Takes any text."""
    return places_of([Asked(text, street_id)])[0]


def places_of(asked: Sequence[Asked]) -> list[PlaceProposal]:
    """The same for many texts, in their order: what was taught is asked for once."""
    held, known = held_book.current(), lessons()
    return [_places_in(one, held, known) for one in asked]


def _places_in(asked: Asked, held: HeldBook, known: Lessons) -> PlaceProposal:
    verdict = judge(held.book, asked.text, home(), held.locate)
    places = _recalled(asked, known) if verdict.outcome != Outcome.ELSEWHERE else []
    met = {one.grid_id for one in places}
    places += [one for one in _proposed(held, verdict) if one.grid_id not in met]
    places.sort(key=lambda one: -one.confidence)
    if not places:
        return PlaceProposal(verdict.outcome, (), verdict.elsewhere, verdict.reason, None)
    outcome = Outcome.ANSWERED if places[0].confidence >= ANSWERED_AT else Outcome.ASK
    return PlaceProposal(outcome, places[:MOST_CANDIDATES], verdict.elsewhere, places[0].reason, None)


def propose_places(
    actor: Actor,
    text: str,
    lon: float | None = None,
    lat: float | None = None,
    system: str = "wgs84",
    street_id: UUID | None = None,
) -> PlaceProposal:
    """As `places_in`, for anyone who may view cases; a point given beside the text is compared with it.

    Raises `PointUnreadable`.
    """
    actor.require(CasePermission.VIEW)
    point = _point(lon, lat, system)
    proposal = places_in(text, street_id)
    if point is None or not proposal.places or proposal.outcome != Outcome.ANSWERED:
        return proposal
    return PlaceProposal(
        proposal.outcome, proposal.places, proposal.elsewhere, proposal.reason, _compared(proposal.places[0], *point)
    )


@dataclass(frozen=True, slots=True)
class CasePlaces:
    """What is proposed for a case, beside its place as it stands: `said` is what was read, `leaf` its finest grid.

    `is_teachable`: the asker may teach that these words mean that grid.
    """

    outcome: Outcome
    places: Sequence[ProposedPlace]
    elsewhere: str | None
    reason: str
    disagreement: PlaceDisagreement | None
    said: str
    leaf_id: UUID | None
    leaf_name: str
    is_teachable: bool


def places_for_case(actor: Actor, case_id: UUID) -> CasePlaces:
    """What is proposed for a case that the actor may see. Raises `NotVisible`."""
    stands = visible_place(actor, case_id)
    line = grid.lineages([stands.leaf_id]).get(stands.leaf_id) if stands.leaf_id else None
    found = propose_places(
        actor, stands.said, stands.longitude, stands.latitude, street_id=line.street_id if line else None
    )
    is_fine = line is not None and line.community_id is not None
    is_teachable = is_fine and line is not None and reaches(actor.scope_for(CasePermission.TRIAGE), line)
    return CasePlaces(
        found.outcome, found.places, found.elsewhere, found.reason, found.disagreement, stands.said, stands.leaf_id,
        line.full_name if line else "", is_teachable,
    )  # fmt: skip


def _point(lon: float | None, lat: float | None, system: str) -> tuple[float, float] | None:
    if lon is None and lat is None:
        return None
    if lon is None or lat is None or system not in SYSTEMS or not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise PointUnreadable(field="longitude")
    return grid.to_wgs84(lon, lat, system)


def _recalled(asked: Asked, known: Lessons) -> list[ProposedPlace]:
    found = known.recalled_by(sound_of(plain(asked.text)), asked.street_id)
    lines = grid.lineages(one.lesson.grid for one in found)
    return [
        ProposedPlace(
            one.lesson.grid, lines[one.lesson.grid].full_name, LEARNED, None, one.lesson.said, None, None,
            one.confidence, one.reason, (), one.is_settled,
        )
        for one in found
        if one.lesson.grid in lines
    ]  # fmt: skip


def _proposed(held: HeldBook, verdict: Verdict) -> list[ProposedPlace]:
    grids = [held.grids.ids[one.grid] for one in verdict.candidates]
    lines = grid.lineages(grids)
    proposed = []
    for one, grid_id in zip(verdict.candidates, grids, strict=True):
        if grid_id not in lines:
            continue
        kind, place_id, name = "estimate", None, ""
        if one.spot is not None:
            kind, place_id, name = held.kinds[one.spot], held.ids[one.spot], held.book.names[one.spot]
        beside = _beside(grid_id, one.lon, one.lat)
        proposed.append(
            ProposedPlace(
                grid_id, lines[grid_id].full_name, kind, place_id, name, one.lon, one.lat, one.confidence, one.reason,
                beside, not beside,
            )
        )  # fmt: skip
    return proposed


def _beside(grid_id: UUID, lon: float | None, lat: float | None) -> tuple[str, ...]:
    if lon is None or lat is None:
        return ()
    located = grid.locate(lon, lat)
    if not located.is_near_border:
        return ()
    others = [near.grid_id for near in located.nearby if near.grid_id != grid_id]
    names = grid.grid_names(others)
    return tuple(names[other] for other in others if other in names)


def _compared(said: ProposedPlace, lon: float, lat: float) -> PlaceDisagreement | None:
    """None where the point lies in the grid that the text means, or so near that both may be right."""
    located = grid.locate(lon, lat)
    if located.leaf_id == said.grid_id or said.grid_id in {near.grid_id for near in located.nearby}:
        return None
    metres = None
    if said.longitude is not None and said.latitude is not None:
        metres = round(metres_between((said.longitude, said.latitude), (lon, lat)))
        if metres <= FAR_FROM_TEXT:
            return None
    there = located.lineage
    return PlaceDisagreement(
        there.leaf_id if there else None, there.full_name if there else "", said.grid_id, said.grid_name, metres
    )
