"""Striped counters: nobody waits for a stripe that somebody holds while another has enough."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from yuandian.kernel.stripes import putting, shares, taking
from yuandian.kernel.tests.racing import at_once

TABLE = "kernel_test_stripe"
TAKING = taking(TABLE, ("owner", "number"), "owner = %(owner)s")
PUTTING = putting(TABLE, ("owner", "number"), "owner = %(owner)s")


@pytest.fixture
def table(transactional_db: None) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(
            f'CREATE TABLE {TABLE} (owner int, number int, "left" int CHECK ("left" >= 0), PRIMARY KEY (owner, number))'
        )
        try:
            yield
        finally:
            cursor.execute(f"DROP TABLE {TABLE}")


def fill(owner: int, *left: int) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} VALUES (%s, %s, %s)", [(owner, number, one) for number, one in enumerate(left)]
        )


def left_of(owner: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "left" FROM {TABLE} WHERE owner = %s ORDER BY number', [owner])
        return [row[0] for row in cursor.fetchall()]


def done(statements: tuple[str, str], owner: int, amount: int) -> bool:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, {"owner": owner, "amount": amount})
            if cursor.rowcount:
                return True
    return False


def test_out_of_one_that_has_enough_and_into_the_emptiest(table: None) -> None:
    fill(1, 1, 5, 2)
    fill(2, 9)
    assert done(TAKING, 1, 4)
    assert left_of(1) == [1, 1, 2]
    assert not done(TAKING, 1, 3)  # all together have as much, no stripe alone
    assert done(PUTTING, 1, 7)
    assert (sum(left_of(1)), max(left_of(1)), left_of(1)[2]) == (11, 8, 2)
    assert not done(PUTTING, 3, 1)
    assert left_of(2) == [9]


def test_what_is_held_is_passed_by(table: None) -> None:
    fill(1, 1, 1, 1, 1)

    def take_and_hold(_: int) -> bool:
        with transaction.atomic():
            return done(TAKING, 1, 1)

    answers = at_once(6, take_and_hold)
    assert (answers.count(True), answers.count(False)) == (4, 2)
    assert left_of(1) == [0, 0, 0, 0]


@given(amount=st.integers(0, 10_000), stripes=st.integers(1, 64))
def test_stripes_hold_all_and_evenly(amount: int, stripes: int) -> None:
    lying = shares(amount, stripes)
    assert (sum(lying), max(lying) - min(lying) <= 1, len(lying)) == (amount, True, stripes)
