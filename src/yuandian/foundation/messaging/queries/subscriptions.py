"""What a resident is asked to consent to, and how many messages WeChat would still show them."""

from dataclasses import dataclass

from yuandian.foundation.messaging.access import own_account
from yuandian.foundation.messaging.models import Consent, SubscriptionTemplate
from yuandian.foundation.people import facade as people
from yuandian.foundation.wechat.facade import WechatMode, mode_in_use
from yuandian.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class TemplateLeft:
    """A template, the kinds of messages that it is for, and the consents left."""

    template_id: str
    name: str
    kinds: list[str]
    left: int


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """Messages by WeChat to an account. `mode` says who answers for WeChat."""

    mode: WechatMode
    has_wechat: bool
    templates: list[TemplateLeft]


def subscriptions_of(actor: Actor) -> Subscriptions:
    """What is left to the actor of each template; templates for nothing are left out."""
    account_id = own_account(actor)
    address = people.wechat_addresses_of([account_id]).get(account_id)
    held = Consent.objects.filter(account_id=account_id, binding_id=address.binding_id) if address else ()
    left = {row.template_id: row.left for row in held}
    rows = SubscriptionTemplate.objects.filter(is_active=True, kinds__isnull=False).distinct()
    templates = [
        TemplateLeft(row.template_id, row.name, sorted(kind.kind for kind in row.kinds.all()), left.get(row.id, 0))
        for row in rows.prefetch_related("kinds").order_by("name", "id")
    ]
    mode = mode_in_use()
    return Subscriptions(mode, address is not None, templates if mode != WechatMode.NONE else [])
