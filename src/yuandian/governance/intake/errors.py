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


class SheetUnreadable(Invalid):
    """Neither a workbook nor text in a known encoding, or without a row of headings; `facts` say why."""

    code = "sheet_unreadable"
    detail = "The file cannot be read as a sheet; see facts."


class SheetTooLarge(DomainError):
    """More bytes or rows than one import takes."""

    code = "sheet_too_large"
    status = 413
    detail = "The file is too large for one import; split it."


class UploadGone(Conflict):
    """The uploaded file was removed; upload it again."""

    code = "upload_gone"
    detail = "The uploaded file has been removed; upload it again."


class NotYourImport(Forbidden):
    """Original values are shown to the person who imported them, and to nobody else."""

    code = "import_not_yours"
    detail = "Only the person who started this import may fetch the original rows."


class OriginalsGone(Conflict):
    """The original values were removed seven days after the import."""

    code = "originals_gone"
    detail = "The original rows are kept for seven days only and have been removed."


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
