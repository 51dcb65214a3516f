"""`yuandian restore`: brings back what `backup` wrote, over nothing unless told to replace."""

import json
import os
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import psycopg

from yuandian.serve.access import database_for_holder
from yuandian.serve.backup import CHECKSUMS, CHUNK, DUMP, FILES, FORMAT, KEYS, MANIFEST, Digesting, run_program
from yuandian.serve.engine import wheel_engine
from yuandian.serve.errors import BackupUnreadable, CannotServe, DatabaseNotEmpty
from yuandian.serve.folder import DataFolder
from yuandian.serve.terminal import Terminal

EMPTY_SCHEMA = """
DROP SCHEMA public CASCADE;
CREATE SCHEMA public AUTHORIZATION pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
"""


def restore_backup(folder: DataFolder, file: Path, replace: bool, terminal: Terminal) -> None:
    """Restores database, files and keys from FILE. Nothing changes before the whole backup was read and checked.

    Raises `FolderInUse` while `up` runs, `BackupUnreadable`, `DatabaseNotEmpty` unless `replace`, `CannotServe`.
    """
    with folder.held("yuandian restore"), tempfile.TemporaryDirectory(prefix=".restore-", dir=folder.path) as beside:
        terminal.step(f"读取并核对：{file}", "reading and checking the backup")
        unpacked = Path(beside)
        manifest = _unpack(file, unpacked)
        _check_keys(folder, unpacked, replace)
        _check_files(folder, manifest, replace)
        with database_for_holder(folder, may_create=True) as url:
            _restore_database(url, unpacked, replace, terminal)
        _put_in_place(folder, unpacked, manifest)
    terminal.step("恢复完成，请运行 yuandian up。", f"restored; made {manifest['made_at']} by {manifest['version']}")


def _unpack(file: Path, target: Path) -> dict[str, Any]:
    """Unpacks and compares every checksum; gives the manifest."""
    found: dict[str, str] = {}
    try:
        with tarfile.open(file, "r:") as tar:
            for member in tar:
                if member.isfile():
                    found[member.name] = _unpack_one(tar, member, target)
        manifest: dict[str, Any] = json.loads((target / MANIFEST).read_text())
        expected = json.loads((target / CHECKSUMS).read_text())
    except (tarfile.TarError, OSError, ValueError) as error:
        raise BackupUnreadable(f"{file} is not a whole backup: {error}") from error
    if manifest.get("format") != FORMAT:
        raise BackupUnreadable(f"{file} has a format that this version does not read: {manifest.get('format')}.")
    if {name: digest for name, digest in found.items() if name not in {MANIFEST, CHECKSUMS}} != expected:
        raise BackupUnreadable(f"{file} was damaged: its contents do not fit its checksums.")
    return manifest


def _unpack_one(tar: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> str:
    path = (target / member.name).resolve()
    source = tar.extractfile(member)
    if source is None or not path.is_relative_to(target.resolve()):
        raise tarfile.ReadError(f"strange member {member.name!r}")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digesting = Digesting(source)
    with path.open("wb") as stream:
        while block := digesting.read(CHUNK):
            stream.write(block)
    path.chmod(0o600)
    return digesting.hexdigest()


def _check_keys(folder: DataFolder, unpacked: Path, replace: bool) -> None:
    coming = unpacked / KEYS
    if not coming.exists():
        if not folder.keys.exists() and not os.environ.get("YUANDIAN_KEYS"):
            raise CannotServe(f"The backup holds no keys. Put the keys.json it was made under at {folder.keys} first.")
    elif folder.keys.exists() and folder.keys.read_bytes() != coming.read_bytes() and not replace:
        raise DatabaseNotEmpty(f"{folder.keys} holds other keys. Give --replace to replace everything.")


def _check_files(folder: DataFolder, manifest: dict[str, Any], replace: bool) -> None:
    if manifest["files"] is not None and any(folder.files.iterdir()) and not replace:
        raise DatabaseNotEmpty(f"There are files in {folder.files}. Give --replace to replace everything.")


def _restore_database(url: str, unpacked: Path, replace: bool, terminal: Terminal) -> None:
    """In one transaction: the old stands until the new is whole."""
    with psycopg.connect(url) as connection:
        major = connection.info.server_version // 10_000
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    if tables and tables[0] and not replace:
        raise DatabaseNotEmpty(f"The database holds {tables[0]} tables. Give --replace to replace everything.")
    terminal.step("恢复数据库…", "restoring the database")
    engine = wheel_engine(major)
    script, emptying = unpacked / "database.sql", unpacked / "emptying.sql"
    emptying.write_text(EMPTY_SCHEMA)
    complaint = "The database could not be restored"
    unpack = ["--no-owner", "--no-privileges", "--file", str(script), str(unpacked / DUMP)]
    run_program([engine.program("pg_restore"), *unpack], complaint)
    apply = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null"]
    files = [f"--file={emptying}", f"--file={script}"]
    run_program([engine.program("psql"), *apply, *files, "--dbname", url], complaint)


def _put_in_place(folder: DataFolder, unpacked: Path, manifest: dict[str, Any]) -> None:
    if (unpacked / KEYS).exists():
        (unpacked / KEYS).replace(folder.keys)
    if manifest["files"] is not None:
        (unpacked / FILES).mkdir(mode=0o700, exist_ok=True)
        old = folder.path / "files.replaced"
        folder.files.rename(old)
        (unpacked / FILES).rename(folder.files)
        shutil.rmtree(old)
