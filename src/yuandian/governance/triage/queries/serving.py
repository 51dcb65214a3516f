"""The models that serve, kept in memory by every process and re-read when another version takes over."""

import logging
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.models import Version
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.rules.blending import own_words
from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.levels import sounding
from yuandian.governance.triage.rules.model import Model, ModelUnreadable, model_from
from yuandian.governance.triage.rules.words import words_of

RECHECK_SECONDS = 1.0
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Serving:
    """A version in use."""

    version_id: UUID
    number: int
    examples: int
    model: Model


_lock = threading.Lock()
_current: dict[Subject, Serving] = {}
_checked_at = float("-inf")


def serving(subject: Subject) -> Serving | None:
    """The version that serves; one that took over in another process is seen within a second. None on day one."""
    global _checked_at  # noqa: PLW0603
    if time.monotonic() - _checked_at < RECHECK_SECONDS:
        return _current.get(subject)
    with _lock:
        rows = Version.objects.filter(state=VersionState.SERVING.value)
        present = {Subject(name): version_id for name, version_id in rows.values_list("subject", "id")}
        for gone in set(_current) - set(present):
            del _current[gone]
        for one, version_id in present.items():
            known = _current.get(one)
            if known is None or known.version_id != version_id:
                _take_up(one, version_id)
        _checked_at = time.monotonic()
    return _current.get(subject)


def _take_up(subject: Subject, version_id: UUID) -> None:
    """One that cannot be read (made by a newer edition, damaged) is left out: the own words answer alone."""
    row = Version.objects.get(pk=version_id)
    try:
        _current[subject] = Serving(row.id, row.number, row.examples, model_from(bytes(row.model or b"")))
    except ModelUnreadable:
        _current.pop(subject, None)
        logger.exception("version %s of %s cannot be read; own words answer alone", row.number, subject.value)


def forget_serving() -> None:
    """Makes the next call read again: after a change in this process."""
    global _checked_at  # noqa: PLW0603
    with _lock:
        _checked_at = float("-inf")


def category_readings(texts: Sequence[str]) -> list[Reading]:
    """Texts as the categories' model reads them: their words, and which categories' own words stand in them."""
    known = cases.taxonomy()
    return [Reading(words_of(text), _facts(known.evidence(text))) for text in texts]


def _facts(evidence: Sequence[cases.Suggestion]) -> list[str]:
    named = [f"keyword:{one.category.code}" for one in evidence]
    return [*named, f"most:{evidence[0].category.code}"] if evidence else []


def told_by_own_words(text: str) -> dict[str, float]:
    """The probability of each category by its own words alone."""
    return own_words([(one.category.code, one.share, one.words) for one in cases.taxonomy().evidence(text)])


def level_reading(text: str, category_code: str | None, default_level: str) -> Reading:
    """A text as the levels' model reads it: its words, its category and the cues of hardness in it."""
    sounds = sounding(text, default_level)
    facts = [f"category:{category_code}", f"default:{default_level}", *(f"cue:{cue}" for cue in sounds.cues)]
    return Reading(words_of(text), facts)
