"""Roles as data: loaded, edited for a reason, never widened by who holds them; and who may what by them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from pydantic import ValidationError

from yuandian.foundation.people.errors import (
    PermissionUnknown,
    PostOwn,
    ReasonMissing,
    RoleBeyondYours,
    RoleHeld,
    RoleIsYourOwn,
    RoleNeeded,
    RoleNotShipped,
    RoleRetired,
)
from yuandian.foundation.people.models import Role
from yuandian.foundation.people.queries.actors import actor_for_account
from yuandian.foundation.people.queries.permitted import Hindrance, posts_permitted, roles_permitted, verdict_on
from yuandian.foundation.people.queries.role_effects import role_effect
from yuandian.foundation.people.queries.roles import role_page, roles_for_list
from yuandian.foundation.people.records import RoleRecord
from yuandian.foundation.people.rules.posts import PlaceKind
from yuandian.foundation.people.rules.roles import NEW_ROLE, NewRole, RoleDraft, beyond, widening
from yuandian.foundation.people.services import roles
from yuandian.foundation.people.services.absences import record_absence
from yuandian.foundation.people.services.posts import Appointment, appoint, hand_over_post
from yuandian.foundation.people.services.roles import change_role, create_role, load_roles
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of, verify

WHY = "decided by the district on Tuesday"


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def drafted(code: str, **changes: Any) -> RoleDraft:
    """The role as it is, with some of it changed."""
    role = Role.objects.get(code=code)
    names = ("requirement", "name", "name_en", "permissions", "is_elected", "needs_second_step")
    kept = {name: getattr(role, name) for name in names}
    return RoleDraft(
        **{
            **kept, "place_kind": PlaceKind(role.place_kind), "responsible_level": role.responsible_level,
            "may_appoint": tuple(role.may_appoint), **changes,
        }
    )  # fmt: skip


def changed(cast: Cast, code: str, who: str = "administrator", **changes: Any) -> Role:
    """The role after an edit."""
    return change_role(cast.actor(who), Role.objects.get(code=code).id, drafted(code, **changes), WHY)


def told(role: Role) -> list[str]:
    """The steps of its record."""
    return [entry.action for entry in entries_of(role)]


def test_an_edited_role_is_never_loaded_over(cast: Cast) -> None:
    count = Role.objects.count()
    assert load_roles() == {"added": 0, "updated": 0, "kept": count}
    role = changed(cast, "grid_worker", name="社区专职网格员", permissions=["grid.view"])
    assert cast.actor("worker").permissions == {"grid.view"}
    Role.objects.update(file_version=0)
    assert load_roles() == {"added": 0, "updated": count - 1, "kept": 1}
    role.refresh_from_db()
    assert (role.name, role.permissions) == ("社区专职网格员", ["grid.view"])
    assert told(role) == [RoleRecord.LOAD, RoleRecord.CHANGE]


def test_back_to_the_shipped_state(cast: Cast) -> None:
    before = Role.objects.get(code="grid_worker").permissions
    role = changed(cast, "grid_worker", permissions=["grid.view"])
    page = role_page(cast.actor("administrator"), role.id)
    assert (page.role.differs, page.role.is_own) == (True, False)
    assert page.shipped is not None
    assert page.shipped.permissions == before
    restored = roles.restore_role(cast.actor("administrator"), role.id, WHY)
    assert (restored.permissions, restored.edited_at) == (before, None)
    entry = entries_of(restored)[-1]
    assert entry.action == RoleRecord.RESTORE
    assert entry.details["permissions"] == [["grid.view"], before]
    assert entry.details["reason"] == WHY
    draft = NewRole(code="tester", name="测试", place_kind=PlaceKind.NONE, permissions=[])
    own = create_role(cast.actor("administrator"), draft, WHY)
    with pytest.raises(RoleNotShipped):
        roles.restore_role(cast.actor("administrator"), own.id, WHY)


def test_roles_hold_what_something_guards_with(cast: Cast) -> None:
    actor = cast.actor("administrator")
    draft = NewRole(code="tester", name="测试", name_en="Test", place_kind=PlaceKind.NONE, permissions=["people.veiw"])
    with pytest.raises(PermissionUnknown):
        create_role(actor, draft, WHY)
    with pytest.raises(ValidationError):
        NEW_ROLE.validate_python({"code": "tester", "name": "测试", "place_kind": "moon", "permissions": []})
    with pytest.raises(Forbidden):
        create_role(cast.actor("street_admin"), draft, WHY)
    with pytest.raises(ReasonMissing):
        create_role(actor, NewRole(code="tester", name="测试", place_kind=PlaceKind.NONE, permissions=[]), " ok ")
    assert not Role.objects.filter(code="tester").exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"permissions": ["people.unmask", "role.manage", "account.manage", "people.view"]},
        {"needs_second_step": False},
    ],
    ids=["a permission more", "no second step"],
)
def test_nobody_widens_the_role_that_they_hold(cast: Cast, changes: dict[str, Any]) -> None:
    Role.objects.filter(code="administrator").update(needs_second_step=True)
    cast.accounts["administrator"].totp_confirmed_at = NOON
    cast.accounts["administrator"].save()
    with pytest.raises(RoleIsYourOwn):
        changed(cast, "administrator", **changes)
    role = Role.objects.get(code="administrator")
    assert told(role) == [RoleRecord.LOAD]
    narrowed = changed(cast, "administrator", permissions=[one for one in role.permissions if one != "mall.settle"])
    assert "mall.settle" not in narrowed.permissions


def test_nobody_gives_by_a_role_what_they_could_not_give(cast: Cast) -> None:
    create_role(
        cast.actor("administrator"),
        NewRole(
            code="role_clerk", name="角色管理员", place_kind=PlaceKind.GRID, permissions=["role.manage", "people.view"],
            may_appoint=("volunteer",),
        ),
        WHY,
    )  # fmt: skip
    cast.hire("role_clerk", "role_clerk", "district")
    with pytest.raises(RoleBeyondYours) as refused:
        changed(
            cast, "volunteer", "role_clerk", permissions=["people.unmask", "people.view"], may_appoint=("enterprise",)
        )
    assert refused.value.facts == {"codes": ["enterprise", "people.unmask"]}
    assert changed(cast, "volunteer", "role_clerk", permissions=["people.view"]).permissions == ["people.view"]


def test_somebody_is_always_left_who_looks_after_roles(cast: Cast) -> None:
    kept = [one for one in Role.objects.get(code="administrator").permissions if one != "account.manage"]
    with pytest.raises(RoleNeeded):
        changed(cast, "administrator", permissions=kept)
    with pytest.raises(RoleNeeded):
        roles.retire_role(cast.actor("administrator"), Role.objects.get(code="resident").id, WHY)


def test_a_role_that_is_held_stays_where_it_is_held(cast: Cast) -> None:
    with pytest.raises(RoleHeld) as refused:
        changed(cast, "grid_worker", place_kind=PlaceKind.NONE)
    assert refused.value.facts == {"posts": 2}
    with pytest.raises(RoleHeld):
        roles.retire_role(cast.actor("administrator"), Role.objects.get(code="grid_worker").id, WHY)


def test_a_retired_role_is_given_to_nobody_until_it_is_revived(cast: Cast) -> None:
    administrator, role = cast.actor("administrator"), Role.objects.get(code="safety_officer")
    roles.retire_role(administrator, role.id, WHY)
    appointment = Appointment(cast.id("clerk"), "safety_officer", grid_id=cast.grids["lvdu"].id)
    with pytest.raises(RoleRetired):
        appoint(cast.actor("community_secretary"), appointment)
    roles.revive_role(administrator, role.id, WHY)
    assert appoint(cast.actor("community_secretary"), appointment).role == role
    assert told(Role.objects.get(code="safety_officer")) == [RoleRecord.LOAD, RoleRecord.RETIRE, RoleRecord.REVIVE]


def test_nobody_gives_themselves_a_post(cast: Cast) -> None:
    secretary = cast.actor("community_secretary")
    place = cast.grids["lvdu"].id
    with pytest.raises(PostOwn):
        appoint(secretary, Appointment(cast.id("community_secretary"), "safety_officer", grid_id=place))
    with pytest.raises(PostOwn):
        hand_over_post(secretary, cast.posts["grid_lead"].id, cast.id("community_secretary"), WHY)


def test_the_preview_counts_whom_a_change_touches(cast: Cast) -> None:
    cast.hire("worker", "safety_officer", "lvdu")  # a second post, which views people as well
    role = Role.objects.get(code="grid_worker")
    assert "people.view" in Role.objects.get(code="safety_officer").permissions + role.permissions
    Role.objects.filter(code="safety_officer").update(permissions=["people.view"])
    kept = [one for one in role.permissions if one != "people.view"]
    effect = role_effect(
        cast.actor("administrator"), role.id,
        drafted("grid_worker", permissions=[*kept, "case.archive"], needs_second_step=True),
    )  # fmt: skip
    assert (effect.posts, [row.person_name for row in effect.touched]) == (2, ["west_worker", "worker"])
    assert [(one.code, one.posts, one.persons) for one in effect.gained] == [("case.archive", 2, 2)]
    assert [(one.code, one.posts, one.persons) for one in effect.lost] == [("people.view", 2, 1)]
    assert (effect.unguarded, effect.refusal) == (2, None)
    own = role_effect(
        cast.actor("administrator"), Role.objects.get(code="administrator").id,
        drafted("administrator", permissions=[*Role.objects.get(code="administrator").permissions, "case.archive"]),
    )  # fmt: skip
    assert (own.refusal, own.refused) == ("role_is_your_own", ["case.archive"])
    assert told(Role.objects.get(code="grid_worker")) == [RoleRecord.LOAD]


def test_a_role_widened_behind_the_records_back_is_found(cast: Cast) -> None:
    changed(cast, "grid_worker", permissions=["grid.view"])
    assert list(verify()) == []
    Role.objects.filter(code="grid_worker").update(permissions=["grid.view", "people.unmask"])
    Role.objects.filter(code="volunteer").update(needs_second_step=True)
    found = {fault.label: fault.problem for fault in verify()}
    assert found == {
        "grid_worker": "not as its record says: permissions",
        "volunteer": "not as its record says: needs_second_step",
    }


@pytest.mark.parametrize(
    ("change", "hindrance"),
    [
        (lambda cast: None, None),
        (lambda cast: Role.objects.filter(code="grid_worker").update(permissions=[]), Hindrance.NOT_IN_ROLE),
        (lambda cast: Role.objects.filter(code="grid_worker").update(needs_second_step=True), Hindrance.NO_SECOND_STEP),
        (lambda cast: shut(cast, is_active=False), Hindrance.CLOSED),
        (lambda cast: shut(cast, must_change_password=True), Hindrance.UNCHANGED),
    ],
)
def test_a_verdict_names_what_stands_in_the_way(
    cast: Cast, change: Callable[[Cast], Any], hindrance: Hindrance | None
) -> None:
    change(cast)
    found = verdict_on(cast.actor("street_admin"), cast.id("worker"), "case.handle", cast.grids["m1"].id)
    assert found.is_permitted == (hindrance is None)
    assert [(one.title, one.hindrance) for one in found.posts] == [("worker grid_worker", hindrance)]


def shut(cast: Cast, **columns: bool) -> None:
    """Sets columns of the worker's account."""
    for name, value in columns.items():
        setattr(cast.accounts["worker"], name, value)
    cast.accounts["worker"].save()


