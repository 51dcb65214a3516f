"""Every life-cycle is drawn in the documents; every kind of record is one of its module, with words."""

from collections import Counter

from tests.architecture import life_cycles
from tests.architecture.source import LAYERS
from yuandian.config import urls
from yuandian.kernel.lifecycle import LIFECYCLES
from yuandian.kernel.record_kinds import RecordKind, all_record_kinds


def test_the_document_is_made_from_the_tables() -> None:
    assert urls.api is not None  # everything is loaded
    assert life_cycles.FILE.read_text() == life_cycles.made(LIFECYCLES)


def test_every_life_cycle_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(one.subject for one in LIFECYCLES).items() if times > 1] == []


def test_a_kind_of_record_is_its_modules_own() -> None:
    strangers = [
        kind
        for kind in all_record_kinds()
        if (path := type(kind).__module__.split("."))[1] in LAYERS and path[-2] != kind.split(".")[0]
    ]
    assert strangers == []


def test_every_kind_of_record_is_one_and_has_words() -> None:
    kinds = all_record_kinds()
    assert [kind for kind, times in Counter(map(str, kinds)).items() if times > 1] == []
    assert [kind for kind in kinds if not kind.chinese or not kind.english or not kind.english.isascii()] == []


def test_every_action_that_is_recorded_has_a_kind() -> None:
    recorded = [lifecycle for lifecycle in LIFECYCLES if lifecycle.records is not None]
    kinds = {lifecycle.record_kind(action) for lifecycle in recorded for action in lifecycle.steps}
    assert all(isinstance(kind, RecordKind) for kind in kinds)
