"""The ways out. A channel knows where an account can be reached and how to hand a message over."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.foundation.messaging.rules.texts import words_for
from yuandian.foundation.messaging.services.sms import send_sms
from yuandian.foundation.people import facade as people


class Channel(Protocol):
    """A way out."""

    def addresses_of(self, account_ids: Collection[UUID]) -> Mapping[UUID, str]:
        """Where accounts can be reached; those that cannot are left out."""
        ...

    def send(self, address: str, messages: Sequence[tuple[str, str]], key: UUID) -> str:
        """Sends messages (title, body) as one and gives the provider's id. Raises `Refused`, `Unavailable`.

        Sending one `key` twice has the effect of sending it once.
        """
        ...


class SmsChannel:
    """Short messages to the phone of the account."""

    def addresses_of(self, account_ids: Collection[UUID]) -> Mapping[UUID, str]:
        """Phones, plain."""
        return people.phones_of_accounts(account_ids)

    def send(self, address: str, messages: Sequence[tuple[str, str]], key: UUID) -> str:
        """One short message, whether it tells of one thing or of several."""
        template, values = words_for(messages)
        return send_sms(address, template, values, key)


CHANNELS: Mapping[ChannelCode, Channel] = {ChannelCode.SMS: SmsChannel()}
