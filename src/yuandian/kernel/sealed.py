"""Sealed columns: SM4-GCM in the table, plain text in Python; and the blind index that finds them.

A sealed value names the key it was sealed with, so that keys can be rotated: add a key, make it current, run
`reseal`. The column's name is bound into the seal, so that a value cannot be moved from one column to another.
The look-up index is HMAC-SM3 over the normalised value; it tells equality and nothing else.
"""

import os
import unicodedata
from collections.abc import Callable
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction

FORMAT = 1
NONCE_BYTES = 12
TAG_BYTES = 16


class SealBroken(ValueError):
    """A sealed value was altered, moved to another column, or its key is not known here."""


def seal(plain: str, context: str) -> bytes:
    """Seals `plain` under the current key: format byte, key id and its length, nonce, ciphertext, tag."""
    key_id = settings.SEALING_KEYS["current"]
    nonce = os.urandom(NONCE_BYTES)
    encryptor = Cipher(algorithms.SM4(_key(key_id)), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(context.encode())
    body: bytes = encryptor.update(plain.encode()) + encryptor.finalize()
    name: bytes = key_id.encode()
    return bytes([FORMAT, len(name)]) + name + nonce + body + encryptor.tag


def unseal(sealed: bytes, context: str) -> str:
    """The plain text. Raises `SealBroken` where the seal does not hold."""
    if sealed[:1] != bytes([FORMAT]):
        raise SealBroken("The value is not sealed in a format known here.")
    start = 2 + sealed[1]
    nonce, tag = sealed[start : start + NONCE_BYTES], sealed[-TAG_BYTES:]
    decryptor = Cipher(algorithms.SM4(_key(key_id_of(sealed))), modes.GCM(nonce, tag)).decryptor()
    decryptor.authenticate_additional_data(context.encode())
    try:
        return (decryptor.update(sealed[start + NONCE_BYTES : -TAG_BYTES]) + decryptor.finalize()).decode()
    except InvalidTag as error:
        raise SealBroken("The seal does not hold: the value was altered or moved.") from error


def key_id_of(sealed: bytes) -> str:
    """The id of the key that a value was sealed with."""
    return sealed[2 : 2 + sealed[1]].decode()


def _key(key_id: str) -> bytes:
    try:
        return bytes.fromhex(settings.SEALING_KEYS["keys"][key_id])
    except KeyError as error:
        raise SealBroken(f"The sealing key {key_id} is not known here.") from error


def lookup(value: str) -> bytes:
    """The blind index of a value: equal values give equal 32 bytes; full width and case do not matter."""
    normal = unicodedata.normalize("NFKC", value).strip().upper()
    mac = hmac.HMAC(bytes.fromhex(settings.LOOKUP_KEY), hashes.SM3())
    mac.update(normal.encode())
    return mac.finalize()


class SealedText(models.BinaryField):  # type: ignore[type-arg]
    """A text column, sealed in the table, plain in Python. It cannot be searched; keep a `lookup` beside it."""

    @property
    def _context(self) -> str:
        return f"{self.model._meta.label_lower}.{self.attname}"  # noqa: SLF001

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> str | None:
        """Unseals what the table holds."""
        return None if value is None else unseal(bytes(value), self._context)

    def get_prep_value(self, value: Any) -> Any:
        """Seals what Python holds."""
        return None if value is None else seal(str(value), self._context)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Hands the sealed bytes to the driver."""
        sealed = value if prepared else self.get_prep_value(value)
        return None if sealed is None else connection.Database.Binary(sealed)

    def value_to_string(self, obj: models.Model) -> str:  # noqa: ARG002
        """Sealed values never leave in a dump."""
        raise TypeError(f"{self.attname} is sealed and is not serialised.")

    def to_python(self, value: Any) -> Any:
        """Text stays text."""
        return value


def sealed_columns() -> list[tuple[type[models.Model], list[SealedText]]]:
    """Every model that has sealed columns, with them."""
    found = []
    for model in apps.get_models():
        columns = [field for field in model._meta.local_fields if isinstance(field, SealedText)]  # noqa: SLF001
        if columns:
            found.append((model, columns))
    return found


def reseal(report: Callable[[str, int], None] | None = None) -> int:
    """Seals every value again that is not under the current key; safe to stop and run again. Gives the count."""
    changed = 0
    for model, columns in sealed_columns():
        names = [column.attname for column in columns]
        for primary_key in _under_other_keys(model, columns):
            with transaction.atomic():
                row = model._base_manager.select_for_update().get(pk=primary_key)  # noqa: SLF001
                row.save(update_fields=names)
            changed += 1
        if report:
            report(model._meta.label_lower, changed)  # noqa: SLF001
    return changed


def _under_other_keys(model: type[models.Model], columns: list[SealedText]) -> list[Any]:
    prefix = settings.SEALING_KEYS["current"].encode()
    prefix = bytes([FORMAT, len(prefix)]) + prefix
    quote = connection.ops.quote_name
    stale = " OR ".join(f"substring({quote(str(column.column))} from 1 for %s) <> %s" for column in columns)
    table = quote(model._meta.db_table)  # noqa: SLF001
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table} WHERE {stale}", [len(prefix), prefix] * len(columns))
        return [row[0] for row in cursor.fetchall()]
