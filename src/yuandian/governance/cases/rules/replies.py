"""How an answer reaches a reporter; reply templates, texts with places that the case fills. Pure."""

import re
from enum import StrEnum


class TellingWay(StrEnum):
    """How a reporter came to know of the answer."""

    APP = "app"  # they have an account, and a message in it
    SOURCE = "source"  # the system that the case came from tells them
    PHONE = "phone"
    VISIT = "visit"
    GROUP = "group"  # in the group of their grid, where they had written
    UNREACHABLE = "unreachable"


def way_by_itself(*, has_account: bool, came_by_source: bool) -> TellingWay | None:
    """How the answer goes to a reporter without anybody's doing; None where somebody must pass it on."""
    if has_account:
        return TellingWay.APP
    return TellingWay.SOURCE if came_by_source else None


PLACES = frozenset({"category", "place", "account"})
PLACE = re.compile(r"\{([^{}]*)\}")


def unknown_places(text: str) -> list[str]:
    """The places in a text that nothing fills."""
    return sorted({name for name in PLACE.findall(text) if name not in PLACES})


def with_places_filled(text: str, **values: str) -> str:
    """The text with its places filled; what is not known stays empty, what is no place stays as it is."""
    return PLACE.sub(lambda found: values.get(found[1], "") if found[1] in PLACES else found[0], text)
