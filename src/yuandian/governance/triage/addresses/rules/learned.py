"""Words that people use for a place and that staff have explained: found in a text by their sound, before the book."""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

import ahocorasick

from yuandian.governance.triage.addresses.rules.reading import plain
from yuandian.governance.triage.addresses.rules.sounds import sound_of

SHORTEST, LONGEST = 3, 40
ONCE, AGAIN = 0.9, 0.97
SEVERAL = 2


class Lesson(NamedTuple):
    """Words, the grid that they mean, and how often that was said."""

    said: str
    grid: UUID
    confirmed: int


class Recalled(NamedTuple):
    """A lesson found in a text, and how sure it is beside others about the same words."""

    lesson: Lesson
    confidence: float
    reason: str


def wording_of(said: str) -> str:
    """Words as they are compared; empty where they cannot be learned."""
    written = plain(said)
    return written if SHORTEST <= len(written) <= LONGEST else ""


class Lessons:
    """Everything learned. Built once, then only read."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        by_sound: dict[str, list[Lesson]] = {}
        for lesson in lessons:
            by_sound.setdefault(sound_of(plain(lesson.said)), []).append(lesson)
        for sound, some in by_sound.items():
            self._automaton.add_word(sound, some)
        self._is_empty = not by_sound
        if by_sound:
            self._automaton.make_automaton()

    def recalled_by(self, sound: str) -> list[Recalled]:
        """The lessons whose words stand in a text (as it sounds), the surest first."""
        if self._is_empty:
            return []
        found: dict[UUID, Recalled] = {}
        for _, some in self._automaton.iter_long(sound):
            total = sum(lesson.confirmed for lesson in some)
            for lesson in some:
                share = lesson.confirmed / total
                confidence = (AGAIN if lesson.confirmed >= SEVERAL else ONCE) * share
                reason = f"已学到：“{lesson.said}”由工作人员指认 {lesson.confirmed} 次"
                if len(some) > 1:
                    reason += f"，另有 {total - lesson.confirmed} 次指认为别处"
                recalled = Recalled(lesson, round(confidence, 3), reason)
                if lesson.grid not in found or found[lesson.grid].confidence < confidence:
                    found[lesson.grid] = recalled
        return sorted(found.values(), key=lambda one: -one.confidence)
