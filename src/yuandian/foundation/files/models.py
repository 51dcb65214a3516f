"""Files as rows; their bytes lie in the storage under names that nobody can guess and no link shows."""

from django.db import models
from django.db.models import Q

from yuandian.foundation.files.rules import FileKind
from yuandian.kernel.tables import Row


class StoredFile(Row):
    """A file in the storage: an upload until it is claimed, then part of its subject for good.

    `sha256` (hex), `size` and `mime` are of what is stored, which for a picture is not what was sent.
    """

    owner = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="+")
    kind = models.TextField(choices=[(kind.value, kind.value) for kind in FileKind])
    name = models.TextField()
    mime = models.TextField()
    size = models.BigIntegerField()
    sha256 = models.TextField()
    width = models.IntegerField(null=True)
    height = models.IntegerField(null=True)
    taken_at = models.DateTimeField(null=True)
    storage_name = models.TextField(unique=True)
    thumbnail_name = models.TextField(null=True)
    subject_type = models.TextField(null=True)
    subject_id = models.UUIDField(null=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "文件"
        constraints = [
            models.CheckConstraint(
                name="files_claimed_or_expiring",
                condition=Q(subject_type=None, subject_id=None, expires_at__isnull=False)
                | Q(subject_type__isnull=False, subject_id__isnull=False, expires_at=None),
            ),
            models.CheckConstraint(name="files_kind_known", condition=Q(kind__in=[kind.value for kind in FileKind])),
        ]
        indexes = [
            models.Index(fields=["owner", "sha256"], name="files_waiting", condition=Q(subject_id__isnull=True)),
            models.Index(fields=["expires_at"], name="files_expiring", condition=Q(subject_id__isnull=True)),
            models.Index(fields=["subject_id"], name="files_of_subject", condition=Q(subject_id__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
