"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction

from yuandian.foundation.feedback import services
from yuandian.foundation.feedback.models import Feedback, Turn
from yuandian.foundation.feedback.rules import FeedbackKind
from yuandian.foundation.feedback.services import answer_feedback
from yuandian.foundation.people.tests.cast import Cast

MINE, STAFF = "/api/resident/feedback", "/api/staff/feedback"
SAID = {"kind": "complaint", "words": "字太小"}
SIGNED_IN = {"resident": 200, "worker": 200, "nobody": 401}
OWN = {"resident": 200, "stranger": 404, "nobody": 401}
OPERATORS = {"administrator": 200, "street_admin": 403, "lead": 403, "resident": 403, "nobody": 401}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", MINE, SIGNED_IN, None),
    ("POST", MINE, SIGNED_IN, SAID),
    ("GET", f"{MINE}/{{waiting}}", OWN, None),
    ("POST", f"{MINE}/{{answered}}/ask-again", OWN, {"words": "还是小"}),
    ("POST", f"{MINE}/{{waiting}}/ask-again", {"resident": 409}, {"words": "还是小"}),
    ("POST", f"{MINE}/{{answered}}/rate", OWN, {"is_helpful": True}),
    ("POST", f"{MINE}/{{waiting}}/withdraw", OWN, None),
    ("GET", STAFF, OPERATORS, None),
    ("GET", f"{STAFF}/{{waiting}}", OPERATORS, None),
    ("POST", f"{STAFF}/{{waiting}}/answer", OPERATORS, {"words": "已放大"}),
    ("POST", f"{STAFF}/{{waiting}}/unmask", OPERATORS, {"reason": "回电核实问题"}),
    ("POST", f"{STAFF}/{{waiting}}/unmask", {"administrator": 422}, {"reason": "看"}),
    ("POST", f"{STAFF}/{{answered}}/answer", {"administrator": 409}, {"words": "已放大"}),
]
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast) -> None:
    person = cast.actor("resident")
    names = {
        name: services.give_feedback(person, FeedbackKind.COMPLAINT, "字太小").id for name in ("waiting", "answered")
    }
    answer_feedback(cast.actor("administrator"), names["answered"], "已放大")
    clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
    before = world()
    for method, path, who, status, body in ACCESS:
        url = path.format(**names)
        with transaction.atomic():
            text = "" if body is None else json.dumps(body)
            answer = clients[who].generic(method, url, text, content_type="application/json")
            assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
            if status >= 400:
                assert world() == before
            transaction.set_rollback(True)


def world() -> list[Any]:
    """All that a refusal must leave alone."""
    return [*Feedback.objects.order_by("id").values(), *Turn.objects.order_by("id").values()]
