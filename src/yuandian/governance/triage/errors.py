"""Refusals of triage, named as the fact."""

from yuandian.kernel.errors import Conflict, NotVisible


class VersionUnknown(NotVisible):
    """No version has this id."""

    code = "triage_version_unknown"
    detail = "There is no such version."


class VersionCannotServe(Conflict):
    """Only a version that served before and whose model is kept, or the day-one words, may be gone back to."""

    code = "triage_version_cannot_serve"
    detail = "That version never served, or its model is not kept any more; choose another."


class TooLittleToLearn(Conflict):
    """Less than two categories have examples."""

    code = "triage_too_little_to_learn"
    detail = "There is nothing to learn from yet: less than two categories have examples."


class LearningPaused(Conflict):
    """A version was gone back to; a person has to let learning go on."""

    code = "triage_learning_paused"
    detail = "Learning is paused since an earlier version was gone back to. Let it go on first."


class LearningNotPaused(Conflict):
    """There is nothing to let go on."""

    code = "triage_learning_not_paused"
    detail = "Learning is not paused."


class LearningUnderWay(Conflict):
    """One version of a subject is learned at a time."""

    code = "triage_learning_under_way"
    detail = "A version is being learned at this moment; try again in a few minutes."


class Overtaken(Conflict):
    """The version that a new one was judged against serves no longer, so that the judgement says nothing."""

    code = "triage_version_overtaken"
    detail = "Another version took over in the meantime; learn anew."
