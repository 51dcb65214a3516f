"""How much room is left where the data folder lies: files, and the embedded database."""

import errno
import shutil
from dataclasses import dataclass

from django.conf import settings
from psycopg import errors as database_errors

GIGABYTE = 1024**3


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes of the disk, and those that are free."""

    total: int
    free: int

    @property
    def is_scarce(self) -> bool:
        """Time to make room: less than `DISK_WARN_BYTES`, and less than a tenth of the disk."""
        return self.free < settings.DISK_WARN_BYTES and self.free * 10 < self.total

    @property
    def is_gone(self) -> bool:
        """Writing fails now or within the hour: less than `DISK_LEAST_BYTES`."""
        return self.free < settings.DISK_LEAST_BYTES

    def __str__(self) -> str:
        return f"{self.free / GIGABYTE:.1f} of {self.total / GIGABYTE:.0f} GB free"


def room_left() -> Room:
    """Of the disk that the data folder lies on."""
    usage = shutil.disk_usage(settings.DATA_DIR if settings.DATA_DIR.exists() else settings.DATA_DIR.anchor)
    return Room(usage.total, usage.free)


def is_for_want_of_room(error: BaseException) -> bool:
    """Whether something failed because the disk is full, ours or the database's own."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, database_errors.DiskFull):
            return True
        if isinstance(cause, OSError) and cause.errno in {errno.ENOSPC, errno.EDQUOT}:
            return True
        cause = cause.__cause__ or cause.__context__
    return False
