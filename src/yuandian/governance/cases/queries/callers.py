"""Who calls: the person behind a number, and what that number brought up before."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Coalesce

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import visible_in_office
from yuandian.governance.cases.models import Report
from yuandian.governance.cases.queries.lists import COLUMNS, CaseRow, render_rows
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.sealed import lookup

MOST_CASES = 20


@dataclass(frozen=True, slots=True)
class CallerCard:
    """Somebody whom the register knows by that number; the name masked."""

    person_id: UUID
    name: str
    place: str | None
    place_id: UUID | None


@dataclass(frozen=True, slots=True)
class CallerFound:
    """Who the number belongs to, and their cases in sight: the open ones first, then the latest.

    `is_number` is False for what cannot be a phone number. `has_account`: they read the answer in the application.
    """

    is_number: bool
    has_account: bool
    persons: list[CallerCard]
    cases: list[CaseRow]


def caller_with(actor: Actor, phone: str) -> CallerFound:
    """Whoever calls from that number."""
    number = people.normal_phone(phone)
    if number is None:
        return CallerFound(is_number=False, has_account=False, persons=[], cases=[])
    account_id = people.resident_account_with_phone(number)
    return CallerFound(
        is_number=True,
        has_account=account_id is not None,
        persons=_persons(actor, number),
        cases=_cases(actor, number, account_id),
    )


def _persons(actor: Actor, number: str) -> list[CallerCard]:
    if not actor.may(people.PeoplePermission.VIEW):
        return []
    found = people.find_persons(actor, number, None)
    places = grid.grid_names(one.grid_id for one in found if one.grid_id)
    return [
        CallerCard(one.id, mask_name(one.name) or "", places.get(one.grid_id) if one.grid_id else None, one.grid_id)
        for one in found
    ]


def _cases(actor: Actor, number: str, account_id: UUID | None) -> list[CaseRow]:
    theirs = Q(phone_index=lookup(number))
    if account_id is not None:
        theirs |= Q(account_id=account_id)
    ids = Report.objects.filter(theirs).values_list(Coalesce("case__merged_into_id", "case_id"), flat=True)
    rows = visible_in_office(actor).filter(pk__in=ids).order_by("-is_open", "-id").values(*COLUMNS)[:MOST_CASES]
    return render_rows(list(rows), clock.now())
