"""What every table of ours starts with."""

from django.db import models

from yuandian.kernel import clock
from yuandian.kernel.ids import new_id


class Row(models.Model):
    """A row with a time-ordered id, known before it is written, and the moment it was made."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True
