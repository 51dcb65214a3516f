"""The access token: kept until shortly before it ends, renewed by one process at a time.

WeChat's stable token endpoint gives everybody the same token while it counts, so a second asker would harm nothing; it
is spared because there are limits. No transaction is open while WeChat is asked.
"""

import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q

from yuandian.foundation.wechat.models import AccessToken
from yuandian.foundation.wechat.rules import renews_at
from yuandian.foundation.wechat.services.calls import CallFailed, call, errcode_of, text_in
from yuandian.kernel import clock

logger = logging.getLogger("yuandian.wechat")

PATH = "/cgi-bin/stable_token"
REFRESHING = timedelta(seconds=10)
WAITS, WAIT_SECONDS = 60, 0.1
AT_LEAST = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class HeldToken:
    """A token, and when it was obtained, by which it is told apart from the next."""

    text: str
    obtained_at: datetime


def access_token() -> HeldToken:
    """A token that counts, from the table or from WeChat; to be called outside any transaction. Raises `CallFailed`."""
    app_id = settings.WECHAT["app_id"]
    for _ in range(WAITS):
        row, _made = AccessToken.objects.get_or_create(app_id=app_id)
        now = clock.now()
        if _counts(row, now, fresh=True):
            return _held(row)
        if _claim(row, now):
            return _renew(row)
        if _counts(row, now, fresh=False):
            return _held(row)  # still good while another process fetches the next
        time.sleep(WAIT_SECONDS)
    raise CallFailed("token_awaited", never_left=True)


def invalidate_token(held: HeldToken) -> None:
    """WeChat does not take that token any more: the next call fetches another, unless somebody has already."""
    AccessToken.objects.filter(app_id=settings.WECHAT["app_id"], obtained_at=held.obtained_at).update(expires_at=None)


def _counts(row: AccessToken, now: datetime, *, fresh: bool) -> bool:
    if row.token is None or row.expires_at is None or row.obtained_at is None:
        return False
    return now < (renews_at(row.expires_at) if fresh else row.expires_at - AT_LEAST)


def _held(row: AccessToken) -> HeldToken:
    assert row.token is not None
    assert row.obtained_at is not None
    return HeldToken(row.token, row.obtained_at)


def _claim(row: AccessToken, now: datetime) -> bool:
    """Whether it is for this process to ask. One that died while asking is followed after ten seconds."""
    free = Q(refreshing_until__isnull=True) | Q(refreshing_until__lte=now)
    mine = AccessToken.objects.filter(free, pk=row.pk, obtained_at=row.obtained_at)
    return bool(mine.update(refreshing_until=now + REFRESHING))


def _renew(row: AccessToken) -> HeldToken:
    try:
        token, seconds = _ask()
    except CallFailed:
        AccessToken.objects.filter(pk=row.pk).update(refreshing_until=None)
        raise
    now = clock.now()
    row.token, row.obtained_at, row.expires_at = token, now, now + timedelta(seconds=seconds)
    row.refreshing_until = None
    row.save(update_fields=["token", "obtained_at", "expires_at", "refreshing_until"])
    return HeldToken(token, now)


def _ask() -> tuple[str, int]:
    given = settings.WECHAT
    body = {"grant_type": "client_credential", "appid": given["app_id"], "secret": given["secret"]}
    told = call("POST", PATH, {}, {**body, "force_refresh": False})
    if errcode := errcode_of(told):
        logger.error("wechat gives no access token", extra={"errcode": errcode})
        raise CallFailed(f"wechat_{errcode}", never_left=True)
    seconds = told.get("expires_in")
    if not isinstance(seconds, int) or seconds <= 0:
        raise CallFailed("answer_unreadable", never_left=True)
    return text_in(told, "access_token"), seconds
