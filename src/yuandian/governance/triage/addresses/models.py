"""What was learned: words that people use for a place, and the grid that a member of staff said they mean."""

from django.db import models
from django.db.models import Q

from yuandian.kernel import clock
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row


class LearnedPlace(Row, Chained):
    """Words and the micro-grid that they mean: `wording` is how they are compared, `confirmed` by how many people."""

    said = models.TextField()
    wording = models.TextField()
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    confirmed = models.PositiveIntegerField(default=1)
    is_active = models.BooleanField(default=True)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = verbose_name_plural = "学到的地点说法"
        constraints = [
            models.UniqueConstraint(fields=["wording", "grid"], name="addresses_learned_once"),
            models.CheckConstraint(condition=~Q(wording=""), name="addresses_learned_wording"),
        ]
        indexes = [models.Index(fields=["-changed_at", "id"], name="addresses_learned_latest")]

    def __str__(self) -> str:
        return self.said


class LearnedVoice(models.Model):
    """One person who says that the words mean that grid, however often; gone when it is taken back."""

    learned = models.ForeignKey(LearnedPlace, models.CASCADE, related_name="voices", db_index=False)
    account = models.ForeignKey("people.Account", models.PROTECT, related_name="+", db_index=False)
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learned", "account"], name="addresses_voice_once")]


register_chain(LearnedPlace, "said")
