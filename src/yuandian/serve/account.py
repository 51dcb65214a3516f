"""Under which account PostgreSQL runs: ours, unless we are root, whom it refuses."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from yuandian.serve.errors import NoAccountForDatabase

SYSTEM_ACCOUNT = "yuandian"
ALREADY_THERE = 9  # useradd's exit code


@dataclass(frozen=True, slots=True)
class Account:
    """An account of this machine."""

    name: str
    uid: int
    gid: int

    def may_enter(self, folder: Path) -> bool:
        """Whether the account can reach the folder through all that stands above it, asked by trying it."""
        tried = subprocess.run(
            ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)],
            user=self.uid,
            group=self.gid,
            extra_groups=[],
            cwd="/",
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return tried.returncode == 0

    def own(self, folder: Path) -> None:
        """Makes the folder, private and owned by the account, if it isn't there."""
        if not folder.exists():
            folder.mkdir(mode=0o700)
            os.chown(folder, self.uid, self.gid)


def account_for(cluster: Path) -> Account | None:
    """The other account that PostgreSQL needs, None when it can run as we do.

    A cluster that stands is run by its owner. Raises `NoAccountForDatabase`.
    """
    if os.geteuid() != 0:
        return None
    if cluster.exists() and (owner := cluster.stat().st_uid) != 0:
        return _account(pwd.getpwuid(owner))
    name = os.environ.get("YUANDIAN_DATABASE_ACCOUNT", SYSTEM_ACCOUNT)
    try:
        return _account(pwd.getpwnam(name))
    except KeyError:
        return _make_account(name)


def _account(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _make_account(name: str) -> Account:
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    advice = (
        f"PostgreSQL does not run as root and the account `{name}` is missing. "
        "Run as an ordinary user, name an existing account in YUANDIAN_DATABASE_ACCOUNT, or set DATABASE_URL."
    )
    if useradd is None:
        raise NoAccountForDatabase(f"{advice} (There is no `useradd` to make one with.)")
    homeless = ("--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin")
    command = [useradd, "--system", "--user-group", *homeless, name]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode not in {0, ALREADY_THERE}:
        raise NoAccountForDatabase(f"{advice} ({made.stderr.strip()})")
    return _account(pwd.getpwnam(name))
