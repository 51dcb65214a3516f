"""Accounts and how they are signed in to. Tokens and codes are kept as digests only."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from yuandian.foundation.people.models.persons import Person
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts for Django's own sign-in (the admin)."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """The staff account of that name."""
        return self.get(username=username, kind=AccountKind.STAFF)


class Account(Row, Chained, AbstractBaseUser):
    """A way to sign in: staff by name and password (and TOTP), residents by phone and SMS code.

    One person may have one of each kind. Residents who hold posts act under them with their resident account
    until they have a staff account. `is_staff` and `is_superuser` concern the Django admin alone; what an
    account may do in the product comes from its person's posts.
    """

    proven = (("kind", "username", "person_id", "is_active", "is_staff", "is_superuser"),)

    kind = models.TextField(choices=[(kind.value, kind.value) for kind in AccountKind])
    username = models.TextField(unique=True, null=True, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="accounts")
    phone = SealedText(null=True, blank=True)
    phone_index = models.BinaryField(unique=True, null=True, editable=False)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    is_superuser = models.BooleanField(default=False)
    locked_until = models.DateTimeField(null=True, blank=True)  # to addresses that it was never signed in from
    must_change_password = models.BooleanField(default=False)
    identity_confirmed_at = models.DateTimeField(null=True, editable=False)
    totp_secret = SealedText(null=True, editable=False)
    totp_confirmed_at = models.DateTimeField(null=True, editable=False)
    totp_last_step = models.BigIntegerField(default=0, editable=False)
    leaves_at = models.DateTimeField(null=True, editable=False)  # a resident asked for it, and may still think better
    left_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[AccountManager] = AccountManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = verbose_name_plural = "账号"
        indexes = [
            models.Index(fields=["leaves_at"], condition=Q(leaves_at__isnull=False), name="people_account_leaving"),
            models.Index(fields=["left_at"], condition=Q(left_at__isnull=False), name="people_account_left"),
        ]
        constraints = [
            models.UniqueConstraint(name="people_account_one_of_a_kind", fields=["person", "kind"]),
            models.CheckConstraint(
                name="people_account_name_or_phone",
                condition=Q(kind=AccountKind.STAFF, username__isnull=False, phone_index__isnull=True)
                | Q(kind=AccountKind.RESIDENT, username__isnull=True, phone_index__isnull=False),
            ),
            models.CheckConstraint(
                name="people_account_admin_is_staff",
                condition=Q(kind=AccountKind.STAFF) | Q(is_staff=False, is_superuser=False),
            ),
        ]

    def __str__(self) -> str:
        return self.username or str(self.id)

    @property
    def has_totp(self) -> bool:
        """Whether signing in needs the second step."""
        return self.totp_confirmed_at is not None

    def has_perm(self, perm: str, obj: object = None) -> bool:  # noqa: ARG002
        """For the Django admin alone: superusers change, other admin staff look."""
        if not (self.is_active and self.is_staff):
            return False
        return self.is_superuser or perm.rpartition(".")[2].startswith("view_")

    def has_perms(self, perm_list: list[str], obj: object = None) -> bool:
        """For the Django admin alone."""
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label: str) -> bool:  # noqa: ARG002
        """For the Django admin alone."""
        return self.is_active and self.is_staff


class Session(Row):
    """A sign-in. The token itself is never stored; `awaits_totp` means that the second step is still to come.

    A session to work with may be `begun_in` the one that its person has on their own phone, and ends with it. `origin`
    is a keyed digest of the network address: whose address is known is not locked out by the guesses of others.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="sessions")
    begun_in = models.ForeignKey("self", models.CASCADE, null=True, editable=False, related_name="+")
    token_digest = models.BinaryField(unique=True)
    device = models.TextField(blank=True, default="")
    origin = models.BinaryField(null=True, editable=False)
    awaits_totp = models.BooleanField(default=False)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "登录会话"
        indexes = [
            models.Index(fields=["account", "-created_at"], name="people_session_of_account"),
            models.Index(fields=["expires_at"], name="people_session_expiry"),
        ]

    def __str__(self) -> str:
        return f"{self.account_id} {self.created_at:%Y-%m-%d %H:%M}"


class SmsCode(Row):
    """A code asked for by phone. `sealed_code` and `phone` live only until the message is sent or the code is
    dead.

    `code_digest` is keyed and bound to this row: six digits under a plain hash could be tried out.
    """

    phone = SealedText(null=True)
    phone_index = models.BinaryField()
    sealed_code = SealedText(null=True)
    code_digest = models.BinaryField()
    expires_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["phone_index", "-created_at"], name="people_code_of_phone"),
            models.Index(
                fields=["expires_at"],
                name="people_code_unforgotten",
                condition=Q(sealed_code__isnull=False) | Q(phone__isnull=False),
            ),
        ]


class WechatBinding(Row):
    """That a WeChat user signs in to an account. A new binding is a new row, so that consents die with the old."""

    account = models.OneToOneField(Account, models.CASCADE, related_name="wechat_binding")
    openid = SealedText()
    openid_index = models.BinaryField(unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "微信绑定"


class WechatSignIn(Row):
    """A code of WeChat's that somebody came with; with a ticket where its user is not known here yet.

    `openid` lives until the ticket is used or dead.
    """

    code_digest = models.BinaryField(unique=True, null=True)
    openid = SealedText(null=True)
    openid_index = models.BinaryField(null=True)
    ticket_digest = models.BinaryField(unique=True, null=True)
    expires_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    phone_code_digest = models.BinaryField(null=True)  # of the code that it was used with
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["openid_index", "-created_at"], name="people_wechat_of_openid"),
            models.Index(fields=["expires_at"], name="people_wechat_unforgotten", condition=Q(openid__isnull=False)),
            models.Index(fields=["created_at"], name="people_wechat_at"),
        ]


register_chain(Account, "username")
