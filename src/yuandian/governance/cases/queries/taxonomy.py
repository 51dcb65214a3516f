"""Categories and their deadlines, kept in memory by every process and re-read when their revision moves."""

import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

import ahocorasick

from yuandian.governance.cases.models import Category, CategoryDeadline, TaxonomyRevision
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit
from yuandian.kernel.errors import Invalid

RECHECK_SECONDS = 1.0
SURE_ENOUGH = 0.6


class CategoryUnknown(Invalid):
    """No active category has this id or code."""

    code = "category_unknown"
    detail = "There is no such category; choose one from the list."


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """A category as others need it."""

    id: UUID
    code: str
    name: str
    path: tuple[str, ...]
    default_level: CaseLevel
    is_emergency: bool
    is_leaf: bool
    advice: str | None
    reopen_days: int
    duplicate_metres: int
    ancestors: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What words point to: which of them decided, and how probable it is (0…1).

    `level` is told where it was learned and is sure; else that of the category holds.
    """

    category: CategoryCard
    words: tuple[str, ...]
    share: float
    level: CaseLevel | None = None


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Every active category of one revision."""

    revision: int
    by_id: Mapping[UUID, CategoryCard]
    by_code: Mapping[str, CategoryCard]
    allowances: Mapping[tuple[UUID | None, CaseLevel, Clock], Allowance]
    automaton: ahocorasick.Automaton = field(repr=False)
    words: Mapping[UUID, tuple[str, ...]] = field(repr=False)  # a category's own: its name and its keywords

    def category(self, category_id: UUID) -> CategoryCard:
        """The category. Raises `CategoryUnknown`."""
        try:
            return self.by_id[category_id]
        except KeyError as error:
            raise CategoryUnknown(field="category_id") from error

    def allowance(self, category: CategoryCard | None, level: CaseLevel, clock: Clock) -> Allowance | None:
        """The time allowed: of the category, else of its nearest ancestor that says, else of everything."""
        holders: tuple[UUID | None, ...] = ((category.id, *category.ancestors) if category else ()) + (None,)
        for holder in holders:
            if found := self.allowances.get((holder, level, clock)):
                return found
        return None

    def evidence(self, text: str) -> list[Suggestion]:
        """Every category that has words in `text`, the weightiest first; longer words weigh more."""
        if not len(self.automaton):
            return []
        weights: Counter[UUID] = Counter()
        words: dict[UUID, list[str]] = {}
        for _, (word, category_ids) in self.automaton.iter_long(text):
            for category_id in category_ids:
                weights[category_id] += len(word) ** 2
                words.setdefault(category_id, []).append(word)
        total = weights.total()
        order = sorted(weights, key=lambda found: (-weights[found], self.by_id[found].code))
        return [Suggestion(self.by_id[one], tuple(dict.fromkeys(words[one])), weights[one] / total) for one in order]

    def suggest(self, text: str) -> Suggestion | None:
        """The category whose words weigh most in `text`. None where no word occurs."""
        return next(iter(self.evidence(text)), None)


_lock = threading.Lock()
_current: Taxonomy | None = None
_checked_at = 0.0


def taxonomy() -> Taxonomy:
    """The present taxonomy; a change made in another process is seen within a second."""
    global _current, _checked_at  # noqa: PLW0603
    known = _current
    if known is not None and time.monotonic() - _checked_at < RECHECK_SECONDS:
        return known
    with _lock:
        revision = TaxonomyRevision.objects.values_list("revision", flat=True).first() or 0
        if _current is None or _current.revision != revision:
            _current = _read(revision)
        _checked_at = time.monotonic()
        return _current


def forget_taxonomy() -> None:
    """Makes the next call read again: after a change in this process."""
    global _current  # noqa: PLW0603
    with _lock:
        _current = None


def _read(revision: int) -> Taxonomy:
    rows = {row.id: row for row in Category.objects.filter(is_active=True)}
    parents = {row.parent_id for row in rows.values()}
    cards = {row.id: _card(row, rows, is_leaf=row.id not in parents) for row in rows.values()}
    allowances = {
        (row.category_id, CaseLevel(row.level), Clock(row.clock)): Allowance(row.amount, ClockUnit(row.unit))
        for row in CategoryDeadline.objects.all()
    }
    meanings: dict[str, list[UUID]] = {}
    for row in rows.values():
        for word in {row.name, *row.keywords}:
            meanings.setdefault(word, []).append(row.id)
    automaton = ahocorasick.Automaton()
    for word, category_ids in meanings.items():
        automaton.add_word(word, (word, tuple(category_ids)))
    automaton.make_automaton()
    own = {row.id: tuple(dict.fromkeys([row.name, *row.keywords])) for row in rows.values()}
    return Taxonomy(revision, cards, {card.code: card for card in cards.values()}, allowances, automaton, own)


def _card(row: Category, rows: Mapping[UUID, Category], *, is_leaf: bool) -> CategoryCard:
    ancestors: list[UUID] = []
    names = [row.name]
    parent = row.parent_id
    while parent is not None and parent in rows and parent not in ancestors:
        ancestors.append(parent)
        names.insert(0, rows[parent].name)
        parent = rows[parent].parent_id
    return CategoryCard(
        row.id, row.code, row.name, tuple(names), CaseLevel(row.default_level), row.is_emergency, is_leaf, row.advice,
        row.reopen_days, row.duplicate_metres, tuple(ancestors),
    )  # fmt: skip
