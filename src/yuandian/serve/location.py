"""Where the embedded database stands: its cluster, a copy of its programs, its socket.

Everything is in the data folder where that can be. Two things can force a part of it elsewhere: run by root, the
folders above may be closed to the account PostgreSQL runs under (we never open them); and a socket's path holds only
so many bytes and no comma.
"""

import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from yuandian.serve.account import Account, account_for
from yuandian.serve.errors import CannotServe

SYSTEM_FOLDER = Path("/var/lib")
SHORT_FOLDER = Path("/tmp")  # noqa: S108 - only a folder that is ours alone is used in it
SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 107 if sys.platform == "linux" else 103


@dataclass(frozen=True, slots=True)
class Location:
    """`home` holds the cluster and the programs; `sockets` is private to the account that runs PostgreSQL."""

    home: Path
    sockets: Path
    account: Account | None

    @property
    def cluster(self) -> Path:
        """What PostgreSQL calls its data directory."""
        return self.home / "pg"

    @property
    def socket(self) -> Path:
        """The socket itself."""
        return self.sockets / SOCKET_NAME


def locate(data: Path) -> Location:
    """Where the database of the data folder stands, or will. Makes the folders, each private to its owner.

    Raises `CannotServe`, also when a folder that must be private is not.
    """
    cluster = data / "pg"
    account = account_for(cluster)
    home = _home(data, cluster, account)
    if cluster.is_symlink() and not home.exists():
        raise CannotServe(
            f"{cluster} points to {home}, which is gone. Bring it back, or remove {cluster} to start anew."
        )
    if home != data and not cluster.is_symlink() and (home / "pg").exists():
        raise CannotServe(
            f"{home} holds the database of a data folder {data} that was removed. "
            f"To use it again, bring back that folder's keys.json and run `ln -s {home}/pg {cluster}`; "
            f"to start anew, remove {home}."
        )
    if home != data:
        make_private_folder(home, account)
        if not cluster.is_symlink():
            cluster.symlink_to(home / "pg")  # so that the way there survives when the data folder is moved
    if account is not None and not account.may_enter(home):
        raise CannotServe(f"The account `{account.name}`, which runs the database, can no longer enter {home}.")
    sockets = _socket_folder(home, account)
    make_private_folder(sockets, account)
    return Location(home, sockets, account)


def _home(data: Path, cluster: Path, account: Account | None) -> Path:
    if cluster.is_symlink():
        return cluster.readlink().parent
    if account is None or cluster.exists() or account.may_enter(data):
        return data
    return SYSTEM_FOLDER / f"yuandian-{_mark(data)}"


def _socket_folder(home: Path, account: Account | None) -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    candidates = [home / "run"]
    if account is None and runtime and Path(runtime).is_dir():
        candidates.append(Path(runtime) / f"yuandian-{_mark(home)}")
    candidates.append(SHORT_FOLDER / f"yuandian-{_uid(account)}-{_mark(home)}")
    return next(folder for folder in candidates if _holds_socket(folder))


def _holds_socket(folder: Path) -> bool:
    """Whether a client can name a socket in it: short enough, and without the comma at which libpq splits hosts."""
    path = os.fsencode(folder / SOCKET_NAME)
    return len(path) <= LONGEST_SOCKET_PATH and b"," not in path


def make_private_folder(folder: Path, account: Account | None) -> None:
    """Makes a folder that its owner alone may enter. Raises `CannotServe`, also when one stands that is open."""
    try:
        if account is not None:
            account.own(folder)
        elif not folder.exists():
            folder.mkdir(mode=0o700)
    except OSError as error:
        raise CannotServe(f"The folder {folder} cannot be made: {error.strerror}.") from error
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != _uid(account) or found.st_mode & 0o077:
        raise CannotServe(f"{folder} must be a folder that only its owner may enter; move it away and start again.")


def _uid(account: Account | None) -> int:
    return os.geteuid() if account is None else account.uid


def _mark(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]
