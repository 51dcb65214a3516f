"""Going back to an earlier version holds, learning is bounded, and only what was judged begins to serve."""

from typing import Any
from uuid import uuid4

import psycopg
import pytest

from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.triage.errors import (
    LearningNotPaused,
    LearningPaused,
    LearningUnderWay,
    Overtaken,
    VersionCannotServe,
    VersionUnknown,
)
from yuandian.governance.triage.models import Example, LearningPause, Version
from yuandian.governance.triage.queries import training_data
from yuandian.governance.triage.queries.proposals import proposal_for
from yuandian.governance.triage.queries.serving_models import recheck_serving
from yuandian.governance.triage.queries.versions import learning_for
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.rules.model import Model
from yuandian.governance.triage.services import lessons, versions
from yuandian.governance.triage.tasks import learn, learn_nightly, learn_now
from yuandian.governance.triage.tests.test_learning import BIRDS, LAMPS, LEARNER, corrected, jobs, learned
from yuandian.kernel.advisory_locks import RELEASE_SESSION, TRY_SESSION
from yuandian.kernel.history import HistoryEntry, verify

CATEGORY = Subject.CATEGORY


@pytest.fixture
def two(cast: Cast) -> tuple[Version, Version]:
    """Two versions, of which the second serves."""
    corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS[:3], "light")
    first = learned()
    corrected(cast, LAMPS[3:5], "light")
    second = learned()
    assert (first.state, second.state) == ("serving", "serving")
    return first, second


def test_going_back_to_an_earlier_version(cast: Cast, two: tuple[Version, Version]) -> None:
    keeper = cast.actor("administrator")
    versions.roll_back(keeper, CATEGORY, two[0].id, "误判增多")
    recheck_serving()
    assert proposal_for("鸽粪").version == 1
    assert Version.objects.get(number=2).state == "withdrawn"
    versions.roll_back(keeper, CATEGORY, None, "只用词语")
    recheck_serving()
    assert proposal_for("鸽粪").version is None
    assert set(HistoryEntry.objects.filter(subject_type="triage.version").values_list("action", flat=True)) >= {
        "triage.version.serve_again", "triage.version.withdraw",
    }  # fmt: skip
    with pytest.raises(VersionUnknown):
        versions.roll_back(keeper, CATEGORY, uuid4(), "没有")


def test_what_was_gone_back_from_does_not_come_back_by_the_next_correction(
    cast: Cast, two: tuple[Version, Version]
) -> None:
    keeper = cast.actor("administrator")
    versions.roll_back(keeper, CATEGORY, two[0].id, "误判增多")
    corrected(cast, LAMPS[5:], "light")
    Version.objects.update(seconds=0)
    learn("category")
    learn_nightly(0)
    learn_now("category")
    with pytest.raises(LearningPaused):
        versions.learn(LEARNER, CATEGORY)
    assert list(Version.objects.filter(subject="category").values_list("number", "state")) == [
        (2, "withdrawn"), (1, "serving"),
    ]  # fmt: skip
    (pause,) = learning_for(keeper).pauses
    assert (pause.subject, pause.by, pause.reason, pause.withdrawn) == (CATEGORY, "赵administrator", "误判增多", 2)
    assert Example.objects.filter(label="T1-light", subject="category").count() == 6  # what was taught since is kept


def test_a_person_lets_learning_go_on(cast: Cast, two: tuple[Version, Version]) -> None:
    keeper = cast.actor("administrator")
    versions.roll_back(keeper, CATEGORY, two[0].id, "误判增多")
    corrected(cast, LAMPS[5:], "light")
    versions.resume_learning(keeper, CATEGORY, "样本已改正")
    assert learning_for(keeper).pauses == []
    with pytest.raises(LearningNotPaused):
        versions.resume_learning(keeper, CATEGORY, "再来")
    third = learned()
    said = {one.id: one for one in Example.objects.filter(subject="category")}
    assert (third.number, third.examples, third.former_right <= len(said)) == (3, 12, True)
    actions = HistoryEntry.objects.filter(subject_type="triage.learningpause").values_list("action", flat=True)
    assert list(actions.order_by("sequence")) == ["triage.learning.pause", "triage.learning.resume"]
    assert not list(verify())


def test_the_one_gone_back_to_is_the_one_judged_against(cast: Cast, two: tuple[Version, Version]) -> None:
    """On what it said unseen itself, not on what the later one did."""
    said = [row.split(" ")[0] for row in ["T1-fire"] * 9]
    ids = Example.objects.filter(subject="category").order_by("given_at").values_list("id", flat=True)[:9]
    Version.objects.filter(number=1).update(left_out=versions.left_out_to_bytes(dict(zip(ids, said, strict=True))))
    versions.roll_back(cast.actor("administrator"), CATEGORY, two[0].id, "试")
    versions.resume_learning(cast.actor("administrator"), CATEGORY, "试")
    assert learned().former_right <= 2  # of the two lamps that it has not seen


