"""What this module refuses, and why."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible
from yuandian.kernel.limits import TooOften


class TaxonomyFileWrong(Invalid):
    """The file cannot be read, or contradicts itself; `facts` say where."""

    code = "taxonomy_file_wrong"
    detail = "The taxonomy file cannot be used; see facts."


class ReporterUnanswered(Conflict):
    """No case closes while any of its reporters is without a reply (事事有回音)."""

    code = "case_reporter_unanswered"
    detail = "Somebody who reported this has no reply yet."


class FollowUpMissing(Conflict):
    """The loop has a gap: not every reporter was followed up (HOT-09)."""

    code = "case_follow_up_missing"
    detail = "Ask every reporter whether it is solved and whether they are satisfied, then close."


class UnsolvedNeedsReason(Invalid):
    """Closing a case that a reporter calls unsolved needs a written reason; or reopen it."""

    code = "case_unsolved_needs_reason"
    detail = "A reporter says that it is not solved: reopen the case, or write why it is closed all the same."


class ReopenTooLate(Conflict):
    """The window for reopening is over; a new report may refer to the old one."""

    code = "case_reopen_too_late"
    detail = "The time for reopening is over; report it again and name the earlier number."


class ReporterSaidSo(Conflict):
    """What a reporter said themselves is theirs to change: nobody asks them until the answer suits (HOT-14)."""

    code = "case_reporter_said_so"
    detail = "This reporter has answered in their own words; that stands until they change it."


class FollowUpUnclear(Invalid):
    """An unknown way of following up, or stars outside 1 to 5, or an answer from someone unreachable."""

    code = "case_follow_up_unclear"
    detail = "Say how you asked and what the answer was; who was not reached gave none."


class DeadlineTwice(Invalid):
    """Two deadlines for one clock at one level."""

    code = "deadline_twice"
    detail = "There are two deadlines for the same clock at the same level."


class GeneralDeadlineMissing(Invalid):
    """What holds for everything must say something for every clock at every level that it spoke of before."""

    code = "general_deadline_missing"
    detail = "The deadlines for everything may be changed, not taken away."


class GridUnknown(Invalid):
    """The chosen grid is not there, or no longer in force."""

    code = "case_grid_unknown"
    detail = "The chosen grid does not exist; choose it again on the map."


class SystemUnknown(Invalid):
    """A coordinate system that we cannot convert."""

    code = "case_coordinate_system_unknown"
    detail = "Coordinates are taken in wgs84, cgcs2000, gcj02 or bd09."


class CategoryCodeTaken(Conflict):
    """Another category has this code."""

    code = "category_code_taken"
    detail = "Another category has this code; codes are given once."


class CategoryInCircle(Invalid):
    """A category below itself."""

    code = "category_in_circle"
    detail = "A category cannot lie below itself."


class NameMissing(Invalid):
    """Categories and templates have names."""

    code = "name_missing"
    detail = "Give it a name."


class ReplyTemplateUnknown(NotVisible):
    """No template has this id."""

    code = "reply_template_unknown"
    detail = "There is no such template."


class ReplyTextUnusable(Invalid):
    """A template without words, or with a place to fill that there is not; `facts` name it."""

    code = "reply_text_unusable"
    detail = "The text is empty, or has places to fill other than {category}, {place} and {account}."


class OwnWork(Conflict):
    """Nobody checks what they handled themselves."""

    code = "case_own_work"
    detail = "You handled this case yourself; somebody else checks it."


class LevelNotLower(Conflict):
    """To lower is to give a case to who handles what is no harder; raising goes by triage or escalation."""

    code = "case_level_not_lower"
    detail = "That level is higher than the case's; choose the same or a lower one."


class NoExtensionAsked(Conflict):
    """There is no open request for more time."""

    code = "case_no_extension_asked"
    detail = "No extension is waiting for a decision."


class MergeImpossible(Conflict):
    """A case cannot be merged into itself, nor into one that has ended."""

    code = "case_merge_impossible"
    detail = "Choose another case that is still open to merge this one into."


class NobodyThere(Invalid):
    """No post in force could take the case."""

    code = "case_nobody_there"
    detail = "Nobody holds a post there at present; choose a person or a department."


class TargetUnclear(Invalid):
    """Neither or both of post and organisation."""

    code = "case_target_unclear"
    detail = "Name one post or one organisation to take the case."


class CannotHold(Invalid):
    """The role of that post may not sign cases: it would lie there for ever."""

    code = "case_target_cannot_hold"
    detail = "Whoever holds that post may not sign cases; choose somebody who may."


class ReasonMissing(Invalid):
    """A written reason is asked for."""

    code = "case_reason_missing"
    detail = "Write the reason; it goes into the record."


class DecidedCase(Conflict):
    """A case assigned by decision after a return cannot be returned again (Weifang's rules, art. 22)."""

    code = "case_assigned_by_decision"
    detail = "This case was assigned by decision and cannot be returned again; ask for help or escalate it."


class PictureMissing(Invalid):
    """What was done is shown by a new picture of it, and on the spot by one of how it was before too (EVT-28)."""

    code = "case_picture_missing"
    detail = "Add a picture of the place before and after, or say why there is none."


class TooManyViews(Conflict):
    """Nobody finds anything among more."""

    code = "too_many_views"
    detail = "At most 50 filters can be kept; remove one first."


class NothingSaid(Invalid):
    """A case needs words or at least one picture."""

    code = "case_nothing_said"
    detail = "Say in a few words what is wrong, or add a picture."


class TextTooLong(Invalid):
    """The description is longer than 5,000 characters."""

    code = "case_text_too_long"
    detail = "The description has more than 5,000 characters; put the rest into a document."


class PointImpossible(Invalid):
    """Longitude or latitude outside the earth, or only one of the two."""

    code = "case_point_impossible"
    detail = "Give both longitude (-180…180) and latitude (-90…90), or neither."


class TooManyFiles(Invalid):
    """More than twelve pictures."""

    code = "case_too_many_files"
    detail = "A case takes at most 12 pictures at a time."


class ReportKeyReused(Invalid):
    """The phone's key was used before for other words: both are reports, and neither may be lost."""

    code = "idempotency_key_reused"
    detail = "This Idempotency-Key belongs to another report; make a new one."


class ChannelNotYours(Forbidden):
    """Residents report by the mini-program; staff enter what came by other ways; imports come from systems."""

    code = "case_channel_not_yours"
    detail = "You cannot open a case through this channel."


class NotYourCase(Forbidden):
    """Visible, and the permission is there, but not in the relation that the step asks for."""

    code = "case_not_yours"
    detail = "You can see this case, but this step is for its holder, its desk or its reporter."


class RemarkEmpty(Invalid):
    """There is nothing in it."""

    code = "case_remark_empty"
    detail = "Write something."


class RemarksWait(Conflict):
    """So many remarks wait for an answer that more would not be read sooner."""

    code = "case_remarks_wait"
    detail = "Your last remarks wait for an answer. Call, or wait for it."


class WhistleOpen(Conflict):
    """A case is not handled while a department that was called in has not finished."""

    code = "whistle_still_open"
    detail = "A department that was called in has not finished yet."


class OwnWhistle(Conflict):
    """Nobody approves the whistle they asked for."""

    code = "whistle_own"
    detail = "You asked for this whistle yourself; somebody else approves it."


class ReportsTooOften(TooOften):
    """As many reports as one person may send."""

    code = "case_reports_too_often"
    detail = "You have reported very much. `possible_at` tells when you can again; in danger call 110, 119 or 120."


class UrgesTooOften(TooOften):
    """As many urges as one person may send."""

    code = "case_urges_too_often"
    detail = "You have urged very often. `possible_at` tells when you can again."


class CallerUnknown(Invalid):
    """The person who was chosen does not have that number, or is not in sight."""

    code = "case_caller_unknown"
    detail = "Nobody of that number is known here as the person chosen; write their name instead."


class CallerUnreachable(Invalid):
    """Whoever brings something up leaves a number or a name, so that they can be answered."""

    code = "case_caller_unreachable"
    detail = "Write down the number, or at least the name, of whoever brings it up."


class CallersTooOften(TooOften):
    """More numbers looked for in a day than anybody takes calls."""

    code = "case_callers_too_often"
    detail = "You have looked for as many numbers as one account may. `possible_at` tells when you can again."


class ReporterUnmaskingsTooOften(TooOften):
    """More phones of reporters in a day than any work needs."""

    code = "case_unmaskings_too_often"
    detail = (
        "You have looked at as many phones of reporters as one account may. `possible_at` tells when you can again."
    )


class PeriodUnusable(Invalid):
    """A period that ends before it starts, is longer than three years, or lies before all records."""

    code = "period_unusable"
    detail = "A period ends after it starts, lasts at most three years and begins after 1999."


class CategoryUnknown(Invalid):
    """No active category has this id or code."""

    code = "category_unknown"
    detail = "There is no such category; choose one from the list."


class PaperWithoutHolder(Conflict):
    """A letter goes to whoever has the case; nobody has it."""

    code = "case_paper_without_holder"
    detail = "Nobody has the case. Dispatch it first, then print the letter to whoever has it."


class PaperForUnits(Conflict):
    """A 函 goes from office to office; a person has the case."""

    code = "case_paper_for_units"
    detail = "A letter of transfer goes to an organisation. Whoever has the case is a person: print the assignment."