@pytest.mark.parametrize(
    ("who", "grid", "hindrance"),
    [
        ("worker", "m1", None),
        ("worker", "m3", Hindrance.OUT_OF_REACH),
        ("worker", "mall", Hindrance.OUT_OF_REACH),
        ("tongfu_lead", "mall", None),
        ("viewer", "m5", None),
    ],
)
def test_a_verdict_about_a_place(cast: Cast, who: str, grid: str, hindrance: Hindrance | None) -> None:
    found = verdict_on(cast.actor("administrator"), cast.id(who), "case.view", cast.grids[grid].id)
    assert [one.hindrance for one in found.posts] == [hindrance]
    assert found.is_permitted == may_at(cast.actor(who), cast, grid)


def may_at(actor: Actor, cast: Cast, grid: str) -> bool:
    """What the actor's own scope says."""
    place = cast.grids[grid]
    path = (place.id, place.parent_id, place.community_id, place.street_id)
    return actor.may("case.view") and actor.scope_for("case.view").reaches(path)


def test_a_deputy_may_what_the_absent_may(cast: Cast) -> None:
    record_absence(SYSTEM, cast.posts["grid_lead"].id, cast.posts["clerk"].id, NOON, NOON.replace(day=20), "leave")
    found = verdict_on(cast.actor("administrator"), cast.id("clerk"), "grid.standard", cast.grids["m1"].id)
    assert {(one.role, one.stands_in_for) for one in found.posts} == {
        ("community_worker", None), ("grid_lead", "grid_lead"),
    }  # fmt: skip
    assert found.is_permitted


