"""Whistles and the departments' calls."""

from django.db import models
from django.db.models import Q

from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText

UNDECIDED = Q(status="asked", is_late=False)


class Whistle(Row):
    """The street calls departments in on one case: asked for, approved, sounded, finished."""

    numbers_of = "case"

    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="whistles")
    kind = models.TextField()
    status = models.TextField()
    reason = TypedText()
    asked_by_id = models.UUIDField(null=True)
    asked_post_id = models.UUIDField(null=True)
    decide_due_at = models.DateTimeField(null=True)
    is_late = models.BooleanField(default=False)  # whoever decides was reminded that it is over
    decided_by_id = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    decision_reason = TypedText(default="")
    minutes = TypedText(default="")  # record of the joint meeting (联席记录, HOT-08)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(status__in=["asked", "sounded"]), name="one_open_whistle"
            )
        ]
        indexes = [
            models.Index(fields=["status", "-id"], name="whistle_status"),
            models.Index(fields=["decide_due_at"], condition=UNDECIDED, name="whistle_undecided"),
        ]


class WhistleCall(Row):
    """One department called in, with clocks of its own."""

    numbers_of = "case"

    whistle = models.ForeignKey(Whistle, on_delete=models.CASCADE, related_name="calls", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="+", db_index=False)
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    is_lead = models.BooleanField(default=False)
    task = TypedText(default="")
    status = models.TextField()
    sign_due_at = models.DateTimeField(null=True)
    report_in_due_at = models.DateTimeField(null=True)
    handle_due_at = models.DateTimeField(null=True)
    look_at = models.DateTimeField(null=True)
    overdue = models.JSONField(default=list)
    signed_at = models.DateTimeField(null=True)
    reported_in_at = models.DateTimeField(null=True)
    handled_at = models.DateTimeField(null=True)
    account = TypedText(default="")
    return_reason = TypedText(default="")
    stars_by_street = models.SmallIntegerField(null=True)
    rating_by_street = TypedText(default="")
    stars_by_department = models.SmallIntegerField(null=True)
    rating_by_department = TypedText(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["whistle", "organisation"], name="one_call_per_department"),
            models.CheckConstraint(
                condition=Q(stars_by_street__isnull=True) | Q(stars_by_street__range=(1, 5)), name="street_stars_1_to_5"
            ),
            models.CheckConstraint(
                condition=Q(stars_by_department__isnull=True) | Q(stars_by_department__range=(1, 5)),
                name="department_stars_1_to_5",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "status"], name="call_unit_status"),
            models.Index(fields=["look_at"], condition=Q(look_at__isnull=False), name="call_look_at"),
            models.Index(fields=["case"], name="call_case"),
        ]
