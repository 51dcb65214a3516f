"""Words that people use for a place and that staff have explained: found in a text by their sound, before the book.

A lesson speaks for the street in which its grid lies: there it holds from the first person's word on. Elsewhere one
person's word is only something to ask about, and the word of two is worth as much as the book's.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

import ahocorasick

from yuandian.governance.triage.addresses.rules.readings import plain
from yuandian.governance.triage.addresses.rules.sounds import sound_of

ONCE, AGAIN = 0.9, 0.97
FROM_ELSEWHERE = 0.5  # at most, for one person's word of another street
SEVERAL = 2


class Lesson(NamedTuple):
    """Words, the grid that they mean with its street, and how many people said so."""

    said: str
    grid: UUID
    confirmed: int
    street: UUID | None = None


class Recalled(NamedTuple):
    """A lesson found in a text, and how sure it is beside others about the same words.

    `is_settled`: nobody said otherwise, and it was said in the street that asks or by several people.
    """

    lesson: Lesson
    confidence: float
    reason: str
    is_settled: bool


class Lessons:
    """Everything learned. Built once, then only read."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        by_sound: dict[str, list[Lesson]] = {}
        for lesson in lessons:
            by_sound.setdefault(sound_of(plain(lesson.said)), []).append(lesson)
        for sound, some in by_sound.items():
            self._automaton.add_word(sound, (len(sound), some))
        self._is_empty = not by_sound
        if by_sound:
            self._automaton.make_automaton()

    def recalled_by(self, sound: str, street: UUID | None = None) -> list[Recalled]:
        """The lessons whose words stand in a text (as it sounds), the surest first; `street` is where it is asked."""
        if self._is_empty:
            return []
        found: dict[UUID, Recalled] = {}
        for end, (length, some) in self._automaton.iter_long(sound):
            if _cuts_a_number(sound, end + 1 - length, end + 1):
                continue
            for recalled in _weighed(some, street):
                known = found.get(recalled.lesson.grid)
                if known is None or known.confidence < recalled.confidence:
                    found[recalled.lesson.grid] = recalled
        return sorted(found.values(), key=lambda one: -one.confidence)


def _cuts_a_number(sound: str, start: int, end: int) -> bool:
    """Whether the words begin or end within a number: 9号院 is not spoken of in 19号院."""
    before, after = sound[start - 1 : start] if start else "", sound[end : end + 1]
    return (before.isdigit() and sound[start].isdigit()) or (after.isdigit() and sound[end - 1].isdigit())


def _weighed(some: list[Lesson], street: UUID | None) -> list[Recalled]:
    """The lessons about the same words: those of the street that asks, if there are any, alone."""
    own = [lesson for lesson in some if street is not None and lesson.street == street]
    rivals = own or some
    total = sum(lesson.confirmed for lesson in rivals)
    return [_recalled(lesson, total, is_own=bool(own), is_asked_in_a_street=street is not None) for lesson in rivals]


def _recalled(lesson: Lesson, total: int, *, is_own: bool, is_asked_in_a_street: bool) -> Recalled:
    several = lesson.confirmed >= SEVERAL
    sure = (AGAIN if several else ONCE) * lesson.confirmed / total
    if is_asked_in_a_street and not is_own and not several:
        sure = min(sure, FROM_ELSEWHERE)
    reason = f"已学到：“{lesson.said}”由 {lesson.confirmed} 名工作人员指认"
    if total > lesson.confirmed:
        reason += f"，另有 {total - lesson.confirmed} 人次指认为别处"
    is_settled = total == lesson.confirmed and (is_own or several)
    return Recalled(lesson, round(sure, 3), reason, is_settled)
