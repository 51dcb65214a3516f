"""Keeping categories, deadlines and reply templates; and the templates that suit a case."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body

from yuandian.foundation.people import facade as people
from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import reference
from yuandian.governance.cases.services import categories, deadlines
from yuandian.governance.cases.services.categories import CategoryDraft, NewCategory, ReplyTemplateDraft
from yuandian.governance.cases.services.deadlines import DeadlineEffect
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["cases"], auth=staff_auth)


@router.get("/reference/categories", response=reference.TaxonomyDetail, summary="Every category with its deadlines")
def taxonomy(request: HttpRequest) -> reference.TaxonomyDetail:
    return reference.taxonomy_for_keeper(actor_of(request))


@router.post("/reference/categories", response=reference.CategoryDetail, summary="A category of the district's own")
@idempotent
def add_category(request: HttpRequest, body: Body[NewCategory]) -> reference.CategoryDetail:
    return reference.category_detail(categories.add_category(actor_of(request), body).id)


@router.put("/reference/categories/{uuid:category_id}", response=reference.CategoryDetail, summary="Change a category")
def change_category(request: HttpRequest, category_id: UUID, body: Body[CategoryDraft]) -> reference.CategoryDetail:
    return reference.category_detail(categories.change_category(actor_of(request), category_id, body).id)


@router.get(
    "/reference/categories/{uuid:category_id}/record", response=list[people.RecordMoment],
    summary="Who changed a category and its deadlines",
)  # fmt: skip
def category_record(request: HttpRequest, category_id: UUID) -> list[people.RecordMoment]:
    return reference.category_record(actor_of(request), category_id)


@router.get(
    "/reference/deadlines/record", response=list[people.RecordMoment],
    summary="Who changed the deadlines for everything",
)  # fmt: skip
def deadlines_record(request: HttpRequest) -> list[people.RecordMoment]:
    return reference.category_record(actor_of(request), None)


@router.put(
    "/reference/deadlines", response=reference.TaxonomyDetail, summary="Set deadlines of a category, or for everything"
)
def set_deadlines(request: HttpRequest, body: s.DeadlinesIn) -> reference.TaxonomyDetail:
    actor = actor_of(request)
    deadlines.set_deadlines(actor, body.category_id, body.deadlines, is_for_open_cases=body.is_for_open_cases)
    return reference.taxonomy_for_keeper(actor)


@router.post("/reference/deadlines/preview", response=DeadlineEffect, summary="What deadlines would do")
def preview_deadlines(request: HttpRequest, body: s.DeadlinesTriedIn) -> DeadlineEffect:
    return deadlines.deadline_effect(actor_of(request), body.category_id, body.deadlines)


@router.get("/reference/replies", response=list[reference.ReplyTemplateRow], summary="Every reply template")
def reply_templates(request: HttpRequest) -> list[reference.ReplyTemplateRow]:
    return reference.reply_templates(actor_of(request))


@router.post("/reference/replies", response=reference.ReplyTemplateRow, summary="A template more")
@idempotent
def add_reply_template(request: HttpRequest, body: Body[ReplyTemplateDraft]) -> reference.ReplyTemplateRow:
    return reference.template_row(categories.add_reply_template(actor_of(request), body))


@router.put("/reference/replies/{uuid:template_id}", response=reference.ReplyTemplateRow, summary="Change a template")
def change_reply_template(
    request: HttpRequest, template_id: UUID, body: Body[ReplyTemplateDraft]
) -> reference.ReplyTemplateRow:
    return reference.template_row(categories.change_reply_template(actor_of(request), template_id, body))


@router.get(
    "/reference/replies/{uuid:template_id}/record", response=list[people.RecordMoment],
    summary="Who changed a template",
)  # fmt: skip
def reply_template_record(request: HttpRequest, template_id: UUID) -> list[people.RecordMoment]:
    return reference.reply_template_record(actor_of(request), template_id)


@router.get(
    "/{uuid:case_id}/replies", response=list[reference.FilledReply], summary="Templates that suit a case, filled"
)
def replies_for_case(request: HttpRequest, case_id: UUID) -> list[reference.FilledReply]:
    return reference.replies_for_case(actor_of(request), case_id)
