"""The job worker: `python -m django work`. Any number may run, on any number of machines."""

import asyncio
import logging
from argparse import ArgumentParser
from contextlib import suppress
from typing import Any

from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.connector import BaseConnector
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.middleware import SyncCallNext
from procrastinate.worker import Worker

from yuandian.config.management.product import ProductCommand
from yuandian.foundation.grid import facade as grid
from yuandian.kernel.connections import let_go_of_ended_connections

logger = logging.getLogger("yuandian.work")

HEARTBEAT_SECONDS = 5.0
SILENT_SECONDS = 20.0  # a worker not heard of for so long is dead
# What is put off by seconds starts within one of them: nobody notifies a worker that its time has come.
POLL_SECONDS = 1.0
LOOK_SECONDS = 10.0
DONE_KEPT_HOURS = 72
CLEANING_SECONDS = 3600.0


class WorkerConnector(PsycopgConnector):
    """The worker's own connections for its own doings, and Django's for what a running job stores.

    A job that a job stores is there with the transaction around it and not before: over a connection of the worker's
    it could start, find nothing to do and end while what it is for was not yet committed.
    """

    def __init__(self) -> None:
        super().__init__(kwargs=connector_params())
        self._of_jobs = app.connector.get_sync_connector()

    def get_sync_connector(self) -> BaseConnector:
        """What tasks defer by; they run in threads, the worker in its loop."""
        return self._of_jobs


class Command(ProductCommand):
    """Runs jobs until asked to stop; takes up jobs that a killed worker left in the middle."""

    help = "Run background jobs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--patience` is how long running jobs may take to end once a stop is asked for."""
        parser.add_argument("--jobs", type=int, default=4, help="Jobs at a time.")
        parser.add_argument("--patience", type=float, default=25.0, help="Seconds that running jobs get to end.")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Runs until SIGTERM or SIGINT."""
        grid.listen_for_changes()
        with app.replace_connector(WorkerConnector()) as worker_app:
            asyncio.run(work(worker_app, options["jobs"], options["patience"]))


async def work(worker_app: App, jobs: int, patience: float) -> None:
    """Runs jobs until asked to stop. Raises when it lost track of one; a process started afresh takes that up again."""
    is_over = asyncio.Event()
    async with worker_app.open_async(), asyncio.TaskGroup() as group:
        group.create_task(every(LOOK_SECONDS, take_up_stalled_jobs, worker_app, is_over))
        group.create_task(every(CLEANING_SECONDS, forget_done_jobs, worker_app, is_over))
        faults = group.create_task(_what_nobody_awaits())
        try:
            await worker_app.run_worker_async(
                concurrency=jobs,
                shutdown_graceful_timeout=patience,
                fetch_job_polling_interval=POLL_SECONDS,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=SILENT_SECONDS,
                task_middleware=[_with_fresh_connections, *worker_app.worker_defaults.get("task_middleware", [])],
            )
        finally:
            is_over.set()
            faults.cancel()


async def _what_nobody_awaits() -> None:
    """Raises what the loop is told of and nobody awaits.

    Such is a job whose end could not be written down because the database broke off just then: it would count as being
    done for as long as this process gives signs of life.
    """
    loop = asyncio.get_running_loop()
    fault: asyncio.Future[None] = loop.create_future()

    def note(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        loop.default_exception_handler(context)
        if "exception" in context and not fault.done():
            fault.set_exception(context["exception"])

    loop.set_exception_handler(note)
    await fault


def _with_fresh_connections(call_next: SyncCallNext, _context: JobContext, _worker: Worker) -> Any:
    let_go_of_ended_connections()
    return call_next()


async def every(seconds: float, act: Any, worker_app: App, is_over: asyncio.Event) -> None:
    """Acts again and again until it is over.

    To cancel it would not do: a pool that gets its connection back in that very moment swallows the cancellation, and
    the process would stay for ever, a worker no more.
    """
    while not is_over.is_set():
        await act(worker_app)
        with suppress(TimeoutError):
            await asyncio.wait_for(is_over.wait(), seconds)


async def take_up_stalled_jobs(worker_app: App) -> None:
    """Puts jobs whose worker died back in the queue. They may run a second time: tasks allow for that."""
    await worker_app.job_manager.prune_stalled_workers(SILENT_SECONDS)
    for job in await worker_app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
        logger.warning("job taken up again", extra={"job": job.id, "task": job.task_name, "attempts": job.attempts})
        await worker_app.job_manager.retry_job(job)


async def forget_done_jobs(worker_app: App) -> None:
    """Removes jobs that succeeded days ago; failed ones stay for people to look at."""
    await worker_app.job_manager.delete_old_jobs(nb_hours=DONE_KEPT_HOURS)
