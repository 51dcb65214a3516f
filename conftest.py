"""The database and the folder that every test may use.

With DATABASE_URL set, tests make their database there. Without it an embedded PostgreSQL is started for this run,
forgetful (no fsync) and gone afterwards. With several processes (`pytest -n 2`) all share the one server, each with a
database of its own.
"""

import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import dj_database_url
import pytest
from django.conf import settings
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from yuandian.serve.access import external_url
from yuandian.serve.folder import DataFolder
from yuandian.serve.logs import PartLog
from yuandian.serve.postgres import embedded_in

RUN = pytest.StashKey[ExitStack]()
# Folders whose tests share a district. They take longest, the first ones mostly waiting, so each begins early on a
# process of its own and stays there.
TOGETHER = ("tests/journeys", "tests/operations", "tests/robustness", "src/yuandian/sample")
# A busy machine is no fault in what is tested.
hypothesis_settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("patient")


def pytest_configure(config: pytest.Config) -> None:
    """Starts the server in the process that collects, before any other is started and before Django connects."""
    run = config.stash[RUN] = ExitStack()
    folder = Path(tempfile.mkdtemp(prefix="yuandian-tests-"))
    run.callback(shutil.rmtree, folder)
    settings.STORAGES["default"]["OPTIONS"]["location"] = settings.MEDIA_ROOT = folder / "files"
    is_helper_process = hasattr(config, "workerinput")
    if external_url() is None and not is_helper_process and not config.option.collectonly:
        folder.chmod(0o711)  # run by root, PostgreSQL has an account of its own
        _use(run.enter_context(_server(DataFolder(folder / "var"))))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The tests of these folders come first, in their order."""
    groups = {item: _group_of(item.path.relative_to(config.rootpath).as_posix()) for item in items}
    items.sort(key=lambda item: TOGETHER.index(group) if (group := groups[item]) in TOGETHER else len(TOGETHER))


class Folders(LoadScopeScheduling):
    """Deals out whole files to the processes, and of these folders the whole folder."""

    def _split_scope(self, nodeid: str) -> str:
        return _group_of(nodeid.partition("::")[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """With several processes (`-n 4`)."""
    return Folders(config, log)


def _group_of(file: str) -> str:
    return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)


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
