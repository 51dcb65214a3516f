"""What state the installation is in, asked of each part: the answer behind `/healthz`."""

import json
import urllib.error
import urllib.request
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from yuandian.kernel.disk import room_left

SILENT_SECONDS = 20
PROBE_SECONDS = 1.5


class PartState(TypedDict):
    """Whether a part serves; the note says what a person would ask next. `warning`: it does, but will not for long."""

    ok: bool
    note: str
    warning: NotRequired[bool]


@cache
def _known_migrations() -> frozenset[tuple[str, str]]:
    """Every migration that this version comes with, by the names of their files: loading them takes a second."""
    return frozenset(
        (config.label, file.stem)
        for config in apps.get_app_configs()
        for file in Path(config.path).glob("migrations/[0-9]*.py")
    )


def waiting_migrations() -> int:
    """How many migrations this version has that the database has not."""
    return len(_known_migrations() - MigrationRecorder(connection).applied_migrations().keys())


def part_states() -> dict[str, PartState]:
    """Every part, the web process included, whose answering is its proof."""
    states: dict[str, PartState] = {"web": {"ok": True, "note": "serving"}, "live": _live(), "disk": disk_state()}
    try:
        states["database"] = _database()
        states["migrations"] = _migrations()
        states["worker"] = _worker() if states["migrations"]["ok"] else {"ok": False, "note": "no table yet"}
    except DatabaseError as error:
        connection.close()  # broken for good, so the next request must make its own
        states["database"] = {"ok": False, "note": type(error).__name__}
    return states


def disk_state() -> PartState:
    """Room for files and the embedded database; nothing is well without, and there is a warning before."""
    room = room_left()
    state: PartState = {"ok": not room.is_gone, "note": str(room)}
    return state | {"warning": True} if room.is_scarce else state


def _database() -> PartState:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (version,) = cursor.fetchone()
    return {"ok": True, "note": f"PostgreSQL {version}, {'embedded' if settings.IS_EMBEDDED else 'external'}"}


def _migrations() -> PartState:
    waiting = waiting_migrations()
    return {"ok": waiting == 0, "note": f"{waiting} waiting"}


def _worker() -> PartState:
    with connection.cursor() as cursor:
        cursor.execute("SELECT extract(epoch FROM now() - max(last_heartbeat)) FROM procrastinate_workers")
        (seconds,) = cursor.fetchone()
    if seconds is None:
        return {"ok": False, "note": "none registered"}
    return {"ok": seconds < SILENT_SECONDS, "note": f"heard of {max(0, seconds):.0f} s ago"}


def _live() -> PartState:
    try:
        with urllib.request.urlopen(settings.LIVE_PROBE, timeout=PROBE_SECONDS) as answer:  # noqa: S310 - our setting
            is_listening = json.load(answer)["listening"] is True
    except (urllib.error.URLError, OSError, ValueError) as error:
        return {"ok": False, "note": type(error).__name__}
    return {"ok": is_listening, "note": "listening" if is_listening else "not listening to the database"}
