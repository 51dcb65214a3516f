"""The district arranges the home page."""

from collections.abc import Sequence

from django.db import transaction

from yuandian.foundation.mobile.access import require_district
from yuandian.foundation.mobile.errors import ArrangementChanged
from yuandian.foundation.mobile.models import Arrangement
from yuandian.foundation.mobile.queries.home import HOME
from yuandian.foundation.mobile.records import ArrangementRecord
from yuandian.foundation.mobile.rules.home import PlacedModule, arranged, as_stored, changes, checked
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def arrange_home(actor: Actor, wanted: Sequence[PlacedModule], version: int) -> list[PlacedModule]:
    """Sets order, names and what is shown; `version` is that of the arrangement it was made from.

    Raises `Forbidden`, `ArrangementChanged`, `ArrangementUnfit`, `ArrangementEmpty`.
    """
    post_id = require_district(actor)
    placed = checked(wanted)
    Arrangement.objects.get_or_create(page=HOME)
    row = Arrangement.objects.select_for_update().get(page=HOME)
    if row.history_count != version:
        raise ArrangementChanged(version=row.history_count)
    details = changes(arranged(row.modules), placed)
    if not details:
        return placed
    row.modules = as_stored(placed)
    row.save(update_fields=["modules"])
    append(row, ArrangementRecord.CHANGE, actor=actor, details=details, post_id=post_id)
    return placed
