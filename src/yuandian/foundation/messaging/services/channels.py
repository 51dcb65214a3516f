"""The ways out. A channel knows where an account can be reached and how to hand a message over."""

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from yuandian.foundation.messaging.errors import Refused
from yuandian.foundation.messaging.queries.kinds import kinds_going_out
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.foundation.messaging.rules.subscriptions import Told
from yuandian.foundation.messaging.rules.texts import words_for
from yuandian.foundation.messaging.services.sms import send_sms
from yuandian.foundation.messaging.services.subscriptions import send_subscription
from yuandian.foundation.people import facade as people

NO_ADDRESS = "no_address"


class Channel(Protocol):
    """A way out."""

    def bundle_of(self, kind: str) -> str:
        """Messages of kinds with the same bundle go out as one where they are due together."""
        ...

    def send(self, account_id: UUID, messages: Sequence[Told], key: UUID) -> str:
        """Sends messages as one and gives the provider's id. Raises `Refused`, `Unavailable`.

        Sending one `key` twice has the effect of sending it once.
        """
        ...


class SmsChannel:
    """Short messages to the phone of the account."""

    def bundle_of(self, kind: str) -> str:  # noqa: ARG002
        """All in one."""
        return ""

    def send(self, account_id: UUID, messages: Sequence[Told], key: UUID) -> str:
        """One short message, whether it tells of one thing or of several."""
        phone = people.phones_of_accounts([account_id]).get(account_id)
        if phone is None:
            raise Refused(NO_ADDRESS)
        template, values = words_for([(one.title, one.body) for one in messages])
        return send_sms(phone, template, values, key)


class WechatChannel:
    """Subscription messages to the WeChat user who signs in to the account, as far as they consented."""

    def bundle_of(self, kind: str) -> str:
        """All of one template."""
        known = kinds_going_out().get(kind)
        return known.template.template_id if known and known.template else ""

    def send(self, account_id: UUID, messages: Sequence[Told], key: UUID) -> str:
        """One message and one consent, whether it tells of one thing or of several."""
        address = people.wechat_addresses_of([account_id]).get(account_id)
        if address is None:
            raise Refused(NO_ADDRESS)
        return send_subscription(account_id, address, messages, key)


CHANNELS: Mapping[ChannelCode, Channel] = {ChannelCode.SMS: SmsChannel(), ChannelCode.WECHAT: WechatChannel()}
