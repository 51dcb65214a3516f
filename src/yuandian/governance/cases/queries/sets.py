"""Sets of cases that modules above this one put together, such as those of a hot spot: to narrow a list by.

The setting `CASE_SETS` names, for each kind of set, the function that answers a set's cases to its id.
"""

from collections.abc import Callable
from functools import cache
from typing import cast
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string


@cache
def _answering(kind: str) -> Callable[[UUID], list[UUID]]:
    return cast("Callable[[UUID], list[UUID]]", import_string(settings.CASE_SETS[kind]))


def cases_of_set(kind: str, set_id: UUID) -> list[UUID]:
    """The ids of the cases of a set; none where there is no such set."""
    return _answering(kind)(set_id)
