"""The bench starts districts of its own, so it must load before Django knows any settings."""

import os
import subprocess
import sys

from tests.architecture.source import ROOT


def test_the_bench_loads_without_settings() -> None:
    plain = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    loaded = subprocess.run(
        [sys.executable, "-m", "bench", "--help"], cwd=ROOT, env=plain, capture_output=True, text=True, check=False
    )
    assert loaded.returncode == 0, loaded.stderr
    assert "submit" in loaded.stdout
