"""What a class of a source probably is among our categories: what the words of its orders are taken for."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.rules.orders import Order

MOST_ASKED = 20  # orders of a class


@dataclass(frozen=True, slots=True)
class ClassProposal:
    """A category for a class: of so many orders that were asked about, so many surely are of it."""

    code: str
    name: str
    agreeing: int
    asked: int


def proposals_for(orders: Sequence[Order], classes: Collection[str]) -> dict[str, ClassProposal]:
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
        name: ClassProposal(code, cases.category_by_code(code).name, count, len(texts[name]))
        for name, (code, count) in best.items()
        if 2 * count > len(texts[name])
    }
