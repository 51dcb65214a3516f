"""What this module refuses."""

from yuandian.kernel.errors import Conflict, NotVisible


class InviteCodeUnknown(NotVisible):
    """No such code."""

    code = "invite_code_unknown"
    detail = "There is no such invitation code."


class InvitedAlready(Conflict):
    """One is invited once, before one has been here for long."""

    code = "invited_already"
    detail = "You have accepted an invitation already, or have been here for too long to be invited."


class InvitationUnfit(Conflict):
    """Oneself, a phone or a device that two share, or people between whom there is an invitation already."""

    code = "invitation_unfit"
    detail = (
        "This invitation cannot count: the code is your own, the phone or the device was used for another person,"
        " or you two are linked by invitations already."
    )


class AnomalyUnknown(NotVisible):
    """No such finding."""

    code = "anomaly_unknown"
    detail = "There is no such finding, or it is not for you to see."


class AnomalyDecided(Conflict):
    """It was decided before."""

    code = "anomaly_decided"
    detail = "Somebody has decided about this already."
