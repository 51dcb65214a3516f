"""What is refused of a file that should be a sheet."""

from yuandian.kernel.errors import DomainError, Invalid


class SheetUnreadable(Invalid):
    """Neither a workbook nor text in a known encoding, or without a row of headings; `facts` say why."""

    code = "sheet_unreadable"
    detail = "The file cannot be read as a sheet; see facts."


class SheetTooLarge(DomainError):
    """More bytes, rows, columns or characters than one import takes."""

    code = "sheet_too_large"
    status = 413
    detail = "The file is too large for one import; split it."
