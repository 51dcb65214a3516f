"""What a reporter sees of their own cases: plain words, who has it, the reply; nobody else's details."""

from typing import Any
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.details import pictures_of
from yuandian.governance.cases.queries.lists import leaf_of
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.rules.clocks import FAR_FUTURE
from yuandian.governance.cases.services.moves import actions_for
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import entries_of
from yuandian.kernel.paging import Page, page_of

JOINED = "我也反映"
REPORTERS_OWN = frozenset({"report", "material"})  # stages of pictures that only whoever added them sees again
# What a reporter is told of a step; steps that are not here are the office's own business.
WORDS = {
    "case.open": "已收到您反映的问题",
    "case.dispatch": "已派给责任人",
    "case.reassign": "已改派给更合适的人办理",
    "case.escalate": "已上报上一级办理",
    "case.sign": "责任人已签收",
    "case.contact": "责任人已与您联系",
    "case.arrive": "工作人员已到现场",
    "whistle.approve": "街道已召集有关部门联合处理",
    "case.suspend": "暂停办理，等待条件具备",
    "case.resume": "恢复办理",
    "case.park": "暂时不能解决，已挂账跟踪",
    "case.unpark": "重新启动办理",
    "case.make_project": "已列入项目",
    "case.handle": "已处置，等待核查",
    "case.finish_project": "项目已完成，等待核查",
    "case.check": "处置结果已核查",
    "case.fail_check": "核查未通过，正在重新处置",
    "case.reply": "已答复",
    "case.refuse": "不予受理，已说明理由",
    "case.merge": "已与同一问题合并办理",
    "case.reopen": "已重新办理",
    "case.redo": "已重新办理",
    "case.rate": "您已评价",
    "case.close": "已办结",
}


def my_cases(actor: Actor, after: str | None, limit: int) -> Page[dict[str, Any]]:
    """A page of the actor's reports, newest first."""
    rows = Report.objects.filter(account_id=actor.account_id).select_related("case")
    return page_of(rows, ["-id"], [UUID], after, limit, _row)


def _row(report: Report) -> dict[str, Any]:
    case = report.case
    category = taxonomy().by_id.get(case.category_id) if case.category_id else None
    return {
        "id": case.id, "number": case.number, "summary": _summary(report),
        "category": category.name if category else None, "status": case.status, "opened_at": report.created_at,
        "replied_at": report.replied_at, "is_rated": report.rated_at is not None,
    }  # fmt: skip


def _summary(report: Report) -> str:
    """The case's own title for whoever brought it up; who joined reads the kind of trouble, not another's words."""
    case = report.case
    if report.is_first:
        return case.summary
    category = taxonomy().by_id.get(case.category_id) if case.category_id else None
    return category.name if category else JOINED


def living_id(actor: Actor, case_id: UUID) -> UUID:
    """The case in which the actor's report is dealt with: the one itself, or the one it was merged into."""
    mine = Report.objects.filter(account_id=actor.account_id, case_id=case_id, case__merged_into__isnull=False)
    return mine.values_list("case__merged_into_id", flat=True).first() or case_id


def my_case(actor: Actor, case_id: UUID) -> dict[str, Any]:
    """One case that the actor has a report in, as `MyCaseOut` shows it. Raises `NotVisible`."""
    report = (
        Report.objects.filter(account_id=actor.account_id, case_id=case_id).select_related("case__merged_into").first()
    )
    if report is None:
        raise NotVisible(case=str(case_id))
    case = report.case
    leaf = leaf_of(vars(case))
    category = taxonomy().by_id.get(case.category_id) if case.category_id else None
    holder, phone = _holder(case)
    entries = entries_of(case)
    return {
        "id": case.id,
        "number": case.number,
        "summary": _summary(report),
        "description": case.description if report.is_first else report.text,
        "category": category.name if category else None,
        "status": case.status,
        "place": grid.grid_names([leaf]).get(leaf) if leaf else None,
        "holder": holder,
        "holder_phone": phone,
        "opened_at": report.created_at,
        "due_at": case.handling_due_at if case.due_at < FAR_FUTURE else None,
        **{name: getattr(report, name) for name in ("reply", "replied_at", "is_solved", "is_satisfied", "stars")},
        "pictures": [
            one
            for one in pictures_of(case, actor)
            if one["stage"] not in REPORTERS_OWN or one["added_by_id"] == actor.account_id
        ],
        "timeline": [{"at": e.at, "action": e.action, "words": WORDS[e.action]} for e in entries if e.action in WORDS],
        "actions": actions_for(actor, case.merged_into or case),
    }


def _holder(case: Case) -> tuple[str | None, str | None]:
    if case.holder_post_id is not None:
        card = people.post_cards([case.holder_post_id]).get(case.holder_post_id)
        return (
            (f"{card.title} {card.person_name}", people.public_phone_of_post(case.holder_post_id))
            if card
            else (None, None)
        )
    if case.holder_organisation_id is not None:
        return organisations.organisation_names([case.holder_organisation_id]).get(case.holder_organisation_id), None
    return None, None
