"""Duplicates among real cases: found, in sight, kept apart; troubles that keep coming back."""

from datetime import timedelta

import pytest

from yuandian.governance.cases.facade import Channel, NewCase, open_case
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.services.merges import merge_case
from yuandian.governance.cases.tests.cast import NOON, Cast, point_in
from yuandian.governance.cases.tests.test_opening import report
from yuandian.governance.triage.duplicates import services
from yuandian.governance.triage.duplicates.errors import NotThisPair
from yuandian.governance.triage.duplicates.models import CountedWords, Recurrence
from yuandian.governance.triage.duplicates.queries import candidates
from yuandian.governance.triage.duplicates.queries.candidates import common_words
from yuandian.governance.triage.duplicates.queries.proposals import duplicates_of, similar_in_sight, similar_nearby
from yuandian.governance.triage.duplicates.queries.recurrences import recurrence_of_case, recurrences_for_list
from yuandian.governance.triage.duplicates.rules.recurrences import RecurrenceAction, RecurrenceStatus
from yuandian.governance.triage.duplicates.services import keep_apart, look_for_repeats, take_step
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.errors import Forbidden, NotVisible
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepIncomplete, StepNotPossible

SYSTEM = system_actor("duplicates")


def again(cast: Cast, days: float, where: int = 1, description: str = "百花里路灯不亮") -> Case:
    with clock.at(NOON + timedelta(days=days)):
        return Case.objects.get(pk=report(cast, where, description=description).id)


def test_the_same_trouble_in_other_words_is_proposed_until_it_is_merged(cast: Cast) -> None:
    first = again(cast, 0)
    again(cast, 0, 3)
    second = again(cast, 0.1, description="百花里的路灯坏了，路灯不亮")
    operator = cast.actor("operator")
    (found,) = duplicates_of(operator, second.id)
    assert (found.case_id, found.metres) == (first.id, 0)
    assert "路灯不亮" in found.words
    merge_case(operator, second.id, first.id)
    assert duplicates_of(operator, first.id) == duplicates_of(operator, second.id) == []


def test_without_a_place_a_name_that_both_write_leads_from_one_to_the_other(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "LEAST_TEXTS", 1)
    monkeypatch.setattr(candidates, "RARE", 0.5)
    operator = cast.actor("operator")
    said = ("投诉红星搅拌站夜里噪音大", "请管一管红星搅拌站夜里的噪音", *("路灯不亮", "井盖松了", "垃圾没人清") * 2)
    told = [open_case(operator, NewCase(channel=Channel.PHONE, description=text)).id for text in said]
    services.count_words()
    assert Case.objects.filter(community_id=None, longitude=None).count() == len(said)
    assert [found.case_id for found in duplicates_of(operator, told[1])] == [told[0]]
    services.recheck_words()


def test_what_somebody_may_not_see_is_not_proposed(cast: Cast) -> None:
    again(cast, 0, 3)
    near = again(cast, 0.1, 4)
    Case.objects.filter(pk=near.id).update(
        longitude=point_in(3)[0], morton=Case.objects.exclude(pk=near.id).get().morton
    )
    assert len(duplicates_of(cast.actor("operator"), near.id)) == 1
    assert duplicates_of(cast.actor("tongfu_lead"), near.id) == []
    with pytest.raises(NotVisible):
        duplicates_of(cast.actor("west_operator"), near.id)


def test_a_case_that_is_being_written_is_told_what_it_probably_is(cast: Cast) -> None:
    first = again(cast, 0)
    again(cast, 0, 3)
    at = NOON + timedelta(hours=2)
    asked = ("百花里的路灯坏了，路灯不亮", point_in(1), None, None, None, at)
    assert [found.case_id for found in similar_in_sight(cast.actor("lead"), *asked)] == [first.id]
    assert similar_in_sight(cast.actor("west_operator"), *asked) == []
    assert Case.objects.count() == 2
    with pytest.raises(Forbidden):
        similar_in_sight(cast.actor("viewer"), *asked)


def test_two_troubles_are_not_proposed_again(cast: Cast) -> None:
    first, second = again(cast, 0), again(cast, 0.1)
    operator = cast.actor("operator")
    keep_apart(operator, second.id, first.id)
    keep_apart(operator, first.id, second.id)
    assert duplicates_of(operator, first.id) == duplicates_of(operator, second.id) == []
    assert list(verify()) == []
    with pytest.raises(NotThisPair):
        keep_apart(operator, first.id, first.id)
    with pytest.raises(Forbidden):
        keep_apart(cast.actor("worker"), first.id, second.id)


def test_residents_are_shown_the_likeliest_first_and_nobody_s_words(cast: Cast) -> None:
    first = again(cast, 0)
    light, wall = cast.categories["light"].id, cast.categories["wall"].id
    near = similar_nearby(point_in(1), light, "路灯不亮", NOON)
    assert [(one.id, one.metres, one.reports, one.is_likely) for one in near] == [(first.id, 0, 1, True)]
    assert similar_nearby(point_in(3), light, "路灯不亮", NOON) == []
    assert similar_nearby(point_in(1), wall, "墙要倒了", NOON) == []


def test_a_lamp_that_breaks_for_the_third_time_is_to_be_cured(cast: Cast) -> None:
    cases = [again(cast, days) for days in (0, 20, 40)]
    assert [look_for_repeats(SYSTEM, case.id) for case in cases] == [0, 1, 2]
    assert [Case.objects.get(pk=case.id).repeats for case in cases] == [0, 1, 2]
    assert "cases.case.repeat" in [entry.action for entry in entries_of(Case.objects.get(pk=cases[2].id))]
    lead = cast.actor("lead")
    view = recurrence_of_case(lead, cases[0].id)
    assert view is not None
    assert (view.times, view.status, [one.id for one in view.cases]) == (3, "noticed", [case.id for case in cases])
    assert [one.id for one in recurrences_for_list(lead, None, None, 10).items] == [view.id]
    assert recurrences_for_list(cast.actor("tongfu_lead"), None, None, 10).items == []

    with pytest.raises(StepIncomplete):
        take_step(lead, view.id, RecurrenceAction.PLAN, " ")
    take_step(lead, view.id, RecurrenceAction.PLAN, "线路逐一排查")
    take_step(lead, view.id, RecurrenceAction.CURE, "更换整段电缆")
    with pytest.raises(StepNotPossible):
        take_step(lead, view.id, RecurrenceAction.PLAN, "再排查")
    assert look_for_repeats(SYSTEM, cases[2].id) == 2
    assert Recurrence.objects.get().status == RecurrenceStatus.CURED

    fourth = again(cast, 60)
    look_for_repeats(SYSTEM, fourth.id)
    back = Recurrence.objects.get()
    assert (back.times, back.status) == (4, RecurrenceStatus.NOTICED)
    actions = [entry.action for entry in entries_of(back)]
    assert actions == [f"duplicates.recurrence.{verb}" for verb in ("recur", "plan", "cure", "recur")]
    assert list(verify()) == []


def test_words_are_counted_when_there_are_enough(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    again(cast, 0)
    assert services.count_words() == 1
    assert not CountedWords.objects.exists()
    monkeypatch.setattr(services, "LEAST_TEXTS", 1)
    again(cast, 1, description="百花里暖气不热")
    assert services.count_words() == 2
    common = common_words()
    assert common.is_counted
    assert (common.shares["百花"], common.shares["路灯"]) == (1.0, 0.5)
