"""A text as a set of grams: pairs of neighbouring sounds, and of sounds with one between them.

A wrong, missing or doubled character so costs a few grams of a name and leaves the rest. A number is one sound,
whatever its digits. Grams are 64-bit hashes.
"""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.addresses.rules.readings import buildings_in, corner_in, offsets_in
from yuandian.governance.triage.addresses.rules.sounds import sound_of

Hashes = NDArray[np.uint64]
_TOKENS = re.compile(r"\d+|[A-Z]+|[^\W\d_A-Z]")
_NUMBERS, _WORDS = 1 << 40, 1 << 41
_TELLING = 1 << 57  # a word of three letters or more, which says something alone
_NEXT, _NEXT_BUT_ONE, _THREE = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
FEW_WORDS, LETTERS_ALONE = 3, 2
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_SHIFT = np.uint64(33)
_BUILDING, _OFFSET, _CORNER = 1 << 50, 1 << 51, 1 << 52


def _token(word: str) -> int:
    if word.isdigit():
        return _NUMBERS + int(word[:9])
    code = _WORDS + int.from_bytes(word[:4].encode(), "big")
    return code + _TELLING if len(word) > LETTERS_ALONE else code


def _tokens(sound: str) -> list[int]:
    return [ord(word) if word > "\x7f" else _token(word) for word in _TOKENS.findall(sound)]


def _mixed(values: Hashes) -> Hashes:
    values = values * _MIX
    return values ^ (values >> _SHIFT)


def grams_of(written: str, sound: str) -> Hashes:
    """The distinct grams of a plain text, sorted."""
    hashes, _ = _hashes([written], [_tokens(sound)])
    hashes.sort()
    return hashes[begins(hashes)]


def begins(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Where another value begins, of equal values that stand together."""
    found = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def grams_of_many(texts: Sequence[str]) -> tuple[Hashes, NDArray[np.int32]]:
    """The grams of many plain texts, each text's without repetition, and the position of the text of each."""
    hashes, owners = _hashes(texts, [_tokens(sound_of(text)) for text in texts])
    order = np.lexsort((hashes, owners))
    hashes, owners = hashes[order], owners[order]
    is_first = np.ones(len(hashes), bool)
    is_first[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
    return hashes[is_first], owners[is_first]


def _hashes(texts: Sequence[str], words: Sequence[Sequence[int]]) -> tuple[Hashes, NDArray[np.int32]]:
    lengths = np.array([len(some) for some in words], np.int64)
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
    tokens = np.array([token for some in words for token in some], np.uint64)
    mixed = _mixed(tokens)
    alone = (lengths[owners] < FEW_WORDS) | ((tokens & np.uint64(_TELLING)) != 0)
    parts, of = [mixed[alone]], [owners[alone]]
    for apart, factor in ((1, _NEXT), (2, _NEXT_BUT_ONE)):
        together = owners[apart:] == owners[:-apart]
        parts.append(_mixed(mixed[:-apart] * factor + mixed[apart:])[together])
        of.append(owners[apart:][together])
    numbers = np.flatnonzero((tokens[2:] & np.uint64(_NUMBERS) != 0) & (owners[2:] == owners[:-2]))
    parts.append(_mixed((mixed[numbers] * _THREE + mixed[numbers + 1]) * _NEXT + mixed[numbers + 2]))
    of.append(owners[numbers + 2])
    special = [(code, at) for at, text in enumerate(texts) for code in _special(text)]
    if special:
        parts.append(_mixed(np.array([code for code, _ in special], np.uint64)))
        of.append(np.array([at for _, at in special], np.int32))
    return np.concatenate(parts), np.concatenate(of)


def _special(written: str) -> list[int]:
    """What says more than its characters: a building, a direction with its distance, a corner."""
    found = [_BUILDING + int.from_bytes(name.encode()[:5], "big") for name in buildings_in(written)]
    for offset in offsets_in(written):
        found.append(_OFFSET + (round(offset.east) % 65_536 << 20) + round(offset.north) % 65_536)
    corner = corner_in(written)
    if corner:
        found.append(_CORNER + int.from_bytes(corner.encode(), "big") % (1 << 48))
    return found
