"""Short messages by their templates: codes to sign in with, and whatever a channel sends."""

from collections.abc import Mapping
from uuid import UUID

from django.conf import settings

from yuandian.foundation.messaging.errors import Refused
from yuandian.foundation.messaging.rules.texts import SIGN_IN_CODE, text_of
from yuandian.foundation.messaging.services.providers import Sms, provider
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.ids import new_id

SECONDS_A_MINUTE = 60


def send_sms(phone: str, template: str, values: Mapping[str, str], key: UUID | None = None) -> str:
    """Sends a short message now, within five seconds, and gives the provider's id; never within a transaction.

    With a `key` it is sent once however often it is asked for. Nothing of it is stored or logged here. Raises
    `Refused`, `Unavailable`, `TemplateMisfit`.
    """
    text = text_of(template, values, settings.SMS_GATEWAY["signature"])
    return provider().send(Sms(key or new_id(), phone, template, dict(values), text))


def send_sign_in_code(code_id: UUID) -> bool:
    """Sends a code that somebody asked for, if it still counts; gives whether it went out now.

    A number that the provider refuses is left alone: the code dies by itself. Raises `Unavailable` to be tried again.
    """
    asked = people.sms_code_to_send(code_id)
    if asked is None:
        return False
    seconds = (asked.expires_at - clock.now()).total_seconds()
    minutes = max(1, round(seconds / SECONDS_A_MINUTE))
    try:
        send_sms(asked.phone, SIGN_IN_CODE, {"code": asked.code, "minutes": str(minutes)}, key=code_id)
    except Refused:
        return False
    people.sms_code_sent(code_id)
    return True