def test_residents_may_without_a_post(cast: Cast) -> None:
    found = verdict_on(cast.actor("administrator"), cast.id("resident"), "case.report", None)
    assert (found.is_permitted, found.as_resident, found.posts) == (True, True, [])
    assert not verdict_on(cast.actor("administrator"), cast.id("resident"), "case.handle", None).is_permitted


def test_who_has_a_permission_and_where(cast: Cast) -> None:
    administrator = cast.actor("administrator")
    counted = {one.code: one.posts for one in roles_permitted(administrator, "account.manage")}
    assert counted == {"administrator": 1, "street_administrator": 1}
    mine = posts_permitted(cast.actor("street_admin"), "case.handle", "grid_worker", None, None, 50)
    assert [one.post.person_name for one in mine.items] == ["worker"]
    Role.objects.filter(code="street_administrator").update(needs_second_step=True)
    page = posts_permitted(administrator, "account.manage", None, cast.grids["m1"].id, None, 50)
    assert [(one.post.person_name, one.hindrance) for one in page.items] == [
        ("administrator", None), ("street_admin", Hindrance.NO_SECOND_STEP),
    ]  # fmt: skip
    west = posts_permitted(administrator, "account.manage", None, cast.grids["m5"].id, None, 50)
    assert [one.post.person_name for one in west.items] == ["administrator"]
    with pytest.raises(PermissionUnknown):
        roles_permitted(administrator, "case.eat")


