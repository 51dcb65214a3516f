"""What imports refuse."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible


class ImportKindUnknown(NotVisible):
    """There is no such kind of sheet, or none that the actor has to do with."""

    code = "import_kind_unknown"
    detail = "There is no such kind of import."


class UploadGone(Conflict):
    """The uploaded file was removed; upload it again."""

    code = "upload_gone"
    detail = "The uploaded file has been removed; upload it again."


class ProfileMissing(Invalid):
    """Nobody has said yet which column means what."""

    code = "profile_missing"
    detail = "Say which column means what, then start."


class NotYourImport(Forbidden):
    """Original values are shown to the person who imported them, and to nobody else."""

    code = "import_not_yours"
    detail = "Only the person who started this import may fetch the original rows."


class OriginalsGone(Conflict):
    """The original values were removed seven days after the import."""

    code = "originals_gone"
    detail = "The original rows are kept for seven days only and have been removed."
