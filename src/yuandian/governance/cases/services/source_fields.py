"""What the system that a case came from keeps of its own: its deadline, number and follow-up result."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services.moves import CASE_TYPE, Move, record
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_all, numbers_in, texts_of
from yuandian.kernel.typed_text import keep_numbers


@transaction.atomic
def update_external(actor: Actor, case_id: UUID, due_at: datetime | None, fields: Mapping[str, Any]) -> bool:
    """Takes over a changed deadline or changed fields of the source, with an entry in the record; gives whether any."""
    case = Case.objects.select_for_update(of=("self",)).get(pk=case_id)
    keep_numbers(CASE_TYPE, case.id, numbers_in(*texts_of(fields)))
    merged = {**case.external, **mask_all(fields)}
    changed = sorted(name for name in merged if merged[name] != case.external.get(name))
    new_due = due_at or case.external_due_at
    if not changed and new_due == case.external_due_at:
        return False
    case.external, case.external_due_at = merged, new_due
    move = Move(actor, case, CaseAction.ADD_MATERIAL, None, clock.now(), CaseStatus(case.status))
    due_text = new_due.isoformat() if new_due else None
    record(move, CaseRecord.CHANGE_AT_SOURCE, {"fields": changed, "due_at": due_text})
    case.save_changes()
    return True
