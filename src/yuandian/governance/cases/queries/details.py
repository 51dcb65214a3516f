"""All about one case: what a case page shows, personal details masked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from yuandian.foundation.files import facade as files
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import visible_in_office
from yuandian.governance.cases.models import Case, CaseLink, Report, WhistleCall
from yuandian.governance.cases.queries.lists import COLUMNS, CaseRow, render_rows
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.governance.cases.rules.whistles import (
    WHISTLE_STEPS,
    CallAction,
    CallStatus,
    WhistleStatus,
    possible_call_actions,
    possible_whistle_actions,
)
from yuandian.governance.cases.services.answering import reports_of
from yuandian.governance.cases.services.moves import actions_for, is_desk
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import entries_of
from yuandian.kernel.masking import mask_name, mask_phone

WHISTLE_PERMISSIONS = {CasePermission.WHISTLE_RATE, *(permission for _, permission in WHISTLE_STEPS.values())}


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with its reply and what the reporter said of it; name and phone masked."""

    id: UUID
    case_id: UUID
    channel: str
    name: str | None
    phone: str | None
    is_first: bool
    is_mine: bool
    text: str
    reported_at: datetime
    reply: str | None
    replied_at: datetime | None
    is_solved: bool | None
    is_satisfied: bool | None
    stars: int | None
    rating_text: str
    rated_at: datetime | None


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the record in order: what was done, by whom, under which post."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case whole. `actions` are the buttons to draw for whoever asked."""

    row: CaseRow
    description: str
    case: Case
    reports: list[ReportView]
    pictures: list[dict[str, Any]]
    assignments: list[dict[str, Any]]
    whistles: list[dict[str, Any]]
    extensions: list[dict[str, Any]]
    linked: list[dict[str, Any]]
    merged: list[dict[str, Any]]
    history: list[Moment]
    actions: list[CaseAction]


def case_view(actor: Actor, case_id: UUID) -> CaseView:
    """The case page for staff. Raises `NotVisible`."""
    case = find_case(actor, case_id)
    row = render_rows([{column: getattr(case, column) for column in COLUMNS}], clock.now())[0]
    return CaseView(
        row=row,
        description=case.description,
        case=case,
        reports=_reports(case, actor),
        pictures=pictures_of(case, actor),
        assignments=_assignments(case),
        whistles=whistles_of(actor, case),
        extensions=[dict(row) for row in case.extensions.order_by("id").values()],
        linked=_linked(case),
        merged=_short(Case.objects.filter(merged_into=case)),
        history=history_of(case),
        actions=actions_for(actor, case),
    )


def find_case(actor: Actor, case_id: UUID) -> Case:
    """The case, if the actor may see it whole. Raises `NotVisible`."""
    case = visible_in_office(actor).filter(pk=case_id).first()
    if case is None:
        raise NotVisible(case=str(case_id))
    return case


def _reports(case: Case, actor: Actor) -> list[ReportView]:
    """Who came by the mini-program is known by their account, as whoever calls them must be told."""
    rows = list(reports_of(case).order_by("id"))
    accounts = [row.account_id for row in rows if row.account_id]
    names, phones = people.account_names(accounts), people.phones_of_accounts(accounts)
    for row in rows:
        if row.account_id:
            row.name = row.name or names.get(row.account_id)
            row.phone = row.phone or phones.get(row.account_id)
    return [_report(row, actor) for row in rows]


def _report(report: Report, actor: Actor) -> ReportView:
    return ReportView(
        id=report.id, case_id=report.case_id, channel=report.channel, name=mask_name(report.name),
        phone=mask_phone(report.phone), is_first=report.is_first,
        is_mine=actor.account_id is not None and report.account_id == actor.account_id,
        text=report.text, reported_at=report.created_at, reply=report.reply, replied_at=report.replied_at,
        is_solved=report.is_solved, is_satisfied=report.is_satisfied, stars=report.stars,
        rating_text=report.rating_text, rated_at=report.rated_at,
    )  # fmt: skip


def pictures_of(case: Case, actor: Actor) -> list[dict[str, Any]]:
    """Pictures with signed links, by stage."""
    rows = list(case.pictures.order_by("id").values("file_id", "stage", "created_at", "added_by_id"))
    cards = {card.id: card for card in files.files_for([row["file_id"] for row in rows], actor)}
    return [
        {
            "id": row["file_id"],
            "stage": row["stage"],
            "at": row["created_at"],
            "added_by_id": row["added_by_id"],
            "kind": cards[row["file_id"]].kind,
            "url": cards[row["file_id"]].url,
            "thumbnail_url": cards[row["file_id"]].thumbnail_url,
        }
        for row in rows
        if row["file_id"] in cards
    ]


def _assignments(case: Case) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [dict(row) for row in case.assignments.order_by("id").values()]
    posts = people.post_cards({row["post_id"] for row in rows if row["post_id"]})
    units = organisations.organisation_names({row["organisation_id"] for row in rows if row["organisation_id"]})
    for row in rows:
        card = posts.get(row["post_id"])
        row["holder"] = f"{card.title} {card.person_name}" if card else units.get(row["organisation_id"])
    return rows


def whistles_of(actor: Actor, case: Case) -> list[dict[str, Any]]:
    """The case's whistles, each with its departments' calls and with what the actor may do with either."""
    found: list[dict[str, Any]] = []
    desk_for = {may for may in WHISTLE_PERMISSIONS if actor.may(may) and is_desk(actor, case, may)}
    for whistle in case.whistles.order_by("id").prefetch_related("calls"):
        calls = sorted(whistle.calls.all(), key=lambda call: call.pk.int)
        units = organisations.organisation_names({call.organisation_id for call in calls})
        named = [
            {**_columns(call), "name": units.get(call.organisation_id), "actions": _call_actions(actor, call, desk_for)}
            for call in calls
        ]
        is_own = whistle.asked_by_id is not None and whistle.asked_by_id == actor.account_id
        actions = possible_whistle_actions(WhistleStatus(whistle.status), desk_for, is_own=is_own)
        found.append({**_columns(whistle), "calls": named, "actions": actions})
    return found


def _call_actions(actor: Actor, call: WhistleCall, desk_for: Collection[str]) -> list[CallAction]:
    return possible_call_actions(
        CallStatus(call.status),
        is_department=call.organisation_id in actor.scope_for(CasePermission.WHISTLE_ANSWER).units,
        is_street=CasePermission.WHISTLE_RATE in desk_for,
        has_rated_street=call.stars_by_department is not None,
    )


def _columns(row: Model) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}  # noqa: SLF001


def _linked(case: Case) -> list[dict[str, Any]]:
    links = CaseLink.objects.filter(first=case) | CaseLink.objects.filter(second=case)
    ids = {link.second_id if link.first_id == case.id else link.first_id for link in links}
    return _short(Case.objects.filter(pk__in=ids))


def _short(cases: QuerySet[Case]) -> list[dict[str, Any]]:
    return [dict(row) for row in cases.order_by("id").values("id", "number", "summary", "status")]


def history_of(case: Case) -> list[Moment]:
    """The record with names put to accounts and posts."""
    entries = entries_of(case)
    posts = people.post_cards({entry.post_id for entry in entries if entry.post_id})
    names = people.account_names({entry.account_id for entry in entries if entry.account_id})
    found = []
    for entry in entries:
        card = posts.get(entry.post_id) if entry.post_id else None
        by = names.get(entry.account_id) if entry.account_id else None
        found.append(
            Moment(
                entry.sequence,
                entry.at,
                entry.action,
                by or entry.system or "",
                card.title if card else None,
                entry.details,
            )
        )
    return found
