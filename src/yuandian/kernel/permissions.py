"""Permissions: each module declares its own in `rules.py` as a subclass of `Permission`; roles hold their codes."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing that a post may entitle to, e.g. `case.dispatch`. Members live in the modules that guard with them."""


def all_permissions() -> frozenset[str]:
    """Every code that any loaded module guards with: what a role may hold."""
    return frozenset(member.value for declared in Permission.__subclasses__() for member in declared)
