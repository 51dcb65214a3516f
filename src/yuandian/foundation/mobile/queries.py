"""The home page as it is arranged, and who arranged it."""

from dataclasses import dataclass

from yuandian.foundation.mobile.access import require_district
from yuandian.foundation.mobile.models import Arrangement
from yuandian.foundation.mobile.rules.home import PlacedModule, arranged
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of

HOME = "home"


@dataclass(frozen=True, slots=True)
class HomeArrangement:
    """The whole arrangement, with what is hidden, its version and its record."""

    modules: list[PlacedModule]
    version: int
    record: list[RecordMoment]


@dataclass(frozen=True, slots=True)
class Home:
    """What stands on the home page, in its order."""

    modules: list[PlacedModule]


def shown_modules() -> list[PlacedModule]:
    """What everybody sees, in its order."""
    row = Arrangement.objects.filter(page=HOME).first()
    return [one for one in arranged(row.modules if row else []) if one.is_shown]


def home_page(actor: Actor) -> HomeArrangement:
    """The arrangement for anyone who may change it."""
    require_district(actor)
    row = Arrangement.objects.filter(page=HOME).first()
    if row is None:
        return HomeArrangement(arranged([]), 0, [])
    return HomeArrangement(arranged(row.modules), row.history_count, people.record_of(entries_of(row)))
