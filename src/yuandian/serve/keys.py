"""The installation's own keys, made once. Losing them loses every sealed field: `yuandian backup` can keep them."""

import json
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from yuandian.serve.errors import CannotServe


def make_keys_once(path: Path, database_url: str) -> bool:
    """Writes fresh keys (0600) unless there are some; tells whether it did. Never leaves half a file.

    Raises `CannotServe` for a database that was filled under other keys: fresh ones would open nothing in it.
    """
    if path.exists() or os.environ.get("YUANDIAN_KEYS"):
        return False
    if _has_tables(database_url):
        raise CannotServe(f"{path} is missing, and the database was filled under the keys in it. Bring it back.")
    keys = {
        "secret_key": secrets.token_urlsafe(48),
        "sealing": _with_fresh_key({}),
        "lookup": secrets.token_hex(32),
    }
    write_private(path, json.dumps(keys, indent=2) + "\n")
    return True


def make_anchor_key_once(path: Path) -> bool:
    """Writes a key to sign anchors with (0600), and its public half beside it, unless there is one; tells whether it
    did. The public half is what others need to check anchors with.
    """
    if path.exists() or os.environ.get("YUANDIAN_ANCHOR_KEY"):
        return False
    make_anchor_key(path)
    return True


def make_anchor_key(path: Path) -> Path:
    """Writes a fresh key to sign anchors with (0600); gives the file of its public half. Raises `CannotServe`."""
    public = path.with_name(f"{path.stem}.public.pem")
    for file in (path, public):
        if file.exists():
            raise CannotServe(f"{file} is there already; a key that has signed anchors is not written over.")
    key = Ed25519PrivateKey.generate()
    write_private(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode())
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return public


def add_sealing_key(path: Path) -> None:
    """Makes a fresh sealing key current. The old ones stay: what is not sealed again yet is opened with them."""
    if not path.exists():
        raise CannotServe(f"There is no {path}; keys given by YUANDIAN_KEYS are changed where you keep that.")
    keys = json.loads(path.read_text())
    keys["sealing"] = _with_fresh_key(keys["sealing"]["keys"])
    write_private(path, json.dumps(keys, indent=2) + "\n")


def _with_fresh_key(old: dict[str, str]) -> dict[str, Any]:
    key_id = f"k{datetime.now(UTC):%Y%m%d%H%M%S}"
    return {"current": key_id, "keys": {**old, key_id: secrets.token_hex(16)}}


def _has_tables(database_url: str) -> bool:
    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT to_regclass('django_migrations') IS NOT NULL").fetchone()
    return found is not None and found[0] is True


def write_private(path: Path, text: str) -> None:
    """Writes a file that only this account may read, whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except PermissionError as error:
        raise CannotServe(f"{path.parent} cannot be written by this account.") from error
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
