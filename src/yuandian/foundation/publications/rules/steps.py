"""A publication from draft to its end, as one table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from yuandian.foundation.publications.rules import PublicationPermission


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


class PublicationStep(NamedTuple):
    """What an action needs and does; without `after` the status stays."""

    before: frozenset[PublicationStatus]
    after: PublicationStatus | None
    permission: PublicationPermission


def _of(*statuses: PublicationStatus) -> frozenset[PublicationStatus]:
    return frozenset(statuses)


S = PublicationStatus
PUBLICATION_STEPS: Mapping[PublicationAction, PublicationStep] = {
    PublicationAction.CHANGE: PublicationStep(_of(S.DRAFT, S.WITHDRAWN), None, PublicationPermission.WRITE),
    PublicationAction.PUBLISH: PublicationStep(_of(S.DRAFT, S.WITHDRAWN), S.PUBLISHED, PublicationPermission.PUBLISH),
    PublicationAction.WITHDRAW: PublicationStep(_of(S.DRAFT, S.PUBLISHED), S.WITHDRAWN, PublicationPermission.PUBLISH),
}


def publication_actions(status: PublicationStatus, permissions: frozenset[str]) -> list[PublicationAction]:
    """What may be done with a publication that stands so, by whoever holds these permissions at its place."""
    return [
        action for action, step in PUBLICATION_STEPS.items() if status in step.before and step.permission in permissions
    ]
