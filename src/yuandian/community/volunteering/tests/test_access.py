"""Who may call what. A refusal changes nothing."""

import json
from datetime import timedelta
from typing import Any

from django.db import transaction

from yuandian.community.volunteering.models import Certificate, Enrolment, LaterEntry, RollEntry, Slot, Task
from yuandian.community.volunteering.rules import VolunteerOrigin
from yuandian.community.volunteering.services import certificates, hours, later_entries, offers, roll
from yuandian.community.volunteering.tests.stages import END, START, TODAY, Stage, code_at
from yuandian.foundation.people.tests.cast import NOON
from yuandian.foundation.points.models import HourEntry
from yuandian.kernel import clock

OPEN, MINE, STAFF = "/api/open/volunteering", "/api/resident/volunteering", "/api/staff/volunteering"
SIGNED_IN = {"resident": 200, "worker": 200, "nobody": 401}
OFFICE = {"lead": 200, "viewer": 200, "worker": 403, "resident": 403, "nobody": 401}
TAKERS = {"neighbour": 200, "nobody": 401}
IN_IT = {"resident": 200, "neighbour": 404, "nobody": 401}
LEADS = {"micro_lead": 200, "lead": 200, "neighbour": 403, "viewer": 403, "nobody": 401}
RUN_BY_STAFF = {**LEADS, "resident": 403}
SEES = {**LEADS, "viewer": 200}
DECIDES = {"lead": 200, "clerk": 403, "viewer": 403, "resident": 403, "nobody": 401}
RUNS = {"lead": 200, "clerk": 200, "viewer": 403, "tongfu_lead": 403, "resident": 403, "nobody": 401}
DRAFTS = {"lead": 200, "clerk": 200, "viewer": 403, "tongfu_lead": 404, "resident": 403, "nobody": 401}
WORDS, STARS, AGREED = {"words": "下雨"}, {"stars": 5}, {"has_acknowledged_risk": True}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", f"{OPEN}/certificates/{{code}}", {"nobody": 200}, None),
    ("GET", f"{MINE}/tasks", SIGNED_IN, None),
    ("GET", f"{MINE}/mine", SIGNED_IN, None),
    ("GET", f"{MINE}/tasks/{{open}}", SIGNED_IN, None),
    ("GET", f"{MINE}/tasks/{{draft}}", {"resident": 404, "micro_lead": 200}, None),
    ("POST", f"{MINE}/tasks/{{open}}/grab", {**TAKERS, "micro_lead": 403, "lead": 403}, AGREED),
    ("POST", f"{MINE}/tasks/{{draft}}/grab", {"neighbour": 409}, AGREED),
    ("POST", f"{MINE}/tasks/{{open}}/wait", TAKERS, AGREED),
    ("POST", f"{MINE}/tasks/{{open}}/withdraw", IN_IT, None),
    ("POST", f"{MINE}/tasks/{{offered}}/answer", IN_IT, {"accepts": True, **AGREED}),
    ("POST", f"{MINE}/tasks/{{served}}/check-in", {"neighbour": 404, "resident": 409, "nobody": 401}, {"code": "1"}),
    ("POST", f"{MINE}/tasks/{{begun}}/check-in", {"resident": 200}, {"code": "{code_now}"}),
    ("POST", f"{MINE}/tasks/{{served}}/check-out", {"neighbour": 404, "resident": 409, "nobody": 401}, {"code": "1"}),
    ("POST", f"{MINE}/tasks/{{confirmed}}/dispute", IN_IT, WORDS),
    ("POST", f"{MINE}/tasks/{{confirmed}}/rate", IN_IT, STARS),
    ("POST", f"{MINE}/tasks/{{confirmed}}/photos", IN_IT, {"photo_ids": []}),
    ("GET", f"{MINE}/entries", SIGNED_IN, None),
    ("POST", f"{MINE}/entries", SIGNED_IN, "entry"),
    (
        "POST",
        f"{MINE}/entries/{{entry}}/confirm",
        {"lead": 200, "neighbour": 404, "resident": 403, "nobody": 401},
        None,
    ),
    ("GET", f"{MINE}/certificates", SIGNED_IN, None),
    ("GET", f"{MINE}/certificates/{{code}}/pdf", IN_IT, None),
    ("POST", f"{MINE}/certificates", {"resident": 200, "neighbour": 409, "nobody": 401}, "period"),
    ("GET", f"{MINE}/led", SIGNED_IN, None),
    ("POST", f"{MINE}/led", SIGNED_IN, "task"),
    ("PUT", f"{MINE}/led/{{asked}}", {"stranger": 409, "resident": 404, "nobody": 401}, "task"),
    ("PUT", f"{MINE}/led/{{open}}", {"lead": 200, "micro_lead": 403, "resident": 403, "nobody": 401}, "task"),
    ("POST", f"{MINE}/led/{{refused}}/submit", {"stranger": 200, "resident": 404, "nobody": 401}, None),
    ("POST", f"{MINE}/led/{{open}}/cancel", {"micro_lead": 200, "resident": 403, "nobody": 401}, WORDS),
    ("GET", f"{MINE}/led/{{open}}/participants", SEES, None),
    ("GET", f"{MINE}/led/{{open}}/codes", LEADS, None),
    ("POST", f"{MINE}/led/{{begun}}/participants/{{begun_in}}/attendance", LEADS, {"action": "miss"}),
    ("POST", f"{MINE}/led/{{served}}/confirm", {**LEADS, "resident": 403}, "confirm"),
    ("POST", f"{MINE}/led/{{disputed}}/participants/{{disputed_in}}/settle", LEADS, {"minutes": 120, "words": "好"}),
    ("POST", f"{MINE}/led/{{confirmed}}/participants/{{confirmed_in}}/rate", LEADS, STARS),
    ("POST", f"{MINE}/led/{{confirmed}}/finish", LEADS, {"review": "好"}),
    ("POST", f"{MINE}/led/{{served}}/finish", {"micro_lead": 409}, {"review": "好"}),
    ("GET", f"{STAFF}/tasks", OFFICE, None),
    ("GET", f"{STAFF}/sheet", OFFICE, None),
    ("GET", f"{STAFF}/publishers", {"lead": 200, "viewer": 403, "resident": 403, "nobody": 401}, None),
    (
        "POST",
        f"{STAFF}/tasks",
        {"lead": 200, "tongfu_lead": 403, "viewer": 403, "resident": 403, "nobody": 401},
        "party",
    ),
    ("GET", f"{STAFF}/tasks/{{draft}}", {"lead": 200, "tongfu_lead": 404, "resident": 403, "nobody": 401}, None),
    ("GET", f"{STAFF}/tasks/{{draft}}/record", {"lead": 200, "worker": 403, "resident": 403, "nobody": 401}, None),
    ("PUT", f"{STAFF}/tasks/{{draft}}", DRAFTS, "task"),
    ("POST", f"{STAFF}/tasks/{{draft}}/publish", DRAFTS, {}),
    ("POST", f"{STAFF}/tasks/{{asked}}/approve", {**DRAFTS, "clerk": 403}, {"points": 3}),
    ("POST", f"{STAFF}/tasks/{{asked}}/refuse", {**DRAFTS, "clerk": 403}, WORDS),
    ("POST", f"{STAFF}/tasks/{{open}}/offer", RUNS, "person"),
    ("POST", f"{STAFF}/tasks/{{open}}/cancel", RUNS, WORDS),
    ("POST", f"{STAFF}/tasks/{{finished}}/review", RUNS, {"review": "好"}),
    ("GET", f"{STAFF}/tasks/{{open}}/participants", {**RUNS, "viewer": 200}, None),
    ("GET", f"{STAFF}/tasks/{{open}}/codes", RUN_BY_STAFF, None),
    ("POST", f"{STAFF}/tasks/{{begun}}/participants/{{begun_in}}/attendance", RUN_BY_STAFF, {"action": "miss"}),
    ("POST", f"{STAFF}/tasks/{{served}}/confirm", RUN_BY_STAFF, "confirm"),
    (
        "POST",
        f"{STAFF}/tasks/{{disputed}}/participants/{{disputed_in}}/settle",
        RUN_BY_STAFF,
        {"minutes": 120, "words": "好"},
    ),
    ("POST", f"{STAFF}/tasks/{{confirmed}}/participants/{{confirmed_in}}/rate", RUN_BY_STAFF, STARS),
    ("POST", f"{STAFF}/tasks/{{confirmed}}/finish", RUN_BY_STAFF, {"review": "好"}),
    ("GET", f"{STAFF}/entries", OFFICE, None),
    ("GET", f"{STAFF}/roll", OFFICE, None),
    ("GET", f"{STAFF}/roll/counts", OFFICE, None),
    (
        "PUT",
        f"{STAFF}/roll",
        {"lead": 200, "tongfu_lead": 403, "viewer": 403, "resident": 403, "nobody": 401},
        "enlist",
    ),
    ("DELETE", f"{STAFF}/roll/{{roll}}", {**DRAFTS, "lead": 204, "clerk": 204}, None),
    ("POST", f"{STAFF}/entries", {"lead": 200, "viewer": 403, "resident": 403, "nobody": 401}, "entry_of"),
    ("POST", f"{STAFF}/entries/confirm", {"lead": 200, "viewer": 404, "resident": 403, "nobody": 401}, "entries"),
    ("POST", f"{STAFF}/entries/{{entry}}/confirm", {"lead": 200, "viewer": 404, "resident": 403, "nobody": 401}, None),
    ("POST", f"{STAFF}/entries/{{entry}}/refuse", {"lead": 200, "viewer": 404, "resident": 403, "nobody": 401}, WORDS),
]
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(stage: Stage) -> None:
    names = stages(stage)
    bodies = shapes(stage, names)
    before = world()
    with clock.at(START):
        clients = {who: stage.cast.client(who) for who in {row[2] for row in ACCESS}}
        for method, path, who, status, body in ACCESS:
            url = path.format(**names)
            with transaction.atomic():
                given = bodies.get(body, body) if isinstance(body, str) else body
                text = "" if given is None else json.dumps(given).replace("{code_now}", names["code_now"])
                answer = clients[who].generic(method, url, text, content_type="application/json")
                assert (method, url, who, answer.status_code) == (method, url, who, status), answer.getvalue().decode()
                if status >= 400:
                    assert world() == before
                transaction.set_rollback(True)


