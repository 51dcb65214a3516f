"""Somebody is sent to an identity provider and comes back with its answer, which counts once and in their browser."""

from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest
from typing import Annotated, Any
from uuid import UUID

from annotated_types import MaxLen, MinLen
from django.db import transaction

from yuandian.foundation.people.errors import AskedTooOften, SignOnMissing, SignOnRefused
from yuandian.foundation.people.models import SignOnRequest
from yuandian.foundation.people.rules import single_sign_on as rules
from yuandian.foundation.people.rules.sign_in import (
    SIGN_ONS_AN_ADDRESS_A_DAY,
    SIGN_ONS_AN_ADDRESS_AN_HOUR,
    token_digest,
)
from yuandian.foundation.people.services import identity_provider
from yuandian.foundation.people.services.sessions import new_token
from yuandian.kernel import clock
from yuandian.kernel.limits import RateLimit, an_hour_and_a_day
from yuandian.kernel.sealed import lookup

OF_AN_ADDRESS = an_hour_and_a_day(SIGN_ONS_AN_ADDRESS_AN_HOUR, SIGN_ONS_AN_ADDRESS_A_DAY)
NONE = "none"
LONGEST_TOKEN, LONGEST_CODE = 200, 2000


@dataclass(frozen=True, slots=True)
class SignOnMode:
    """Who signs people in beside us: `none`, `standin`, which believes anybody, or `oidc`; `name` is on the button."""

    mode: str
    name: str


@dataclass(frozen=True, slots=True)
class SignOnBegun:
    """Where to send the browser, and the key without which its answer counts nowhere else."""

    url: str
    state: str
    key: str


@dataclass(frozen=True, slots=True)
class SignOnBrought:
    """What the browser brought back from the provider, and the key of who was sent there."""

    state: Annotated[str, MinLen(1), MaxLen(LONGEST_TOKEN)]
    code: Annotated[str, MinLen(1), MaxLen(LONGEST_CODE)]
    key: Annotated[str, MinLen(1), MaxLen(LONGEST_TOKEN)]


def mode_of(given: Mapping[str, Any]) -> SignOnMode:
    """Of the provider of a setting."""
    return SignOnMode(given["mode"], given["name"])


def begin_request(
    given: Mapping[str, Any], address: str, redirect_uri: str, account_id: UUID | None = None
) -> SignOnBegun:
    """Sends somebody to the provider, perhaps to link what it answers to an account.

    Raises `SignOnMissing`, `AskedTooOften`, `IdentityProviderUnavailable`.
    """
    if given["mode"] == NONE:
        raise SignOnMissing
    known = identity_provider.provider(given)
    state, key, nonce, verifier = (new_token() for _ in range(4))
    url = identity_provider.authorization_url(known, state, nonce, verifier, redirect_uri)
    with transaction.atomic():
        RateLimit("people.sign_on_of_address", lookup(f"address {address}"), OF_AN_ADDRESS, AskedTooOften).count()
        now = clock.now()
        SignOnRequest.objects.create(
            created_at=now,
            issuer=given["issuer"],
            account_id=account_id,
            state_digest=token_digest(state),
            key_digest=token_digest(key),
            nonce=nonce,
            verifier=verifier,
            redirect_uri=redirect_uri,
            expires_at=now + rules.REQUEST_KEPT,
        )
    return SignOnBegun(url, state, key)


def answer_to(
    given: Mapping[str, Any], brought: SignOnBrought, account_id: UUID | None = None
) -> tuple[SignOnRequest, dict[str, Any]]:
    """The request that was answered, used up by it, and what the provider says of who signed in. Outside any
    transaction. Raises `SignOnMissing`, `SignOnRefused`, `IdentityProviderUnavailable`.
    """
    if given["mode"] == NONE:
        raise SignOnMissing
    request = _use(given["issuer"], brought, account_id)
    known = identity_provider.provider(given)
    return request, identity_provider.claims_for(
        known, brought.code, request.verifier or "", request.nonce, request.redirect_uri
    )


def purge_old_requests() -> None:
    """Forgets requests that came to nothing."""
    SignOnRequest.objects.filter(created_at__lt=clock.now() - rules.REQUEST_KEPT - rules.TICKET_KEPT).delete()


@transaction.atomic
def _use(issuer: str, brought: SignOnBrought, account_id: UUID | None) -> SignOnRequest:
    """The request of a state, used up. Raises `SignOnRefused` for one that is unknown, old, used or another's."""
    now = clock.now()
    mine = {"state_digest": token_digest(brought.state), "issuer": issuer, "account_id": account_id}
    rows = SignOnRequest.objects.select_for_update().filter(**mine)
    row = rows.filter(used_at__isnull=True, expires_at__gt=now).first()
    if row is None or not compare_digest(bytes(row.key_digest), token_digest(brought.key)):
        raise SignOnRefused(because="state")
    verifier = row.verifier
    row.used_at, row.verifier = now, None
    row.save(update_fields=["used_at", "verifier"])
    row.verifier = verifier
    return row
