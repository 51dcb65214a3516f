"""Feedback and what was said in it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from yuandian.foundation.feedback.rules import FEEDBACK_KIND_NAMES, FEEDBACK_STATUS_NAMES, FeedbackStatus
from yuandian.kernel import clock
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Feedback(Row, Chained):
    """One person's matter with the application. It waits since `waits_since`, the last thing that they said."""

    account = models.ForeignKey("people.Account", models.PROTECT, related_name="+")
    kind = models.TextField(choices=FEEDBACK_KIND_NAMES)
    status = models.TextField(choices=FEEDBACK_STATUS_NAMES, default=FeedbackStatus.UNANSWERED.value)
    waits_since = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True)
    is_helpful = models.BooleanField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "投诉建议"
        indexes = [
            models.Index(fields=["account", "-id"], name="feedback_of"),
            models.Index(
                fields=["waits_since", "id"],
                name="feedback_waiting",
                condition=Q(status=FeedbackStatus.UNANSWERED.value),
            ),
        ]


class Turn(Row):
    """One thing said: by the person, or as an answer."""

    numbers_of = "feedback"

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="turns")
    is_answer = models.BooleanField()
    words = TypedText()
    picture_ids = ArrayField(models.UUIDField(), default=list)

    class Meta:
        verbose_name = verbose_name_plural = "投诉建议往来"
        indexes = [models.Index(fields=["feedback", "id"], name="feedback_turns")]


register_chain(Feedback, "kind")
