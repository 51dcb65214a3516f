"""Columns under proof: what a subject's columns were after a step, as a digest that the step's entry carries.

A model of `history.Chained` names its columns in `proven`; every entry chained through it then holds their state, and
`yuandian verify` names the columns that were changed past the record. A state begins with the version of the list, so
that the list may grow: what was written under an older one is compared by that one.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from django.db import models

DIGEST_BYTES = 32
Columns = tuple[str, ...]


def state_of(versions: Sequence[Columns], values: Mapping[str, Any], reals: frozenset[str]) -> bytes:
    """The state of the columns in the newest list: its version, SM3 over the values, and a byte of each value's CRC.

    The digest proves; the bytes only tell afterwards which columns differ, and tell no value. `reals` are columns of
    floating point, in which 113 and 113.0 are the same.
    """
    return _state(len(versions), versions[-1], values, reals)


def changed_columns(
    versions: Sequence[Columns], values: Mapping[str, Any], reals: frozenset[str], state: bytes
) -> list[str]:
    """The columns that are not as `state` says; `["?"]` where something differs but not which can be told."""
    version = state[0]
    if not 1 <= version <= len(versions):
        return ["?"]
    names = versions[version - 1]
    now = _state(version, names, values, reals)
    if now == state:
        return []
    marks = zip(names, now[1 + DIGEST_BYTES :], state[1 + DIGEST_BYTES :], strict=False)
    return [name for name, is_now, was in marks if is_now != was] or ["?"]


def _state(version: int, names: Columns, values: Mapping[str, Any], reals: frozenset[str]) -> bytes:
    told = [_told(values[name], name in reals).encode() for name in names]
    sm3 = hashes.Hash(hashes.SM3())
    for text in told:
        sm3.update(len(text).to_bytes(4, "big") + text)
    return bytes([version]) + sm3.finalize() + bytes(zlib.crc32(text) & 0xFF for text in told)


def _told(value: Any, is_real: bool) -> str:
    """A value as it reads the same from memory and from the table."""
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return f"'{value}"
    if is_real:
        return repr(float(value))
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, UUID | date | int):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def real_columns(model: type[models.Model]) -> frozenset[str]:
    """The model's columns of floating point."""
    return _real_columns(model)


@cache
def _real_columns(model: Any) -> frozenset[str]:
    return frozenset(f.attname for f in model._meta.concrete_fields if isinstance(f, models.FloatField))  # noqa: SLF001
