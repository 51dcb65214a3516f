"""Which cabinet signed a request, once."""

from datetime import timedelta

from django.db import connection
from django.db.models import Q

from yuandian.community.mall.errors import DeviceReplayed, DeviceUnknown
from yuandian.community.mall.models import Cabinet, UsedDeviceNonce
from yuandian.community.mall.rules.signing import (
    WINDOW_SECONDS,
    DeviceRequest,
    is_signed,
    is_timely,
    is_well_formed,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


def cabinet_that_signed(code: str, request: DeviceRequest) -> Cabinet:
    """The cabinet behind a request. Raises `DeviceUnknown`, `DeviceReplayed`.

    The nonce is used up whatever comes of the request.
    """
    row = Cabinet.objects.filter(~Q(secret=None), code=code, is_active=True).first()
    if row is None or row.secret is None or not is_well_formed(request) or not is_signed(request, row.secret):
        raise DeviceUnknown
    if not is_timely(request, int(clock.now().timestamp())):
        raise DeviceUnknown
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO mall_useddevicenonce (cabinet_id, nonce, used_at) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [row.pk, request.nonce, clock.now()],
        )
        if not cursor.rowcount:
            raise DeviceReplayed
    return row


def device_actor(row: Cabinet) -> Actor:
    """The machine of a cabinet."""
    return Actor(kind="partner", account_id=None, person_id=None, name=row.name, system=f"cabinet:{row.code}")


def forget_device_nonces() -> int:
    """Removes nonces that no signature can repeat any more; gives their number."""
    before = clock.now() - timedelta(seconds=2 * WINDOW_SECONDS)
    removed, _ = UsedDeviceNonce.objects.filter(used_at__lt=before).delete()
    return removed
