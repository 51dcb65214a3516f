"""An uploaded sheet as it lies in the file storage, and its reader."""

from typing import BinaryIO
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files.storage import default_storage

from yuandian.governance.intake.models import ImportRun
from yuandian.governance.intake.rules.mapping import Profile, RowReader


def reader_for(run: ImportRun, profile: Profile) -> RowReader:
    """The reader of a run's rows. Raises `ProfileIncomplete`, `ProfileDoesNotFit`."""
    return RowReader(profile, run.headings, ZoneInfo(settings.TIME_ZONE))


def stored_upload(run: ImportRun) -> BinaryIO:
    """The uploaded file."""
    return default_storage.open(run.stored_as, "rb")  # type: ignore[return-value]
