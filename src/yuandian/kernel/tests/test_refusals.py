"""What is refused below `/api/` is JSON, also where no route of ours was reached."""

import errno
import json

import psycopg
import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from yuandian.kernel.disk import Room
from yuandian.kernel.http.interface import make_interface
from yuandian.kernel.limits import TooOften


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


def answer_to(error: Exception) -> tuple[int, str, str | None]:
    answer = make_interface().on_exception(RequestFactory().post("/api/anything"), error)
    return answer.status_code, json.loads(answer.content)["code"], answer.headers.get("Retry-After")


def caused_by(cause: Exception) -> OperationalError:
    error = OperationalError("as Django tells it")
    error.__cause__ = cause
    return error


def test_a_database_that_is_away_says_when_to_come_again_and_a_full_disk_says_so() -> None:
    assert answer_to(caused_by(psycopg.OperationalError("gone"))) == (503, "unavailable", "2")
    assert answer_to(caused_by(psycopg.errors.DiskFull("no space"))) == (507, "disk_full", None)
    assert answer_to(OSError(errno.ENOSPC, "No space left on device")) == (507, "disk_full", None)
    assert answer_to(OSError(errno.EACCES, "Permission denied")) == (500, "internal", None)
    assert answer_to(TooOften(retry_after_seconds=90)) == (429, "too_often", "90")


@pytest.mark.parametrize(
    ("free", "is_scarce", "is_gone"),
    [(100, False, False), (30, False, False), (7, True, False), (1, True, True)],
)
def test_room_is_scarce_long_before_it_is_gone(settings: Settings, free: int, is_scarce: bool, is_gone: bool) -> None:
    settings.DISK_WARN_BYTES, settings.DISK_LEAST_BYTES = 50, 2
    room = Room(total=100, free=free)
    assert (room.is_scarce, room.is_gone) == (is_scarce, is_gone)
