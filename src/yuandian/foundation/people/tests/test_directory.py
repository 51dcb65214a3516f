"""The directory, what one person holds and held, and what would end with a post."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yuandian.foundation.people.errors import PersonUnknown, PostUnknown
from yuandian.foundation.people.queries.directory import DirectoryFilter, directory, post_ending, posts_in_sight
from yuandian.foundation.people.queries.held_posts import posts_of_person
from yuandian.foundation.people.queries.persons import PersonFilter, persons_for_list
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.rules.directory import PostAction, PostState, actions_on, post_state, words_of
from yuandian.foundation.people.services.absences import record_absence
from yuandian.foundation.people.services.posts import end_post, hand_over_post
from yuandian.foundation.people.tests.cast import NOON, SINCE, TODAY, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden

ALL = [PostAction.HAND_OVER, PostAction.RECORD_ABSENCE, PostAction.END]


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def titles(cast: Cast, who: str, **chosen: Any) -> list[str]:
    """The titles that the directory shows somebody."""
    return [row.title for row in directory(cast.actor(who), DirectoryFilter(**chosen), None, 50).items]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "state"),
    [
        (TODAY, None, PostState.PRESENT),
        (SINCE, TODAY + timedelta(days=1), PostState.PRESENT),
        (SINCE, TODAY, PostState.PAST),
        (TODAY, TODAY, PostState.PAST),
        (TODAY + timedelta(days=1), None, PostState.COMING),
    ],
)
def test_state_of_a_post(starts_on: date, ends_on: date | None, state: PostState) -> None:
    assert post_state(starts_on, ends_on, TODAY) == state


def test_elected_posts_are_not_handed_over_and_own_absence_is_anybodys() -> None:
    assert actions_on(is_elected=False, may_end=True, may_hand_over=True, is_own=False) == ALL
    assert PostAction.HAND_OVER not in actions_on(is_elected=True, may_end=True, may_hand_over=True, is_own=False)
    own = actions_on(is_elected=False, may_end=False, may_hand_over=False, is_own=True)
    assert own == [PostAction.RECORD_ABSENCE]


def test_words_of_a_search() -> None:
    assert words_of("  李 09  网格 ") == ["李", "09", "网格"]
    assert len(words_of("a b c d e f g")) == 5


def test_every_word_must_be_found_in_name_title_grid_or_organisation(cast: Cast) -> None:
    assert titles(cast, "administrator", text="worker g1") == ["worker grid_worker"]
    assert titles(cast, "administrator", text="urban department") == ["urban department_officer"]
    assert titles(cast, "administrator", text="worker nowhere") == []


def test_the_directory_is_narrowed_by_subtree_level_and_role(cast: Cast) -> None:
    assert titles(cast, "administrator", within_grid_id=cast.grids["g1"].id, level="grid") == [
        "grid_lead grid_lead",
        "worker grid_worker",
    ]
    in_west = titles(cast, "administrator", within_grid_id=cast.grids["west"].id)
    assert in_west == ["west_worker grid_worker"]
    whole = titles(cast, "administrator", within_grid_id=cast.grids["district"].id, role="grid_worker")
    assert whole == ["west_worker grid_worker", "worker grid_worker"]


def test_a_page_of_the_directory_takes_few_statements(cast: Cast) -> None:
    actor = cast.actor("administrator")
    directory(actor, DirectoryFilter(), None, 50)
    with CaptureQueriesContext(connection) as statements:
        page = directory(actor, DirectoryFilter(), None, 5)
    assert (len(page.items), page.next is None, len(statements) <= 6) == (5, False, True)
    following = directory(actor, DirectoryFilter(), page.next, 5)
    assert not {row.id for row in page.items} & {row.id for row in following.items}


def test_whoever_stands_in_is_named_beside_the_holder(cast: Cast) -> None:
    worker, clerk = cast.posts["worker"], cast.posts["clerk"]
    record_absence(cast.actor("lead"), worker.id, clerk.id, NOON, NOON + timedelta(days=3), "annual leave")
    (row,) = directory(cast.actor("lead"), DirectoryFilter(person_id=cast.id("worker")), None, 50).items
    assert (row.person_name, row.deputy_name, row.deputy_until) == ("worker", "clerk", NOON + timedelta(days=3))
    found = posts_of_person(cast.actor("lead"), cast.id("clerk"))
    assert [(one.person_name, one.deputy_name, one.may_end) for one in found.absences] == [("worker", "clerk", True)]
    assert [one.may_end for one in posts_of_person(cast.actor("operator"), cast.id("clerk")).absences] == [False]


def test_posts_of_a_person_past_and_present_with_who_did_what(cast: Cast) -> None:
    actor = cast.actor("community_secretary")
    hand_over_post(actor, cast.posts["worker"].id, cast.id("clerk"), "moved away")
    before = posts_of_person(cast.actor("administrator"), cast.id("worker"))
    assert [(one.state, one.actions) for one in before.posts] == [(PostState.PAST, [])]
    *_, ended = before.history
    assert (ended.action, ended.by, ended.about, ended.other, ended.reason) == (
        PostRecord.END, "community_secretary", "worker grid_worker", "clerk", "moved away",
    )  # fmt: skip
    after = posts_of_person(actor, cast.id("clerk"))
    assert [one.post.title for one in after.posts] == ["worker grid_worker", "clerk community_worker"]
    assert [one.actions for one in after.posts] == [ALL, ALL]
    assert after.history[-1].action == PostRecord.TAKE_OVER
    with pytest.raises(PersonUnknown):
        posts_of_person(cast.actor("west_worker"), cast.id("worker"))


def test_what_ends_with_a_post(cast: Cast) -> None:
    actor = cast.actor("community_secretary")
    found = post_ending(actor, cast.posts["grid_lead"].id)
    assert (found.leaves_gap, found.level, found.is_elected, found.actions) == (True, "grid", False, ALL)
    assert post_ending(actor, cast.posts["worker"].id).leaves_gap is False
    elected = post_ending(actor, cast.posts["micro_lead"].id)
    assert (elected.is_elected, PostAction.HAND_OVER in elected.actions) == (True, False)
    record_absence(actor, cast.posts["worker"].id, cast.posts["clerk"].id, NOON, NOON + timedelta(days=3), "leave")
    assert post_ending(actor, cast.posts["clerk"].id).deputises_for == ["worker grid_worker"]
    with pytest.raises(PostUnknown):
        post_ending(cast.actor("west_worker"), cast.posts["worker"].id)


def test_staff_without_a_post_are_listed(cast: Cast) -> None:
    end_post(cast.actor("administrator"), cast.posts["clerk"].id, "left the office")
    page = persons_for_list(cast.actor("administrator"), PersonFilter(is_without_post=True), None, 50)
    assert [card.name for card in page.items] == ["clerk"]


def test_posts_in_sight(cast: Cast) -> None:
    both = [cast.posts["worker"].id, cast.posts["west_worker"].id]
    assert posts_in_sight(cast.actor("lead"), both) == {both[0]}
    with pytest.raises(Forbidden):
        posts_in_sight(cast.actor("urban"), both)
