"""Corrections are learned, show on the next proposal, and never make it worse."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.governance.cases.facade import CaseLevel, case_texts
from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.services import new_cases
from yuandian.governance.cases.services.desk import CaseCorrection, triage_case
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.triage.errors import TooLittleToLearn
from yuandian.governance.triage.models import Example, Version
from yuandian.governance.triage.queries.proposals import proposal_for, suggest_categories
from yuandian.governance.triage.queries.serving_models import recheck_serving
from yuandian.governance.triage.queries.versions import learning_for
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.services import lessons, versions
from yuandian.governance.triage.tasks import note_correction
from yuandian.kernel.actor import system_actor

LEARNER = system_actor("triage")
BIRDS = [f"{place}的鸽子乱飞，鸽粪落满阳台" for place in ("三楼", "五楼", "楼顶", "隔壁", "对面楼", "邻居家")]
LAMPS = [f"{place}的灯杆没有光" for place in ("广场", "小路", "巷口", "北门", "南门", "河边")]


def reported(cast: Cast, text: str) -> UUID:
    longitude, latitude = point_in(1)
    new = new_cases.NewCase(
        channel=Channel.BRANCH, description=text, longitude=longitude, latitude=latitude, client_key=str(uuid4())
    )
    return new_cases.open_case(cast.actor("resident"), new).id


def corrected(cast: Cast, texts: list[str], category: str) -> list[UUID]:
    """Cases with these words, put right by the community's lead, and learned from as the job does."""
    found = []
    for text in texts:
        case_id = reported(cast, text)
        triage_case(cast.actor("lead"), case_id, CaseCorrection(category_id=cast.categories[category].id))
        note_correction(str(case_id), str(cast.accounts["lead"].id), ["category"], None, "ordinary")
        found.append(case_id)
    return found


def learned(subject: Subject = Subject.CATEGORY) -> Version:
    version = versions.learn(LEARNER, subject)
    recheck_serving()
    return version


def jobs(task: str) -> list[dict[str, Any]]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name=task)]


def test_day_one_knows_the_categories_own_words(cast: Cast) -> None:
    found = proposal_for("围墙倾斜，快倒了")
    assert (found.choices[0].code, found.choices[0].words, found.version) == ("T1-wall", ("围墙倾斜",), None)
    assert found.is_sure
    assert proposal_for("这里有点事").choices == ()


def test_corrections_show_on_the_next_proposal(cast: Cast) -> None:
    text = "又有鸽子在阳台拉鸽粪"
    assert proposal_for(text).choices == ()
    corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS, "light")
    version = learned()
    assert (version.state, version.examples, version.number) == ("serving", 12, 1)
    found = proposal_for(text)
    assert (found.choices[0].code, found.version) == ("T1-wall", 1)
    assert "鸽子" in found.choices[0].words
    assert 0.5 < found.choices[0].probability < 0.999
    assert sum(one.probability for one in found.choices) <= 1.0001
    guess = suggest_categories([text, "河边灯杆没有光", "", "😀"])
    assert [one.category.code if one else None for one in guess] == ["T1-wall", "T1-light", None, None]


def test_the_cases_own_words_still_count_after_learning(cast: Cast) -> None:
    corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS, "light")
    learned()
    assert proposal_for("楼道着火冒烟了").choices[0].code == "T1-fire"


def test_a_correction_is_news_and_asks_for_learning_once(cast: Cast) -> None:
    case_ids = corrected(cast, BIRDS[:2], "wall")
    told = jobs("triage.note_correction")
    assert [(job["case_id"], job["changed"], job["category"]) for job in told] == [
        (str(case_id), ["category"], None) for case_id in case_ids
    ]
    assert jobs("triage.learn") == [{"subject": "category"}]


def test_what_is_taught_while_a_version_learns_is_news_for_the_next(cast: Cast, monkeypatch: Any) -> None:
    corrected(cast, BIRDS[:3], "wall")
    corrected(cast, LAMPS[:2], "light")
    taught_about = versions.taught_about

    def meanwhile(subject: Subject) -> Any:
        found = taught_about(subject)
        if not Version.objects.exists():
            corrected(cast, LAMPS[2:3], "light")
        return found

    monkeypatch.setattr(versions, "taught_about", meanwhile)
    assert learned().examples == 5
    assert versions.has_news(Subject.CATEGORY)
    assert learned().examples == 6
    assert not versions.has_news(Subject.CATEGORY)


def test_a_few_lessons_do_not_shout_down_the_categories_own_words(cast: Cast) -> None:
    sure = proposal_for("百花里围墙倾斜，墙体开裂").choices[0].probability
    corrected(cast, ["围墙倾斜的那一段其实是路灯杆歪了"], "light")
    learned()
    found = proposal_for("百花里围墙倾斜，墙体开裂")
    assert found.choices[0].code == "T1-wall"
    assert found.choices[0].probability > 0.9 * sure


def test_a_second_correction_replaces_the_first(cast: Cast) -> None:
    case_id = corrected(cast, BIRDS[:1], "wall")[0]
    triage_case(cast.actor("lead"), case_id, CaseCorrection(category_id=cast.categories["light"].id))
    lessons.note_correction(case_id, None, ["category"], "T1-wall", "ordinary")
    assert [(one.label, one.proposed) for one in Example.objects.all()] == [("T1-light", "T1-wall")]


