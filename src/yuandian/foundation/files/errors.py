"""What this module refuses."""

from yuandian.kernel.errors import Conflict, DomainError, Invalid, NotVisible


class FileEmpty(Invalid):
    """No bytes."""

    code = "file_empty"
    detail = "The file is empty."


class FileTooLarge(Invalid):
    """More bytes than its type may have."""

    code = "file_too_large"
    detail = "The file is too large."


class FileTypeRefused(Invalid):
    """Its bytes are of no type that is taken here, whatever its name says."""

    code = "file_type_refused"
    detail = "This type of file is not taken. Pictures, PDF, Word, Excel and CSV files and recordings are."


class NotAPicture(Invalid):
    """A photo of a person is a picture."""

    code = "file_not_a_picture"
    detail = "Choose a picture as your photo."


class OldOfficeRefused(FileTypeRefused):
    """Word and Excel files of the kind before 2007, which may carry macros unseen."""

    code = "old_office_refused"
    detail = "Word and Excel files of the old kind are not taken; save it as .docx or .xlsx."


class MacrosRefused(FileTypeRefused):
    """A Word or Excel file with a program in it."""

    code = "macros_refused"
    detail = "The file carries macros; save it without them."


class VideoRefused(FileTypeRefused):
    """A film."""

    code = "video_refused"
    detail = "Films are not taken; send pictures or a recording."


class HeicRefused(FileTypeRefused):
    """An iPhone's own picture format, which this server cannot read."""

    code = "heic_refused"
    detail = "HEIC pictures cannot be read here; send it as JPEG (iPhone: Settings, Camera, Formats, Most Compatible)."


class FileBroken(Invalid):
    """It begins like its type and then cannot be read: cut off, damaged, or something else in disguise."""

    code = "file_broken"
    detail = "The file is damaged or was cut off; send it again."


class TooManyPixels(Invalid):
    """A picture that would need too much memory to open."""

    code = "too_many_pixels"
    detail = "The picture has too many pixels."


class TooManyUploads(Conflict):
    """So many uploads wait to be used that no more are taken."""

    code = "too_many_uploads"
    detail = "You have many uploads that are not used yet; use or remove some first."


class FileUnknown(NotVisible):
    """No such upload of yours, or it is used for something else already."""

    code = "file_unknown"
    detail = "There is no such file, or it is not yours to use."


class FileClaimed(Conflict):
    """It is part of something by now."""

    code = "file_claimed"
    detail = "The file is in use and cannot be removed here."


class LinkBroken(NotVisible):
    """A link that was not made here, or whose file is gone."""

    code = "link_broken"
    detail = "This link leads nowhere."


class LinkExpired(DomainError):
    """A link whose time is over; ask for the subject again to get a new one."""

    code = "link_expired"
    status = 410
    detail = "This link has expired; open the page it came from again."
