"""The bench starts districts of its own, so it must load before Django knows any settings; and its rows must fit."""

import os
import re
import subprocess
import sys

import pytest
from django.db import connection

from bench import flood
from tests.architecture.source import ROOT


def test_the_bench_loads_without_settings() -> None:
    plain = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    loaded = subprocess.run(
        [sys.executable, "-m", "bench", "--help"], cwd=ROOT, env=plain, capture_output=True, text=True, check=False
    )
    assert loaded.returncode == 0, loaded.stderr
    assert "submit" in loaded.stdout


WRITES = re.compile(r"INSERT INTO (\w+)\s*\(([^)]*)\)")


@pytest.mark.parametrize("statement", [flood.CASES, *flood.OTHERS], ids=lambda said: WRITES.search(said)[1])
def test_what_the_bench_writes_names_every_column_that_needs_a_value(db: None, statement: str) -> None:
    found = WRITES.search(statement)
    assert found is not None
    table, named = found[1], {name.strip() for name in found[2].split(",")}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_nullable = 'NO'"
            " AND column_default IS NULL AND is_identity = 'NO' AND is_generated = 'NEVER'",
            [table],
        )
        needed = {name for (name,) in cursor.fetchall()}
    assert needed
    assert needed - named == set()
