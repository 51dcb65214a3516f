"""What other modules may call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from yuandian.governance.cases.access import within
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.taxonomy import CategoryCard, CategoryUnknown, Suggestion, taxonomy
from yuandian.governance.cases.rules import IMPORTED_CHANNELS, CaseLevel, CasePermission, Channel
from yuandian.governance.cases.rules.opening import NewCase, Reporter
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.services.external import update_external
from yuandian.governance.cases.services.opening import Opened, open_case, open_cases
from yuandian.governance.cases.services.reference import load_reference
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
    """A first guess from the categories' own words."""
    return taxonomy().suggest(text)


def external_of(source: str, external_numbers: list[str]) -> Mapping[str, tuple[UUID, datetime | None, dict[str, Any]]]:
    """External number → case id, the source's deadline and fields, for those already there."""
    rows = Case.objects.filter(source=source, external_number__in=external_numbers)
    return {
        str(number): (case_id, due, external)
        for number, case_id, due, external in rows.values_list("external_number", "id", "external_due_at", "external")
    }


def ids_within(scope: Scope) -> QuerySet[Case, UUID]:
    """The ids of the cases that lie in a scope's places, to narrow a list of what belongs to cases."""
    return Case.objects.filter(within(scope)).values_list("id", flat=True)


def status_for_source(case_id: UUID) -> SourceStatus | None:
    """What to tell the case's source; None for a case without one."""
    case = Case.objects.filter(pk=case_id, source__isnull=False).prefetch_related("reports").first()
    if case is None or case.source is None or case.external_number is None:
        return None
    report = case.reports.filter(is_first=True).first()
    return SourceStatus(
        case.id, case.number, case.source, case.external_number, CaseStatus(case.status),
        report.reply if report else None, report.is_solved if report else None,
        report.is_satisfied if report else None, case.handled_at, case.closed_at,
    )  # fmt: skip


__all__ = [
    "IMPORTED_CHANNELS",
    "CaseLevel",
    "CasePermission",
    "CaseStatus",
    "CategoryCard",
    "CategoryUnknown",
    "Channel",
    "NewCase",
    "Opened",
    "Reporter",
    "SourceStatus",
    "Suggestion",
    "category_by_code",
    "category_by_name",
    "external_of",
    "ids_within",
    "load_reference",
    "open_case",
    "open_cases",
    "status_for_source",
    "suggest_category",
    "update_external",
]  # fmt: skip
