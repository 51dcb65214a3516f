"""Invented persons: names put together by chance, phone and ID numbers that nobody can have."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from random import Random

from yuandian.sample import facts

# The first two digits of an ID number are a province; none is 99. 154 is a prefix without a carrier.
PHONE_PREFIX = "154"
FIRST_PHONE = 1_000_000  # lower ones are for the cast
SEQUENCES = 499
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS = "10X98765432"


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """An invented person. `number` is theirs alone; phone and ID number follow from it."""

    number: int
    name: str
    sex: str
    birth_on: date
    phone: str | None
    id_number: str


class Inventor:
    """Makes persons one after the other, the same ones each time; `first` is the number of the first."""

    def __init__(self, rng: Random, first: int = 1) -> None:
        self._rng = rng
        self._numbers = count(first)
        words = facts.read_toml("names.toml")
        self._surnames: str = words["surnames"]
        self._first: str = words["given_first"]
        self._second = {"male": words["given_second_men"], "female": words["given_second_women"]}
        self._single: str = words["given_single"]
        size = len(self._surnames)
        self._weights = [size / (place + 8) for place in range(size)]

    def person(
        self, born: tuple[int, int], sex: str | None = None, surname: str = "", phone: bool = True
    ) -> PersonPlan:
        """A person born in one of these years; children may take a parent's surname and have no phone."""
        number = next(self._numbers)
        sex = sex or self._rng.choice(("female", "male"))
        birth_on = date(self._rng.randint(*born), 1, 1) + timedelta(days=self._rng.randrange(365))
        return PersonPlan(
            number=number,
            name=self._name(sex, surname),
            sex=sex,
            birth_on=birth_on,
            phone=f"{PHONE_PREFIX}{FIRST_PHONE + number:08d}" if phone else None,
            id_number=id_number(number, birth_on, sex),
        )

    def _name(self, sex: str, surname: str) -> str:
        while True:
            family = surname or self._rng.choices(self._surnames, self._weights)[0]
            if self._rng.random() < 0.12:
                given = self._rng.choice(self._single)
            else:
                given = self._rng.choice(self._first) + self._rng.choice(self._second[sex])
            if digest(family + given) not in never():
                return family + given


def id_number(number: int, birth_on: date, sex: str) -> str:
    """An ID number of a region that does not exist, with a valid check digit; no two persons share one."""
    region, sequence = divmod(number, SEQUENCES)
    order = sequence * 2 + (1 if sex == "male" else 0)
    first = f"99{region:04d}{birth_on:%Y%m%d}{order:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(first, ID_WEIGHTS, strict=True))
    return first + ID_CHECKS[total % 11]


@cache
def never() -> frozenset[str]:
    """Digests of the names that must not come up."""
    return frozenset(facts.read_text("never.txt").split())


def digest(name: str) -> str:
    """How a name stands in `never.txt`."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]
