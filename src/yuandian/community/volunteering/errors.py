"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible
from yuandian.kernel.limits import TooOften


class TaskUnknown(NotVisible):
    """No such task, or not for you to see."""

    code = "task_unknown"
    detail = "There is no such task, or it is not for you to see."


class EnrolmentUnknown(NotVisible):
    """Nobody of that kind in the task."""

    code = "enrolment_unknown"
    detail = "There is no such enrolment in this task."


class EntryUnknown(NotVisible):
    """No such later entry, or not yours to see."""

    code = "later_entry_unknown"
    detail = "There is no such entry, or it is not for you to see."


class RollEntryUnknown(NotVisible):
    """Nobody of that kind on the roll, or not within reach."""

    code = "roll_entry_unknown"
    detail = "There is no such volunteer on the roll within your reach."


class CertificateUnknown(NotVisible):
    """No certificate has that code."""

    code = "certificate_unknown"
    detail = "No certificate has this code."


class TaskFull(Conflict):
    """Every slot is taken."""

    code = "task_full"
    detail = "Every slot of this task is taken. You may join the waiting list."


class TaskClosed(Conflict):
    """Not open, or over."""

    code = "task_closed"
    detail = "This task takes nobody on any more."


class TimesOverlap(Conflict):
    """Somebody cannot be in two places at once."""

    code = "task_times_overlap"
    detail = "You are in another task at that time."


class NotForYou(Forbidden):
    """The task is for others; `facts.bar` says why."""

    code = "task_not_for_you"
    detail = "This task asks for something that you do not have, or have not agreed to yet."


class NotTheOwner(Forbidden):
    """Visible, but run by somebody else."""

    code = "task_not_yours"
    detail = "This is for whoever runs the task."


class OwnService(Forbidden):
    """Nobody approves or confirms their own."""

    code = "own_service"
    detail = "Somebody else has to decide this: it is your own."


class CannotPublishFor(Forbidden):
    """Not an organisation that you may publish for, or one that publishes no tasks."""

    code = "cannot_publish_for"
    detail = "You may not publish tasks for this organisation there."


class FundTooSmall(Conflict):
    """What the tasks promise is more than the fund has."""

    code = "fund_too_small"
    detail = "The community's fund has too few points left for what this task promises."


class CodeWrong(Conflict):
    """Not the code that was shown then."""

    code = "check_in_code_wrong"
    detail = "This is not the code that is shown now. Read it again."


class CodeTriedTooOften(TooOften):
    """Guessing is no proof."""

    code = "check_in_code_tried_too_often"
    detail = "Too many codes were tried. Ask whoever runs the task to note it, or try again later."


class LateProofAmongOthers(Conflict):
    """What came late is looked at by itself."""

    code = "late_proof_among_others"
    detail = "Some of these proofs were sent late: confirm each of those by itself."


class TooFarAway(Conflict):
    """Too far from the place of the task."""

    code = "too_far_away"
    detail = "You are too far from the place of the task. Use the code."


class NotTheTime(Conflict):
    """Too early, or too late."""

    code = "not_the_time"
    detail = "This can only be done about the time of the task."


class ProofTooOld(Conflict):
    """What a phone kept was sent too late to be believed."""

    code = "proof_too_old"
    detail = "This was done too long ago. Ask whoever runs the task to note it."


class TaskUnfit(Invalid):
    """What a task says does not fit together; `facts.field` names it."""

    code = "task_unfit"
    detail = "What the task says does not fit together."


class ProofMissing(Invalid):
    """Neither a code nor a place."""

    code = "proof_missing"
    detail = "Give the code, or the place where you are."


class HoursUnsettled(Conflict):
    """Some hours are not confirmed or are disputed."""

    code = "hours_unsettled"
    detail = "Confirm the hours of everybody who was there first."


class TooMuchUndecided(Conflict):
    """So much of one's own waits for a decision that no more is taken."""

    code = "volunteering_too_much_undecided"
    detail = "Much of what you handed in is not decided yet. Wait for that first."


class EntryDecided(Conflict):
    """It was decided before, or by the same person."""

    code = "later_entry_decided"
    detail = "This has been decided, or you have confirmed it already."


class NothingServed(Conflict):
    """No confirmed hours in that time."""

    code = "nothing_served"
    detail = "There are no confirmed hours in that time."
