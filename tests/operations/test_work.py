"""The job worker: what a killed one left in the middle is taken up again, and what a living one does is left alone."""

import asyncio
import gc
import threading
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest
from django.db import connection, transaction
from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.periodic import PeriodicRegistry

from yuandian.config.management.commands.work import (
    WorkerConnector,
    every,
    forget_done_jobs,
    take_up_stalled_jobs,
    work,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def worker_app(monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """The product's, with nothing to do but what a test gives it.

    Jobs that are due each minute, or were left by other tests, would run in threads whose connections nobody closes.
    """
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")
    with app.replace_connector(WorkerConnector()) as replaced:
        monkeypatch.setattr(replaced, "periodic_registry", PeriodicRegistry())
        yield replaced


WORKER = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s * interval '1 second') RETURNING id"


def _worker(silent_seconds: int) -> int:
    return int(_one(WORKER, silent_seconds))


def _job(status: str, worker: int | None = None, finished_hours_ago: int | None = None) -> int:
    job = int(
        _one(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status, worker_id, attempts)"
            " VALUES ('test', 'test.nothing', %s, %s, 1) RETURNING id",
            status,
            worker,
        )
    )
    if finished_hours_ago is not None:
        _one(
            "INSERT INTO procrastinate_events (job_id, type, at)"
            " VALUES (%s, %s, now() - %s * interval '1 hour') RETURNING id",
            job,
            status,
            finished_hours_ago,
        )
    return job


def _one(sql: str, *values: object) -> str:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return str(cursor.fetchone()[0])


def _status(job: int) -> str:
    return _one("SELECT coalesce((SELECT status::text FROM procrastinate_jobs WHERE id = %s), 'gone')", job)


def _do(act: object, worker_app: App) -> None:
    async def once() -> None:
        async with worker_app.open_async():
            await act(worker_app)  # type: ignore[operator]

    asyncio.run(once())


def test_a_job_of_a_dead_worker_is_taken_up_again_and_one_of_a_living_worker_is_not(worker_app: App) -> None:
    of_the_dead, of_the_living = _job("doing", _worker(60)), _job("doing", _worker(3))
    waiting, failed = _job("todo"), _job("failed")
    _do(take_up_stalled_jobs, worker_app)
    assert [_status(job) for job in (of_the_dead, of_the_living, waiting, failed)] == [
        "todo",
        "doing",
        "todo",
        "failed",
    ]
    assert _one("SELECT count(*) FROM procrastinate_workers") == "1"


def test_jobs_that_succeeded_are_forgotten_after_three_days_and_failed_ones_stay(worker_app: App) -> None:
    old, young = _job("succeeded", finished_hours_ago=73), _job("succeeded", finished_hours_ago=71)
    failed = _job("failed", finished_hours_ago=1000)
    _do(forget_done_jobs, worker_app)
    assert [_status(job) for job in (old, young, failed)] == ["gone", "succeeded", "failed"]


def test_what_a_worker_does_besides_ends_with_it_although_a_cancellation_is_swallowed(worker_app: App) -> None:
    async def swallow(_app: App) -> None:
        """As the pool does that gets its connection back in the moment of the cancellation."""
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(3600)

    async def begin_and_end() -> None:
        is_over = asyncio.Event()
        side = asyncio.create_task(every(0.01, swallow, worker_app, is_over))
        await asyncio.sleep(0)
        is_over.set()
        side.cancel()
        await asyncio.wait_for(side, 10)

    asyncio.run(begin_and_end())


BREAK_OFF_ONCE = """
CREATE SEQUENCE broken_off;
CREATE FUNCTION break_off_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF nextval('broken_off') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER break_off_once BEFORE UPDATE ON procrastinate_jobs FOR EACH ROW
WHEN (NEW.status = 'succeeded') EXECUTE FUNCTION break_off_once()
"""
MEND = "DROP TRIGGER break_off_once ON procrastinate_jobs; DROP FUNCTION break_off_once; DROP SEQUENCE broken_off"


@pytest.fixture
def _breaks_off_as_the_first_job_ends() -> Iterator[None]:
    """The database hangs up on whoever writes down that a job succeeded, the first time."""
    with connection.cursor() as cursor:
        cursor.execute(BREAK_OFF_ONCE)
    yield
    with connection.cursor() as cursor:
        cursor.execute(MEND)


@pytest.mark.usefixtures("_breaks_off_as_the_first_job_ends")
def test_a_worker_that_could_not_write_down_how_a_job_ended_gives_way_to_one_that_takes_it_up(worker_app: App) -> None:
    @worker_app.task(name="test.nothing")
    async def nothing() -> None:
        """Does nothing."""

    job = _job("todo")
    with pytest.raises(ExceptionGroup):
        asyncio.run(asyncio.wait_for(work(worker_app, jobs=1, patience=5), 30))
    _do(take_up_stalled_jobs, worker_app)
    assert _status(job) == "todo"
    del worker_app.tasks["test.nothing"]
    gc.collect()


def test_a_job_that_a_job_stores_is_there_with_its_transaction_and_not_before(worker_app: App) -> None:
    seen: list[int] = []
    is_over = threading.Event()

    @worker_app.task(name="test.stores")
    def stores() -> None:
        with suppress(KeyError), transaction.atomic():
            worker_app.configure_task("test.stored", queue="other", allow_unknown=True).defer()
            raise KeyError
        with transaction.atomic():
            worker_app.configure_task("test.stored", queue="other", allow_unknown=True).defer()
            with closing(connection.copy()) as other, other.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'test.stored'")
                seen.append(cursor.fetchone()[0])
        connection.close()  # the thread's own, which nobody would close
        is_over.set()

    async def until_done() -> None:
        running = asyncio.create_task(work(worker_app, jobs=1, patience=5))
        await asyncio.to_thread(is_over.wait, 20)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    _one("INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('test', 'test.stores') RETURNING id")
    job = int(_one("SELECT max(id) FROM procrastinate_jobs"))
    asyncio.run(asyncio.wait_for(until_done(), 30))  # being asked to end, it lets a running job end
    assert _status(job) == "succeeded"
    assert seen == [0]
    assert _one("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'test.stored'") == "1"
    del worker_app.tasks["test.stores"]
    gc.collect()