def stages(stage: Stage) -> dict[str, Any]:
    """A task at every stage, by name; those that are over lie a day before, so that nobody is in two at once."""
    lead, resident = stage.cast.actor("lead"), stage.cast.actor("resident")
    names: dict[str, Any] = {"draft": stage.draft().pk, "asked": stage.personal().pk}
    refused = stage.personal()
    Task.objects.filter(pk=refused.pk).update(status="refused")
    names["refused"] = refused.pk
    for number, name in enumerate(("served", "confirmed", "disputed", "finished")):
        shift = timedelta(hours=-30 + 3 * number)
        row = served(stage, shift)
        names[name], names[f"{name}_in"] = row.task_id, row.pk
        if name != "served":
            with clock.at(END + shift):
                hours.confirm_hours(stage.cast.actor("micro_lead"), row.task_id, {row.pk: 60})
    hours.dispute_hours(resident, names["disputed"], "两个小时")
    Task.objects.filter(pk=names["finished"]).update(status="finished")
    begun = stage.open()
    names |= {"begun": begun.pk, "begun_in": stage.grab("resident", begun).enrolment_id}
    names["code_now"] = code_at(begun, START)
    later = {"starts_at": START + timedelta(days=1), "ends_at": END + timedelta(days=1)}
    names["open"] = stage.open(**later, slots=3).pk
    stage.grab("resident", Task.objects.get(pk=names["open"]))
    offered = stage.open(starts_at=START + timedelta(days=2), ends_at=END + timedelta(days=2))
    names["offered"] = offered.pk
    with clock.at(NOON):
        offers.offer_task(lead, offered.pk, stage.cast.id("resident"))
        names["entry"] = later_entries.enter_own_service(resident, stage.entry()).pk
        origin, micro = VolunteerOrigin.RETIRED_MEMBER, stage.cast.grids["m1"].id
        names["roll"] = roll.enlist(lead, [stage.cast.id("resident")], origin, micro)[0].pk
    with clock.at(START):
        names["code"] = certificates.issue_certificate(resident, TODAY, TODAY + timedelta(days=9)).code
    return names


