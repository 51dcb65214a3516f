"""The ground that measurements stand on: a scratch PostgreSQL with production settings, and databases to copy.

The first database holds the sample district's land, organisations and people, and no case. Each measurement takes a
copy of it, or of one that was filled with cases before; none sees what another wrote.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bench import district, flood
from bench.district import District
from bench.figures import say
from yuandian.serve.logs import PartLog
from yuandian.serve.postgres import embedded_in

TEMPLATE = "yuandian"
SMALL, LARGE = 10_000, 1_000_000
HASTE = 10  # `--quick` takes a tenth of everything


@dataclass(slots=True)
class Ground:
    """The running scratch server and the district in its first database."""

    folder: Path
    url: str
    is_quick: bool
    district: District
    server_pid: int  # PostgreSQL's first process
    filled_names: set[str] = field(default_factory=set)

    def count(self, full: int) -> int:
        """How many of something to take: all, or a tenth in haste."""
        return full // HASTE if self.is_quick else full

    def address(self, name: str) -> str:
        """The address of a database of this server."""
        parts = conninfo_to_dict(self.url)
        return f"postgresql://{parts['user']}@/{name}?host={parts['host']}"

    def copy(self, name: str, of: str = TEMPLATE) -> str:
        """The address of a fresh copy of a database."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as server:
            server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            server.execute(f"CREATE DATABASE {name} TEMPLATE {of} STRATEGY FILE_COPY")
        return self.address(name)

    def filled(self, total: int) -> str:
        """The name of a database with `total` cases, filled once."""
        name = f"bench_{total}"
        if name not in self.filled_names:
            say(f"filling a database with {total} cases")
            flood.flood(self.copy(name), total, self.district.resident_accounts)
            self.filled_names.add(name)
        return name


@contextmanager
def ground(folder: Path, *, is_quick: bool) -> Iterator[Ground]:
    """Makes the server and the district in a new folder, for the length of the block."""
    folder.mkdir(0o711)  # run by root, PostgreSQL has an account of its own that must pass
    postgres = embedded_in(folder)
    postgres.make()
    (folder / "log").mkdir()
    with postgres.running(PartLog(folder / "log", "database")) as url:
        say("laying out the district")
        laid = district.lay_out(url, folder)
        yield Ground(
            folder, url, is_quick, laid, int((postgres.location.cluster / "postmaster.pid").read_text().split()[0])
        )
