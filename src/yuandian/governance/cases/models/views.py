"""Filters of lists that people keep by name."""

from django.db import models

from yuandian.kernel.tables import Row


class SavedView(Row):
    """A filter as it stands in the address of a list. `shared_place_id`: the grid or unit whose staff see it too."""

    account_id = models.UUIDField()
    name = models.TextField()
    query = models.JSONField(default=dict)
    shared_place_id = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account_id", "name"], name="view_name_once_per_account")]
        indexes = [
            models.Index(
                fields=["shared_place_id"], condition=models.Q(shared_place_id__isnull=False), name="view_shared"
            ),
        ]
