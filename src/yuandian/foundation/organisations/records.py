"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class OrganisationRecord(RecordKind):
    """Of an organisation."""

    FOUND = "organisations.organisation.found", "设立", "Founded"
    CHANGE = "organisations.organisation.change", "修改", "Changed"
    CLOSE = "organisations.organisation.close", "撤销", "Closed"
    REOPEN = "organisations.organisation.reopen", "恢复", "Opened again"
    TIE = "organisations.organisation.tie", "挂联网格", "Tied to a grid"
    UNTIE = "organisations.organisation.untie", "解除挂联", "Tie to a grid ended"
    FOLLOW_GRID = "organisations.organisation.follow_grid", "随网格调整", "Followed its grid"


class NamingSchemeRecord(RecordKind):
    """Of what a street calls its levels."""

    SET = "organisations.naming_scheme.set", "设定层级名称", "Names of levels set"
