"""Who signed a request: the source whose secret fits, once."""

from collections.abc import Mapping
from datetime import timedelta

from django.db import connection
from django.db.models import Q

from yuandian.governance.cases.facade import CasePermission
from yuandian.governance.intake.errors import SourceInactive
from yuandian.governance.intake.models import Source, UsedNonce
from yuandian.governance.intake.rules.signatures import (
    WINDOW_SECONDS,
    Algorithm,
    Replayed,
    SignatureWrong,
    check_signature,
    read_headers,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


def authenticate(code: str, headers: Mapping[str, str], body: bytes) -> Source:
    """The source that signed this request.

    Raises `SignatureMissing`, `SignatureWrong` (also for an unknown source), `OutsideWindow`, `Replayed`,
    `SourceInactive`. The nonce is remembered in a transaction of its own: it is used up whatever comes of the request.
    """
    signed = read_headers(headers)
    source = Source.objects.filter(~Q(secret=None), code=code).first()
    if source is None or source.secret is None:
        raise SignatureWrong
    check_signature(signed, source.secret, Algorithm(source.algorithm), body, int(clock.now().timestamp()))
    if not source.is_active:
        raise SourceInactive(source=source.code)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO intake_usednonce (source_id, nonce, used_at) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [source.id, signed.nonce, clock.now()],
        )
        if not cursor.rowcount:
            raise Replayed
    return source


def partner_actor(source: Source) -> Actor:
    """The system behind a source, which may hand in cases and nothing else."""
    return Actor(
        kind="partner",
        account_id=None,
        person_id=None,
        name=source.name,
        own_permissions=frozenset({CasePermission.ENTER.value}),
        system=f"source:{source.code}",
    )


def forget_nonces() -> int:
    """Removes nonces that no signature can repeat any more; gives their number."""
    before = clock.now() - timedelta(seconds=2 * WINDOW_SECONDS)
    removed, _ = UsedNonce.objects.filter(used_at__lt=before).delete()
    return removed
