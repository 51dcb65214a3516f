"""What a role is made of."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Annotated, Any

from annotated_types import MaxLen, MinLen
from pydantic import StringConstraints

from yuandian.foundation.people.rules.posts import MatrixLevel, PlaceKind

# Auditors stand apart: they see what these do, so nobody is both.
APART = frozenset({"audit.manage", "audit.view"})
KEEPING = frozenset({"account.manage", "post.appoint", "role.manage"})

Text = Annotated[str, MaxLen(200)]
Name = Annotated[str, MaxLen(50)]


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
    return bool(first & APART and second & KEEPING) or bool(first & KEEPING and second & APART)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole(RoleDraft):
    """A role of the district's own."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{1,48}$")]
