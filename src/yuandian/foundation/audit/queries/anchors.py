"""Where the anchors of the record stand: when the last one was made, where it lies, its code, the last verification."""

from dataclasses import dataclass
from datetime import date, datetime

from yuandian.foundation.audit.rules import AnchorPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.anchors.rules import code_of, read_text
from yuandian.kernel.anchors.verification import anchors_state, has_key, last_verification
from yuandian.kernel.models import Anchor, AnchorDelivery

DAYS = 14


@dataclass(frozen=True, slots=True)
class AnchorCard:
    """An anchor. `code` stands for it on paper; `closes_on` is the day that it closes."""

    number: int
    made_at: datetime
    closes_on: date | None
    entries: int
    code: str


@dataclass(frozen=True, slots=True)
class AnchorPlaceRow:
    """Where anchors are written. `waiting` are not there yet; `problem`: why the oldest of them is not."""

    place: str
    latest_number: int | None
    latest_at: datetime | None
    waiting: int
    problem: str


@dataclass(frozen=True, slots=True)
class VerificationCard:
    """The last verification: what did not fit, and up to which anchor it was compared."""

    at: datetime
    faults: int
    anchors: int
    entries: int
    since: int
    last_number: int | None


@dataclass(frozen=True, slots=True)
class AnchorsOverview:
    """All of it. `chains`: of each kind how many subjects and entries; `sums`: what moved in the ledgers."""

    is_well: bool
    note: str
    has_key: bool
    last: AnchorCard | None
    chains: dict[str, tuple[int, int]]
    sums: dict[str, int]
    places: list[AnchorPlaceRow]
    days: list[AnchorCard]
    verification: VerificationCard | None


def anchors_overview(actor: Actor) -> AnchorsOverview:
    """Where anchoring stands. A fixed number of statements."""
    actor.require(AnchorPermission.VIEW)
    state, last, verified = anchors_state(), Anchor.objects.order_by("-number").first(), last_verification()
    told = read_text(last.text) if last else None
    days = Anchor.objects.filter(closes_on__isnull=False).order_by("-closes_on")[:DAYS]
    return AnchorsOverview(
        is_well=state.is_well,
        note=state.note,
        has_key=has_key(),
        last=_card(last) if last else None,
        chains=dict(told.chains) if told else {},
        sums=dict(told.sums) if told else {},
        places=_places(),
        days=[_card(row) for row in days],
        verification=VerificationCard(
            verified.at, verified.faults, verified.anchors, verified.entries, verified.since, verified.last_number
        )
        if verified
        else None,
    )


def _card(row: Anchor) -> AnchorCard:
    return AnchorCard(row.number, row.made_at, row.closes_on, row.entries, code_of(bytes(row.digest).hex()))


def _places() -> list[AnchorPlaceRow]:
    rows = []
    for place in AnchorDelivery.objects.order_by("place").values_list("place", flat=True).distinct():
        there = AnchorDelivery.objects.filter(place=place)
        latest = there.filter(written_at__isnull=False).order_by("-anchor").first()
        waiting = there.filter(try_at__isnull=False)
        oldest = waiting.exclude(problem="").order_by("anchor").first()
        rows.append(
            AnchorPlaceRow(
                place, latest.anchor_id if latest else None, latest.written_at if latest else None, waiting.count(),
                oldest.problem if oldest else "",
            )
        )  # fmt: skip
    return rows
