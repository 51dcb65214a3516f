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
    """Oneself, the same phone, or people who invite each other."""

    code = "invitation_unfit"
    detail = "This invitation cannot count: it is your own, from the same phone, or goes in a circle."


class AnomalyUnknown(NotVisible):
    """No such finding."""

    code = "anomaly_unknown"
    detail = "There is no such finding, or it is not for you to see."


class AnomalyDecided(Conflict):
    """It was decided before."""

    code = "anomaly_decided"
    detail = "Somebody has decided about this already."
