"""Signing in by an identity provider: requests on their way, and whose subject there is which account here."""

from django.db import models

from yuandian.foundation.people.models.accounts import Account
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row


class SignOnRequest(Row):
    """Somebody was sent to the provider. It counts once, in the browser that holds the key; no token is kept.

    With a ticket, the provider has answered and it remains to be said whose subject this is; then `subject` is kept.
    """

    issuer = models.TextField(default="")
    account_id = models.UUIDField(null=True)  # whose it is to be; none: of whoever it turns out to be
    state_digest = models.BinaryField(unique=True)
    key_digest = models.BinaryField()
    nonce = models.TextField()
    verifier = SealedText(null=True)
    redirect_uri = models.TextField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ticket_digest = models.BinaryField(unique=True, null=True)
    subject = SealedText(null=True)

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="people_sign_on_at")]


class LinkedSubject(Row):
    """That a subject of an issuer signs in to an account: one account, one subject."""

    account = models.OneToOneField(Account, models.CASCADE, related_name="linked_subject")
    issuer = models.TextField()
    subject = SealedText()
    subject_index = models.BinaryField(unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "统一认证绑定"
