"""Noting that a trouble was at this spot before."""

from uuid import UUID

from django.db import transaction

from yuandian.governance.cases.models import Case
from yuandian.kernel import history
from yuandian.kernel.actor import Actor


@transaction.atomic
def note_repeats(actor: Actor, case_id: UUID, repeats: int) -> None:
    """Notes with a case how often its trouble was there before, and in its record; twice is once."""
    case = Case.objects.select_for_update(of=("self",)).filter(pk=case_id).first()
    if case is None or case.repeats == repeats:
        return
    case.repeats = repeats
    case.save_changes()
    history.append(case, "case.repeat", actor=actor, details={"before": repeats}, area_id=case.street_id)