def test_going_back_while_a_version_is_learned_holds(
    cast: Cast, two: tuple[Version, Version], monkeypatch: Any
) -> None:
    taught_about = versions.taught_about

    def meanwhile(subject: Subject) -> Any:
        versions.roll_back(cast.actor("administrator"), CATEGORY, two[0].id, "误判增多")
        return taught_about(subject)

    monkeypatch.setattr(versions, "taught_about", meanwhile)
    with pytest.raises(LearningPaused):
        versions.learn(LEARNER, CATEGORY)
    assert Version.objects.get(state="serving").number == 1


def test_a_version_that_was_judged_against_another_does_not_serve(
    cast: Cast, two: tuple[Version, Version], monkeypatch: Any
) -> None:
    keep = versions._keep

    def after_another(*given: Any) -> Version:
        monkeypatch.setattr(versions, "_keep", keep)
        Version.objects.filter(number=2).update(state="retired")
        Version.objects.filter(number=1).update(state="serving")
        return keep(*given)

    monkeypatch.setattr(versions, "_keep", after_another)
    with pytest.raises(Overtaken):
        versions.learn(LEARNER, CATEGORY)
    assert Version.objects.count() == 2


def test_one_version_is_learned_at_a_time(cast: Cast, elsewhere: psycopg.Connection[Any]) -> None:
    corrected(cast, BIRDS[:2], "wall")
    corrected(cast, LAMPS[:2], "light")
    elsewhere.execute(TRY_SESSION, ["triage.learn.category"])
    with pytest.raises(LearningUnderWay):
        versions.learn(LEARNER, CATEGORY)
    elsewhere.execute(RELEASE_SESSION, ["triage.learn.category"])
    assert versions.learn(LEARNER, CATEGORY).number == 1


def test_learning_waits_longer_the_longer_it_took(cast: Cast, two: tuple[Version, Version]) -> None:
    Version.objects.filter(number=2).update(seconds=60)
    corrected(cast, LAMPS[5:], "light")
    assert 1100 < lessons.wait_to_learn(CATEGORY) <= 1200
    assert lessons.wait_to_learn(Subject.LEVEL) == 0
    learn("category")
    assert Version.objects.count() == 2
    assert jobs("triage.learn") == [{"subject": "category"}]
    learn_now("category")
    assert Version.objects.count() == 3


def test_models_are_kept_of_the_last_few_that_served(
    cast: Cast, two: tuple[Version, Version], monkeypatch: Any
) -> None:
    monkeypatch.setattr(versions, "MODELS_KEPT", 1)
    corrected(cast, LAMPS[5:], "light")
    learned()
    monkeypatch.setattr(versions, "may_take_over", lambda _new, _old: False)
    Version.objects.update(seconds=0)
    assert learned().state == "refused"
    kept = dict(Version.objects.values_list("number", "model"))
    assert {number: model is None for number, model in kept.items()} == {1: True, 2: False, 3: False, 4: True}
    page = learning_for(cast.actor("administrator"))
    assert [(one.number, one.can_serve) for one in page.versions] == [(4, False), (3, False), (2, True), (1, False)]
    for number in (1, 4):
        with pytest.raises(VersionCannotServe):
            versions.roll_back(cast.actor("administrator"), CATEGORY, Version.objects.get(number=number).id, "试")
    assert not LearningPause.objects.exists()


def test_the_newest_of_each_label_are_learned_from(cast: Cast, monkeypatch: Any) -> None:
    birds = corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS[:2], "light")
    monkeypatch.setattr(training_data, "MOST_EXAMPLES", 5)
    found = training_data.taught_about(CATEGORY)
    assert sorted(found.labels[:5]) == ["T1-light", "T1-light", "T1-wall", "T1-wall", "T1-wall"]
    newest = Example.objects.filter(case_id__in=birds[3:]).values_list("id", flat=True)
    assert set(newest) < set(found.ids)


def test_the_first_version_is_judged_against_the_own_words(cast: Cast, monkeypatch: Any) -> None:
    corrected(cast, [f"{one}，围墙倾斜" for one in BIRDS], "wall")
    corrected(cast, [f"{one}，路灯不亮" for one in LAMPS], "light")
    Example.objects.update(proposed="T1-fire")  # what was told of a case does not count, but what day one says of it
    monkeypatch.setattr(Model, "probabilities", None)
    version = learned()
    assert (version.number, version.former_right, version.examples) == (1, 12, 12)
