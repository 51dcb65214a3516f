"""Links to files: signed, and ending.

Within an hour a file's link stays the same, so that a phone fetches a picture once and not with every list.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.core import signing

from yuandian.foundation.files.errors import LinkBroken, LinkExpired
from yuandian.foundation.files.rules import Variant
from yuandian.kernel import clock

PREFIX = "/files/"
HOUR = 3600
SIGNER_SALT = "yuandian.files.link"
VARIANTS = tuple(Variant)
TOKEN_BYTES = 16 + 1 + 4


@dataclass(frozen=True, slots=True)
class Link:
    """What a token stands for."""

    file_id: UUID
    variant: Variant
    expires_at: datetime


def link_to(file_id: UUID, variant: Variant = Variant.WHOLE) -> str:
    """The path of a file, good for one to two hours and the same for everybody within the hour."""
    hour = int(clock.now().timestamp()) // HOUR + 2
    packed = file_id.bytes + bytes([VARIANTS.index(variant)]) + hour.to_bytes(4)
    return PREFIX + _signer().sign(urlsafe_b64encode(packed).decode())


def read_link(token: str) -> Link:
    """What a token stands for. Raises `LinkBroken`, `LinkExpired`."""
    try:
        packed = urlsafe_b64decode(_signer().unsign(token))
    except (signing.BadSignature, NotBase64) as error:
        raise LinkBroken from error
    if len(packed) != TOKEN_BYTES:
        raise LinkBroken
    expires_at = datetime.fromtimestamp(int.from_bytes(packed[17:]) * HOUR, UTC)
    if expires_at <= clock.now():
        raise LinkExpired
    return Link(UUID(bytes=packed[:16]), VARIANTS[packed[16]], expires_at)


def _signer() -> signing.Signer:
    return signing.Signer(salt=SIGNER_SALT, sep=".")
