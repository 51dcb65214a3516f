"""Who may call what. A refusal changes nothing."""

import json

from django.db import transaction

from yuandian.foundation.audit.models import Alarm, AlarmRule
from yuandian.foundation.people.tests.cast import Cast
from yuandian.kernel import clock
from yuandian.kernel.models import Access

AUDIT = "/api/staff/audit"
AUDITORS = {"auditor": 200, "administrator": 403, "street_admin": 403, "lead": 403, "resident": 403, "nobody": 401}
ANCHOR_VIEWERS = {**AUDITORS, "administrator": 200}
LIMITS = {"least": 5, "minutes": 30, "is_on": True}
ROUTES = [
    ("GET", f"{AUDIT}/accesses", AUDITORS, None),
    ("GET", f"{AUDIT}/accesses/sheet", AUDITORS, None),
    ("GET", f"{AUDIT}/alarms", AUDITORS, None),
    ("POST", f"{AUDIT}/alarms/{{alarm}}/look", AUDITORS, {"note": "已核实，属工作需要"}),
    ("POST", f"{AUDIT}/alarms/{{alarm}}/look", {"auditor": 422}, {"note": " 1 "}),
    ("GET", f"{AUDIT}/thresholds", AUDITORS, None),
    ("PUT", f"{AUDIT}/thresholds/{{code}}", AUDITORS, LIMITS),
    ("GET", f"{AUDIT}/anchors", ANCHOR_VIEWERS, None),
]
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    now = clock.now()
    alarm = Alarm.objects.create(code="many_exports", address="10.0.0.1", count=12, since=now, latest=now)
    clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
    before = world()
    for method, path, who, status, body in ACCESS:
        url = path.format(alarm=alarm.pk, code="many_exports")
        with transaction.atomic():
            text = "" if body is None else json.dumps(body)
            answer = clients[who].generic(method, url, text, content_type="application/json")
            assert (method, url, who, answer.status_code) == (method, url, who, status)
            if status >= 400:
                assert world() == before
            transaction.set_rollback(True)


def world() -> list[object]:
    """All that a refusal must leave alone."""
    return [*AlarmRule.objects.order_by("code").values(), *Alarm.objects.values(), Access.objects.count()]
