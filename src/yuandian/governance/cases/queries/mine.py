"""What a reporter sees of their own cases: plain words, who has it, the reply; nobody else's details."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.details import PictureCard, pictures_of
from yuandian.governance.cases.queries.steps import actions_for
from yuandian.governance.cases.queries.taxonomy import category_name
from yuandian.governance.cases.records import CaseRecord, WhistleRecord
from yuandian.governance.cases.rules.clocks import FAR_FUTURE
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.filling import filled
from yuandian.kernel.history import entries_of
from yuandian.kernel.paging import Page, page_of

JOINED = "我也反映"
REPORTERS_OWN = frozenset({"report", "material"})  # stages of pictures that only whoever added them sees again
# What a reporter is told of a step; steps that are not here are the office's own business.
WORDS: dict[str, str] = {
    CaseRecord.OPEN: "已收到您反映的问题",
    CaseRecord.DISPATCH: "已派给责任人",
    CaseRecord.REASSIGN: "已改派给更合适的人办理",
    CaseRecord.ESCALATE: "已上报上一级办理",
    CaseRecord.SIGN: "责任人已签收",
    CaseRecord.CONTACT: "责任人已与您联系",
    CaseRecord.ARRIVE: "工作人员已到现场",
    WhistleRecord.APPROVE: "街道已召集有关部门联合处理",
    CaseRecord.SUSPEND: "暂停办理，等待条件具备",
    CaseRecord.RESUME: "恢复办理",
    CaseRecord.PARK: "暂时不能解决，已挂账跟踪",
    CaseRecord.UNPARK: "重新启动办理",
    CaseRecord.MAKE_PROJECT: "已列入项目",
    CaseRecord.HANDLE: "已处置，等待核查",
    CaseRecord.FINISH_PROJECT: "项目已完成，等待核查",
    CaseRecord.CHECK: "处置结果已核查",
    CaseRecord.FAIL_CHECK: "核查未通过，正在重新处置",
    CaseRecord.REPLY: "已答复",
    CaseRecord.REFUSE: "不予受理，已说明理由",
    CaseRecord.MERGE: "已与同一问题合并办理",
    CaseRecord.REOPEN: "已重新办理",
    CaseRecord.REDO: "已重新办理",
    CaseRecord.RATE: "您已评价",
    CaseRecord.CLOSE: "已办结",
    CaseRecord.UNDO_CHECK: "核查已撤销，等待核查",
    CaseRecord.UNDO_CLOSE: "办结已撤销，继续办理",
}


@dataclass(frozen=True, slots=True)
class MyCaseRow:
    """One of my reports in a list."""

    id: UUID
    number: str
    summary: str
    category: str | None
    status: CaseStatus
    opened_at: datetime
    replied_at: datetime | None
    is_rated: bool


@dataclass(frozen=True, slots=True)
class MyCaseMoment:
    """A step as a reporter is told of it."""

    at: datetime
    action: str
    words: str


@dataclass(frozen=True, slots=True)
class MyCaseDetail:
    """A case as its reporter sees it."""

    id: UUID
    number: str
    summary: str
    description: str
    category: str | None
    status: CaseStatus
    place: str | None
    holder: str | None
    holder_phone: str | None
    opened_at: datetime
    due_at: datetime | None
    reply: str | None
    replied_at: datetime | None
    is_solved: bool | None
    is_satisfied: bool | None
    stars: int | None
    pictures: list[PictureCard]
    timeline: list[MyCaseMoment]
    actions: list[CaseAction]


def my_cases(actor: Actor, after: str | None, limit: int) -> Page[MyCaseRow]:
    """A page of the actor's reports, newest first."""
    rows = Report.objects.filter(account_id=actor.account_id).select_related("case")
    return page_of(rows, ["-id"], [UUID], after, limit, _row)


def _row(report: Report) -> MyCaseRow:
    return filled(
        MyCaseRow,
        report.case,
        summary=_summary(report),
        category=category_name(report.case.category_id),
        opened_at=report.created_at,
        replied_at=report.replied_at,
        is_rated=report.rated_at is not None,
    )


def _summary(report: Report) -> str:
    """The case's own title for whoever brought it up; who joined reads the kind of trouble, not another's words."""
    return report.case.summary if report.is_first else category_name(report.case.category_id) or JOINED


def surviving_case_id(actor: Actor, case_id: UUID) -> UUID:
    """The case in which the actor's report is dealt with: the one itself, or the one it was merged into."""
    mine = Report.objects.filter(account_id=actor.account_id, case_id=case_id, case__merged_into__isnull=False)
    return mine.values_list("case__merged_into_id", flat=True).first() or case_id


def my_case(actor: Actor, case_id: UUID) -> MyCaseDetail:
    """One case that the actor has a report in. Raises `NotVisible`."""
    report = (
        Report.objects.filter(account_id=actor.account_id, case_id=case_id).select_related("case__merged_into").first()
    )
    if report is None:
        raise NotVisible(case=str(case_id))
    case = report.case
    leaf = next(iter(case.ancestor_ids()), None)
    holder, phone = _holder(case)
    return filled(
        MyCaseDetail,
        report,
        id=case.id,
        number=case.number,
        summary=_summary(report),
        description=case.description if report.is_first else report.text,
        category=category_name(case.category_id),
        status=CaseStatus(case.status),
        place=grid.grid_names([leaf]).get(leaf) if leaf else None,
        holder=holder,
        holder_phone=phone,
        opened_at=report.created_at,
        reply=report.reply_for_reader,
        due_at=case.handling_due_at if case.due_at < FAR_FUTURE else None,
        pictures=pictures_of(case, actor, REPORTERS_OWN),
        timeline=[
            MyCaseMoment(entry.at, entry.action, WORDS[entry.action])
            for entry in entries_of(case)
            if entry.action in WORDS
        ],
        actions=actions_for(actor, case.merged_into or case),
    )


def _holder(case: Case) -> tuple[str | None, str | None]:
    if case.holder_post_id is not None:
        card = people.post_cards([case.holder_post_id]).get(case.holder_post_id)
        if card is None:
            return None, None
        return f"{card.title} {card.person_name}", people.public_phone_of_post(case.holder_post_id)
    if case.holder_organisation_id is not None:
        return organisations.organisation_names([case.holder_organisation_id]).get(case.holder_organisation_id), None
    return None, None
