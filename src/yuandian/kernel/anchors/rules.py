"""What an anchor is: its text, its signature, its code on paper, the lines of its entries. Pure.

`scripts/check_anchors.py` does the same for a stranger, without any of this.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

FORMAT = "yuandian-anchor/1"
BEGINNING = ""  # what the first anchor says of the one before
CODE_LETTERS = 16
GROUP = 4
PEM_ENDS = "-----END PUBLIC KEY-----"


class AnchorFaulty(ValueError):
    """Not an anchor, or not as it was signed; says why."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The entries of the record from after `after` up to `to`: their number, the digest of their lines."""

    after: int
    to: int
    count: int
    digest: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What an anchor says. `chains`: kind of subject → how many there are, and how many entries, in all up to now.
    `sums`: what registered ledgers moved, in all up to now. `closes_on` is the day that it closes.
    """

    number: int
    made_at: datetime
    previous: str
    segment: Segment
    entries: int
    chains: Mapping[str, tuple[int, int]]
    sums: Mapping[str, int]
    closes_on: date | None = None


@dataclass(frozen=True, slots=True)
class SignedAnchor:
    """An anchor as it lies in a folder. `key` tells which key signed `text`."""

    text: str
    signature: bytes
    key: str

    @property
    def digest(self) -> str:
        """What the next anchor says of this one; the code on paper is its beginning."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def text_of(statement: Statement) -> str:
    """The text that is signed."""
    segment = statement.segment
    return json.dumps(
        {
            "format": FORMAT,
            "number": statement.number,
            "made_at": statement.made_at.isoformat(),
            "closes_on": statement.closes_on.isoformat() if statement.closes_on else None,
            "previous": statement.previous,
            "segment": {
                "after": segment.after, "to": segment.to, "count": segment.count, "sha256": segment.digest,
            },
            "entries": statement.entries,
            "chains": {kind: list(counts) for kind, counts in sorted(statement.chains.items())},
            "sums": dict(sorted(statement.sums.items())),
        },
        ensure_ascii=False,
        indent=1,
    )  # fmt: skip


def read_text(text: str) -> Statement:
    """What a text says. Raises `AnchorFaulty`."""
    try:
        told: dict[str, Any] = json.loads(text)
        if told["format"] != FORMAT:
            raise AnchorFaulty(f"format {told['format']} is not known")
        part = told["segment"]
        return Statement(
            number=int(told["number"]),
            made_at=datetime.fromisoformat(told["made_at"]),
            previous=str(told["previous"]),
            segment=Segment(int(part["after"]), int(part["to"]), int(part["count"]), str(part["sha256"])),
            entries=int(told["entries"]),
            chains={kind: (int(subjects), int(entries)) for kind, (subjects, entries) in told["chains"].items()},
            sums={name: int(amount) for name, amount in told["sums"].items()},
            closes_on=date.fromisoformat(told["closes_on"]) if told["closes_on"] else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise AnchorFaulty(f"not an anchor: {error}") from error


def key_name(key: Ed25519PublicKey) -> str:
    """A short name of a public key, by which an anchor tells who signed it."""
    return hashlib.sha256(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()[:16]


def signed(text: str, key: Ed25519PrivateKey) -> SignedAnchor:
    """The text with its signature."""
    return SignedAnchor(text, key.sign(text.encode()), key_name(key.public_key()))


def check_signature(anchor: SignedAnchor, keys: Mapping[str, Ed25519PublicKey]) -> None:
    """Raises `AnchorFaulty` where none of the keys signed it."""
    key = keys.get(anchor.key)
    if key is None:
        raise AnchorFaulty(f"signed by an unknown key ({anchor.key})")
    try:
        key.verify(anchor.signature, anchor.text.encode())
    except InvalidSignature as error:
        raise AnchorFaulty("its signature does not fit its text") from error


def private_key(pem: bytes) -> Ed25519PrivateKey:
    """The key that signs. Raises `AnchorFaulty`."""
    try:
        key = load_pem_private_key(pem, password=None)
    except ValueError as error:
        raise AnchorFaulty("the anchor key cannot be read") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise AnchorFaulty("the anchor key is not of Ed25519")
    return key


def public_keys(pem: str) -> dict[str, Ed25519PublicKey]:
    """The keys of a file, one or several below each other, by their names. Raises `AnchorFaulty`."""
    found: dict[str, Ed25519PublicKey] = {}
    for part in pem.split(PEM_ENDS)[:-1]:
        try:
            key = load_pem_public_key((part.strip() + "\n" + PEM_ENDS + "\n").encode())
        except ValueError as error:
            raise AnchorFaulty("the public key cannot be read") from error
        if not isinstance(key, Ed25519PublicKey):
            raise AnchorFaulty("the public key is not of Ed25519")
        found[key_name(key)] = key
    if not found:
        raise AnchorFaulty("there is no public key in the file")
    return found


def code_of(digest: str) -> str:
    """The code on paper: 80 bits of the digest in groups of letters that are not mistaken for one another."""
    letters = base64.b32encode(bytes.fromhex(digest)).decode()[:CODE_LETTERS]
    return "-".join(letters[at : at + GROUP] for at in range(0, CODE_LETTERS, GROUP))


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry of the record, as the list beside an anchor has it."""

    position: int
    subject_type: str
    subject_id: UUID
    sequence: int
    digest: str

    def __str__(self) -> str:
        return f"{self.position} {self.subject_type} {self.subject_id} {self.sequence} {self.digest}\n"


def read_lines(lines: Iterable[str]) -> Iterator[EntryLine]:
    """The entries of a list, in its order. Raises `AnchorFaulty`."""
    for line in lines:
        try:
            position, subject_type, subject_id, sequence, digest = line.split()
            yield EntryLine(int(position), subject_type, UUID(subject_id), int(sequence), digest)
        except ValueError as error:
            raise AnchorFaulty(f"not an entry: {line[:80]!r}") from error


def file_name(number: int) -> str:
    """How an anchor's file is called; the list of its entries ends in `.entries.gz` instead."""
    return f"anchor-{number:08d}.json"


def entries_name(number: int) -> str:
    """How the list of an anchor's entries is called."""
    return f"anchor-{number:08d}.entries.gz"


def to_file(anchor: SignedAnchor) -> str:
    """What stands in the file."""
    told = {"signed": anchor.text, "signature": anchor.signature.hex(), "key": anchor.key}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def from_file(text: str) -> SignedAnchor:
    """The anchor in a file. Raises `AnchorFaulty`."""
    try:
        told = json.loads(text)
        return SignedAnchor(str(told["signed"]), bytes.fromhex(told["signature"]), str(told["key"]))
    except (KeyError, TypeError, ValueError) as error:
        raise AnchorFaulty(f"not an anchor: {error}") from error
