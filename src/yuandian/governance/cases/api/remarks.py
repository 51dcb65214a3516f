"""A reporter and the office write to each other (有事找支部); how long answers take."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import mine, remarks
from yuandian.governance.cases.queries.remarks import CaseRemarks, MyRemarks
from yuandian.governance.cases.rules.remarks import FORMULAS
from yuandian.governance.cases.services import remarking
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth

for_residents = Router(tags=["my cases"], auth=resident_auth)
for_staff = Router(tags=["cases"], auth=staff_auth)


@for_residents.get("/{uuid:case_id}/remarks", response=s.MyRemarksOut, summary="What I and the office wrote")
def my_remarks(request: HttpRequest, case_id: UUID) -> MyRemarks:
    return remarks.my_remarks(actor_of(request), case_id)


@for_residents.post("/{uuid:case_id}/remarks", response=s.MyRemarksOut, summary="Write to whoever has my case")
@idempotent
def write_remark(request: HttpRequest, case_id: UUID, body: s.RemarkIn) -> s.MyRemarksOut:
    actor = actor_of(request)
    remarking.write_remark(actor, mine.living_id(actor, case_id), body.text)
    return s.MyRemarksOut.model_validate(remarks.my_remarks(actor, case_id), from_attributes=True)


@for_staff.get("/{uuid:case_id}/remarks", response=s.CaseRemarksOut, summary="What reporters and the office wrote")
def case_remarks(request: HttpRequest, case_id: UUID) -> CaseRemarks:
    return remarks.remarks_of_case(actor_of(request), case_id)


@for_staff.post("/{uuid:case_id}/remarks", response=s.CaseRemarksOut, summary="Write to a reporter")
@idempotent
def answer_remark(request: HttpRequest, case_id: UUID, body: s.RemarkAnswerIn) -> s.CaseRemarksOut:
    actor = actor_of(request)
    remarking.answer_remark(actor, case_id, body.report_id, body.text)
    return s.CaseRemarksOut.model_validate(remarks.remarks_of_case(actor, case_id), from_attributes=True)


@for_staff.get("/figures/remark-times", response=s.RemarkTimesOut, summary="How long reporters wait for an answer")
def remark_times(request: HttpRequest, asked: Query[s.PeriodIn]) -> dict[str, Any]:
    found = remarks.remark_times(actor_of(request), asked.grid_id, asked.since, asked.until)
    return {**asdict(found), "formulas": dict(FORMULAS)}
