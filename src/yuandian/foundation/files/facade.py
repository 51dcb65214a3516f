"""What other modules may call."""

from uuid import UUID

from yuandian.foundation.files.errors import FileUnknown
from yuandian.foundation.files.queries import FileCard, files_for, link_to, own_files
from yuandian.foundation.files.services import claim, upload

__all__ = ["FileCard", "FileUnknown", "claim", "files_for", "own_files", "signed_url", "upload"]


def signed_url(file_id: UUID) -> str:
    """A path to the file, good for an hour at least; the caller knows that whoever gets it may see it."""
    return link_to(file_id)
