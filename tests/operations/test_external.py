"""DATABASE_URL in place of the embedded database: the one that this very run of the tests uses."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tests.operations.running import up, yuandian

pytestmark = pytest.mark.thorough


@contextmanager
def _database(name: str, template: str = "template1") -> Iterator[str]:
    """A database beside the tests' own, as an URL; dropped afterwards."""
    values = conninfo_to_dict(os.environ["DATABASE_URL"])
    with psycopg.connect(make_conninfo(**values | {"dbname": "postgres"}), autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield _url(values | {"dbname": name})
        finally:
            server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _url(values: dict[str, object]) -> str:
    user = f"{values.get('user', '')}:{values.get('password', '')}".rstrip(":")
    port = f"&port={values['port']}" if values.get("port") else ""
    return f"postgresql://{user}@/{values['dbname']}?host={values.get('host', 'localhost')}{port}"


@pytest.fixture
def external(django_db_setup: None) -> Iterator[str]:
    """One that is empty."""
    with _database(f"yuandian_up_{os.getpid()}", "template1") as url:
        yield url


def test_up_runs_on_it_and_starts_no_database(external: str, place: Path) -> None:
    data = place / "var"
    with up(data, variables={"DATABASE_URL": external}) as running:
        running.wait()
        assert "external" in running.health()["parts"]["database"]["note"]
        assert set(running.parts()) == {"web", "worker", "live"}
        assert running.stop(signal.SIGTERM) == 0
    assert not (data / "pg").exists()


def test_its_backup_fits_another(external: str, place: Path) -> None:
    data, file = place / "var", place / "backup.tar"
    with up(data, variables={"DATABASE_URL": external}) as running:
        running.wait()
        made = yuandian("backup", "--with-keys", str(file), data=data, DATABASE_URL=external)
        assert made.returncode == 0, made.stderr
        assert running.stop(signal.SIGTERM) == 0

    with _database(f"yuandian_again_{os.getpid()}") as again:
        restored = yuandian("restore", str(file), data=place / "again", DATABASE_URL=again)
        assert restored.returncode == 0, restored.stderr
        checked = yuandian("verify", data=place / "again", DATABASE_URL=again)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        with psycopg.connect(external) as old, psycopg.connect(again) as new:
            migrations = "SELECT app, name FROM django_migrations ORDER BY id"
            assert old.execute(migrations).fetchall() == new.execute(migrations).fetchall()
        refused = yuandian("restore", str(file), data=place / "third", DATABASE_URL=again)
        assert refused.returncode == 1
        assert "--replace" in refused.stderr


@pytest.mark.django_db
def test_no_statement_is_compiled_whatever_the_server_does_by_default() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW jit")
        assert cursor.fetchone() == ("off",)


def test_one_that_does_not_answer_is_told_in_words(place: Path) -> None:
    nowhere = f"postgresql://nobody@/nothing?host={place}"
    refused = yuandian("up", data=place / "var", DATABASE_URL=nowhere)
    assert refused.returncode == 1
    assert "DATABASE_URL does not answer" in refused.stderr
