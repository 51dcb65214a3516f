"""Reply templates: texts with places that the case fills. Pure."""

import re

PLACES = frozenset({"category", "place", "account"})
PLACE = re.compile(r"\{([^{}]*)\}")


def unknown_places(text: str) -> list[str]:
    """The places in a text that nothing fills."""
    return sorted({name for name in PLACE.findall(text) if name not in PLACES})


def with_places_filled(text: str, **values: str) -> str:
    """The text with its places filled; what is not known stays empty, what is no place stays as it is."""
    return PLACE.sub(lambda found: values.get(found[1], "") if found[1] in PLACES else found[0], text)
