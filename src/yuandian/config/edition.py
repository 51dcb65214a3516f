"""Which edition of tables and reference data this code expects of a database. Pure: it reads files, no settings.

`prepare` leaves the edition in the database when it is done, so that `yuandian up` sees at a glance, without loading
Django, that nothing is to be prepared.
"""

import hashlib
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
WITH_TABLES = ("Django", "procrastinate")


def edition() -> str:
    """Changes with every migration and every reference file of ours, and with the packages that bring tables."""
    digest = hashlib.sha256()
    for name in ("yuandian", *WITH_TABLES):
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted([*PACKAGE.glob("**/migrations/*.py"), *PACKAGE.glob("reference/*.toml")]):
        digest.update(str(path.relative_to(PACKAGE)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
