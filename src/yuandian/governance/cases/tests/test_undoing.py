"""What can be taken back, by whom and how long."""

from datetime import timedelta

import pytest

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.errors import NotYourCase
from yuandian.governance.cases.facade import NewCase, open_case
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import answers, contributions, desk, field_work
from yuandian.governance.cases.services.undoing import undo_check, undo_close
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.kernel import clock
from yuandian.kernel.history import verify

A = CaseAction


@pytest.mark.django_db
def test_what_staff_found_themselves_goes_from_the_check_to_the_close(cast: Cast) -> None:
    longitude, latitude = point_in(1)
    new = NewCase(channel=Channel.PATROL, description="井盖破损", longitude=longitude, latitude=latitude)
    case_id = open_case(cast.actor("worker"), new).id
    field_work.sign_case(cast.actor("worker"), case_id)
    field_work.handle_case(cast.actor("worker"), case_id, **at.DONE)
    desk.check_case(cast.actor("lead"), case_id)
    seen = case_detail(cast.actor("lead"), case_id)
    assert (seen.next_step, {A.REPLY, A.FOLLOW_UP} & set(seen.actions)) == (A.CLOSE, set())
    assert answers.close_case(cast.actor("lead"), case_id).outcome == "unknown"
    undone = undo_close(cast.actor("lead"), case_id)
    assert (undone.status, undone.outcome, undone.is_open, undone.closed_at) == ("checked", None, True, None)


@pytest.mark.django_db
def test_a_check_is_taken_back_by_whoever_made_it(cast: Cast) -> None:
    case_id = at.checked(cast)
    seen = case_detail(cast.actor("lead"), case_id)
    checked_at = Case.objects.get(pk=case_id).checked_at
    assert checked_at is not None
    assert A.UNDO_CHECK in seen.actions
    assert seen.can_undo_until == checked_at + timedelta(minutes=10)
    other = case_detail(cast.actor("operator"), case_id)
    assert (A.UNDO_CHECK in other.actions, other.can_undo_until) == (False, None)
    with pytest.raises(NotYourCase):
        undo_check(cast.actor("operator"), case_id)
    case = undo_check(cast.actor("lead"), case_id)
    assert (case.status, case.checked_at) == (CaseStatus.HANDLED, None)
    assert desk.check_case(cast.actor("lead"), case_id).status == CaseStatus.CHECKED
    assert list(verify()) == []


@pytest.mark.django_db
def test_nothing_is_taken_back_once_somebody_acted_or_time_ran_out(cast: Cast) -> None:
    acted = at.checked(cast)
    contributions.add_material(cast.actor("worker"), acted, "补充说明", ())
    with pytest.raises(NotYourCase):
        undo_check(cast.actor("lead"), acted)
    late = at.checked(cast)
    with clock.at(clock.now() + timedelta(minutes=11)), pytest.raises(NotYourCase):
        undo_check(cast.actor("lead"), late)


@pytest.mark.django_db
def test_a_closing_that_is_taken_back_is_told_to_the_reporter(cast: Cast) -> None:
    case_id = at.closed(cast)
    case = undo_close(cast.actor("lead"), case_id)
    assert (case.status, case.is_open, case.outcome) == (CaseStatus.FOLLOWED_UP, True, "solved")
    told = InboxMessage.objects.filter(account_id=cast.accounts["resident"].id, kind__startswith="case.close")
    assert list(told.order_by("id").values_list("kind", flat=True)) == ["case.closed", "case.close_undone"]
    assert case_detail(cast.actor("lead"), case_id).next_step is A.CLOSE
    answers.close_case(cast.actor("lead"), case_id)
    assert answers.reopen_case(cast.actor("resident"), case_id, "又松了").reopenings == 1
    assert list(verify()) == []
