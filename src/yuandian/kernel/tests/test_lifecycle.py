"""A door that is opened with a permission, by its keeper, and closed by its owner."""

from enum import StrEnum
from uuid import uuid4

import pytest

from yuandian.kernel.actor import Actor, HeldPost, system_actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.lifecycle import (
    LIFECYCLES,
    Lifecycle,
    NotInRelation,
    Step,
    StepIncomplete,
    StepNotPossible,
    standing,
)
from yuandian.kernel.record_kinds import RecordKind
from yuandian.kernel.scopes import NOTHING


class Status(StrEnum):
    SHUT = "shut"
    OPEN = "open"


class Action(StrEnum):
    BUILD = "build"
    OPEN = "open"
    SHUT = "shut"
    KNOCK = "knock"


class Side(StrEnum):
    KEEPER = "keeper"
    OWNER = "owner"


class Asleep(Forbidden):
    code = "asleep"


MAY = StrEnum("MAY", {"KEEP": "gate.keep"})  # no `Permission`, of which there would be one more for roles
GATE = Lifecycle[Action, Status](
    "gate",
    {
        Action.BUILD: Step(frozenset({None}), Status.SHUT),
        Action.OPEN: Step(frozenset({Status.SHUT}), Status.OPEN, MAY.KEEP, frozenset({Side.KEEPER}), ("key",)),
        Action.SHUT: Step(frozenset({Status.OPEN}), Status.SHUT, MAY.KEEP, frozenset({Side.KEEPER, Side.OWNER})),
        Action.KNOCK: Step(frozenset(Status), None),
    },
    personal={Side.OWNER},
    refusals={Side.KEEPER: Asleep},
)
LIFECYCLES.remove(GATE)
POST = HeldPost(uuid4(), "keeper", "Keeper", frozenset({MAY.KEEP}), NOTHING)
STRANGER = Actor("staff", uuid4(), uuid4(), "Stranger")
KEEPER = Actor("staff", uuid4(), uuid4(), "Keeper", (POST,))
BY_KEEPER, BY_OWNER, BY_NOBODY = standing({Side.KEEPER}), standing({Side.OWNER}), standing(())


def test_what_is_permitted_now_is_judged_to_be_done_under_the_post_that_permits_it() -> None:
    assert GATE.judge(KEEPER, Action.OPEN, Status.SHUT, BY_KEEPER, {"key": "iron"}) is POST
    assert GATE.after(Action.OPEN, Status.SHUT) is Status.OPEN
    assert GATE.after(Action.KNOCK, Status.OPEN) is Status.OPEN
    assert GATE.judge(STRANGER, Action.BUILD, None) is None


def test_refusals_come_in_one_order() -> None:
    with pytest.raises(Forbidden) as refused:
        GATE.judge(STRANGER, Action.OPEN, Status.OPEN, BY_NOBODY, {})
    assert refused.value.facts == {"permission": "gate.keep"}
    with pytest.raises(Asleep):
        GATE.judge(KEEPER, Action.OPEN, Status.OPEN, BY_NOBODY, {})
    with pytest.raises(StepNotPossible) as impossible:
        GATE.judge(KEEPER, Action.OPEN, Status.OPEN, BY_KEEPER, {})
    assert impossible.value.facts == {"subject": "gate", "status": "open", "action": "open"}
    with pytest.raises(StepIncomplete) as incomplete:
        GATE.judge(KEEPER, Action.OPEN, Status.SHUT, BY_KEEPER, {"key": " "})
    assert incomplete.value.facts == {"field": "key", "action": "open"}


def test_in_a_personal_relation_no_permission_is_needed() -> None:
    assert GATE.judge(STRANGER, Action.SHUT, Status.OPEN, BY_OWNER) is None
    with pytest.raises(Forbidden):
        GATE.judge(STRANGER, Action.SHUT, Status.OPEN, BY_KEEPER)


def test_a_step_of_owners_alone_is_refused_to_everybody_else() -> None:
    lifecycle = Lifecycle[Action, Status](
        "gate", {Action.SHUT: Step(frozenset({Status.OPEN}), Status.SHUT, by=frozenset({Side.OWNER}))},
        personal={Side.OWNER},
    )  # fmt: skip
    LIFECYCLES.remove(lifecycle)
    with pytest.raises(NotInRelation):
        lifecycle.judge(KEEPER, Action.SHUT, Status.OPEN, BY_KEEPER)
    assert lifecycle.possible(Status.OPEN, {MAY.KEEP}, BY_KEEPER) == []


def test_a_system_takes_any_step_that_the_table_has() -> None:
    assert GATE.judge(system_actor("sweep"), Action.OPEN, Status.SHUT, BY_NOBODY) is None
    with pytest.raises(StepNotPossible):
        GATE.judge(system_actor("sweep"), Action.OPEN, Status.OPEN, BY_NOBODY)


def test_screens_offer_what_would_not_be_refused() -> None:
    for status in (None, *Status):
        for actor in (STRANGER, KEEPER):
            for stands in (BY_KEEPER, BY_OWNER, BY_NOBODY):
                offered = set(GATE.possible(status, actor.permissions, stands))
                assert offered == {action for action in Action if _is_taken(actor, action, status, stands)}


def _is_taken(actor: Actor, action: Action, status: Status | None, stands: object) -> bool:
    try:
        GATE.judge(actor, action, status, stands)
    except (Forbidden, StepNotPossible):
        return False
    return True


def test_kinds_of_records_follow_the_grammar() -> None:
    kinds = RecordKind("Kinds", {"OPEN": ("gates.gate.open", "开门", "Opened")})
    assert (kinds.OPEN, kinds.OPEN.chinese, kinds.OPEN.english) == ("gates.gate.open", "开门", "Opened")
    for wrong in ("gate.open", "gates.gate.", "Gates.gate.open", "gates.gate.open.now"):
        with pytest.raises(ValueError, match=r"module\.noun\.verb"):
            RecordKind("Kinds", {"OPEN": (wrong, "开门", "Opened")})
