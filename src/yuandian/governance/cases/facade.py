"""What other modules may call."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.people.facade import person_of_account
from yuandian.governance.cases.access import visible_in_office, within
from yuandian.governance.cases.errors import CategoryUnknown
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.providers import PlaceGuess, PlaceQuestion
from yuandian.governance.cases.queries.details import find_case
from yuandian.governance.cases.queries.guesses import communities_saying, guess_in, guesses_in
from yuandian.governance.cases.queries.moving import moving_cases
from yuandian.governance.cases.queries.moving_in import deadlines_step, first_case_step
from yuandian.governance.cases.queries.own_data import CASES_OWN_DATA, CASES_RETENTION
from yuandian.governance.cases.queries.taxonomy import (
    SURE_ENOUGH,
    CategoryCard,
    Suggestion,
    Taxonomy,
    category_name,
    taxonomy,
)
from yuandian.governance.cases.queries.waiting import CASES_WAITING
from yuandian.governance.cases.rules import IMPORTED_CHANNELS, STAFF_CHANNELS, CaseLevel, CasePermission, Channel
from yuandian.governance.cases.rules.new_cases import NewCase, Reporter
from yuandian.governance.cases.rules.places import box_around, ranges_over
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.services.merges import note_repeats
from yuandian.governance.cases.services.new_cases import Opened, PlaceForeseen, open_case, open_cases, places_foreseen
from yuandian.governance.cases.services.reference import load_reference
from yuandian.governance.cases.services.sealing import seal_cases
from yuandian.governance.cases.services.source_fields import update_external
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.ids import first_id_at
from yuandian.kernel.scopes import Scope


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """What the system that a case came from is told of it."""

    case_id: UUID
    number: str
    source: str
    external_number: str
    status: CaseStatus
    reply: str | None
    is_solved: bool | None
    is_satisfied: bool | None
    handled_at: datetime | None
    closed_at: datetime | None


def category_by_code(code: str) -> CategoryCard:
    """The category. Raises `CategoryUnknown`."""
    found = taxonomy().by_code.get(code)
    if found is None:
        raise CategoryUnknown(field="category", code=code)
    return found


def category_by_name(name: str) -> CategoryCard | None:
    """The leaf category of that Chinese name, else any of that name, else None."""
    named = [card for card in taxonomy().by_id.values() if card.name == name]
    return next((card for card in named if card.is_leaf), named[0] if named else None)


def suggest_category(text: str) -> Suggestion | None:
    """What a case with these words is taken for when it is opened; None where a person has to say."""
    return guess_in(text)


def suggest_categories(texts: Sequence[str]) -> list[Suggestion | None]:
    """`suggest_category` for many texts at once."""
    return guesses_in(texts)


def external_of(source: str, external_numbers: list[str]) -> Mapping[str, tuple[UUID, datetime | None, dict[str, Any]]]:
    """External number → case id, the source's deadline and fields, for those already there."""
    rows = Case.objects.filter(source=source, external_number__in=external_numbers)
    return {
        str(number): (case_id, due, external)
        for number, case_id, due, external in rows.values_list("external_number", "id", "external_due_at", "external")
    }


@dataclass(frozen=True, slots=True)
class CaseText:
    """What a case says, and what it was taken for, by whom: person, words (guessed), source or none."""

    case_id: UUID
    text: str
    category_code: str | None
    category_by: str
    level: CaseLevel
    channel: Channel
    opened_at: datetime
    handling_due_at: datetime | None


def case_texts(case_ids: Collection[UUID]) -> dict[UUID, CaseText]:
    """The words of these cases, for who learns from them; those that are not there are left out."""
    codes = {card.id: card.code for card in taxonomy().by_id.values()}
    rows = Case.objects.filter(pk__in=case_ids).values_list(
        "id", "summary", "description", "category_id", "category_by", "level", "channel", "created_at",
        "handling_due_at",
    )  # fmt: skip
    return {
        case_id: CaseText(
            case_id, f"{summary} {description}", codes.get(category_id) if category_id else None, by,
            CaseLevel(level), Channel(channel), at, due_at,
        )
        for case_id, summary, description, category_id, by, level, channel, at, due_at in rows
    }  # fmt: skip


def chosen_on_entry(since: UUID | None, most: int) -> dict[UUID, CaseText]:
    """Cases after `since` that staff entered with a category of their choice, the oldest first."""
    rows = Case.objects.filter(channel__in=[c.value for c in STAFF_CHANNELS], category_by="person")
    rows = rows.filter(category_id__isnull=False) if since is None else rows.filter(pk__gt=since)
    return case_texts(list(rows.order_by("pk").values_list("pk", flat=True)[:most]))


def settled_after(moment: datetime, most: int) -> dict[UUID, datetime]:
    """Cases with a category that were replied to after `moment`, and when: the latest of those of the last year."""
    rows = Case.objects.filter(
        pk__gte=first_id_at(clock.now() - timedelta(days=365)), replied_at__gt=moment, category_id__isnull=False
    ).exclude(status__in=[CaseStatus.REFUSED.value, CaseStatus.MERGED.value])
    return {case_id: at for case_id, at in rows.order_by("-replied_at").values_list("id", "replied_at")[:most] if at}


