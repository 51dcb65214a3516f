"""The documents say what the code does."""

import re
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from tests.architecture import glossary, life_of_a_case
from tests.architecture.source import ROOT, product
from yuandian.governance.cases.rules import CaseLevel, Channel, RefusalReason, RootCause
from yuandian.governance.cases.rules import words as filed
from yuandian.governance.cases.rules.clocks import Clock, ClockUnit
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.rules.whistles import CallAction, CallStatus, WhistleKind, WhistleStatus

LINK = re.compile(r"\]\((?P<target>[^)#]+)(#[^)]*)?\)")
SYSTEM_ACTOR = re.compile(r'system_actor\("([^"]+)"\)')
DOCUMENTS = [*sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]
SHARED = ("Statuses", "Actions", "Whistles")


def test_life_of_a_case_is_made_from_the_step_table() -> None:
    text = life_of_a_case.FILE.read_text()
    assert life_of_a_case.renewed(text) == text


def test_a_stale_diagram_is_caught() -> None:
    stale = life_of_a_case.FILE.read_text().replace("--> signed", "--> closed", 1)
    assert life_of_a_case.renewed(stale) != stale


@pytest.mark.parametrize(
    ("sections", "words"),
    [
        (("Statuses",), CaseStatus),
        (("Actions",), CaseAction),
        (("Levels",), CaseLevel),
        (("Channels",), Channel),
        (("Clocks and units of time",), Clock),
        (("Clocks and units of time",), ClockUnit),
        (("Reasons",), RefusalReason),
        (("Reasons",), RootCause),
        (("Whistles",), WhistleKind),
        (SHARED, WhistleStatus),
        (SHARED, CallStatus),
        (SHARED, CallAction),
    ],
)
def test_every_stored_word_is_in_the_glossary(sections: tuple[str, ...], words: type[StrEnum]) -> None:
    known = {word for section in sections for word in glossary.sections()[section]}
    assert {word.value for word in words} - known == set()


@pytest.mark.parametrize(
    ("section", "read"), [("Statuses", filed.STATUSES), ("Levels", filed.LEVELS), ("Channels", filed.CHANNELS)]
)
def test_files_say_the_words_of_the_glossary(section: str, read: dict[str, str]) -> None:
    said = glossary.sections()[section]
    assert read == {word: said[word] for word in read}


def test_no_word_has_two_rows_in_one_section() -> None:
    counted = Counter((section, word) for section, word, _ in glossary.rows())
    assert counted.most_common(1)[0][1] == 1


def broken_links(text: str, exists: Callable[[str], bool]) -> list[str]:
    """Relative links of a document that lead nowhere."""
    targets = [found["target"] for found in LINK.finditer(text)]
    return [target for target in targets if "://" not in target and not exists(target)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text()
    assert broken_links(text, lambda target: (document.parent / target).exists()) == []


def test_a_broken_link_is_caught() -> None:
    assert broken_links("see [this](nowhere.md)", lambda _target: False) == ["nowhere.md"]


def test_what_acts_by_itself_has_a_name_on_the_screens() -> None:
    acting = {name for source in product() if not source.is_test for name in SYSTEM_ACTOR.findall(source.text)}
    named = (ROOT / "clients/shared/src/systems.ts").read_text()
    assert len(acting) > 10
    assert {name for name in acting if not re.search(rf"[ ']{re.escape(name)}'?: '", named)} == set()
