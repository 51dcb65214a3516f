"""Who may do what to which case: every route × everyone of the cast → the answer. A refusal changes nothing.

The case lies in m1 (third-level grid g1, community 绿都, street 东), was reported by `resident` and is, where somebody
has it, with `worker`. So 404 is somebody who cannot see it, 403 somebody who sees it and may not do this.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test import Client

from yuandian.governance.cases.models import Report
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import Cast, make_cast, point_in
from yuandian.governance.cases.tests.stages import Stage, ids_around

pytestmark = pytest.mark.django_db
WHO = (
    "nobody", "resident", "stranger", "worker", "worker2", "lead", "tongfu_lead", "operator", "west_operator",
    "secretary", "viewer", "urban",
)  # fmt: skip
Body = Callable[[Cast, dict[str, UUID]], dict[str, Any]]


def words(**more: Any) -> Body:
    """A body that says the same to everyone."""
    return lambda _cast, _ids: more


NOTHING = words()
REASON = words(reason="情况说明")
VERDICT = {"is_solved": True, "is_satisfied": False, "stars": 3}
PLACE = dict(zip(("longitude", "latitude"), point_in(1), strict=True)) | {"coordinate_system": "wgs84"}
TEXT = words(text="已加固")
JOIN = words(text="我家也是", longitude=point_in(1)[0], latitude=point_in(1)[1], coordinate_system="wgs84")
NOTE = words(note="已电话联系")
YES = words(is_granted=True, is_approved=True)
ACCEPTED = words(account="已验收")
MINUTES = words(minutes="联席会议")
CALL_SIGNED = words(action="sign")
REPORT = words(description="路灯不亮", **PLACE)
ENTRY = words(description="路灯不亮", channel="phone", **PLACE)
CALL_AGAIN = words(channel="phone", reporter_phone="13700000001", text="又来电")
HARDER = words(level="complex", reason="情况说明")
LOWER = words(level="ordinary", reason="可由网格办理")
MORE_TIME = words(amount=2, unit="working_days", reason="等待配件")
PLAN = words(title="围墙改造", plan="年内完成")
REFUSAL = words(reason="not_public_service", text="属商业纠纷")
KIND = words(code="noise", name="噪声")
DEADLINES = words(deadlines=[])
TEMPLATE = words(name="已办", text="已办结")
VIEW_KEPT = words(name="超时热线", query={"due": "overdue"}, is_shared=True)
WORK = words(account="已处置", root_cause="wear", no_picture_reason="夜间")
BOX = "?west=113.5&south=34.7&east=113.7&north=34.8"
PERIOD = "?since=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z"
FIGURE = "&figure=opened"
ONE_POST = "?post_id=01900000-0000-7000-8000-000000000000"
VIEW = f"&level=micro&{PERIOD[1:]}"


def another(cast: Cast, _ids: dict[str, UUID]) -> dict[str, Any]:
    """A second case at the same place, to merge into or link with."""
    return {"other_id": at.dispatched(cast)}


def to_fire_brigade(cast: Cast, _ids: dict[str, UUID]) -> dict[str, Any]:
    """The fire brigade as the target."""
    return {"organisation_id": cast.units["fire_brigade"].id, "reason": "需要消防", "task": "检查"}


def call_urban(cast: Cast, _ids: dict[str, UUID]) -> dict[str, Any]:
    """A whistle for the urban managers."""
    calls = [{"organisation_id": cast.units["urban_management"].id, "task": "拆除违建"}]
    return {"reason": "涉及多部门", "calls": calls}


def asked_of_report(_cast: Cast, ids: dict[str, UUID]) -> dict[str, Any]:
    """What a reporter said on the phone."""
    return {"report_id": ids["report_id"], "way": "phone", **VERDICT}


def told_to_caller(_cast: Cast, ids: dict[str, UUID]) -> dict[str, Any]:
    """Somebody without an account was called."""
    called = Report.objects.get(case_id=ids["case_id"], account_id__isnull=True)
    return {"report_id": str(called.id), "way": "phone", "note": "已电话告知"}


def to_reporter(_cast: Cast, ids: dict[str, UUID]) -> dict[str, Any]:
    """A few words to the reporter."""
    return {"report_id": ids["report_id"], "text": "明早八点到"}


GET, POST, PUT, DELETE = "GET", "POST", "PUT", "DELETE"
STAFF = "/api/staff/cases"
CASE = STAFF + "/{case_id}"
MINE = "/api/resident/cases"
WHISTLE = STAFF + "/whistles/{whistle_id}"
CALL = STAFF + "/calls/{call_id}"
UNMASK = STAFF + "/reports/{report_id}/unmask"
REFERENCE = STAFF + "/reference"
# fmt: off
TABLE: list[tuple[str, str, str, Stage, Body]] = [
    # no- resi stran wor wor lead tong ope west sec- vie urban
    # body dent -ger ker ker2      -fu rat. op. ret. wer
    ("401 200 200 403 403 403 403 403 403 403 403 403", POST, MINE, at.dispatched, REPORT),
    ("401 200 200 200 200 200 200 200 200 200 200 200", GET, MINE, at.dispatched, NOTHING),
    ("401 200 404 404 404 404 404 404 404 404 404 404", GET, MINE + "/{case_id}", at.dispatched, NOTHING),
    ("401 200 200 200 200 200 200 200 200 200 200 200", GET, MINE + "/categories", at.dispatched, NOTHING),
    ("401 200 200 200 200 200 200 200 200 200 200 200", POST, MINE + "/guess", at.dispatched, TEXT),
    ("401 200 200 403 403 403 403 403 403 403 403 403", POST, MINE + "/{case_id}/join", at.dispatched, JOIN),
    ("401 200 404 200 404 200 404 200 404 200 200 404", POST, MINE + "/{case_id}/material", at.dispatched, TEXT),
    ("401 200 404 200 404 200 404 200 404 200 403 404", POST, MINE + "/{case_id}/urge", at.dispatched, NOTHING),
    ("401 200 404 403 404 403 404 403 404 403 403 404", POST, MINE + "/{case_id}/rate", at.replied, words(**VERDICT)),
    ("401 200 404 403 404 403 404 403 404 403 403 404", POST, MINE + "/{case_id}/reopen", at.closed, REASON),
    ("401 200 404 404 404 404 404 404 404 404 404 404", GET, MINE + "/{case_id}/remarks", at.dispatched, NOTHING),
    ("401 200 404 403 404 403 404 403 404 403 403 404", POST, MINE + "/{case_id}/remarks", at.dispatched, TEXT),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF, at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 403 403 403", POST, STAFF, at.dispatched, ENTRY),
    ("401 403 403 200 200 200 200 200 200 403 403 403", POST, STAFF + "/preview", at.dispatched, ENTRY),
    ("401 403 403 200 200 200 200 200 200 403 403 403", POST, STAFF + "/callers", at.dispatched, words(phone="19900000100")),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/work", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/map" + BOX, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/places" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/categories" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/channels" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/map" + BOX + VIEW, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/trend" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/response-times" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/count" + PERIOD + FIGURE, at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/count", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/sheet", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/views", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", POST, STAFF + "/views", at.dispatched, VIEW_KEPT),
    ("401 403 403 404 404 404 404 404 404 404 404 404", DELETE, STAFF + "/views/{case_id}", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/categories", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/steps", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/calls/steps", at.dispatched, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 403 403", GET, STAFF + "/loads" + ONE_POST, at.dispatched, NOTHING),
    ("401 403 403 403 403 403 403 403 403 403 403 403", GET, REFERENCE + "/categories", at.dispatched, NOTHING),
    ("401 403 403 403 403 403 403 403 403 403 403 403", POST, REFERENCE + "/categories", at.dispatched, KIND),
    ("401 403 403 403 403 403 403 403 403 403 403 403", PUT, REFERENCE + "/categories/{category_id}", at.dispatched, KIND),
    ("401 403 403 403 403 403 403 403 403 403 403 403", GET, REFERENCE + "/categories/{category_id}/record", at.dispatched, NOTHING),
    ("401 403 403 403 403 403 403 403 403 403 403 403", GET, REFERENCE + "/deadlines/record", at.dispatched, NOTHING),
    ("401 403 403 403 403 403 403 403 403 403 403 403", PUT, REFERENCE + "/deadlines", at.dispatched, DEADLINES),
    ("401 403 403 403 403 403 403 403 403 403 403 403", POST, REFERENCE + "/deadlines/preview", at.dispatched, DEADLINES),
    ("401 403 403 403 403 403 403 403 403 403 403 403", GET, REFERENCE + "/replies", at.dispatched, NOTHING),
    ("401 403 403 403 403 403 403 403 403 403 403 403", POST, REFERENCE + "/replies", at.dispatched, TEMPLATE),
    ("401 403 403 403 403 403 403 403 403 403 403 403", PUT, REFERENCE + "/replies/{template_id}", at.dispatched, TEMPLATE),
    ("401 403 403 403 403 403 403 403 403 403 403 403", GET, REFERENCE + "/replies/{template_id}/record", at.dispatched, NOTHING),
    ("401 403 403 200 404 200 404 200 404 403 403 404", GET, CASE + "/replies", at.dispatched, NOTHING),
    ("401 403 403 200 404 200 404 200 404 200 200 404", GET, CASE, at.dispatched, NOTHING),
    ("401 403 403 200 404 200 404 200 404 200 200 404", GET, CASE + "/remarks", at.dispatched, NOTHING),
    ("401 403 403 200 404 200 404 200 404 403 403 404", POST, CASE + "/remarks", at.dispatched, to_reporter),
    ("401 403 403 403 403 200 200 200 200 200 200 403", GET, STAFF + "/figures/remark-times" + PERIOD, at.dispatched, NOTHING),
    ("401 403 403 200 404 200 404 200 404 200 200 404", GET, CASE + "/proposals", at.dispatched, NOTHING),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/triage", at.dispatched, HARDER),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/dispatch", at.opened, NOTHING),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/reassign", at.dispatched, to_fire_brigade),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/lower", at.dispatched, LOWER),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/assist", at.signed, to_fire_brigade),
    ("401 403 403 403 404 403 404 403 404 403 403 200", POST, CASE + "/opinion", at.assisted, REASON),
    ("401 403 403 403 404 403 404 403 404 403 403 200", POST, CASE + "/refuse-help", at.assisted, REASON),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/sign", at.dispatched, NOTHING),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/return", at.dispatched, REASON),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/contact", at.signed, NOTE),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/arrive", at.signed, words(**PLACE)),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/escalate", at.signed, REASON),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/suspend", at.signed, REASON),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/resume", at.suspended, NOTHING),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/extension", at.signed, MORE_TIME),
    ("401 403 403 403 404 200 404 200 404 200 403 404", POST, CASE + "/extension/decision", at.extension_asked, YES),
    ("401 403 403 200 404 403 404 403 404 403 403 404", POST, CASE + "/handle", at.signed, WORK),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/check", at.handled, NOTHING),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/fail-check", at.handled, REASON),
    ("401 403 403 200 404 200 404 200 404 403 403 404", POST, CASE + "/reply", at.checked, TEXT),
    ("401 403 403 200 404 200 404 200 404 403 403 404", POST, CASE + "/tell", at.untold, told_to_caller),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/follow-up", at.replied, asked_of_report),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/close", at.followed_up, NOTHING),
    ("401 403 403 403 404 200 404 403 404 403 403 404", POST, CASE + "/undo-check", at.checked, NOTHING),
    ("401 403 403 403 404 200 404 403 404 403 403 404", POST, CASE + "/undo-close", at.closed, NOTHING),
    ("401 403 403 403 404 403 404 200 404 403 403 404", POST, CASE + "/archive", at.closed, NOTHING),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/redo", at.replied, REASON),
    ("401 403 403 200 404 200 404 200 404 200 403 404", POST, CASE + "/urge", at.dispatched, NOTHING),
    ("401 403 403 403 404 403 404 200 404 200 403 404", POST, CASE + "/supervise", at.dispatched, REASON),
    ("401 403 403 200 404 200 404 200 404 200 200 404", POST, CASE + "/material", at.dispatched, TEXT),
    ("401 403 403 200 404 200 404 200 404 403 403 404", POST, CASE + "/reports", at.dispatched, CALL_AGAIN),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/merge", at.dispatched, another),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/unmerge", at.merged, REASON),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/link", at.dispatched, another),
    ("401 403 403 403 404 403 404 200 404 200 403 404", POST, CASE + "/park", at.signed, REASON),
    ("401 403 403 403 404 403 404 200 404 200 403 404", POST, CASE + "/unpark", at.parked, REASON),
    ("401 403 403 403 404 403 404 200 404 200 403 404", POST, CASE + "/project", at.signed, PLAN),
    ("401 403 403 403 404 403 404 200 404 200 403 404", POST, CASE + "/project/finish", at.project, ACCEPTED),
    ("401 403 403 403 404 403 404 200 404 200 403 404", POST, CASE + "/refuse", at.opened, REFUSAL),
    ("401 403 403 200 404 200 404 200 404 200 403 404", POST, UNMASK, at.dispatched, REASON),
    ("401 403 403 200 404 200 404 200 404 200 403 404", POST, CASE + "/unmask", at.dispatched, REASON),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/papers", at.dispatched, words(kind="assignment")),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/whistles", at.whistle_asked, NOTHING),
    ("401 403 403 200 200 200 200 200 200 200 200 200", GET, STAFF + "/whistles/sheet", at.whistle_asked, NOTHING),
    ("401 403 403 403 404 200 404 200 404 403 403 404", POST, CASE + "/whistles", at.signed, call_urban),
    ("401 403 403 403 404 403 404 403 404 200 403 404", POST, WHISTLE + "/decision", at.whistle_asked, YES),
    ("401 403 403 403 404 403 404 403 404 200 403 403", POST, WHISTLE + "/cancel", at.whistle_sounded, REASON),
    ("401 403 403 403 404 200 404 200 404 403 403 403", POST, WHISTLE + "/minutes", at.whistle_sounded, MINUTES),
    ("401 403 403 403 404 403 404 403 404 403 403 200", POST, CALL, at.whistle_sounded, CALL_SIGNED),
]
# fmt: on
ACCESS = [
    (method, path.partition("?")[0], who, int(status))
    for statuses, method, path, _, _ in TABLE
    for who, status in zip(WHO, statuses.split(), strict=True)
]
CLIENT = Client()
WRITTEN = (
    "cases_case", "cases_report", "cases_remark", "cases_assignment", "cases_casepicture", "cases_caselink", "cases_extension",
    "cases_whistle", "cases_whistlecall", "kernel_history", "messaging_inboxmessage", "procrastinate_jobs",
)  # fmt: skip


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    """One small world for the whole table; every attempt is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = make_cast()
        assert dict(found.headers)  # signed in before anything is taken back
        yield found
        transaction.set_rollback(True)


