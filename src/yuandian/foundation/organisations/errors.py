"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Invalid, NotVisible


class OrganisationUnknown(NotVisible):
    """There is no such organisation, or it is closed."""

    code = "organisation_unknown"
    detail = "There is no such organisation in force."


class GridUnknown(NotVisible):
    """There is no such grid, or it has ended."""

    code = "grid_unknown"
    detail = "There is no such grid in force."


class NameMissing(Invalid):
    """An organisation, a scheme or a title without a name."""

    code = "name_missing"
    detail = "A name is needed."


class CodeTaken(Conflict):
    """Another organisation has that code."""

    code = "organisation_code_taken"
    detail = "Another organisation has that code."


class PartyLevelMisfit(Invalid):
    """A party organisation needs a level from 0 to 4; no other kind has one."""

    code = "party_level_misfit"
    detail = "A party organisation has a level from 0 to 4, and no other kind has one."


class ParentMisfit(Invalid):
    """The party tree keeps to itself and goes down in rank; nothing stands under itself."""

    code = "parent_misfit"
    detail = "It cannot stand under that organisation."


class LeaderMisfit(Invalid):
    """Only a party organisation of the fitting level leads a grid."""

    code = "leader_misfit"
    detail = "Only a party organisation of the fitting level leads a grid."


class AlreadyLed(Conflict):
    """Another party organisation leads the grid in that period."""

    code = "grid_already_led"
    detail = "Another party organisation leads this grid in that period."


class AlreadyTied(Conflict):
    """The organisation has that tie to the grid already."""

    code = "already_tied"
    detail = "The organisation has that tie to the grid already."


class PeriodMisfit(Invalid):
    """An end before the beginning."""

    code = "period_misfit"
    detail = "The end lies before the beginning."


class HasSubordinates(Conflict):
    """Organisations in force still stand under it."""

    code = "organisation_has_subordinates"
    detail = "Close or move the organisations under it first."


class AlreadyClosed(Conflict):
    """It is closed already."""

    code = "organisation_already_closed"
    detail = "The organisation is closed already."


class StillOpen(Conflict):
    """It was never closed."""

    code = "organisation_not_closed"
    detail = "The organisation is not closed."


class ParentClosed(Conflict):
    """What it stood under is closed."""

    code = "organisation_parent_closed"
    detail = "Open the organisation above it first, or put it under another."


class NotAStreet(Invalid):
    """A naming scheme belongs to a street office."""

    code = "not_a_street_office"
    detail = "A naming scheme belongs to a street office."
