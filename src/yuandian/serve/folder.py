"""The data folder: what one installation keeps on this machine, and who holds it now."""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from yuandian.serve.errors import CannotServe, FolderInUse


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a data folder: the command, its process and, once the database runs, how to reach it."""

    command: str
    pid: int
    database_url: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """`path` is absolute. The cluster may stand elsewhere (see `location.py`); everything else is below it."""

    path: Path

    @property
    def keys(self) -> Path:
        """The keys that open sealed fields and sign sessions; 0600."""
        return self.path / "keys.json"

    @property
    def anchor_key(self) -> Path:
        """The key that signs anchors of the record, unless it lies elsewhere; 0600."""
        return self.path / "anchor-key.pem"

    @property
    def files(self) -> Path:
        """Uploaded files, unless they are kept in S3."""
        return self.path / "files"

    @property
    def logs(self) -> Path:
        """One log per part."""
        return self.path / "log"

    @property
    def lock(self) -> Path:
        """Locked while a command holds the folder; its text is the `Holder`."""
        return self.path / "lock"

    def create(self) -> None:
        """Makes the folder and what is in it, private to this account; what stands already keeps its permissions.

        Run by root, the folder itself may be entered (not listed) by others, because PostgreSQL then runs under
        another account inside it.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.path.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, exist_ok=True)
            for inside in (self.files, self.logs):
                inside.mkdir(mode=0o700, exist_ok=True)
        except PermissionError as error:
            raise CannotServe(f"{self.path} belongs to another account; run as that one, or choose --data.") from error
        except FileExistsError as error:
            raise CannotServe(f"{error.filename} is a file; the data folder needs that name. Choose --data.") from error

    @contextmanager
    def held(self, command: str) -> Iterator["Hold"]:
        """The folder for this command alone, until the block ends or the process dies. Raises `FolderInUse`."""
        self.create()
        descriptor = self._open_lock(os.O_RDWR | os.O_CREAT)
        try:
            self._take(descriptor)
            hold = Hold(descriptor, command)
            hold.tell()
            yield hold
            os.ftruncate(descriptor, 0)
        finally:
            os.close(descriptor)

    def holder(self) -> Holder | None:
        """Who holds the folder at this moment; None when nobody does."""
        if not self.lock.exists():
            return None
        descriptor = self._open_lock(os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            text = os.read(descriptor, 10_000)
            return Holder(**json.loads(text)) if text else Holder("another command", 0)
        finally:
            os.close(descriptor)
        return None

    def _open_lock(self, flags: int) -> int:
        try:
            return os.open(self.lock, flags | os.O_CLOEXEC, 0o600)
        except PermissionError as error:
            raise CannotServe(f"{self.path} belongs to another account; run as that one, or choose --data.") from error

    def _take(self, descriptor: int) -> None:
        """Locks, or says who has. A command that only looks who holds the folder has it for an instant: hence twice."""
        for is_last_try in (False, True):
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                holder = self.holder()
                if holder is not None or is_last_try:
                    raise FolderInUse(_in_use(self.path, holder)) from error
                time.sleep(0.1)
            else:
                return


class Hold:
    """The right to a data folder, and what others may read about its holder."""

    def __init__(self, descriptor: int, command: str) -> None:
        self._descriptor = descriptor
        self._holder = Holder(command, os.getpid())

    def tell(self, database_url: str = "", address: str = "") -> None:
        """Lets other commands know how to reach what this one runs."""
        self._holder = Holder(self._holder.command, self._holder.pid, database_url, address)
        text = json.dumps(asdict(self._holder)).encode()
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text, 0)


def _in_use(path: Path, holder: Holder | None) -> str:
    if holder is None:
        return f"{path} was in use a moment ago; try again."
    where = f" at {holder.address}" if holder.address else ""
    return f"{path} is in use by `{holder.command}` (process {holder.pid}){where}. Stop it first, or choose --data."
