"""Categories and their deadlines, kept in memory by every process and re-read when their revision moves."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

import ahocorasick

from yuandian.governance.cases.errors import CategoryUnknown
from yuandian.governance.cases.models import Category, CategoryDeadline, TaxonomyRevision
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit
from yuandian.kernel.cached import Cached, revision_in
from yuandian.kernel.filling import filled

SURE_ENOUGH = 0.6


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
class CategoryChoice:
    """A category to choose from."""

    id: UUID
    code: str
    name: str
    path: list[str]
    default_level: CaseLevel
    is_emergency: bool
    is_leaf: bool
    advice: str | None


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


def _read(_base: Taxonomy | None, revision: tuple[int, str]) -> Taxonomy:
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
    return Taxonomy(revision[0], cards, {card.code: card for card in cards.values()}, allowances, automaton, own)


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


_cache = Cached(_read, revision=revision_in(TaxonomyRevision._meta.db_table))  # noqa: SLF001


def taxonomy() -> Taxonomy:
    """The present taxonomy; a change made in another process is seen within a second."""
    return _cache.current()


def recheck_taxonomy() -> None:
    """Makes the next call look at the tables: after a change in this process."""
    _cache.recheck()


def category_name(category_id: UUID | None) -> str | None:
    """The Chinese name of an active category."""
    card = taxonomy().by_id.get(category_id) if category_id else None
    return card.name if card else None


def category_choices() -> list[CategoryChoice]:
    """Every active category, parents before children."""
    return [choice_of(card) for card in sorted(taxonomy().by_id.values(), key=lambda card: card.path)]


def choice_of(card: CategoryCard) -> CategoryChoice:
    """A category as every list shows it."""
    return filled(CategoryChoice, card, path=list(card.path))
