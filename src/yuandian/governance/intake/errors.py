"""What intake refuses."""

from yuandian.kernel.errors import Conflict, DomainError, Forbidden, Invalid, NotVisible


class SourceUnknown(NotVisible):
    """No source has this id, code, name or alias."""

    code = "source_unknown"
    detail = "There is no such source."


class SourceInactive(Forbidden):
    """The source is switched off; nothing is taken from it."""

    code = "source_inactive"
    detail = "This source is switched off."


class SourceCodeTaken(Conflict):
    """Another source has this code."""

    code = "source_code_taken"
    detail = "Another source has this code."


class SourceMisfit(Invalid):
    """Particulars of a source that cannot be; `facts` say which."""

    code = "source_misfit"
    detail = "The source cannot be set up like this; see facts."


class ProfileUnknown(NotVisible):
    """The source has no such profile."""

    code = "profile_unknown"
    detail = "There is no such profile for this source."


class ProfileNameTaken(Conflict):
    """Another profile of the source has this name."""

    code = "profile_name_taken"
    detail = "Another profile of this source has this name."


class ReportNotGivenUp(Conflict):
    """Only a report that was given up can be tried again by hand."""

    code = "report_not_given_up"
    detail = "This report has not been given up; it is tried again by itself."


class OrdersMalformed(Invalid):
    """The body is not `{"orders": [ … ]}` with 1 to 200 orders."""

    code = "orders_malformed"
    detail = 'Send a JSON object {"orders": [...]} with 1 to 200 orders.'


class OrdersTooLarge(DomainError):
    """The body is larger than 200 orders can be."""

    code = "orders_too_large"
    status = 413
    detail = "A request takes at most 8 MB; send the orders in several."
