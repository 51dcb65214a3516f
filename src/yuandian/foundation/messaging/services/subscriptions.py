"""Messages by WeChat: consents are counted as WeChat counts them, one for each message of a template.

WeChat knows no key by which it would send a message once however often it is asked to. So what is handed over is
written down first: if the answer is lost, the message counts as sent and its consent as used. The inbox has it anyway.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Greatest, Least

from yuandian.foundation.messaging.access import own_account
from yuandian.foundation.messaging.errors import Refused, TemplateUnknown, Unavailable, WechatUnbound
from yuandian.foundation.messaging.models import Consent, Dispatch, SubscriptionTemplate
from yuandian.foundation.messaging.queries import Template, kinds_going_out
from yuandian.foundation.messaging.rules.subscriptions import MOST_LEFT, DispatchStatus, Notification, filled, page_for
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import WechatAddress
from yuandian.foundation.wechat import facade as wechat
from yuandian.foundation.wechat.facade import SubscriptionMessage
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_id

NO_TEMPLATE, NO_CONSENT, OUTCOME_UNKNOWN, ABSENT = "no_template", "no_consent", "outcome_unknown", "wechat_absent"

GRANT = """
INSERT INTO messaging_consent AS held (id, created_at, account_id, template_id, binding_id, "left", changed_at)
VALUES (%(id)s, %(now)s, %(account)s, %(template)s, %(binding)s, 1, %(now)s)
ON CONFLICT (account_id, template_id) DO UPDATE SET
    "left" = CASE WHEN held.binding_id = excluded.binding_id THEN least(held."left" + 1, %(most)s) ELSE 1 END,
    binding_id = excluded.binding_id, changed_at = excluded.changed_at
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the attempt to take a consent: it may go out, has gone out, or will not."""

    may_send: bool
    reason: str | None = None


@transaction.atomic
def add_consents(actor: Actor, template_ids: Sequence[str]) -> None:
    """The actor's WeChat user consented to one more message of each of these templates.

    Raises `WechatUnbound`, `TemplateUnknown`.
    """
    account_id = own_account(actor)
    address = people.wechat_addresses_of([account_id]).get(account_id)
    if address is None:
        raise WechatUnbound
    wanted = set(template_ids)
    rows = list(SubscriptionTemplate.objects.filter(template_id__in=wanted, is_active=True).order_by("id"))
    if unknown := sorted(wanted - {row.template_id for row in rows}):
        raise TemplateUnknown(templates=unknown)
    given: dict[str, Any] = {
        "account": account_id,
        "binding": address.binding_id,
        "now": clock.now(),
        "most": MOST_LEFT,
    }
    with connection.cursor() as cursor:
        for row in rows:
            cursor.execute(GRANT, {**given, "id": new_id(), "template": row.id})


def send_subscription(
    account_id: UUID, address: WechatAddress, notifications: Sequence[Notification], key: UUID
) -> str:
    """Sends messages as one where a consent is left, which is used up; outside any transaction.

    One `key` is sent once at most and takes one consent at most. Raises `Refused`, `Unavailable`.
    """
    kind = kinds_going_out().get(notifications[0].kind)
    template = kind.template if kind else None
    if template is None:
        raise Refused(NO_TEMPLATE)
    if wechat.mode_in_use() == wechat.WechatMode.NONE:
        raise Refused(ABSENT)
    taken = _take(account_id, address.binding_id, template, key)
    if taken.reason is not None:
        raise Refused(taken.reason)
    if not taken.may_send:
        return ""
    values, page = filled(template.fields, notifications), page_for(template.page, notifications)
    return _hand_over(SubscriptionMessage(key, address.openid, template.template_id, page, values))


def _hand_over(message: SubscriptionMessage) -> str:
    try:
        message_id = wechat.platform().send(message)
    except wechat.NotSubscribed as failure:
        _refused_for_want_of_consent(message.key, failure.reason)
        raise Refused(failure.reason) from None
    except wechat.MessageRefused as failure:
        _give_back(message.key, DispatchStatus.REFUSED, failure.reason)
        raise Refused(failure.reason) from None
    except wechat.MessageNotSent as failure:
        _give_back(message.key, DispatchStatus.PUT_OFF, failure.reason)
        raise Unavailable(failure.reason) from None
    except wechat.OutcomeUnknown:
        _end(message.key, DispatchStatus.UNKNOWN, OUTCOME_UNKNOWN)
        raise Refused(OUTCOME_UNKNOWN) from None
    _end(message.key, DispatchStatus.SENT, None)
    return message_id


@transaction.atomic
def _take(account_id: UUID, binding_id: UUID, template: Template, key: UUID) -> Taken:
    """Takes a consent for a key and notes that it is being sent, unless that was done before."""
    row = Dispatch.objects.select_for_update().filter(key=key).first()
    if row is not None and row.status == DispatchStatus.BEGUN:  # its sender died
        _end(key, DispatchStatus.UNKNOWN, OUTCOME_UNKNOWN)
        return Taken(False, OUTCOME_UNKNOWN)
    if row is not None and row.status != DispatchStatus.PUT_OFF:
        return Taken(False, None if row.status == DispatchStatus.SENT else row.reason or OUTCOME_UNKNOWN)
    held = Consent.objects.select_for_update().filter(
        account_id=account_id, template_id=template.id, binding_id=binding_id, left__gt=0
    )
    consent = held.first()
    if consent is None:
        return Taken(False, NO_CONSENT)
    consent.left -= 1
    consent.save(update_fields=["left"])
    Dispatch.objects.update_or_create(
        key=key,
        defaults={
            "template_id": template.id,
            "account_id": account_id,
            "binding_id": binding_id,
            "left_after": consent.left,
            "status": DispatchStatus.BEGUN.value,
            "reason": None,
            "changed_at": clock.now(),
        },
    )
    return Taken(True)


@transaction.atomic
def _refused_for_want_of_consent(key: UUID, reason: str) -> None:
    """WeChat counts fewer than we do: what was left when this was sent is none; what came since stays."""
    row = _end(key, DispatchStatus.REFUSED, reason)
    _consent_of(row).update(left=Greatest(F("left") - row.left_after, 0))


@transaction.atomic
def _give_back(key: UUID, status: DispatchStatus, reason: str) -> None:
    """WeChat did not show it, so the consent is still there."""
    row = _end(key, status, reason)
    _consent_of(row).update(left=Least(F("left") + 1, MOST_LEFT))


def _consent_of(row: Dispatch) -> QuerySet[Consent]:
    return Consent.objects.filter(account_id=row.account_id, template_id=row.template_id, binding_id=row.binding_id)


@transaction.atomic
def _end(key: UUID, status: DispatchStatus, reason: str | None) -> Dispatch:
    row = Dispatch.objects.select_for_update().get(key=key)
    row.status, row.reason, row.changed_at = status.value, reason, clock.now()
    row.save(update_fields=["status", "reason", "changed_at"])
    return row
