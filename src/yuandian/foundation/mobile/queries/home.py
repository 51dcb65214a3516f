"""The home page as it is arranged, and who arranged it."""

from dataclasses import dataclass

from yuandian.foundation.mobile.access import require_district
from yuandian.foundation.mobile.models import Arrangement
from yuandian.foundation.mobile.rules.arranging import Placed, arranged
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of

HOME = "home"


@dataclass(frozen=True, slots=True)
class HomePage:
    """The whole arrangement, with what is hidden, its version and its record."""

    modules: list[Placed]
    version: int
    record: list[RecordMoment]


def shown_modules() -> list[Placed]:
    """What everybody sees, in its order."""
    row = Arrangement.objects.filter(page=HOME).first()
    return [one for one in arranged(row.modules if row else []) if one.is_shown]


def home_page(actor: Actor) -> HomePage:
    """The arrangement for whoever may change it."""
    require_district(actor)
    row = Arrangement.objects.filter(page=HOME).first()
    if row is None:
        return HomePage(arranged([]), 0, [])
    return HomePage(arranged(row.modules), row.history_count, people.record_of(entries_of(row)))
