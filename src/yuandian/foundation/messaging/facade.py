"""What other modules may call."""

from yuandian.foundation.messaging.errors import Refused, TemplateMisfit, Unavailable
from yuandian.foundation.messaging.queries import (
    MESSAGES_OWN_DATA,
    MESSAGING_RETENTION,
    goes_out,
    provider_in_use,
    sample_outbox,
    unread_count,
    unread_subjects,
)
from yuandian.foundation.messaging.rules import Preferences
from yuandian.foundation.messaging.services.channels import send_sms
from yuandian.foundation.messaging.services.inbox import (
    announce,
    delivery_job,
    forward_unread,
    inbox_rows,
    set_wishes,
    tell,
)
from yuandian.foundation.messaging.services.message_kinds import TemplateGiven, load_reference, set_template

__all__ = [
    "MESSAGES_OWN_DATA",
    "MESSAGING_RETENTION",
    "Preferences",
    "Refused",
    "TemplateGiven",
    "TemplateMisfit",
    "Unavailable",
    "announce",
    "delivery_job",
    "forward_unread",
    "goes_out",
    "inbox_rows",
    "load_reference",
    "provider_in_use",
    "sample_outbox",
    "send_sms",
    "set_template",
    "set_wishes",
    "tell",
    "unread_count",
    "unread_subjects",
]
