"""The database and the folder that every test may use.

With DATABASE_URL set, tests make their database there. Without it an embedded PostgreSQL is started for this run,
forgetful (no fsync) and gone afterwards. With several processes (`pytest -n 2`) all share the one server, each with a
database of its own, a copy of the one that the first of them migrates.

`make test` leaves out what is marked `thorough`; `--thorough`, as in `make test-all`, has all of it, and more in some
tests that ask for the fixture of that name.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import dj_database_url
import pytest
from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.test import TransactionTestCase
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker
from tests.conftest import MIGRATED, OWN_SERVER, SHARED
from tests.operations.running import one_process_at_a_time
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from yuandian.kernel.cached import invalidate_all
from yuandian.serve.access import external_url
from yuandian.serve.folder import DataFolder
from yuandian.serve.logs import PartLog
from yuandian.serve.postgres import embedded_in

RUN = pytest.StashKey[ExitStack]()
# Tests that share a district. They take longest, the first ones mostly waiting, so each group begins early on a process
# of its own and stays there.
TOGETHER = {
    "journeys": ("tests/journeys/",),
    "journeys beside them": (
        *("tests/journeys/test_appearance.py", "tests/journeys/test_mobile.py", "tests/journeys/test_worker.py"),
        *(
            "tests/journeys/test_bringing_in.py",
            "tests/journeys/test_certifying.py",
            "tests/journeys/test_places.py",
            "tests/journeys/test_signing_in.py",
        ),
        *("tests/journeys/test_teaching_categories.py", "tests/journeys/test_writing.py"),
    ),
    "operations": ("tests/operations/",),
    "robustness": ("tests/robustness/",),
    "sample": ("src/yuandian/sample/",),
}
# A busy machine is no fault in what is tested.
hypothesis_settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """What `make test-all` asks for."""
    parser.addoption("--thorough", action="store_true", help="Also run what takes long and guards little more.")


def pytest_configure(config: pytest.Config) -> None:
    """Starts the server in the process that collects, before any other is started and before Django connects."""
    run = config.stash[RUN] = ExitStack()
    folder = Path(tempfile.mkdtemp(prefix="yuandian-tests-"))
    run.callback(shutil.rmtree, folder)
    settings.STORAGES["default"]["OPTIONS"]["location"] = settings.MEDIA_ROOT = folder / "files"
    # Otherwise each client of a test would read all static files before its first request.
    settings.WHITENOISE_AUTOREFRESH = True
    # In tests one resident reports for a whole district; what limits are for has tests of its own.
    settings.CASE_REPORTS = (0, 0)
    os.environ |= {"YUANDIAN_REPORTS_AN_HOUR": "0", "YUANDIAN_REPORTS_A_DAY": "0"}
    _make_passwords_cheap()
    if hasattr(config, "workerinput"):
        return
    folder.chmod(0o711)  # run by root, PostgreSQL has an account of its own
    os.environ[SHARED] = str(folder)
    if external_url() is None and not config.option.collectonly:
        _use(run.enter_context(_server(DataFolder(folder / "var"))))
        os.environ[OWN_SERVER] = "yes"


def _make_passwords_cheap() -> None:
    """To guess, which nobody does in this process. What `yuandian` starts hashes as the product does."""
    Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost, Argon2PasswordHasher.parallelism = 1, 8, 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The tests of these groups come first, in their order; thorough ones go where nobody asked for them."""
    if not config.option.thorough:
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    order = list(TOGETHER)
    groups = {item: _group_of(item.path.relative_to(config.rootpath).as_posix()) for item in items}
    items.sort(key=lambda item: order.index(group) if (group := groups[item]) in TOGETHER else len(order))


class Groups(LoadScopeScheduling):
    """Deals out whole files to the processes, and these groups whole."""

    def _split_scope(self, nodeid: str) -> str:
        return _group_of(nodeid.partition("::")[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """With several processes (`-n 4`)."""
    return Groups(config, log)


def _group_of(file: str) -> str:
    fitting = [(start, group) for group, starts in TOGETHER.items() for start in starts if file.startswith(start)]
    return max(fitting, default=("", file))[1]


@pytest.fixture(scope="session")
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether time does not matter."""
    return bool(pytestconfig.option.thorough)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Migrations run once for all processes; each copies what came of them."""
    if OWN_SERVER not in os.environ:
        return
    done = Path(os.environ[SHARED]) / MIGRATED
    with django_db_blocker.unblock(), one_process_at_a_time(done.with_suffix(".lock")):
        if not done.exists():
            _migrate()
            done.touch()
    connection.settings_dict["TEST"]["TEMPLATE"] = MIGRATED
    TransactionTestCase._fixture_teardown = _empty_what_was_filled


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Before the database goes, so does whoever a killed process or a thread left in it."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def _empty_what_was_filled(_case: TransactionTestCase) -> None:
    """After a test that committed. Django's flush truncates every table of its own, full or not, and fills two anew.

    Jobs are emptied, too, which Django does not count as its own, and nothing that is remembered is built upon.
    """
    kept = {ContentType._meta.db_table, Permission._meta.db_table, MigrationRecorder.Migration._meta.db_table}
    names = map(connection.ops.quote_name, {*connection.introspection.table_names()} - kept)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"(SELECT '{name}' FROM {name} LIMIT 1)" for name in names))
        filled = [name for (name,) in cursor.fetchall()]
        cursor.execute("SET LOCAL session_replication_role = replica")  # neither keys nor triggers are asked
        for name in filled:
            cursor.execute(f"DELETE FROM {name}")
    invalidate_all()


def _migrate() -> None:
    test, database = connection.settings_dict["TEST"], connection.settings_dict["NAME"]
    own, test["NAME"] = test["NAME"], MIGRATED
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    connection.close()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = database
    test["NAME"] = own


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stops the server and removes what was written."""
    config.stash[RUN].close()


def _server(folder: DataFolder):
    folder.create()
    server = embedded_in(folder.path, is_durable=False)
    server.make()
    return server.running(PartLog(folder.logs, "database"))


def _use(url: str) -> None:
    os.environ["DATABASE_URL"] = url
    given = dj_database_url.parse(url)
    database = settings.DATABASES["default"]
    database["OPTIONS"].update(given.pop("OPTIONS"))
    database.update({name: value for name, value in given.items() if name in {"NAME", "USER", "HOST", "PORT"}})
