"""What other modules may call."""

from uuid import UUID

from yuandian.foundation.files.errors import FileUnknown
from yuandian.foundation.files.queries import (
    Attachment,
    FileCard,
    ShownPicture,
    attachment_of,
    files_for,
    files_of_owner,
    link_to,
    own_files,
    picture_of,
    small_picture,
)
from yuandian.foundation.files.services import claim, upload

__all__ = [
    "Attachment", "FileCard", "FileUnknown", "ShownPicture", "attachment_of", "claim", "files_for", "files_of_owner",
    "own_files", "picture_of", "signed_url", "small_picture", "upload",
]  # fmt: skip


def signed_url(file_id: UUID) -> str:
    """A path to the file, good for an hour at least; the caller knows that its receiver may see it."""
    return link_to(file_id)