def test_the_list_says_who_holds_it_and_what_differs(cast: Cast) -> None:
    changed(cast, "volunteer", permissions=[])
    rows = {row.code: row for row in roles_for_list(cast.actor("administrator"))}
    assert (rows["grid_worker"].holders, rows["grid_worker"].differs) == (2, False)
    assert rows["volunteer"].differs
    assert rows["volunteer"].edited_at is not None


def test_what_widens_a_role() -> None:
    before = {"permissions": ["a"], "may_appoint": ["x"], "needs_second_step": True}
    same = widening(before, before)
    assert not same
    more = widening(before, {"permissions": ["a", "b"], "may_appoint": ["x", "y"], "needs_second_step": False})
    assert (more.permissions, more.may_appoint, more.is_less_guarded) == ({"b"}, {"y"}, True)
    assert beyond(more, {"b"}, {"y"}) == []
    assert beyond(more, set(), {"*"}) == ["b"]
    every = widening(before, {**before, "may_appoint": ["*"]})
    assert beyond(every, set(), {"x", "y"}) == ["*"]
    assert not widening({**before, "may_appoint": ["*"]}, {**before, "may_appoint": ["x"]})


def test_every_role_of_the_requirements_is_there(cast: Cast) -> None:
    found = set(Role.objects.exclude(requirement="").values_list("requirement", flat=True))
    assert found == {f"ROL-{number:02}" for number in range(1, 39)}


def test_the_lists_of_fillable_roles_name_roles(cast: Cast) -> None:
    codes = set(Role.objects.values_list("code", flat=True)) | {"*"}
    assert {code for role in Role.objects.all() for code in role.may_appoint} <= codes


def test_who_administers_sees_no_plain_value_and_handles_no_case(cast: Cast) -> None:
    for code in ("administrator", "street_administrator"):
        held = set(Role.objects.get(code=code).permissions)
        assert held.isdisjoint({"people.unmask", "people.unmask_minor", "case.unmask", "case.handle", "case.view"})


def test_accounts_without_a_session_have_actors_too(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_session")
        assert cursor.fetchone() == (0,)
    assert actor_for_account(cast.accounts["worker"].id).name == "worker"
