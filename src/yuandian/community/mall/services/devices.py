"""Which cabinet signed a request, once."""

from collections.abc import Mapping

from django.db.models import Q

from yuandian.community.mall.errors import DeviceReplayed, DeviceUnknown
from yuandian.community.mall.models import Cabinet
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.signed import (
    Algorithm,
    OutsideWindow,
    Replayed,
    SignatureMissing,
    SignatureWrong,
    check_signature,
    read_headers,
    use_nonce,
)


def cabinet_that_signed(code: str, headers: Mapping[str, str], line: str, body: bytes) -> Cabinet:
    """The cabinet behind a request, whose `request_line` is signed, too. Raises `DeviceUnknown`, `DeviceReplayed`.

    The nonce is used up whatever comes of the request.
    """
    row = Cabinet.objects.filter(~Q(secret=None), code=code, is_active=True).first()
    if row is None or row.secret is None:
        raise DeviceUnknown
    try:
        signed = read_headers(headers)
        check_signature(signed, row.secret, Algorithm, body, int(clock.now().timestamp()), line)
        use_nonce(row.pk, signed.nonce)
    except (SignatureMissing, SignatureWrong, OutsideWindow) as refusal:
        raise DeviceUnknown from refusal
    except Replayed as refusal:
        raise DeviceReplayed from refusal
    return row


def device_actor(row: Cabinet) -> Actor:
    """The machine of a cabinet."""
    return Actor(kind="partner", account_id=None, person_id=None, name=row.name, system=f"cabinet:{row.code}")
