"""Numbers that people read aloud, of which two may be drawn alike: the second is drawn again."""

import secrets
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.db.models import Model, QuerySet

Made = TypeVar("Made", bound=Model)
DIGITS = 8
TRIES = 5


def number_of(day: date, prefix: str = "") -> str:
    """A number of a day, that may be another's already: `261117` and eight digits."""
    return f"{prefix}{day:%y%m%d}{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def numbered(rows: QuerySet[Made], day: date, make: Callable[[str], Made], prefix: str = "") -> Made:
    """Makes a row under a number, with all that goes with it, again under another where that number is taken."""
    for _ in range(TRIES - 1):
        number = number_of(day, prefix)
        try:
            with transaction.atomic():
                return make(number)
        except IntegrityError:
            if not rows.filter(number=number).exists():
                raise
    return make(number_of(day, prefix))
