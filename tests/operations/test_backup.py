"""What is backed up comes back whole, over nothing unless told to replace."""

import json
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from tests.operations.running import yuandian
from yuandian.serve.access import embedded_database
from yuandian.serve.folder import DataFolder

pytestmark = pytest.mark.thorough

MARK = "记住我"


@contextmanager
def _database(data: Path) -> Iterator[psycopg.Connection]:
    folder = DataFolder(data)
    with (
        folder.held("test"),
        embedded_database(folder, may_create=False) as url,
        psycopg.connect(url) as connection,
    ):
        yield connection


def _fill(data: Path) -> None:
    with _database(data) as connection:
        connection.execute("INSERT INTO config_preparation (name, edition, at) VALUES (%s, 'x', now())", [MARK])
    (data / "files" / "a" / "b").mkdir(parents=True)
    (data / "files" / "a" / "b" / "照片.webp").write_bytes(bytes(range(256)) * 5_000)


def _has_all(data: Path, keys: str) -> bool:
    with _database(data) as connection:
        rows = connection.execute("SELECT 1 FROM config_preparation WHERE name = %s", [MARK]).fetchall()
        waiting = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
    picture = (data / "files" / "a" / "b" / "照片.webp").read_bytes()
    return (
        len(rows) == 1
        and waiting is not None
        and waiting[0] > 0
        and picture == bytes(range(256)) * 5_000
        and (data / "keys.json").read_text() == keys
    )


def test_a_round_trip_brings_back_database_files_and_keys(data: Path, place: Path) -> None:
    _fill(data)
    keys = (data / "keys.json").read_text()
    file = place / "中原 备份.tar"

    made = yuandian("backup", "--with-keys", str(file), data=data)
    assert made.returncode == 0, made.stderr
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in place.glob(".*")] == []

    fresh = place / "fresh"
    restored = yuandian("restore", str(file), data=fresh)
    assert restored.returncode == 0, restored.stderr
    assert _has_all(fresh, keys)
    assert sorted(path.name for path in fresh.iterdir() if path.name.startswith((".", "files"))) == ["files"]

    refused = yuandian("restore", str(file), data=fresh)
    assert refused.returncode == 1
    assert "--replace" in refused.stderr

    with _database(fresh) as connection:
        connection.execute("CREATE TABLE of_later (id int)")
        connection.execute("DELETE FROM config_preparation")
    (fresh / "files" / "later.webp").write_bytes(b"x")
    replaced = yuandian("restore", "--replace", str(file), data=fresh)
    assert replaced.returncode == 0, replaced.stderr
    assert _has_all(fresh, keys)
    assert not (fresh / "files" / "later.webp").exists()
    with _database(fresh) as connection:
        assert connection.execute("SELECT to_regclass('of_later')").fetchone() == (None,)


def test_without_keys_it_holds_none_and_needs_the_old_ones(data: Path, place: Path) -> None:
    file = place / "backup.tar"
    assert yuandian("backup", "--without-keys", str(file), data=data).returncode == 0
    with tarfile.open(file) as tar:
        assert "keys.json" not in tar.getnames()
        manifest = tar.extractfile("manifest.json")
        assert manifest is not None
        assert json.load(manifest)["with_keys"] is False

    fresh = place / "fresh"
    refused = yuandian("restore", str(file), data=fresh)
    assert refused.returncode == 1
    assert "holds no keys" in refused.stderr
    (fresh / "keys.json").write_text((data / "keys.json").read_text())
    assert yuandian("restore", str(file), data=fresh).returncode == 0


def _cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _change_a_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _replace_by_text(file: Path) -> None:
    file.write_text("not a backup")


def test_a_damaged_backup_changes_nothing(data: Path, place: Path) -> None:
    _fill(data)
    keys = (data / "keys.json").read_text()
    whole, file = place / "whole.tar", place / "backup.tar"
    assert yuandian("backup", "--with-keys", str(whole), data=data).returncode == 0
    for damage in (_cut_short, _change_a_byte, _replace_by_text):
        shutil.copy(whole, file)
        damage(file)
        refused = yuandian("restore", "--replace", str(file), data=data)
        assert refused.returncode == 1, damage
        assert "whole backup" in refused.stderr or "was damaged" in refused.stderr
        assert _has_all(data, keys), damage


def test_commands_say_when_there_is_nothing_to_work_on(place: Path) -> None:
    refused = yuandian("verify", data=place / "var")
    assert refused.returncode == 1
    assert "There is no database" in refused.stderr