def state() -> str:
    """A digest of everything that a step could write."""
    digests = " || ".join(f"coalesce((SELECT md5(string_agg(t::text, ',')) FROM {table} t), '')" for table in WRITTEN)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {digests}")
        return str(cursor.fetchone()[0])


def attempt(cast: Cast, who: str, method: str, path: str, body: dict[str, Any]) -> tuple[int, str]:
    """The status of one request and the state that it left, for a refusal; taken back afterwards."""
    with transaction.atomic():
        text = json.dumps(body, default=str) if method != GET else ""
        answer = CLIENT.generic(method, path, text, "application/json", headers=cast.headers.get(who))
        left = state() if answer.status_code >= 400 else ""
        transaction.set_rollback(True)
    return answer.status_code, left


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[1]} {row[2].partition('?')[0]}")
def test_everyone_gets_the_answer_that_is_theirs(cast: Cast, row: tuple[str, str, str, Stage, Body]) -> None:
    statuses, method, path, stage, body = row
    with transaction.atomic():
        ids = ids_around(stage(cast))
        given = body(cast, ids)
        before = state()
        got = {who: attempt(cast, who, method, path.format(**ids), given) for who in WHO}
        transaction.set_rollback(True)
    assert {who: status for who, (status, _) in got.items()} == dict(zip(WHO, map(int, statuses.split()), strict=True))
    assert [who for who, (_, left) in got.items() if left not in {"", before}] == []
