"""What is kept of somebody, for themselves: each module reads its own part, in words that they understand."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

Fact = str | int | bool | None
Facts = Iterable[Mapping[str, Fact]]


@dataclass(frozen=True, slots=True)
class OwnData:
    """One part of the copy that somebody gets of their data (个人信息保护法 45).

    `read(account_id, person_id)` gives its rows, each with Chinese names; times as ISO 8601. Only what is the person's
    own: never who else reported something, and no phone but their own.
    """

    code: str
    name: str
    read: Callable[[UUID, UUID], Facts]


own_data: list[OwnData] = []
