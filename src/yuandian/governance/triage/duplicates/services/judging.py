"""A person's word on a proposed pair. Merging is a step of the case; this is the other answer."""

from uuid import UUID

from django.db import transaction

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.errors import NotThisPair
from yuandian.governance.triage.duplicates.models import DistinctPair
from yuandian.governance.triage.duplicates.records import PairRecord
from yuandian.kernel import history
from yuandian.kernel.actor import Actor


@transaction.atomic
def keep_apart(actor: Actor, case_id: UUID, other_id: UUID) -> None:
    """They are two troubles and not to be proposed again. Saying it twice changes nothing. Raises `NotVisible`."""
    post = actor.require(cases.CasePermission.MERGE)
    if case_id == other_id:
        raise NotThisPair(field="other_id")
    pair = sorted((cases.find_case(actor, case_id), cases.find_case(actor, other_id)), key=lambda case: case.id)
    found, is_new = DistinctPair.objects.get_or_create(
        first_id=pair[0].id, second_id=pair[1].id, defaults={"label": f"{pair[0].number} ≠ {pair[1].number}"}
    )
    if is_new:
        details = {"first": str(pair[0].id), "second": str(pair[1].id)}
        history.append(
            found, PairRecord.KEEP_APART, actor=actor, details=details, post_id=post.id if post else None,
            area_id=pair[0].street_id,
        )  # fmt: skip
