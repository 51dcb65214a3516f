"""Which of our categories an order belongs to, as far as its source says."""

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
