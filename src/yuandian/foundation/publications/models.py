"""Publications, and who has read which: a mark that is counted and never shown by name."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from yuandian.foundation.publications.rules import PUBLICATION_KIND_NAMES
from yuandian.foundation.publications.rules.publications import PUBLICATION_STATUS_NAMES, PublicationStatus
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Publication(Row, Chained):
    """A notice, a guide or a help page for everybody in a grid and below it.

    `body` is Markdown, `words` all its words for searching. `claimed_ids` are its files, with those that it showed
    once. It is out from `starts_at` until `ends_at`; `told_at` says that the residents were told, `reached` how many
    of them had an account there when it was put out.
    """

    kind = models.TextField(choices=PUBLICATION_KIND_NAMES)
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    title = models.TextField()
    summary = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    attachment_ids = ArrayField(models.UUIDField(), default=list)
    claimed_ids = ArrayField(models.UUIDField(), default=list)
    film_id = models.UUIDField(null=True)
    film_address = models.TextField(null=True)
    is_open = models.BooleanField(default=True)
    is_pinned = models.BooleanField(default=False)
    tells_residents = models.BooleanField(default=False)
    status = models.TextField(choices=PUBLICATION_STATUS_NAMES, default=PublicationStatus.DRAFT.value)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    reached = models.IntegerField(null=True)
    reason = TypedText(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "通知与指南"
        constraints = [
            models.CheckConstraint(
                name="publications_out_has_a_start",
                condition=~Q(status=PublicationStatus.PUBLISHED.value) | Q(starts_at__isnull=False),
            ),
            models.CheckConstraint(
                name="publications_period",
                condition=Q(ends_at=None) | Q(starts_at=None) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(name="publications_one_film", condition=Q(film_id=None) | Q(film_address=None)),
        ]
        indexes = [
            models.Index(
                fields=["grid", "kind", "-starts_at", "-id"],
                name="publications_out",
                condition=Q(status=PublicationStatus.PUBLISHED.value),
            ),
            models.Index(
                fields=["starts_at"],
                name="publications_to_tell",
                condition=Q(status=PublicationStatus.PUBLISHED.value, tells_residents=True, told_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ReadMark(models.Model):
    """An account has opened a publication."""

    pk = models.CompositePrimaryKey("publication_id", "account_id")
    publication = models.ForeignKey(Publication, models.CASCADE, related_name="read_marks")
    account = models.ForeignKey("people.Account", models.CASCADE, related_name="+")
    read_at = models.DateTimeField()


register_chain(Publication, "title")
