"""Who signed a request: the source whose secret fits, once."""

from collections.abc import Mapping

from django.db.models import Q

from yuandian.governance.cases.facade import CasePermission
from yuandian.governance.intake.errors import SourceInactive
from yuandian.governance.intake.models import Source
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.signed import (
    Algorithm,
    SignatureWrong,
    check_signature,
    read_headers,
    use_nonce,
)


def authenticate(code: str, headers: Mapping[str, str], body: bytes) -> Source:
    """The source that signed this request.

    Raises `SignatureMissing`, `SignatureWrong` (also for an unknown source), `OutsideWindow`, `Replayed`,
    `SourceInactive`. The nonce is remembered in a transaction of its own: it is used up whatever comes of the request.
    """
    signed = read_headers(headers)
    source = Source.objects.filter(~Q(secret=None), code=code).first()
    if source is None or source.secret is None:
        raise SignatureWrong
    check_signature(signed, source.secret, {Algorithm(source.algorithm)}, body, int(clock.now().timestamp()))
    if not source.is_active:
        raise SourceInactive(source=source.code)
    use_nonce(source.id, signed.nonce)
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
