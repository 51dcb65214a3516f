"""A publication from draft to its end, as one table."""

from collections.abc import Mapping
from enum import StrEnum

from yuandian.foundation.publications.records import PublicationRecord
from yuandian.foundation.publications.rules import PublicationPermission
from yuandian.kernel.lifecycle import Lifecycle, Step


class PublicationStatus(StrEnum):
    """Where a publication stands. Out is one that is published and within its period."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


PUBLICATION_STATUS_NAMES: Mapping[str, str] = {
    PublicationStatus.DRAFT.value: "草稿",
    PublicationStatus.PUBLISHED.value: "已发布",
    PublicationStatus.WITHDRAWN.value: "已撤回",
}


class PublicationAction(StrEnum):
    """What is done with a publication."""

    CHANGE = "change"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"


S = PublicationStatus
UNPUBLISHED = frozenset({S.DRAFT, S.WITHDRAWN})

PUBLICATIONS = Lifecycle(
    "publication",
    {
        PublicationAction.CHANGE: Step(UNPUBLISHED, None, PublicationPermission.WRITE),
        PublicationAction.PUBLISH: Step(UNPUBLISHED, S.PUBLISHED, PublicationPermission.PUBLISH),
        PublicationAction.WITHDRAW: Step(frozenset({S.DRAFT, S.PUBLISHED}), S.WITHDRAWN, PublicationPermission.PUBLISH),
    },
    records=PublicationRecord,
)
