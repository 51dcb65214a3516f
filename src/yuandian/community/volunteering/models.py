"""Tasks with their slots, enrolments, service entered later, certificates."""

from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from yuandian.community.volunteering.rules import (
    ENTRY_STATUS_NAMES,
    PROOF_NAMES,
    PUBLISHER_KIND_NAMES,
    TASK_AUDIENCE_NAMES,
    TASK_KIND_NAMES,
    VOLUNTEER_ORIGIN_NAMES,
    VOLUNTEER_ROLE_NAMES,
    EntryStatus,
    PublisherKind,
    TaskAudience,
)
from yuandian.community.volunteering.rules.steps import (
    ENROLMENT_STATUS_NAMES,
    TASK_STATUS_NAMES,
    EnrolmentStatus,
    TaskStatus,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText

STARS = Q(stars=None) | Q(stars__gte=1, stars__lte=5)
VOLUNTEER_STARS = Q(volunteer_stars=None) | Q(volunteer_stars__gte=1, volunteer_stars__lte=5)


class Task(Row, Chained):
    """Something to be done at a place and a time. `leader` runs it; `publisher` put it forward; `points_by` last
    decided what it pays. None of the three is paid by it.

    Every occurrence of a series is a task of its own with the same `series_id`. `fund_id` is the account that pays, set
    when the task is opened. `is_by_offer` keeps it out of the hall: only whom it is offered to sees it.
    """

    publisher_kind = models.TextField(choices=PUBLISHER_KIND_NAMES)
    organisation = models.ForeignKey("organisations.Organisation", models.PROTECT, null=True, related_name="+")
    publisher = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    leader = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    points_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+", db_index=False)
    kind = models.TextField(choices=TASK_KIND_NAMES)
    role = models.TextField(choices=VOLUNTEER_ROLE_NAMES, null=True)
    campaign = models.TextField(default="")
    need = models.TextField(default="")
    title = models.TextField()
    words = models.TextField(default="")
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    address = models.TextField(default="")
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    metres = models.IntegerField(default=200)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    slots = models.IntegerField()
    points = models.IntegerField(default=0)
    skills = ArrayField(models.TextField(), default=list)
    least_age = models.SmallIntegerField(default=0)
    risk_words = models.TextField(default="")
    audience = models.TextField(choices=TASK_AUDIENCE_NAMES, default=TaskAudience.EVERYBODY.value)
    free_hours = models.SmallIntegerField(default=2)
    is_by_offer = models.BooleanField(default=False)
    series_id = models.UUIDField(null=True)
    fund_id = models.UUIDField(null=True)
    status = models.TextField(choices=TASK_STATUS_NAMES, default=TaskStatus.DRAFT.value)
    reason = TypedText(default="")
    review = TypedText(default="")

    class Meta:
        verbose_name = verbose_name_plural = "志愿任务"
        constraints = [
            models.CheckConstraint(name="volunteering_task_period", condition=Q(ends_at__gt=F("starts_at"))),
            models.CheckConstraint(name="volunteering_task_counts", condition=Q(slots__gte=1) & Q(points__gte=0)),
            models.CheckConstraint(
                name="volunteering_task_publisher",
                condition=Q(publisher_kind=PublisherKind.RESIDENT.value, organisation=None, publisher__isnull=False)
                | (~Q(publisher_kind=PublisherKind.RESIDENT.value) & Q(organisation__isnull=False)),
            ),
            models.CheckConstraint(
                name="volunteering_task_point",
                condition=Q(longitude=None, latitude=None) | Q(longitude__isnull=False, latitude__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["starts_at", "id"], name="volunteering_hall", condition=Q(status=TaskStatus.OPEN.value)
            ),
            models.Index(fields=["grid", "-starts_at", "-id"], name="volunteering_of_grid"),
            models.Index(fields=["leader", "-starts_at"], name="volunteering_led"),
            models.Index(fields=["fund_id"], name="volunteering_paying", condition=Q(status=TaskStatus.OPEN.value)),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_risky(self) -> bool:
        """Whether there is a notice of risk and insurance to be acknowledged."""
        return bool(self.risk_words)

    def may_pay(self, person_id: UUID) -> bool:
        """Nobody who put it forward, leads it or decided what it pays."""
        return person_id not in {self.publisher_id, self.leader_id, self.points_by_id}


class Enrolment(Row, Chained):
    """One person in one task, from the grab to the confirmed hours; coming back after withdrawing is the same row.

    `minutes` are those confirmed, `recorded_minutes` what the ledger has of them, in `records` entries.
    """

    task = models.ForeignKey(Task, models.PROTECT, related_name="enrolments")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    status = models.TextField(choices=ENROLMENT_STATUS_NAMES)
    waits_since = models.DateTimeField(null=True)
    is_late_withdrawal = models.BooleanField(default=False)
    has_acknowledged_risk = models.BooleanField(default=False)
    guardian_name = SealedText(null=True)
    guardian_phone = SealedText(null=True)
    checked_in_at = models.DateTimeField(null=True)
    checked_in_by = models.TextField(choices=PROOF_NAMES, null=True)
    checked_out_at = models.DateTimeField(null=True)
    checked_out_by = models.TextField(choices=PROOF_NAMES, null=True)
    is_proof_late = models.BooleanField(default=False)
    minutes = models.IntegerField(null=True)
    recorded_minutes = models.IntegerField(default=0)
    records = models.SmallIntegerField(default=0)
    points_paid = models.IntegerField(default=0)
    dispute = TypedText(default="")
    settlement = TypedText(default="")
    stars = models.SmallIntegerField(null=True)
    rating_words = TypedText(default="")
    volunteer_stars = models.SmallIntegerField(null=True)
    volunteer_words = TypedText(default="")
    photo_ids = ArrayField(models.UUIDField(), default=list)
    may_show_photos = models.BooleanField(default=False)

    class Meta:
        verbose_name = verbose_name_plural = "任务报名"
        constraints = [
            models.UniqueConstraint(fields=["task", "person"], name="volunteering_enrolled_once"),
            models.CheckConstraint(name="volunteering_stars", condition=STARS),
            models.CheckConstraint(name="volunteering_volunteer_stars", condition=VOLUNTEER_STARS),
            models.CheckConstraint(
                name="volunteering_minutes",
                condition=Q(minutes=None) | Q(minutes__gte=F("recorded_minutes"), minutes__lte=1440),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="volunteering_enrolments_of"),
            models.Index(
                fields=["task", "waits_since", "id"],
                name="volunteering_waiting",
                condition=Q(status=EnrolmentStatus.WAITING.value),
            ),
        ]


class Slot(models.Model):
    """One place in a task. Taken by skipping those that others are just taking, so that nobody waits for a lock."""

    id = models.BigAutoField(primary_key=True)
    task = models.ForeignKey(Task, models.PROTECT, related_name="places")
    number = models.IntegerField()
    enrolment = models.OneToOneField(Enrolment, models.PROTECT, null=True, related_name="slot")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task", "number"], name="volunteering_slot_once")]
        indexes = [models.Index(fields=["task", "number"], name="volunteering_free", condition=Q(enrolment=None))]


class LaterEntry(Row, Chained):
    """Service that was done without the application, entered later: two people confirm it, who neither served nor
    entered it.
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    entered_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", models.PROTECT, null=True, related_name="+")
    witness = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    kind = models.TextField(choices=TASK_KIND_NAMES)
    title = TypedText()
    words = TypedText(default="")
    day = models.DateField()
    minutes = models.IntegerField()
    photo_ids = ArrayField(models.UUIDField(), default=list)
    status = models.TextField(choices=ENTRY_STATUS_NAMES, default=EntryStatus.ASKED.value)
    first_confirmer = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    second_confirmer = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    reason = TypedText(default="")

    class Meta:
        verbose_name = verbose_name_plural = "服务补录"
        constraints = [
            models.CheckConstraint(
                name="volunteering_entry_minutes", condition=Q(minutes__gte=1) & Q(minutes__lte=1440)
            ),
            models.CheckConstraint(
                name="volunteering_entry_two_people",
                condition=(Q(first_confirmer=None) | ~Q(first_confirmer=F("person")))
                & (Q(second_confirmer=None) | ~Q(second_confirmer=F("person")))
                & (Q(second_confirmer=None) | ~Q(second_confirmer=F("first_confirmer"))),
            ),
            models.CheckConstraint(
                name="volunteering_entry_not_who_entered",
                condition=(Q(first_confirmer=None) | ~Q(first_confirmer=F("entered_by")))
                & (Q(second_confirmer=None) | ~Q(second_confirmer=F("entered_by"))),
            ),
            models.CheckConstraint(
                name="volunteering_entry_confirmed_by_two",
                condition=~Q(status=EntryStatus.CONFIRMED.value)
                | Q(first_confirmer__isnull=False, second_confirmer__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="volunteering_entries_of"),
            models.Index(
                fields=["grid", "id"],
                name="volunteering_entries_asked",
                condition=Q(status__in=[EntryStatus.ASKED.value, EntryStatus.ONCE_CONFIRMED.value]),
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)


class RollEntry(Row, Chained):
    """A volunteer on the roll: where they come from and in which grid they help. Who leaves stays, no longer active."""

    person = models.OneToOneField("people.Person", models.PROTECT, related_name="+")
    origin = models.TextField(choices=VOLUNTEER_ORIGIN_NAMES)
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    is_active = models.BooleanField(default=True)

    class Meta:
        verbose_name = verbose_name_plural = "志愿者名册"
        indexes = [models.Index(fields=["grid", "-id"], name="volunteering_roll", condition=Q(is_active=True))]


class Certificate(Row):
    """Confirmed hours of a person in a period, as they stood when it was issued. Never changed."""

    code = models.TextField(unique=True)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField()
    minutes = models.IntegerField()
    times = models.IntegerField()
    bodies = ArrayField(models.TextField(), default=list)

    class Meta:
        verbose_name = verbose_name_plural = "时长证明"
        indexes = [models.Index(fields=["person", "-id"], name="volunteering_certificates")]


register_chain(Task, "title")
register_chain(Enrolment, "person_id")
register_chain(LaterEntry, "title")
register_chain(RollEntry, "person_id")
