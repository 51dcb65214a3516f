"""The models that serve, kept in memory by every process and re-read when another version takes over."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.models import Version
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.levels import sounding
from yuandian.governance.triage.rules.model import Model, ModelUnreadable, model_from
from yuandian.governance.triage.rules.probabilities import own_words
from yuandian.governance.triage.rules.words import words_of
from yuandian.kernel.cached import Cached, State

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Serving:
    """A version in use."""

    version_id: UUID
    number: int
    examples: int
    model: Model


Models = Mapping[Subject, Serving]


def _state() -> State:
    rows = Version.objects.filter(state=VersionState.SERVING.value)
    return State(frozenset(rows.values_list("subject", "id")))


def _load(base: Models | None, revision: frozenset[tuple[str, UUID]]) -> Models:
    """Those that serve now; what served before and still does is not read again."""
    known = {one.version_id: one for one in (base or {}).values()}
    found = {Subject(name): known.get(version_id) or _read(version_id) for name, version_id in revision}
    return {subject: one for subject, one in found.items() if one is not None}


def _read(version_id: UUID) -> Serving | None:
    """One that cannot be read (made by a newer edition, damaged) is left out: the own words answer alone."""
    row = Version.objects.get(pk=version_id)
    try:
        return Serving(row.id, row.number, row.examples, model_from(bytes(row.model or b"")))
    except ModelUnreadable:
        logger.exception("version %s of %s cannot be read; own words answer alone", row.number, row.subject)
        return None


_cache: Cached[Models] = Cached(_load, revision=_state)


def serving(subject: Subject) -> Serving | None:
    """The version that serves; one that took over in another process is seen within a second. None on day one."""
    return _cache.current().get(subject)


def recheck_serving() -> None:
    """Makes the next call look at the table: after a change in this process."""
    _cache.recheck()


def category_readings(texts: Sequence[str]) -> list[Reading]:
    """Texts as the categories' model reads them: their words, and which categories' own words stand in them."""
    known = cases.taxonomy()
    return [Reading(words_of(text), _facts(known.evidence(text))) for text in texts]


def _facts(evidence: Sequence[cases.Suggestion]) -> list[str]:
    named = [f"keyword:{one.category.code}" for one in evidence]
    return [*named, f"most:{evidence[0].category.code}"] if evidence else []


def probabilities_by_own_words(text: str) -> dict[str, float]:
    """The probability of each category by its own words alone."""
    return own_words([(one.category.code, one.share, one.words) for one in cases.taxonomy().evidence(text)])


def level_reading(text: str, category_code: str | None, default_level: str) -> Reading:
    """A text as the levels' model reads it: its words, its category and the cues of hardness in it."""
    sounds = sounding(text, default_level)
    facts = [f"category:{category_code}", f"default:{default_level}", *(f"cue:{cue}" for cue in sounds.cues)]
    return Reading(words_of(text), facts)
