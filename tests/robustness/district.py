"""A running district with a few people in it, as its clients and its database administrator meet it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from tests.conftest import copy_with_owners
from tests.operations.running import Running, new_place, up, yuandian
from yuandian.governance.cases.tests.cast import RESIDENTS, point_in
from yuandian.serve.folder import DataFolder

ROOT = Path(__file__).parents[2]
REPORTS = "/api/resident/cases"
ORDERS = "/api/resident/mall/redemptions"
COUNTER = "/api/staff/mall/counter/redeem"
WEB_WORKERS = 2
SETTLE = "from tests.robustness.settling import settle; print(settle())"


@dataclass(frozen=True)
class District:
    """`tokens` are sessions, by the name of the cast; `offer` is what a community's counter hands out for points."""

    running: Running
    tokens: dict[str, str]
    offer: str

    @property
    def residents(self) -> list[str]:
        """The residents' sessions."""
        return [self.tokens[name] for name in RESIDENTS]

    def sql(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database answers to a statement typed by hand; the change it makes is kept."""
        holder = DataFolder(self.running.data).holder()
        assert holder is not None
        with psycopg.connect(holder.database_url, application_name="by hand") as connection:
            done = connection.execute(statement, values)
            return done.fetchall() if done.description else []

    def one(self, statement: str, *values: object) -> Any:
        """The one value that a statement asks for."""
        ((value,),) = self.sql(statement, *values)
        return value

    def verify(self) -> tuple[int, str]:
        """Exit code of `yuandian verify` and what it said."""
        done = yuandian("verify", data=self.running.data)
        return done.returncode, done.stdout + done.stderr

    def request(self, method: str, path: str, token: str, key: str = "", body: object = None) -> bytes:
        """A request as it goes over the wire, on a connection of its own."""
        content = b"" if body is None else json.dumps(body).encode()
        headers = {
            "Host": f"127.0.0.1:{self.running.port}",
            "Connection": "close",
            "Authorization": f"Bearer {token}",
            "Content-Length": str(len(content)),
            **({"Content-Type": "application/json"} if content else {}),
            **({"Idempotency-Key": key} if key else {}),
        }
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, "", ""]).encode() + content


def trouble(description: str = "井盖破损") -> dict[str, object]:
    """A report from a place for which the cast's `worker` is responsible."""
    longitude, latitude = point_in(1)
    return {
        "description": description, "longitude": longitude, "latitude": latitude, "coordinate_system": "wgs84"
    }  # fmt: skip


def new_key() -> str:
    """An idempotency key."""
    return str(uuid4())


def _path() -> str:
    """Where the command finds these tests beside the product."""
    return os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))


@contextmanager
def settled(prepared: Path) -> Iterator[District]:
    """`yuandian up` with the small cast, for the length of the block, on a copy of a prepared data folder."""
    with new_place() as place:
        copy_with_owners(prepared, place / "var")
        with _running(place / "var") as district:
            yield district


@contextmanager
def _running(data: Path) -> Iterator[District]:
    with up(data, web_workers=WEB_WORKERS) as running:
        running.wait()
        arguments = ("shell", "--verbosity", "0", "--no-imports", "--command", SETTLE)
        done = yuandian("manage", *arguments, data=running.data, PYTHONPATH=_path())
        assert done.returncode == 0, done.stdout + done.stderr
        yield District(running, **json.loads(done.stdout))
        assert running.stop() == 0
