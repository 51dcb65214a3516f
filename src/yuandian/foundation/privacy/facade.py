"""What other modules may call."""

from datetime import datetime

from django.db.models import Q, QuerySet

from yuandian.foundation.privacy.models import DataCopy
from yuandian.foundation.privacy.rules import CopyStatus
from yuandian.foundation.privacy.services.copies import drop_files
from yuandian.kernel.retention import RetentionKind


def _copies_over(border: datetime) -> QuerySet[DataCopy]:
    return DataCopy.objects.filter(Q(ready_at__lt=border) | Q(status=CopyStatus.FETCHED), storage_name__isnull=False)


DATA_COPIES = RetentionKind("data_copies", _copies_over, drop_files)
__all__ = ["DATA_COPIES"]
