"""`yuandian backup`: the database as of one moment, every file it speaks of and, if wished, the keys, in one tar.

The database is dumped first: a file is stored before the row that speaks of it and never changes, so the files copied
afterwards hold all that the dump needs. Files kept in S3 are not ours to copy; the manifest says so.
"""

import hashlib
import io
import json
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

import psycopg

from yuandian.serve.engine import wheel_engine
from yuandian.serve.errors import CannotServe
from yuandian.serve.folder import DataFolder
from yuandian.serve.terminal import Terminal

FORMAT = 1
MANIFEST, DUMP, FILES, KEYS, CHECKSUMS = "manifest.json", "database.dump", "files", "keys.json", "checksums.json"
CHUNK = 1024 * 1024


class Digesting(io.RawIOBase):
    """Reads through, and knows the SHA-256 of what went by."""

    def __init__(self, source: IO[bytes]) -> None:
        super().__init__()
        self._source = source
        self._digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As a file does."""
        block = self._source.read(size)
        self._digest.update(block)
        return block

    def hexdigest(self) -> str:
        """Of all that was read so far."""
        return self._digest.hexdigest()


def write_backup(folder: DataFolder, url: str, file: Path, with_keys: bool, terminal: Terminal) -> None:
    """Writes FILE (0600), whole or not at all. Raises `CannotServe`."""
    if with_keys and not folder.keys.exists():
        raise CannotServe(f"There is no {folder.keys}; keys given by YUANDIAN_KEYS are kept where you keep that.")
    if not file.parent.is_dir():
        raise CannotServe(f"{file.parent} is not a folder.")
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with tempfile.TemporaryDirectory(prefix=".yuandian-", dir=file.parent) as beside:
            terminal.step("导出数据库…", "dumping the database")
            dump = Path(beside) / DUMP
            major = dump_database(url, dump)
            with open(unfinished, "wb", opener=_private) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
                _fill(tar, folder, dump, _manifest(folder, major, with_keys), terminal)
                stream.flush()
                os.fsync(stream.fileno())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    terminal.step(f"备份完成：{file}（{file.stat().st_size / 1e6:.1f} MB）", "backed up")


def dump_database(url: str, target: Path) -> int:
    """Dumps in PostgreSQL's own format, as of one moment; gives the server's major version."""
    with psycopg.connect(url) as connection:
        major = connection.info.server_version // 10_000
    command = [wheel_engine(major).program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"]
    run_program([*command, "--file", str(target), "--dbname", url], "The database could not be dumped")
    return major


def run_program(command: list[str], complaint: str) -> None:
    """Runs one of PostgreSQL's programs. Raises `CannotServe` with its last words."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotServe(f"{complaint}: {done.stderr.strip()[-500:]}")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _manifest(folder: DataFolder, major: int, with_keys: bool) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": version("yuandian"),
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "postgresql": major,
        "files": None if os.environ.get("YUANDIAN_S3_BUCKET") else sum(1 for _ in _files_in(folder)),
        "with_keys": with_keys,
    }


def _fill(tar: tarfile.TarFile, folder: DataFolder, dump: Path, manifest: dict[str, Any], terminal: Terminal) -> None:
    checksums: dict[str, str] = {}
    _add_text(tar, MANIFEST, json.dumps(manifest, indent=2))
    checksums[DUMP] = _add_file(tar, DUMP, dump)
    if manifest["with_keys"]:
        checksums[KEYS] = _add_file(tar, KEYS, folder.keys)
    if manifest["files"] is not None:
        files = list(_files_in(folder))
        for path in terminal.track(files, "文件 files"):
            name = f"{FILES}/{path.relative_to(folder.files).as_posix()}"
            checksums[name] = _add_file(tar, name, path)
    _add_text(tar, CHECKSUMS, json.dumps(checksums))


def _files_in(folder: DataFolder) -> Iterator[Path]:
    return (path for path in sorted(folder.files.rglob("*")) if path.is_file() and not path.is_symlink())


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(text.encode()), 0o600
    tar.addfile(member, io.BytesIO(text.encode()))


def _add_file(tar: tarfile.TarFile, name: str, path: Path) -> str:
    with path.open("rb") as source:
        member = tar.gettarinfo(name=str(path), arcname=name)
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        digesting = Digesting(source)
        tar.addfile(member, digesting)
    return digesting.hexdigest()
