"""Keeping categories, deadlines and reply templates; and the templates that suit a case."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.foundation.people import facade as people
from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.models import ReplyTemplate
from yuandian.governance.cases.queries import reference
from yuandian.governance.cases.services import categories, deadlines
from yuandian.governance.cases.services.categories import CategoryDraft, ReplyDraft
from yuandian.governance.cases.services.deadlines import DeadlineEffect, DeadlineWanted
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["cases"], auth=staff_auth)


@router.get("/reference/categories", response=s.TaxonomyOut, summary="Every category with its deadlines")
def taxonomy(request: HttpRequest) -> reference.TaxonomyView:
    return reference.taxonomy_for_keeper(actor_of(request))


@router.post("/reference/categories", response=s.CategoryPageOut, summary="A category of the district's own")
@idempotent
def add_category(request: HttpRequest, body: s.NewCategoryIn) -> s.CategoryPageOut:
    given = body.model_dump()
    row = categories.add_category(actor_of(request), given.pop("code"), CategoryDraft(**given))
    return _page(row.id)


@router.put("/reference/categories/{uuid:category_id}", response=s.CategoryPageOut, summary="Change a category")
def change_category(request: HttpRequest, category_id: UUID, body: s.CategoryIn) -> s.CategoryPageOut:
    row = categories.change_category(actor_of(request), category_id, CategoryDraft(**body.model_dump()))
    return _page(row.id)


@router.get(
    "/reference/categories/{uuid:category_id}/record", response=list[s.ReferenceMomentOut],
    summary="Who changed a category and its deadlines",
)  # fmt: skip
def category_record(request: HttpRequest, category_id: UUID) -> list[people.RecordMoment]:
    return reference.category_record(actor_of(request), category_id)


@router.get(
    "/reference/deadlines/record", response=list[s.ReferenceMomentOut],
    summary="Who changed the deadlines for everything",
)  # fmt: skip
def deadlines_record(request: HttpRequest) -> list[people.RecordMoment]:
    return reference.category_record(actor_of(request), None)


@router.put("/reference/deadlines", response=s.TaxonomyOut, summary="Set deadlines of a category, or for everything")
def set_deadlines(request: HttpRequest, body: s.DeadlinesIn) -> reference.TaxonomyView:
    actor = actor_of(request)
    deadlines.set_deadlines(
        actor, body.category_id, _wanted(body), is_for_open_cases=body.is_for_open_cases
    )  # fmt: skip
    return reference.taxonomy_for_keeper(actor)


@router.post("/reference/deadlines/preview", response=s.DeadlineEffectOut, summary="What deadlines would do")
def preview_deadlines(request: HttpRequest, body: s.DeadlinesTriedIn) -> DeadlineEffect:
    return deadlines.deadline_effect(actor_of(request), body.category_id, _wanted(body))


@router.get("/reference/replies", response=list[s.ReplyTemplateOut], summary="Every reply template")
def reply_templates(request: HttpRequest) -> list[ReplyTemplate]:
    return reference.reply_templates(actor_of(request))


@router.post("/reference/replies", response=s.ReplyTemplateOut, summary="A template more")
@idempotent
def add_reply_template(request: HttpRequest, body: s.ReplyTemplateIn) -> s.ReplyTemplateOut:
    row = categories.add_reply_template(actor_of(request), ReplyDraft(**body.model_dump()))
    return s.ReplyTemplateOut.model_validate(row, from_attributes=True)


@router.put("/reference/replies/{uuid:template_id}", response=s.ReplyTemplateOut, summary="Change a template")
def change_reply_template(request: HttpRequest, template_id: UUID, body: s.ReplyTemplateIn) -> ReplyTemplate:
    return categories.change_reply_template(actor_of(request), template_id, ReplyDraft(**body.model_dump()))


@router.get(
    "/reference/replies/{uuid:template_id}/record", response=list[s.ReferenceMomentOut],
    summary="Who changed a template",
)  # fmt: skip
def reply_template_record(request: HttpRequest, template_id: UUID) -> list[people.RecordMoment]:
    return reference.reply_template_record(actor_of(request), template_id)


@router.get("/{uuid:case_id}/replies", response=list[s.FilledReplyOut], summary="Templates that suit a case, filled")
def replies_for_case(request: HttpRequest, case_id: UUID) -> list[reference.FilledReply]:
    return reference.replies_for_case(actor_of(request), case_id)


def _wanted(body: s.DeadlinesTriedIn) -> list[DeadlineWanted]:
    return [DeadlineWanted(**dict(one)) for one in body.deadlines]


def _page(category_id: UUID) -> s.CategoryPageOut:
    return s.CategoryPageOut.model_validate(reference.category_page(category_id), from_attributes=True)
