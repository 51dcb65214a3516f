"""HTTP: the audit room."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Query

from yuandian.foundation.audit import schemas as s
from yuandian.foundation.audit import services
from yuandian.foundation.audit.queries import accesses as queries
from yuandian.foundation.audit.queries.accesses import AccessRow, AlarmRow, AlarmRuleRow
from yuandian.foundation.audit.queries.anchors import AnchorsOverview, anchors_overview
from yuandian.foundation.audit.rules import AlarmCode
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.http.shapes import DONE, Done
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

staff = Router(tags=["audit"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("/accesses", response=Page[AccessRow])
def list_accesses(request: HttpRequest, asked: Query[s.AccessesAsked]) -> Page[AccessRow]:
    """What people did, the latest first. That you looked is written down, too."""
    actor = actor_of(request)
    found = queries.accesses(actor, asked.wanted(), asked.after, asked.limit)
    services.note_look(actor, "audit.accesses", _told(request))
    return found


@staff.get(
    "/accesses/sheet",
    summary="The same as a workbook of at most 50,000 rows",
    openapi_extra=file_of(MIME),
)
def accesses_as_sheet(request: HttpRequest, asked: Query[s.AccessesAsked]) -> HttpResponseBase:
    """What the list holds. That it was taken is written down."""
    sheet = queries.accesses_sheet(actor_of(request), asked.wanted())
    return file_answer(sheet, f"audit-{clock.now():%Y-%m-%d}.xlsx", MIME)


@staff.get("/alarms", response=Page[AlarmRow])
def list_alarms(request: HttpRequest, asked: Query[s.AlarmsAsked]) -> Page[AlarmRow]:
    """Alarms, the latest first."""
    actor = actor_of(request)
    found = queries.alarms(actor, is_open=asked.is_open, after=asked.after, limit=asked.limit)
    services.note_look(actor, "audit.alarms", _told(request))
    return found


@staff.post("/alarms/{uuid:alarm_id}/look", response=AlarmRow)
def look_at_alarm(request: HttpRequest, alarm_id: UUID, body: s.LookIn) -> AlarmRow:
    """Closes an alarm with a word on what it was."""
    return queries.alarm_rows([services.look_at_alarm(actor_of(request), alarm_id, body.note)])[0]


@staff.get("/thresholds", response=list[AlarmRuleRow])
def list_thresholds(request: HttpRequest) -> list[AlarmRuleRow]:
    """From how much within how long alarms are raised."""
    return queries.alarm_rules(actor_of(request))


@staff.put("/thresholds/{code}", response=Done)
def set_threshold(request: HttpRequest, code: AlarmCode, body: s.ThresholdIn) -> Done:
    """Sets one of them."""
    services.set_threshold(actor_of(request), code, body.least, body.minutes, is_on=body.is_on)
    return DONE


@staff.get("/anchors", response=AnchorsOverview)
def show_anchors(request: HttpRequest) -> AnchorsOverview:
    """Where the anchors of the record stand."""
    return anchors_overview(actor_of(request))


def _told(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.GET.items() if name not in {"after", "limit"}}