def visible_case(actor: Actor, case_id: UUID) -> CaseText:
    """The words of a case that the actor may see. Raises `NotVisible`."""
    if not visible_in_office(actor).filter(pk=case_id).exists():
        raise NotVisible(case=str(case_id))
    return case_texts([case_id])[case_id]


def tiles_around(longitude: float, latitude: float, metres: float, most: int) -> list[tuple[int, int]]:
    """At most `most` half-open ranges of `cases_case.morton` that cover the surroundings of a WGS84 point."""
    return ranges_over(box_around(longitude, latitude, metres), most)


def visible_among(actor: Actor, case_ids: Collection[UUID]) -> set[UUID]:
    """Those of these cases that the actor may see whole."""
    return set(visible_in_office(actor).filter(pk__in=case_ids).values_list("id", flat=True))


def duplicate_metres(category_id: UUID | None) -> int:
    """How far apart cases of a category may be and still be one trouble; 200 m where none is known."""
    card = taxonomy().by_id.get(category_id) if category_id else None
    return card.duplicate_metres if card else 200


@dataclass(frozen=True, slots=True)
class CasePlace:
    """How a case's place was told: the words, the WGS84 point if one came with it, and the finest grid now."""

    said: str
    longitude: float | None
    latitude: float | None
    leaf_id: UUID | None


def visible_place(actor: Actor, case_id: UUID) -> CasePlace:
    """The place of a case that the actor may see. A point that was only looked up by its address is left out.

    Raises `NotVisible`.
    """
    case = visible_in_office(actor).filter(pk=case_id).first()
    if case is None:
        raise NotVisible(case=str(case_id))
    leaf_id = case.exclusive_grid_id or case.micro_grid_id or case.grid_id or case.community_id or case.street_id
    is_given = case.place_by == "point"
    return CasePlace(
        case.address or f"{case.summary} {case.description}",
        case.longitude if is_given else None,
        case.latitude if is_given else None,
        leaf_id,
    )


def ids_within(scope: Scope) -> QuerySet[Case, UUID]:
    """The ids of the cases that lie in a scope's places, to narrow a list of what belongs to cases."""
    return Case.objects.filter(within(scope)).values_list("id", flat=True)


@dataclass(frozen=True, slots=True)
class CaseOrigin:
    """Who brought a case up, through which channel, and where it lies. `entered_by` is an account of staff."""

    case_id: UUID
    channel: Channel
    reporter_id: UUID | None
    entered_by: UUID | None
    community_id: UUID | None
    is_checked: bool


def origin_of(case_id: UUID) -> CaseOrigin | None:
    """Where a case comes from; None for one that is not there."""
    case = Case.objects.filter(pk=case_id).only("id", "channel", "opened_by_id", "community_id", "checked_at").first()
    if case is None:
        return None
    report = case.reports.filter(is_first=True).order_by("id").values_list("person_id", "account_id").first()
    person = (report[0] or (person_of_account(report[1]) if report[1] else None)) if report else None
    checked = case.checked_at is not None
    return CaseOrigin(case.pk, Channel(case.channel), person, case.opened_by_id, case.community_id, checked)


def status_for_source(case_id: UUID) -> SourceStatus | None:
    """What to tell the case's source; None for a case without one."""
    case = Case.objects.filter(pk=case_id, source__isnull=False).prefetch_related("reports").first()
    if case is None or case.source is None or case.external_number is None:
        return None
    report = case.reports.filter(is_first=True).first()
    return SourceStatus(
        case.id, case.number, case.source, case.external_number, CaseStatus(case.status),
        report.reply_for_reader if report else None, report.is_solved if report else None,
        report.is_satisfied if report else None, case.handled_at, case.closed_at,
    )  # fmt: skip


__all__ = [
    "CASES_OWN_DATA",
    "CASES_RETENTION",
    "CASES_WAITING",
    "IMPORTED_CHANNELS",
    "STAFF_CHANNELS",
    "SURE_ENOUGH",
    "Case",
    "CaseLevel",
    "CaseOrigin",
    "CasePermission",
    "CasePlace",
    "CaseStatus",
    "CaseText",
    "CategoryCard",
    "CategoryUnknown",
    "Channel",
    "NewCase",
    "Opened",
    "PlaceForeseen",
    "PlaceGuess",
    "PlaceQuestion",
    "Reporter",
    "SourceStatus",
    "Suggestion",
    "Taxonomy",
    "case_texts",
    "category_by_code",
    "category_by_name",
    "category_name",
    "chosen_on_entry",
    "communities_saying",
    "deadlines_step",
    "duplicate_metres",
    "external_of",
    "find_case",
    "first_case_step",
    "ids_within",
    "load_reference",
    "moving_cases",
    "note_repeats",
    "open_case",
    "open_cases",
    "origin_of",
    "places_foreseen",
    "seal_cases",
    "settled_after",
    "status_for_source",
    "suggest_categories",
    "suggest_category",
    "taxonomy",
    "tiles_around",
    "update_external",
    "visible_among",
    "visible_case",
    "visible_place",
    "within",
]  # fmt: skip
