"""Cached values: loaded once, in step with their revision, and never built upon what may be rolled back."""

import os
import threading
from typing import Any

import pytest
from django.db import connection, transaction

from yuandian.kernel.cached import Cached, State, invalidate_all, revision_in


class Source:
    """Tables, as a cache sees them; notes what was loaded upon what."""

    def __init__(self) -> None:
        self.state = State(1)
        self.is_told = False
        self.loads: list[tuple[Any, Any]] = []

    def load(self, base: str | None, revision: int) -> str:
        self.loads.append((base, revision))
        return f"value {revision}"

    def cache(self, seconds: float) -> Cached[str]:
        return Cached(self.load, revision=lambda: self.state, recheck_seconds=seconds, is_told=lambda: self.is_told)


@pytest.fixture
def source() -> Source:
    return Source()


def test_it_is_loaded_once_and_again_when_the_revision_moves(source: Source) -> None:
    cache = source.cache(0)
    assert (cache.is_loaded, cache.revision) == (False, None)
    assert [cache.current(), cache.current()] == ["value 1", "value 1"]
    source.state = State(2)
    assert (cache.current(), cache.revision) == ("value 2", 2)
    assert source.loads == [(None, 1), ("value 1", 2)]


def test_within_its_seconds_nobody_looks(source: Source) -> None:
    cache = source.cache(3_600)
    cache.current()
    source.state = State(2)
    assert cache.current() == "value 1"
    assert cache.refreshed() == "value 2"
    source.state = State(3)
    cache.recheck()
    assert cache.current() == "value 3"
    assert source.loads[-1] == ("value 2", 3)


def test_who_is_told_of_changes_does_not_look(source: Source) -> None:
    cache = source.cache(0)
    cache.current()
    source.is_told, source.state = True, State(2)
    assert cache.current() == "value 1"
    source.is_told = False
    assert cache.current() == "value 2"


def test_nothing_older_than_was_seen(source: Source) -> None:
    cache = source.cache(3_600)
    cache.current()
    source.state = State(2)
    assert [cache.ensure(1), cache.ensure(2)] == ["value 1", "value 2"]


def test_what_may_be_rolled_back_is_asked_for_again_and_not_built_upon(source: Source) -> None:
    cache = source.cache(3_600)
    source.state = State(2, is_provisional=True)
    cache.current()
    source.state = State(3)
    assert cache.current() == "value 3"
    assert source.loads == [(None, 2), (None, 3)]


def test_without_a_revision_it_is_loaded_whenever_it_is_looked_at() -> None:
    cache: Cached[int] = Cached(lambda base, _: (base or 0) + 1, recheck_seconds=0)
    assert [cache.current(), cache.current()] == [1, 2]


def test_after_all_is_invalidated_it_is_loaded_whole(source: Source) -> None:
    cache = source.cache(3_600)
    cache.current()
    invalidate_all()
    assert not cache.is_loaded
    cache.current()
    assert source.loads == [(None, 1), (None, 1)]


def test_many_who_ask_at_once_load_it_once(source: Source) -> None:
    cache = source.cache(3_600)
    threads = [threading.Thread(target=cache.current) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert source.loads == [(None, 1)]


def test_a_child_is_not_held_up_by_a_lock_of_its_parent(source: Source) -> None:
    cache = source.cache(0)
    with cache._lock:
        child = os.fork()
        if child == 0:
            os._exit(0 if cache.current() == "value 1" else 1)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.django_db
def test_a_revision_that_was_rolled_back_and_reached_again_is_another() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE test_revision (revision bigint)")
        read = revision_in("test_revision")
        assert read() == State((0, ""))
        cursor.execute("INSERT INTO test_revision VALUES (1)")
        before, seen = read(), []
        for _ in range(2):
            with transaction.atomic():
                cursor.execute("UPDATE test_revision SET revision = 2")
                seen.append(read())
                transaction.set_rollback(True)
        assert read() == before
    assert [state.revision[0] for state in seen] == [2, 2]
    assert len({before, *seen}) == 3
