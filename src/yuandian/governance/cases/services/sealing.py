"""Numbers in texts that were stored before texts were masked: sealed beside their case, each change on record."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connection, transaction

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services.moves import Move, record
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.text_search import vector_of
from yuandian.kernel.typed_text import unwritten_in

SEARCH = "UPDATE cases_case SET search = %s::tsvector WHERE id = %s"


@transaction.atomic
def seal_cases(case_ids: Sequence[UUID]) -> int:
    """Masks and seals the numbers in these cases' own columns; gives how many had any. May be repeated."""
    sealed = 0
    for case in Case.objects.select_for_update(of=("self",)).defer("search").filter(pk__in=case_ids).order_by("pk"):
        columns = sorted(unwritten_in(case))
        if not columns:
            continue
        move = Move(system_actor("sealing"), case, CaseAction.CONTACT, None, clock.now(), CaseStatus(case.status))
        record(move, CaseRecord.SEAL_NUMBERS, {"columns": columns})
        case.save_changes()
        words = f"{case.summary} {case.description} {case.address} {case.external_number or ''}"
        with connection.cursor() as cursor:
            cursor.execute(SEARCH, [vector_of(words), case.pk])
        sealed += 1
    return sealed