def test_a_version_that_is_worse_does_not_serve(cast: Cast) -> None:
    wall = corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS, "light")
    learned()
    Example.objects.filter(case_id__in=wall[:3]).update(label="T1-light")
    Example.objects.filter(subject="category", label="T1-light").exclude(case_id__in=wall).update(label="T1-fire")
    before = Version.objects.get(state="serving")
    worse = learned()
    if worse.state == VersionState.REFUSED:
        assert Version.objects.get(state="serving") == before
    assert worse.right >= worse.former_right or worse.state == VersionState.REFUSED


def test_levels_are_learned_too(cast: Cast) -> None:
    for text, level in [(f"{word}，没有影响", CaseLevel.COMPLEX) for word in BIRDS] + [
        (t, CaseLevel.HARD) for t in LAMPS
    ]:
        case_id = reported(cast, text)
        triage_case(cast.actor("lead"), case_id, CaseCorrection(level=level, reason="需要"))
        lessons.note_correction(case_id, None, ["level"], None, "ordinary")
    assert learned(Subject.LEVEL).state == "serving"
    assert proposal_for("楼上的鸽子和鸽粪").level.level is CaseLevel.COMPLEX
    assert proposal_for("东门的灯杆没有光").level.by == "learned"


def test_a_version_that_cannot_be_read_leaves_the_own_words(cast: Cast) -> None:
    corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS, "light")
    version = versions.learn(LEARNER, Subject.CATEGORY)
    Version.objects.filter(pk=version.pk).update(model=b"x")
    recheck_serving()
    assert proposal_for("围墙倾斜").version is None
    assert reported(cast, "围墙倾斜，快倒了")


def test_nothing_to_learn_is_said(cast: Cast) -> None:
    with pytest.raises(TooLittleToLearn):
        versions.learn(LEARNER, Subject.CATEGORY)


def test_texts_from_a_file_are_masked_and_taught(cast: Cast) -> None:
    taught, unknown = lessons.teach_categories(
        [("鸽粪很多，电话13812341234", "危墙"), ("灯杆没有光", "T1-light"), ("别的", "没有")]
    )
    assert (taught, unknown) == (2, {"没有"})
    assert Example.objects.get(label="T1-wall").text == "鸽粪很多，电话138****1234"
    lessons.teach_categories([("灯杆没有光", "T1-wall")])
    assert Example.objects.filter(text="灯杆没有光").values_list("label", flat=True).get() == "T1-wall"


def test_what_staff_chose_on_entry_is_learned_at_night(cast: Cast) -> None:
    longitude, latitude = point_in(1)
    new = new_cases.NewCase(
        channel=Channel.PHONE, description="鸽子太多", longitude=longitude, latitude=latitude,
        category_id=cast.categories["wall"].id,
    )  # fmt: skip
    case_id = new_cases.open_case(cast.actor("worker"), new).id
    assert (lessons.note_entries(), lessons.note_entries()) == (1, 0)
    assert Example.objects.values_list("case_id", "label", "lesson").get() == (case_id, "T1-wall", "entered")


def test_what_staff_left_as_it_was_through_to_the_reply_is_learned_at_night(cast: Cast) -> None:
    settled = stages.replied(cast)
    stages.checked(cast)  # not replied to yet
    corrected(cast, BIRDS[:1], "wall")
    assert (lessons.note_settled(), lessons.note_settled()) == (2, 0)
    confirmed = Example.objects.filter(lesson="confirmed").order_by("subject")
    told = case_texts([settled])[settled]
    assert list(confirmed.values_list("case_id", "subject", "label")) == [
        (settled, "category", told.category_code), (settled, "level", "ordinary"),
    ]  # fmt: skip
    assert learning_for(cast.actor("administrator")).lessons[0].lesson == "corrected"
    lessons.note_correction(settled, None, ["category"], None, "ordinary")
    assert confirmed.get().subject == "level"  # a word that was said outranks silence


def test_old_cases_that_were_left_as_they_were_are_forgotten(cast: Cast, monkeypatch: Any) -> None:
    monkeypatch.setattr(lessons, "MOST_EXAMPLES", 1)
    Example.objects.bulk_create(
        Example(
            subject="category",
            case_id=uuid4(),
            label="T1-wall",
            lesson="confirmed",
            given_at=datetime(2026, 1, day, tzinfo=UTC),
        )
        for day in range(1, 6)
    )
    lessons.note_settled()
    assert [one.day for one in Example.objects.order_by("given_at").values_list("given_at", flat=True)] == [4, 5]


def test_the_page_names_who_taught(cast: Cast) -> None:
    corrected(cast, BIRDS, "wall")
    corrected(cast, LAMPS, "light")
    learned()
    page = learning_for(cast.actor("administrator"))
    assert [(one.number, one.state) for one in page.versions] == [(1, VersionState.SERVING)]
    assert (page.lessons[0].label, page.lessons[0].by, page.examples) == ("T1-light", "赵lead", 12)
