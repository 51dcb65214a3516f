"""What this module publishes."""

from typing import ClassVar
from uuid import UUID

from yuandian.kernel.events import Event


class SmsCodeRequested(Event, frozen=True):
    """Somebody asked for a sign-in code. The listener fetches it by `people.facade.sms_code_to_send`.

    The job table holds the id alone; the code itself lies sealed in its row until it is sent, used or dead.
    """

    queue: ClassVar[str] = "sms"
    code_id: UUID


class CertificationDecided(Event, frozen=True):
    """A resident's claim was confirmed or refused; the listener asks `people.facade.decided_certification`."""

    certification_id: UUID


class PostEnded(Event, frozen=True):
    """A post came to its end without a successor."""

    post_id: UUID


class PostHandedOver(Event, frozen=True):
    """A post came to its end and another person took it over: open work moves with it."""

    post_id: UUID
    to_post_id: UUID


class PersonsMerged(Event, frozen=True):
    """Two records turned out to be one person; what hung on the first belongs to the second."""

    person_id: UUID
    into_person_id: UUID
