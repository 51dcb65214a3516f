"""What WeChat's templates are filled with, and the life of a message handed to WeChat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from yuandian.foundation.messaging.rules.texts import words_for

MOST_TEMPLATES_AT_ONCE = 3  # as many as WeChat asks a user about at once
MOST_LEFT = 1000
SUBJECT = "{subject_id}"
LITERAL = "="
TIME_KINDS = frozenset({"time", "date"})
TIME_FORMS = {"time": "%Y年%m月%d日 %H:%M", "date": "%Y年%m月%d日"}


class Source(StrEnum):
    """What of a message a field of a template may hold."""

    TITLE = "title"
    BODY = "body"
    TIME = "time"


class DispatchStatus(StrEnum):
    """Where a message handed to WeChat stands. One that is `begun` may be with WeChat already."""

    BEGUN = "begun"
    SENT = "sent"
    REFUSED = "refused"
    PUT_OFF = "put_off"  # surely not sent: its consent was given back
    UNKNOWN = "unknown"  # sent or not, nobody knows: never sent again


@dataclass(frozen=True, slots=True)
class Notification:
    """A message as a channel gets it; `notified_at` in the district's time."""

    kind: str
    title: str
    body: str
    notified_at: datetime
    subject_id: str | None = None


def is_source(text: str) -> bool:
    """Whether a field may be filled with that: `title`, `body`, `time`, or a fixed text after an equals sign."""
    return text in set(Source) or (text.startswith(LITERAL) and len(text) > len(LITERAL))


def fits_kind(field_kind: str, source: str) -> bool:
    """Times go into fields of times, and nothing else does."""
    return (source == Source.TIME) is (field_kind in TIME_KINDS)


def filled(fields: Mapping[str, str], notifications: Sequence[Notification]) -> dict[str, str]:
    """The values of a template for one message, or for several that go out together."""
    _, words = words_for([(one.title, one.body) for one in notifications])
    title = words["title"] if len(notifications) == 1 else f"您有{words['count']}条新消息"
    body = words["body"] if len(notifications) == 1 else words["titles"]
    known = {Source.TITLE.value: title, Source.BODY.value: body}
    last = max(one.notified_at for one in notifications)
    return {
        field: last.strftime(TIME_FORMS["date" if field.startswith("date") else "time"])
        if source == Source.TIME
        else known.get(source, source.removeprefix(LITERAL))
        for field, source in fields.items()
    }


def page_for(page: str, notifications: Sequence[Notification]) -> str:
    """Where a tap leads: the page with the subject put in; nowhere, where it needs one and there is not just one."""
    if SUBJECT not in page:
        return page
    subjects = {one.subject_id for one in notifications}
    only = subjects.pop() if len(subjects) == 1 else None
    return page.replace(SUBJECT, only) if only else ""
