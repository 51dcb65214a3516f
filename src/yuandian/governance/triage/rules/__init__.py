"""The law of triage, pure: how a text is taken apart, what a model makes of the parts, when one may take over."""

from enum import StrEnum


class Subject(StrEnum):
    """What is learned: the kind of trouble, or how hard it is."""

    CATEGORY = "category"
    LEVEL = "level"


class Lesson(StrEnum):
    """Where a label to learn from came from."""

    CORRECTED = "corrected"  # staff changed what a case was taken for
    ENTERED = "entered"  # staff said so when they entered the case
    CONFIRMED = "confirmed"  # staff left a case as it was taken, through to the reply
    TAUGHT = "taught"  # from a file of labelled texts


class VersionState(StrEnum):
    """What became of a version."""

    SERVING = "serving"
    RETIRED = "retired"  # served, and another took over
    REFUSED = "refused"  # worse on what it had not seen than the one that served; its model is not kept
    WITHDRAWN = "withdrawn"  # taken back by a person
