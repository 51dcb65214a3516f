"""The measurements of `bench.anchors`, in a process with Django."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection

from yuandian.kernel.anchors.making import make_anchor
from yuandian.kernel.anchors.places import write_waiting
from yuandian.kernel.anchors.proving import Proof, prove
from yuandian.kernel.anchors.rules import key_name

HOUR = 5_000
ROUNDS = 5
WRITE = """
INSERT INTO kernel_history (subject_id, sequence, subject_type, at, system, action, details, digest)
SELECT gen_random_uuid(), 1, 'cases.case', now(), 'bench', 'cases.case.open', '{"level": "ordinary"}',
    sha256(random()::text::bytea)
FROM generate_series(1, %s)
"""


def measure() -> None:
    """Prints each figure as a line of JSON."""
    entries, folder = int(os.environ["BENCH_ENTRIES"]), Path(mkdtemp(dir=os.environ["BENCH_FOLDER"]))
    settings.ANCHORS = (f"folder:{folder}",)
    key = Ed25519PrivateKey.generate()
    _anchor(key)
    few = _hours(key)
    _write(entries)
    say("anchor_of_all_at_once", _seconds(lambda: _anchor(key)))
    many = _hours(key)
    say("anchor_of_5000_after_few", few * 1000)
    say("anchor_of_5000_after_all", many * 1000)
    say("anchor_large_to_small", many / few)
    lists = sum(file.stat().st_size for file in folder.glob("*.entries.gz"))
    proof = Proof()
    taken = _seconds(lambda: list(prove(folder, {key_name(key.public_key()): key.public_key()}, proof)))
    say("anchor_list_an_entry", lists / proof.entries)
    say("anchors_proven_a_million", taken * 1_000_000 / proof.entries)


def say(name: str, value: float) -> None:
    """One figure."""
    sys.stdout.write(msgspec.json.encode((name, value)).decode() + "\n")


def _hours(key: Ed25519PrivateKey) -> float:
    taken = []
    for _ in range(ROUNDS):
        _write(HOUR)
        taken.append(_seconds(lambda: _anchor(key)))
    return median(taken)


def _anchor(key: Ed25519PrivateKey) -> None:
    assert make_anchor(key) is not None
    assert write_waiting()[1] == 0


def _write(entries: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(WRITE, [entries])


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
