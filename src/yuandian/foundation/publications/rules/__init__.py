"""Start here: what may be done with a publication is in `publications`, its text in `blocks`."""

from enum import StrEnum

from yuandian.kernel.permissions import Permission

LONGEST_TITLE = 60
LONGEST_SUMMARY = 200
LONGEST_BODY = 20_000
MOST_PICTURES = 30
MOST_ATTACHMENTS = 10


class PublicationPermission(Permission):
    """What this module guards with: preparing, and putting before everybody's eyes."""

    WRITE = "publication.write"
    PUBLISH = "publication.publish"


class PublicationKind(StrEnum):
    """What it is for: to tell of something, to explain how something is done, or how this application is used."""

    NOTICE = "notice"
    GUIDE = "guide"
    HELP = "help"


PUBLICATION_KIND_NAMES = {
    PublicationKind.NOTICE.value: "通知公告",
    PublicationKind.GUIDE.value: "办事指南",
    PublicationKind.HELP.value: "使用帮助",
}
