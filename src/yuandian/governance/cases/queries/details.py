"""All about one case: what a case page shows, personal details masked."""

from collections.abc import Collection, Container
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.files import facade as files
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.governance.cases.access import (
    cases_told_in,
    help_asked_of,
    is_desk,
    reports_of,
    standing_at_call,
    visible_in_office,
)
from yuandian.governance.cases.models import Case, CaseLink, Whistle, WhistleCall
from yuandian.governance.cases.queries.lists import COLUMNS, CaseRow, render_rows
from yuandian.governance.cases.queries.steps import actions_for, next_step_for
from yuandian.governance.cases.rules import CasePermission, Channel, RefusalReason, RootCause
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.replies import TellingWay
from yuandian.governance.cases.rules.steps import UNDO_WITHIN, CaseAction, CaseStatus
from yuandian.governance.cases.rules.whistles import (
    CALL,
    WHISTLE,
    CallAction,
    CallStatus,
    Side,
    WhistleAction,
    WhistleKind,
    WhistleStatus,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.filling import filled, names_of
from yuandian.kernel.history import entries_of, last_entry_of, subject_type_of
from yuandian.kernel.masking import mask_name, mask_phone, mask_text
from yuandian.kernel.permissions import Permission
from yuandian.kernel.typed_text import count_of_numbers

UNDOING = {CaseAction.UNDO_CHECK, CaseAction.UNDO_CLOSE}
WHISTLE_PERMISSIONS = {may for may in CasePermission if may.startswith("case.whistle.")}


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its reply and what the reporter said of it; name and phone masked."""

    id: UUID
    case_id: UUID
    channel: Channel
    name: str | None
    phone: str | None
    is_first: bool
    is_mine: bool
    times: int
    text: str
    reported_at: datetime
    reply: str | None
    replied_at: datetime | None
    told_at: datetime | None
    told_way: TellingWay | None
    told_by: str | None
    is_told_by_itself: bool
    is_solved: bool | None
    is_satisfied: bool | None
    stars: int | None
    rating_text: str
    rated_at: datetime | None


@dataclass(frozen=True, slots=True)
class PictureCard:
    """A picture or other file of a case, with signed links."""

    id: UUID
    stage: str
    at: datetime
    kind: str
    url: str
    thumbnail_url: str | None


@dataclass(frozen=True, slots=True)
class CaseAttachment:
    """A document, recording or film of a case, to be saved; numbers in its name are masked, and so is who reported.

    `size` is in bytes.
    """

    id: UUID
    stage: str
    at: datetime
    kind: str
    name: str
    size: int
    url: str
    by: str | None


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """Who had it or helped."""

    id: UUID
    kind: str
    holder: str | None
    reason: str
    opinion: str
    created_at: datetime
    due_at: datetime | None
    signed_at: datetime | None
    finished_at: datetime | None
    ended_at: datetime | None
    ended_by: str | None


@dataclass(frozen=True, slots=True)
class CallDetail:
    """One department's call, and what the actor may do with it."""

    id: UUID
    organisation_id: UUID
    name: str | None
    is_lead: bool
    task: str
    status: CallStatus
    sign_due_at: datetime | None
    report_in_due_at: datetime | None
    handle_due_at: datetime | None
    overdue: list[str]
    signed_at: datetime | None
    reported_in_at: datetime | None
    handled_at: datetime | None
    account: str
    return_reason: str
    stars_by_street: int | None
    rating_by_street: str
    stars_by_department: int | None
    rating_by_department: str
    actions: list[CallAction]


@dataclass(frozen=True, slots=True)
class WhistleDetail:
    """A whistle with its calls, and what the actor may do with it."""

    id: UUID
    kind: WhistleKind
    status: WhistleStatus
    reason: str
    decide_due_at: datetime | None
    decided_at: datetime | None
    decision_reason: str
    minutes: str
    finished_at: datetime | None
    created_at: datetime
    calls: list[CallDetail]
    actions: list[WhistleAction]


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """A request for more time."""

    id: UUID
    amount: int
    unit: ClockUnit
    reason: str
    is_granted: bool | None
    decided_at: datetime | None
    decision_reason: str


@dataclass(frozen=True, slots=True)
class CaseCard:
    """Another case that belongs to it."""

    id: UUID
    number: str
    summary: str
    status: CaseStatus


@dataclass(frozen=True, slots=True)
class CaseClocks:
    """The three clocks and the times that met them."""

    response_due_at: datetime | None
    responded_at: datetime | None
    arrival_due_at: datetime | None
    arrived_at: datetime | None
    handling_due_at: datetime | None
    handled_at: datetime | None
    external_due_at: datetime | None
    is_due_provisional: bool
    suspended_at: datetime | None


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """One case whole. `actions` are the buttons to draw for whoever asked, `next_step` the one of them that moves the
    case on, if it is theirs to move; `can_undo_until` is when their own last step can no longer be taken back;
    `is_help_asked` where they may say what they did to help; `typed_numbers` how many mobile and ID numbers stand
    masked in its texts.
    """

    row: CaseRow
    description: str
    source: str | None
    external_number: str | None
    place_by: str
    place_choices: list[UUID]
    category_by: str
    dispatch_reason: str | None
    account: str
    root_cause: RootCause | None
    outcome: str | None
    pause_reason: str | None
    refusal_reason: RefusalReason | None
    project: dict[str, Any] | None
    merged_into_id: UUID | None
    tags: list[str]
    clocks: CaseClocks
    reports: list[ReportRow]
    pictures: list[PictureCard]
    attachments: list[CaseAttachment]
    assignments: list[AssignmentRow]
    whistles: list[WhistleDetail]
    extensions: list[ExtensionRow]
    linked: list[CaseCard]
    merged: list[CaseCard]
    history: list[RecordMoment]
    actions: list[CaseAction]
    next_step: CaseAction | None
    can_undo_until: datetime | None
    is_help_asked: bool
    is_held_by_unit: bool
    typed_numbers: int


def case_detail(actor: Actor, case_id: UUID) -> CaseDetail:
    """The case page for staff. Raises `NotVisible`."""
    case = find_case(actor, case_id)
    row = render_rows([{column: getattr(case, column) for column in COLUMNS}], clock.now())[0]
    actions = actions_for(actor, case)
    pictures = pictures_of(case, actor)
    return filled(
        CaseDetail,
        case,
        row=row,
        place_choices=[UUID(choice) for choice in case.place_choices],
        clocks=filled(CaseClocks, case),
        reports=_reports(case, actor),
        pictures=pictures,
        attachments=_attachments(case, actor, pictures),
        assignments=_assignments(case),
        whistles=whistles_of(actor, case),
        extensions=[filled(ExtensionRow, row) for row in case.extensions.order_by("id")],
        linked=_linked(case),
        merged=_cards(Case.objects.filter(merged_into=case)),
        history=people.record_of(entries_of(case)),
        actions=actions,
        next_step=next_step_for(actor, case, actions),
        can_undo_until=case_undoable_until(case) if UNDOING & set(actions) else None,
        is_help_asked=case.is_open and help_asked_of(actor).filter(case=case).exists(),
        is_held_by_unit=case.holder_organisation_id is not None,
        typed_numbers=count_of_numbers(subject_type_of(Case), cases_told_in(case.id)),
    )


def case_undoable_until(case: Case) -> datetime | None:
    """When what was last done to the case can no longer be taken back by whoever did it."""
    done = last_entry_of(case)
    return done.at + UNDO_WITHIN if done else None


def find_case(actor: Actor, case_id: UUID) -> Case:
    """The case, if the actor may see it whole. Raises `NotVisible`."""
    case = visible_in_office(actor).filter(pk=case_id).first()
    if case is None:
        raise NotVisible(case=str(case_id))
    return case


def _reports(case: Case, actor: Actor) -> list[ReportRow]:
    """Who came by the mini-program is known by their account, as whoever calls them must be told."""
    rows = list(reports_of(case).select_related("case").order_by("id"))
    accounts = {row.account_id for row in rows if row.account_id}
    tellers = {row.told_by_id for row in rows if row.told_by_id}
    names, phones = people.account_names(accounts | tellers), people.phones_of_accounts(accounts)
    return [
        filled(
            ReportRow,
            row,
            name=mask_name(row.name or (names.get(row.account_id) if row.account_id else None)),
            phone=mask_phone(row.phone or (phones.get(row.account_id) if row.account_id else None)),
            is_mine=actor.account_id is not None and row.account_id == actor.account_id,
            reported_at=row.created_at,
            told_by=names.get(row.told_by_id) if row.told_by_id else None,
            is_told_by_itself=row.way_by_itself is not None,
        )
        for row in rows
    ]


def pictures_of(case: Case, actor: Actor, hidden: Collection[str] = ()) -> list[PictureCard]:
    """Pictures with signed links, the oldest first; those of the stages `hidden` only where the actor added them."""
    rows = [
        row for row in case.pictures.order_by("id") if row.stage not in hidden or row.added_by_id == actor.account_id
    ]
    cards = {card.id: card for card in files.files_for([row.file_id for row in rows], actor)}
    return [
        filled(PictureCard, cards[row.file_id], stage=row.stage, at=row.created_at)
        for row in rows
        if row.file_id in cards
    ]


def _attachments(case: Case, actor: Actor, shown: Collection[PictureCard]) -> list[CaseAttachment]:
    """What of it is no picture, the oldest first."""
    ids = [card.id for card in shown if card.kind != "picture"]
    if not ids:
        return []
    rows = list(case.pictures.filter(file_id__in=ids).order_by("id"))
    cards = {card.id: card for card in files.files_for(ids, actor)}
    names = people.account_names({row.added_by_id for row in rows if row.added_by_id})
    reporters = set(reports_of(case).values_list("account_id", flat=True))
    found = []
    for row in rows:
        by = names.get(row.added_by_id) if row.added_by_id else None
        found.append(
            filled(
                CaseAttachment,
                cards[row.file_id],
                stage=row.stage,
                at=row.created_at,
                name=mask_text(cards[row.file_id].name),
                by=mask_name(by) if row.added_by_id in reporters else by,
            )
        )
    return found


def _assignments(case: Case) -> list[AssignmentRow]:
    rows = list(case.assignments.order_by("id"))
    posts = people.post_cards({row.post_id for row in rows if row.post_id})
    units = organisations.organisation_names({row.organisation_id for row in rows if row.organisation_id})
    found = []
    for row in rows:
        card = posts.get(row.post_id) if row.post_id else None
        unit = units.get(row.organisation_id) if row.organisation_id else None
        found.append(filled(AssignmentRow, row, holder=f"{card.title} {card.person_name}" if card else unit))
    return found


def whistles_of(actor: Actor, case: Case) -> list[WhistleDetail]:
    """The case's whistles, each with its departments' calls and with what the actor may do with either."""
    found: list[WhistleDetail] = []
    granted = {may for may in WHISTLE_PERMISSIONS if actor.may(may)}
    for whistle in case.whistles.order_by("id").prefetch_related("calls"):
        rows = sorted(whistle.calls.all(), key=lambda call: call.pk.int)
        units = organisations.organisation_names({call.organisation_id for call in rows})
        calls = [
            filled(
                CallDetail,
                call,
                name=units.get(call.organisation_id),
                actions=_call_actions(actor, case, call, granted),
            )
            for call in rows
        ]
        actions = _whistle_actions(actor, case, whistle, granted)
        found.append(filled(WhistleDetail, whistle, calls=calls, actions=actions))
    return found


def whistle_detail(actor: Actor, case_id: UUID, whistle_id: UUID) -> WhistleDetail:
    """One whistle of a case that the actor sees whole. Raises `NotVisible`."""
    for whistle in whistles_of(actor, find_case(actor, case_id)):
        if whistle.id == whistle_id:
            return whistle
    raise NotVisible(whistle=str(whistle_id))


def _whistle_actions(actor: Actor, case: Case, whistle: Whistle, granted: Container[str]) -> list[WhistleAction]:
    is_own = whistle.asked_by_id is not None and whistle.asked_by_id == actor.account_id

    def stands(side: StrEnum, permission: Permission | None) -> bool:
        is_desks = permission is not None and is_desk(actor, case, permission)
        return is_desks and not (is_own and side is Side.SOMEBODY_ELSE)

    return WHISTLE.possible(WhistleStatus(whistle.status), granted, stands)


def _call_actions(actor: Actor, case: Case, call: WhistleCall, granted: Container[str]) -> list[CallAction]:
    possible = CALL.possible(CallStatus(call.status), granted, standing_at_call(actor, case, call))
    is_rated = call.stars_by_department is not None
    return [action for action in possible if not (is_rated and action is CallAction.RATE_STREET)]


def _linked(case: Case) -> list[CaseCard]:
    links = CaseLink.objects.filter(first=case) | CaseLink.objects.filter(second=case)
    ids = {link.second_id if link.first_id == case.id else link.first_id for link in links}
    return _cards(Case.objects.filter(pk__in=ids))


def _cards(cases: QuerySet[Case]) -> list[CaseCard]:
    return [filled(CaseCard, case) for case in cases.order_by("id").only(*names_of(CaseCard))]
