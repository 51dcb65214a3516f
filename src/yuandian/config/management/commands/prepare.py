"""`python -m django prepare`: brings a database to where this version of the product can serve from it."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from yuandian.config.edition import edition
from yuandian.config.management.progress import Bars
from yuandian.config.models import Preparation
from yuandian.config.state import waiting_migrations
from yuandian.kernel import clock
from yuandian.sample.loading import sample

PREPARING = 7_201_981  # the advisory lock: several machines may start at once, one prepares
REFERENCE_LOADERS = ("load_roles", "load_reference")


class Command(BaseCommand):
    """Migrations, reference data, and the sample where asked for. Doing it again changes nothing.

    It comes before the first start of each edition, so it is what has Django check the code and the settings.
    """

    help = "Migrate and load reference data."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--sample` loads the sample district, once."""
        parser.add_argument("--sample", action="store_true", help="Load the sample district unless it is there.")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Waits for others who prepare the same database."""
        with _alone(), Bars() as bars:
            _migrate(bars)
            _load_reference(bars)
            _note("tables")
            if options["sample"]:
                if not sample.is_loaded():
                    sample.load(bars)
                _note("sample")


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [PREPARING])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [PREPARING])


def _note(name: str) -> None:
    Preparation.objects.update_or_create(name=name, defaults={"edition": edition(), "at": clock.now()})


def _migrate(bars: Bars) -> None:
    waiting = waiting_migrations()
    if waiting:
        bars("数据库结构 migrations", 0, waiting)
        call_command("migrate", verbosity=0, interactive=False)
        bars("数据库结构 migrations", waiting, waiting)


def _load_reference(bars: Bars) -> None:
    loaders = _reference_loaders()
    for done, load in enumerate(loaders, start=1):
        load()
        bars("基础数据 reference data", done, len(loaders))


def _reference_loaders() -> Sequence[Callable[[], object]]:
    """What our modules offer, in the order they stand in the settings: lower ones first."""
    facades = [
        import_module(f"{config.name}.facade")
        for config in apps.get_app_configs()
        if config.name.startswith("yuandian.") and find_spec(f"{config.name}.facade")
    ]
    return [getattr(facade, name) for facade in facades for name in REFERENCE_LOADERS if hasattr(facade, name)]
