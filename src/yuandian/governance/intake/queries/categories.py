"""Which of our categories an order belongs to, by what its source says or by what its words are taken for."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from yuandian.foundation.imports.facade import WordProposal
from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.facade import CategoryCard
from yuandian.governance.intake.rules.orders import Order

SURE_ENOUGH = 0.6


def category_for(order: Order, found: dict[str, CategoryCard | None]) -> CategoryCard | None:
    """Our category: the mapped one, else the one of that name (narrowest class first), else what its words say.

    None leaves the guess to `cases`, which has the whole text. `found` remembers names between orders. Raises
    `CategoryUnknown` for a mapped code that does not exist.
    """
    key = order.category_code or order.category
    if not key:
        return None
    if key not in found:
        found[key] = cases.category_by_code(key) if order.category_code else _by_name(order.category)
    return found[key]


def _by_name(category: str) -> CategoryCard | None:
    names = [name.strip() for name in reversed(category.split("/")) if name.strip()]
    for name in names:
        if card := cases.category_by_name(name):
            return card
    guess = cases.suggest_category(names[0]) if names else None
    return guess.category if guess and guess.share >= SURE_ENOUGH else None


MOST_ASKED = 20  # orders of a class


def proposals_for(orders: Sequence[Order], classes: Collection[str]) -> dict[str, WordProposal]:
    """For each class whose orders are mostly of one category, that category: for a person to take or leave."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for order in orders:
        if order.category in classes and len(texts[order.category]) < MOST_ASKED:
            texts[order.category].append(f"{order.summary} {order.description}")
    asked = [(name, text) for name, found in texts.items() for text in found]
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (name, _), guess in zip(asked, cases.suggest_categories([text for _, text in asked]), strict=True):
        if guess is not None:
            votes[name][guess.category.code] += 1
    best = {name: counts.most_common(1)[0] for name, counts in votes.items()}
    return {
        name: WordProposal(code, cases.category_by_code(code).name, count, len(texts[name]))
        for name, (code, count) in best.items()
        if 2 * count > len(texts[name])
    }
