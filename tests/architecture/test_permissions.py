"""Roles are data, permissions are code: neither may speak of what the other does not know."""

from collections.abc import Mapping
from typing import Any

from yuandian.kernel.permissions import all_permissions
from yuandian.reference import shipped

ROLES = shipped("roles", dict[str, Any])


def held_by(roles: Mapping[str, Any]) -> set[str]:
    """Every code that some role of the file holds."""
    return {code for role in roles["role"] for code in role["permissions"]}


def unknown_codes(roles: Mapping[str, Any], guarded: frozenset[str]) -> set[str]:
    """Codes that a role holds and nothing guards with: a spelling mistake that would lock people out."""
    return held_by(roles) - guarded


def codes_of_nobody(roles: Mapping[str, Any], guarded: frozenset[str]) -> set[str]:
    """Codes that guard something which nobody may ever do."""
    return guarded - held_by(roles)


def test_every_code_of_a_role_guards_something() -> None:
    assert unknown_codes(ROLES, all_permissions()) == set()


def test_every_guarded_thing_is_somebodys_to_do() -> None:
    assert codes_of_nobody(ROLES, all_permissions()) == set()


def test_a_misspelt_code_is_caught() -> None:
    roles = {"role": [{"code": "clerk", "permissions": ["case.clsoe"]}]}
    assert unknown_codes(roles, frozenset({"case.close"})) == {"case.clsoe"}
    assert codes_of_nobody(roles, frozenset({"case.close"})) == {"case.close"}


def test_thirty_eight_roles_and_the_resident() -> None:
    requirements = {role.get("requirement") for role in ROLES["role"]} - {None, ""}
    assert {f"ROL-{number:02}" for number in range(1, 39)} <= requirements
