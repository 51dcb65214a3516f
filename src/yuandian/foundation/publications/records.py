"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class PublicationRecord(RecordKind):
    """Of a publication."""

    DRAFT = "publications.publication.draft", "起草", "Drafted"
    CHANGE = "publications.publication.change", "修改", "Changed"
    PUBLISH = "publications.publication.publish", "发布", "Published"
    WITHDRAW = "publications.publication.withdraw", "撤回", "Withdrawn"
