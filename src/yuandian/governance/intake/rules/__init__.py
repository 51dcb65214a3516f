"""The law of intake, pure: what a sheet's columns can mean, how cells are read, how a request is signed."""

from enum import StrEnum

from yuandian.kernel.permissions import Permission


class IntakePermission(Permission):
    """What a post may entitle to, in the matter of intake."""

    IMPORT = "intake.import"
    VIEW = "intake.view"
    SOURCE = "intake.source"


class ReportState(StrEnum):
    """Where a status report to a source stands."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


class CallbackMode(StrEnum):
    """Where status reports of a source go."""

    NONE = "none"  # the source does not want any
    STANDIN = "standin"  # kept and shown here, sent nowhere: for trying out
    HTTP = "http"  # sent, signed, to the source's own address
