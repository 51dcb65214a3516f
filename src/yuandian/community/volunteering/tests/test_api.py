"""As clients call it: lists cost few statements, the sheet opens, a certificate is there for everybody."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from yuandian.community.volunteering.queries.participants import participants_of
from yuandian.community.volunteering.queries.task_details import task_record
from yuandian.community.volunteering.rules.codes import SECONDS
from yuandian.community.volunteering.services import certificates, hours, task_steps
from yuandian.community.volunteering.tests.stages import END, START, TODAY, Stage, code_at
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.tests.cast import NOON
from yuandian.kernel import clock
from yuandian.kernel.history import verify

MINE, STAFF = "/api/resident/volunteering", "/api/staff/volunteering"


@pytest.mark.parametrize("tasks", [1, 6])
def test_the_hall_costs_the_same_however_many_tasks(
    stage: Stage, django_assert_num_queries: DjangoAssertNumQueries, tasks: int
) -> None:
    for number in range(tasks):
        task = stage.open(starts_at=START + timedelta(days=number), ends_at=END + timedelta(days=number), slots=1)
        stage.grab("resident", task)
    with clock.at(NOON):
        client = stage.cast.client("neighbour")
        client.get(f"{MINE}/tasks")
        with django_assert_num_queries(6):  # token, tasks, who is in them, mine, publishers, the grid's state
            answer = client.get(f"{MINE}/tasks")
    assert [row["phase"] for row in answer.json()["items"]] == ["full"] * tasks


def test_whoever_loses_costs_two_statements(stage: Stage, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    task = stage.open(slots=1)
    stage.grab("resident", task)
    with clock.at(NOON):
        client = stage.cast.client("neighbour")
        with django_assert_num_queries(2):  # the token, one look
            answer = client.post(f"{MINE}/tasks/{task.pk}/grab", {}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "task_full")


def test_the_codes_are_drawn_and_those_of_the_rules(stage: Stage) -> None:
    task = stage.open()
    with clock.at(START):
        told = stage.cast.client("micro_lead").get(f"{MINE}/led/{task.pk}/codes").json()
    assert (told["seconds"], told["codes"][0]) == (SECONDS, code_at(task, START))
    assert told["codes"][4] == code_at(task, START + timedelta(seconds=4 * SECONDS))
    assert {len(square) for square in told["squares"]} == {told["size"]}
    assert all(int(row, 16) < 2 ** told["size"] for square in told["squares"] for row in square)


def test_a_check_in_that_is_sent_twice_is_one(stage: Stage) -> None:
    task = stage.open()
    stage.grab("resident", task)
    with clock.at(START):
        client = stage.cast.client("resident")
        body, key = {"code": code_at(task, START)}, {"Idempotency-Key": "once"}
        path = f"{MINE}/tasks/{task.pk}/check-in"
        answers = [client.post(path, body, content_type="application/json", headers=key) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [200, 200]
        assert answers[0].json() == answers[1].json()
    with clock.at(END):
        leave, right = path.replace("check-in", "check-out"), {"code": code_at(task, END)}
        wrong = [client.post(leave, {"code": "x"}, content_type="application/json") for _ in range(6)]
        assert [answer.json()["code"] for answer in wrong[4:]] == [
            "check_in_code_wrong", "check_in_code_tried_too_often",
        ]  # fmt: skip
        assert client.post(leave, right, content_type="application/json").status_code == 429
    with clock.at(END + timedelta(minutes=11)):
        right = {"code": code_at(task, END + timedelta(minutes=11))}
        assert client.post(leave, right, content_type="application/json").status_code == 200


def sheet_of(stage: Stage, name: str, asked: dict[str, str]) -> list[tuple[object, ...]]:
    sheet = stage.cast.client(name).get(f"{STAFF}/sheet", asked)
    return list(load_workbook(BytesIO(b"".join(sheet))).active.values)


def test_the_sheet_and_the_certificate(stage: Stage) -> None:
    task = stage.open()
    row = stage.serve("resident", task)
    Person.objects.filter(pk=stage.cast.id("resident")).update(name="欧阳珺")
    with clock.at(END):
        hours.confirm_hours(stage.cast.actor("micro_lead"), task.pk, {row.pk: 90})
        code = certificates.issue_certificate(stage.cast.actor("resident"), TODAY, TODAY + timedelta(days=9)).code
        rows = sheet_of(stage, "lead", {"task_id": str(task.pk)})
        assert (rows[0][0], rows[1][0], rows[1][4], rows[1][9:]) == ("任务", "义务清扫", "欧阳珺", (90, 20))
        assert [row[1:9:2] for row in rows[1:]] == [("义务清扫", "2026-11-20 14:00", "已确认", "签到码")]
        with clock.at(NOON):
            personal = task_steps.approve_task(stage.cast.actor("lead"), stage.personal().pk)
        stage.grab("resident", personal)
        assert {row[4] for row in sheet_of(stage, "lead", {})} == {"姓名", "欧**", "欧阳珺"}
        assert {row[4] for row in sheet_of(stage, "viewer", {})} == {"姓名", "欧**"}
        english = sheet_of(stage, "lead", {"task_id": str(task.pk), "language": "en"})
        assert english[1][1:9:2] == ("Clean-up", "2026-11-20 14:00", "Confirmed", "Code")
        assert [one.name for one in participants_of(stage.cast.actor("viewer"), task.pk)] == ["欧**"]
        paper = stage.cast.client("resident").get(f"{MINE}/certificates/{code}/pdf").content
    record = [moment.action for moment in task_record(stage.cast.actor("lead"), task.pk)]
    assert (record.count("volunteering.task.export"), list(verify())) == (4, [])
    page = Client().get(f"/certificates/{code}")
    assert (page.status_code, "欧**" in page.getvalue().decode()) == (200, True)
    assert "1.5 小时" in page.getvalue().decode()
    printed = PdfReader(BytesIO(paper)).pages[0].extract_text().replace("\0", "")
    assert "兹证明 欧阳珺 于 2026 年" in printed
    assert "经他人确认的服务时长共计 1.5 小时" in printed
    assert f"http://testserver/certificates/{code}" in printed
    grouped = re.search(r"证明编号\s*((?:\w{4} ?){3})", printed)
    assert grouped is not None
    assert "欧**" in Client().get("/certificates/", {"code": grouped[1]}).getvalue().decode()
    assert Client().get("/certificates/", {"code": "NO\0SUCH"}).status_code == 404
    forged = Client().get("/certificates/", {"code": "NOSUCHCODE22"})
    assert (forged.status_code, "没有编号为“NOSUCHCODE22”的证明" in forged.getvalue().decode()) == (404, True)
