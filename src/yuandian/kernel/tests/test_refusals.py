"""What is refused below `/api/` is JSON, also where no route of ours was reached."""

import json

from django.test import Client, RequestFactory

from yuandian.kernel.http.interface import make_interface


def test_an_unknown_address_below_api_answers_in_json() -> None:
    answer = Client().get("/api/staff/nothing")
    assert answer.status_code == 404
    assert answer.json() == {"code": "not_found", "detail": "There is no such address.", "facts": {}}


def test_a_wrong_method_answers_in_json_and_says_which_are_right() -> None:
    answer = Client().delete("/api/staff/people/sign-in")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert answer.json()["code"] == "method_not_allowed"


def test_elsewhere_people_read_a_page() -> None:
    assert Client().get("/nothing")["Content-Type"].startswith("text/html")


def test_json_that_never_stops_nesting_is_malformed() -> None:
    api = make_interface()
    request = RequestFactory().post("/api/anything")
    answer = api.on_exception(request, RecursionError("too deep"))
    assert (answer.status_code, json.loads(answer.content)["code"]) == (422, "malformed")