def served(stage: Stage, shift: timedelta) -> Enrolment:
    """A task in which the resident was from beginning to end, so much earlier or later than usual."""
    task = stage.open(starts_at=START + shift, ends_at=END + shift, points=1)
    stage.grab("resident", task)
    times = {"checked_in_at": START + shift, "checked_out_at": END + shift}
    Enrolment.objects.filter(task=task).update(status="served", **times)
    return Enrolment.objects.get(task=task)


def shapes(stage: Stage, names: dict[str, Any]) -> dict[str, Any]:
    """Bodies that need ids of this world."""
    later = START + timedelta(days=1)
    task = {
        "kind": "clean_up", "title": "义务清扫", "grid_id": str(stage.cast.grids["g1"].id), "slots": 3, "points": 5,
        "starts_at": later.isoformat(), "ends_at": (later + timedelta(hours=2)).isoformat(),
    }  # fmt: skip
    told = {
        "kind": "mutual_help", "title": "推车", "grid_id": str(stage.cast.grids["m1"].id), "day": TODAY.isoformat(),
    }  # fmt: skip
    return {
        "task": task,
        "party": {**task, "organisation_id": str(stage.cast.units["party"].id)},
        "person": {"person_id": str(stage.cast.id("neighbour"))},
        "entry": {**told, "minutes": 30},
        "entry_of": {**told, "people": [{"person_id": str(stage.cast.id("neighbour")), "minutes": 30}]},
        "enlist": {
            "person_ids": [str(stage.cast.id("child"))],
            "origin": "resident",
            "grid_id": str(stage.cast.grids["m1"].id),
        },
        "entries": {"ids": [str(names["entry"])]},
        "period": {"from_on": "2026-11-01", "until_on": "2026-12-01"},
        "confirm": {"items": [{"enrolment_id": str(names["served_in"]), "minutes": 60}]},
    }


def world() -> list[Any]:
    """All that a refusal must leave alone."""
    tables = (Task, Enrolment, Slot, LaterEntry, RollEntry, Certificate, HourEntry)
    return [row for table in tables for row in table.objects.order_by("pk").values_list("pk", *told_of(table))]


def told_of(table: type[Any]) -> list[str]:
    """The columns that tell of a change; sealed ones differ with every reading."""
    return [name for name in ("status", "enrolment_id", "history_count", "title") if hasattr(table, name)]
