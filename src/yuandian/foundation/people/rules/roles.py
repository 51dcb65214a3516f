"""What a role is made of."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any

from annotated_types import MaxLen, MinLen
from pydantic import StringConstraints, TypeAdapter

from yuandian.foundation.people.rules.posts import MatrixLevel, PlaceKind
from yuandian.reference import shipped

Text = Annotated[str, MaxLen(200)]
Name = Annotated[str, MaxLen(50)]
EVERY_ROLE = "*"  # in a list of fillable roles
RESIDENT = "resident"  # held by whoever has an account as a resident, without any post
KEEPING = frozenset({"role.manage", "account.manage"})  # somebody must be left who may, or nobody could mend anything
# Auditors stand apart: they see what those do who look after roles, posts and accounts, so nobody is both.
APART = frozenset({"audit.manage", "audit.view"})
SEEN_BY_AUDITORS = frozenset({"account.manage", "post.appoint", "role.manage"})
SHAPE = ("place_kind", "responsible_level")  # where posts may stand: not changed below those that stand there


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleDraft:
    """What a role is made of."""

    name: Annotated[str, MinLen(1), MaxLen(50)]
    name_en: Text = ""
    requirement: Text = ""
    place_kind: PlaceKind
    permissions: list[Name]
    responsible_level: MatrixLevel | None = None
    may_appoint: tuple[Name, ...] = ()
    is_elected: bool = False
    needs_second_step: bool = False

    def columns(self) -> dict[str, Any]:
        """The columns of a row but for the code, lists sorted."""
        return {
            **{name: value for name, value in asdict(self).items() if name != "code"},
            "permissions": sorted(self.permissions),
            "may_appoint": sorted(self.may_appoint),
            "is_responsible": self.responsible_level is not None,
        }


def stand_apart(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether what two roles permit may not come together in one person: auditing, and keeping roles or accounts."""
    first, second = set(some), set(others)
    return bool((first & APART and second & SEEN_BY_AUDITORS) or (first & SEEN_BY_AUDITORS and second & APART))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole(RoleDraft):
    """A role of the district's own."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{1,48}$")]


NEW_ROLE = TypeAdapter(NewRole)


@dataclass(frozen=True, slots=True)
class ShippedRoles:
    """The roles that come with the product, by code, and the version of their file."""

    version: int
    roles: Mapping[str, NewRole]


def shipped_roles() -> ShippedRoles:
    """Reads `reference/roles.toml`."""
    content = shipped("roles", dict[str, Any])
    drafts = [NEW_ROLE.validate_python(entry) for entry in content["role"]]
    return ShippedRoles(content["version"], {draft.code: draft for draft in drafts})


@dataclass(frozen=True, slots=True)
class Widening:
    """What a role entitles to beyond what it did. `is_less_guarded`: it no longer needs a second step."""

    permissions: frozenset[str]
    may_appoint: frozenset[str]
    is_less_guarded: bool

    def __bool__(self) -> bool:
        return bool(self.permissions or self.may_appoint or self.is_less_guarded)


def widening(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> Widening:
    """How the columns of a role, as `RoleDraft.columns` gives them, widen it; a new role widens from nothing."""
    then: Mapping[str, Any] = before or {"permissions": [], "may_appoint": [], "needs_second_step": False}
    appointed = frozenset[str]() if EVERY_ROLE in then["may_appoint"] else frozenset(after["may_appoint"])
    return Widening(
        permissions=frozenset(after["permissions"]) - frozenset(then["permissions"]),
        may_appoint=appointed - frozenset(then["may_appoint"]),
        is_less_guarded=bool(then["needs_second_step"] and not after["needs_second_step"]),
    )


def beyond(widened: Widening, giveable: Collection[str], fillable: Collection[str]) -> list[str]:
    """Of what a role gains, the permissions and role codes that are not the editor's to give, sorted."""
    permissions = widened.permissions - frozenset(giveable)
    roles = frozenset[str]() if EVERY_ROLE in fillable else widened.may_appoint - frozenset(fillable)
    return sorted(permissions | roles)
