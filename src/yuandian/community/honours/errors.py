"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible


class BoardUnknown(NotVisible):
    """No such board."""

    code = "board_unknown"
    detail = "There is no such board."


class SnapshotUnknown(NotVisible):
    """No such snapshot."""

    code = "snapshot_unknown"
    detail = "There is no such snapshot."


class ObjectionUnknown(NotVisible):
    """No such objection."""

    code = "objection_unknown"
    detail = "There is no such objection, or it is not for you to see."


class ObjectionOpen(Conflict):
    """One's own objection to the same board is still open."""

    code = "objection_open"
    detail = "Your objection to this board has not been decided yet."


class MeritUnknown(NotVisible):
    """No such record of a reward or a sanction."""

    code = "merit_unknown"
    detail = "There is no such record, or it is not for you to see."


class MeritUnfit(Invalid):
    """A measure that does not go with the kind, a place that is not within reach, or a case that there is not."""

    code = "merit_unfit"
    detail = "The measure, the place or the case does not fit."


class MeritPartTaken(Forbidden):
    """Proposing, deciding and deciding on the appeal are for three people, none of them the one concerned."""

    code = "merit_part_taken"
    detail = "Somebody else has to decide: you are concerned, or had a part in it before."


class AppealTooLate(Conflict):
    """The days for an appeal are over."""

    code = "appeal_too_late"
    detail = "The time for an appeal is over."
