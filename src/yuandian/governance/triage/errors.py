"""Refusals of triage, named as the fact."""

from yuandian.kernel.errors import Conflict, NotVisible


class VersionUnknown(NotVisible):
    """No version has this id."""

    code = "triage_version_unknown"
    detail = "There is no such version."


class VersionCannotServe(Conflict):
    """Only a version that served before, or the day-one words, may be gone back to."""

    code = "triage_version_cannot_serve"
    detail = "That version never served; choose one that did."


class TooLittleToLearn(Conflict):
    """Less than two categories have examples."""

    code = "triage_too_little_to_learn"
    detail = "There is nothing to learn from yet: less than two categories have examples."
