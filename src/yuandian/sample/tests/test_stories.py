"""Every story comes to its end, as often as it is told, and breaks where the product answers otherwise."""

import pytest
from django.test import override_settings

from yuandian.governance.cases.models import Case
from yuandian.sample import stories
from yuandian.sample.stories.stage import Stage, StoryBroke

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("district")]
DATES = {"wall": "08月24日", "locks": "05月25日", "hotline": "12月08日", "manhole": "04月14日", "exclusive": "05月19日"}


@pytest.fixture(autouse=True)
def files_folder(tmp_path: object) -> object:
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with override_settings(STORAGES=storages):
        yield


@pytest.mark.parametrize("name", stories.NAMES)
def test_a_story_comes_to_its_end(name: str) -> None:
    lines: list[str] = []
    before = Case.objects.count()
    stories.run(name, lines.append)
    assert lines[-1] == "━━ 完 ━━"
    assert any(line.strip().startswith(DATES[name]) for line in lines)
    assert not any("StoryBroke" in line for line in lines)
    new = Case.objects.count() - before
    assert new == {"wall": 1, "locks": 1, "hotline": 3, "manhole": 2, "exclusive": 1}[name]


@pytest.mark.thorough
def test_a_story_can_be_told_again() -> None:
    for _ in range(2):
        stories.run("exclusive", lambda _line: None)
    told = Case.objects.filter(description__contains="快到保质期没有标示", status="closed")
    assert told.count() == 2


def test_a_case_of_a_story_carries_its_dates() -> None:
    stories.run("locks", lambda _line: None)
    case = Case.objects.filter(channel="group", description__contains="绊倒了").latest("id")
    assert (case.created_at.month, case.created_at.day) == (5, 25)
    assert case.closed_at is not None
    assert case.closed_at.date() == case.created_at.date()


def test_a_story_breaks_where_the_answer_is_another() -> None:
    lines: list[str] = []
    stage = Stage(lines.append)
    stage.open("试", (1, 2))
    with pytest.raises(StoryBroke, match="应当：天会塌"):
        stage.insist(False, "天会塌")
    with stage.at(1, 1, 9), pytest.raises(StoryBroke, match="404"):
        stage.player("yihelu-lead").get("cases/01a00000-0000-7000-8000-000000000000")
    assert not any("✓" in line for line in lines)
