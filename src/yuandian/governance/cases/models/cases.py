"""The case and what hangs on it.

Foreign keys make no index of their own (`db_index=False`) where one below begins with their column: every index is
written with every case.
"""

from collections.abc import Collection
from copy import copy
from typing import Any, Self
from uuid import UUID

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, Least

from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.clocks import FAR_FUTURE
from yuandian.governance.cases.rules.replies import TellingWay, way_by_itself
from yuandian.governance.cases.rules.steps import ENDED, CaseStatus
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import SELF, TypedText, unwritten_in

OPEN = Q(is_open=True)
GRID_COLUMNS = ("exclusive_grid_id", "micro_grid_id", "grid_id", "community_id", "street_id")  # the finest first
SENT = OPEN & Q(external_number__isnull=False)  # by another system, which may set a deadline of its own
EXTERNAL_DUE = Coalesce("external_due_at", Value(FAR_FUTURE))  # as `queries.lists` orders them


# What the record proves of a case: all but what is derived from it (search, position, what was warned of), the number,
# which the database gives, and the source's own fields.
PROVEN = (
    "created_at", "channel", "source", "external_number", "external_due_at", "opened_by_id", "summary", "description",
    "category_id", "category_by", "level", "status", "is_open", "is_emergency", "is_active_find", "tags", "address",
    "longitude", "latitude", "place_by", "street_id", "community_id", "grid_id", "micro_grid_id", "exclusive_grid_id",
    "holder_post_id", "holder_organisation_id", "holder_role", "holder_level", "dispatch_reason", "is_by_decision",
    "dispatched_at", "signed_at", "responded_at", "arrived_at", "handled_at", "checked_at", "replied_at",
    "followed_up_at", "closed_at", "clocks_from", "response_due_at", "arrival_due_at", "handling_due_at", "due_at",
    "was_overdue", "overdue", "suspended_at", "status_before_pause", "returns", "urges", "reopenings", "supervised_at",
    "handled_level", "account", "handled_by_id", "root_cause", "is_face_to_face", "outcome", "refusal_reason",
    "pause_reason", "merged_into_id",
)  # fmt: skip


class Case(Row, Chained):
    """Anything that someone must deal with. Status, holder and clocks change only through `services`."""

    proven = (PROVEN,)
    begins_recorded = True
    numbers_of = SELF

    number = models.TextField()
    channel = models.TextField()
    source = models.TextField(null=True)  # the system it was imported from
    external_number = models.TextField(null=True)
    external = models.JSONField(default=dict)  # the city's own deadline, follow-up result, fields as received
    external_due_at = models.DateTimeField(null=True)
    opened_by_id = models.UUIDField(null=True)  # the account that entered it
    client_key = models.TextField(null=True)  # the phone's idempotency key

    summary = TypedText()
    description = TypedText()
    category = models.ForeignKey(
        "cases.Category", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    category_by = models.TextField(default="person")  # person, words (guessed), source
    level = models.TextField(default=CaseLevel.ORDINARY.value)
    status = models.TextField(default=CaseStatus.OPENED.value)
    is_open = models.BooleanField(default=True)
    is_emergency = models.BooleanField(default=False)
    is_active_find = models.BooleanField(default=False)  # found by staff, asked for by nobody (EVT-43)
    tags = models.JSONField(default=list)
    search = SearchVectorField(null=True)

    address = TypedText(default="")
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    coordinate_system = models.TextField(default="wgs84")  # as received; stored as WGS84
    morton = models.BigIntegerField(null=True)  # position on a Z-curve, so that a map view is a few index ranges
    place_by = models.TextField(default="none")  # point, address, person, desk, none
    place_choices = models.JSONField(default=list)  # grids to ask about when the point is near a border
    street = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    community = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    micro_grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    exclusive_grid = models.ForeignKey(
        "grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )

    holder_post = models.ForeignKey(
        "people.Post", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    holder_organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    holder_role = models.TextField(null=True)
    holder_level = models.TextField(null=True)
    dispatch_reason = TypedText(null=True)
    is_by_decision = models.BooleanField(default=False)  # assigned by decision after a return: not to be returned again

    dispatched_at = models.DateTimeField(null=True)
    signed_at = models.DateTimeField(null=True)
    responded_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    handled_at = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True)
    replied_at = models.DateTimeField(null=True)
    followed_up_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    clocks_from = models.DateTimeField()
    response_due_at = models.DateTimeField(null=True)
    arrival_due_at = models.DateTimeField(null=True)
    handling_due_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(default=FAR_FUTURE)  # the next clock to run out; what work lists sort by
    is_due_provisional = models.BooleanField(default=False)  # counted over a year whose holidays are not announced
    look_at = models.DateTimeField(default=FAR_FUTURE)  # when the sweep must look next
    warned = models.JSONField(default=list)  # clocks already warned of
    overdue = models.JSONField(default=list)
    escalated = models.JSONField(default=list)
    was_overdue = models.BooleanField(default=False)
    suspended_at = models.DateTimeField(null=True)
    status_before_pause = models.TextField(null=True)

    returns = models.IntegerField(default=0)
    urges = models.IntegerField(default=0)
    reopenings = models.IntegerField(default=0)
    repeats = models.IntegerField(default=0)  # earlier cases of the same kind at the same spot (SAF-32)
    supervised_at = models.DateTimeField(null=True)
    handled_level = models.TextField(null=True)  # whose power it took: micro, grid, community, street, department
    account = TypedText(default="")  # what was done
    handled_by_id = models.UUIDField(null=True)  # the account; it may not check its own work
    root_cause = models.TextField(null=True)
    is_face_to_face = models.BooleanField(default=False)
    outcome = models.TextField(null=True)  # solved, unsolved, unknown
    refusal_reason = models.TextField(null=True)
    pause_reason = TypedText(null=True)  # written reason of suspension or parking
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    project = models.JSONField(null=True)  # title, plan, decided_by, progress

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number"], name="case_number_once"),
            models.UniqueConstraint(  # the number comes first: people look for it without saying whose it is
                fields=["external_number", "source"], condition=Q(source__isnull=False), name="case_once_per_source"
            ),
            models.UniqueConstraint(
                fields=["opened_by_id", "client_key"],
                condition=Q(client_key__isnull=False),
                name="case_once_per_client_key",
            ),
            models.CheckConstraint(
                condition=Q(is_open=False, status__in=sorted(s.value for s in ENDED))
                | Q(is_open=True) & ~Q(status__in=sorted(s.value for s in ENDED)),
                name="case_open_fits_status",
            ),
            models.CheckConstraint(condition=Q(status__in=[s.value for s in CaseStatus]), name="case_status_known"),
            models.CheckConstraint(condition=Q(channel__in=[c.value for c in Channel]), name="case_channel_known"),
            models.CheckConstraint(condition=Q(level__in=[v.value for v in CaseLevel]), name="case_level_known"),
            models.CheckConstraint(
                condition=~Q(status__in=["dispatched", "signed", "arrived"])
                | Q(holder_post__isnull=False)
                | Q(holder_organisation__isnull=False),
                name="case_at_work_has_holder",
            ),
        ]
        indexes = [
            models.Index(fields=["due_at", "id"], condition=OPEN, name="case_open_all"),
            models.Index(fields=["street", "due_at", "id"], condition=OPEN, name="case_open_street"),
            models.Index(fields=["community", "due_at", "id"], condition=OPEN, name="case_open_community"),
            models.Index(fields=["grid", "due_at", "id"], condition=OPEN, name="case_open_grid"),
            models.Index(fields=["micro_grid", "due_at", "id"], condition=OPEN, name="case_open_micro"),
            models.Index(fields=["exclusive_grid", "due_at", "id"], condition=OPEN, name="case_open_exclusive"),
            models.Index(fields=["holder_post", "due_at", "id"], condition=OPEN, name="case_open_post"),
            models.Index(fields=["holder_organisation", "due_at", "id"], condition=OPEN, name="case_open_unit"),
            models.Index(fields=["street", "status", "due_at", "id"], condition=OPEN, name="case_open_status"),
            models.Index(EXTERNAL_DUE, "id", condition=SENT, name="case_sent_all"),
            models.Index("street", EXTERNAL_DUE, "id", condition=SENT, name="case_sent_street"),
            models.Index("community", EXTERNAL_DUE, "id", condition=SENT, name="case_sent_community"),
            models.Index(fields=["morton"], condition=OPEN, name="case_open_morton"),
            models.Index(fields=["street", "morton"], condition=OPEN, name="case_open_street_morton"),
            models.Index(fields=["look_at"], condition=OPEN, name="case_look_at"),
            models.Index(fields=["street", "-id"], name="case_street_newest"),
            models.Index(fields=["community", "-id"], name="case_community_newest"),
            models.Index(fields=["grid", "-id"], name="case_grid_newest"),
            models.Index(fields=["micro_grid", "-id"], name="case_micro_newest"),
            models.Index(
                fields=["exclusive_grid", "-id"],
                condition=Q(exclusive_grid__isnull=False),
                name="case_exclusive_newest",
            ),
            models.Index(fields=["holder_post", "-id"], name="case_post_newest"),
            models.Index(
                fields=["holder_organisation", "-id"],
                condition=Q(holder_organisation__isnull=False),
                name="case_unit_newest",
            ),
            models.Index(fields=["category", "-id"], name="case_category_newest"),
            # Moments that figures count by; the day on which a case came in is in its id.
            models.Index(
                F("street"),
                Least("handling_due_at", "handled_at"),
                condition=Q(handling_due_at__isnull=False),
                name="case_settled_street",
            ),
            models.Index(
                fields=["street", "response_due_at"],
                condition=Q(response_due_at__isnull=False),
                name="case_response_street",
            ),
            models.Index(
                fields=["street", "handled_at"], condition=Q(handled_at__isnull=False), name="case_handled_street"
            ),
            models.Index(
                fields=["street", "closed_at"], condition=Q(closed_at__isnull=False), name="case_closed_street"
            ),
            models.Index(fields=["closed_at"], condition=Q(status="closed"), name="case_to_archive"),
            models.Index(fields=["merged_into"], condition=Q(merged_into__isnull=False), name="case_merged"),
            GinIndex(fields=["search"], name="case_search", fastupdate=True),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.summary}"

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any], **how: Any) -> Self:
        """As Django does it, with the columns remembered as they were."""
        case = super().from_db(db, field_names, values, **how)
        case.remember()
        return case

    def ancestor_ids(self) -> list[UUID]:
        """The case's grids from the leaf to the street."""
        return [grid_id for column in GRID_COLUMNS if (grid_id := getattr(self, column)) is not None]

    @property
    def leaf_id(self) -> UUID | None:
        """The finest of its grids that is known."""
        return next(iter(self.ancestor_ids()), None)

    def remember(self) -> None:
        """Takes the columns as they stand for those in the table; texts with a number in plain are to be written."""
        stale = unwritten_in(self)
        self._loaded: dict[str, Any] = {name: value for name, value in self._columns().items() if name not in stale}

    def save_changes(self) -> None:
        """Writes the columns that differ from those loaded: of some ninety, a step changes ten."""
        changed = [n for n, value in self._columns().items() if n not in self._loaded or value != self._loaded[n]]
        self.save(update_fields=changed)
        self.remember()

    def _columns(self) -> dict[str, Any]:
        return {
            f.attname: copy(value) if isinstance(value := self.__dict__[f.attname], list | dict) else value
            for f in self._meta.concrete_fields
            if f.attname in self.__dict__
        }


UNTOLD = Q(replied_at__isnull=False, told_at__isnull=True)  # a report whose reporter has not heard of the answer


class Report(Row):
    """One person's (or one source's) word in a case: each gets a reply of its own."""

    numbers_of = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports", db_index=False)
    account_id = models.UUIDField(null=True)
    person_id = models.UUIDField(null=True)
    channel = models.TextField()
    name = SealedText(null=True)
    phone = SealedText(null=True)
    phone_index = models.BinaryField(null=True)
    is_anonymous = models.BooleanField(default=True)  # to the public and other reporters; never to the record
    is_first = models.BooleanField(default=True)
    text = TypedText(default="")
    times = models.IntegerField(default=1)  # how often they brought it up, as far as staff took it down
    reply = TypedText(null=True)
    reply_in_full = SealedText(null=True)  # where it gives a number, which its reader is meant to have
    replied_at = models.DateTimeField(null=True)
    replied_by_id = models.UUIDField(null=True)
    told_at = models.DateTimeField(null=True)  # when the reporter came to know of the reply
    told_by_id = models.UUIDField(null=True)
    told_way = models.TextField(null=True, choices=[(way.value, way.value) for way in TellingWay])
    is_solved = models.BooleanField(null=True)
    is_satisfied = models.BooleanField(null=True)
    stars = models.SmallIntegerField(null=True)
    rating_text = TypedText(default="")
    rated_at = models.DateTimeField(null=True)
    follow_up_by_id = models.UUIDField(null=True)
    follow_up_way = models.TextField(null=True)  # phone, visit, app, source, unreachable

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "account_id"], name="one_report_per_account"),
            models.CheckConstraint(condition=Q(stars__isnull=True) | Q(stars__range=(1, 5)), name="stars_1_to_5"),
        ]
        indexes = [
            models.Index(fields=["account_id", "-id"], name="report_mine"),
            models.Index(fields=["phone_index", "-id"], name="report_phone"),
            models.Index(fields=["case", "id"], name="report_of_case"),
            models.Index(fields=["rated_at"], condition=Q(rated_at__isnull=False), name="report_rated"),
            models.Index(fields=["case"], condition=UNTOLD, name="report_untold"),
        ]

    @property
    def way_by_itself(self) -> TellingWay | None:
        """How the answer goes to the reporter without anybody's doing; None where somebody must tell them."""
        came_by_source = self.is_first and self.case.source is not None
        return way_by_itself(has_account=self.account_id is not None, came_by_source=came_by_source)

    @property
    def reply_for_reader(self) -> str | None:
        """The reply as it was written, for the reporter and the source they came by; for others it is masked."""
        in_full: str | None = self.reply_in_full
        return in_full or self.reply


class Assignment(Row):
    """Who had the case, or helped with it, from when to when. One lead at a time."""

    numbers_of = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="assignments", db_index=False)
    kind = models.TextField()  # lead, assist
    post = models.ForeignKey("people.Post", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    reason = TypedText(default="")
    opinion = TypedText(default="")
    asked_by_id = models.UUIDField(null=True)  # of help: the account that asked for it
    due_at = models.DateTimeField(null=True)  # of help: its own deadline
    look_at = models.DateTimeField(null=True)  # of help: when the sweep must look next
    marks = models.JSONField(default=list)  # of help: what was already said of its deadline
    signed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.TextField(null=True)  # handled, returned, reassigned, escalated, ...

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(kind="lead", ended_at__isnull=True), name="one_lead_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(post__isnull=False, organisation__isnull=True)
                | Q(post__isnull=True, organisation__isnull=False),
                name="assignment_to_post_or_unit",
            ),
        ]
        indexes = [
            models.Index(fields=["case", "id"], name="assignment_of_case"),
            models.Index(fields=["look_at"], condition=Q(look_at__isnull=False), name="assignment_look_at"),
            models.Index(fields=["organisation", "case"], name="assignment_unit"),
            models.Index(fields=["post", "case"], name="assignment_post"),
        ]


class CasePicture(Row):
    """A picture or other file of a case, with the stage that it shows."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="pictures", db_index=False)
    file_id = models.UUIDField()
    stage = models.TextField()  # report, scene, before, after, material
    added_by_id = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "file_id"], name="picture_once_per_case")]


class CaseLink(Row):
    """Two cases that belong together without being one."""

    numbers_of = "first"

    first = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+", db_index=False)
    second = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+", db_index=False)
    note = TypedText(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="linked_once"),
            models.CheckConstraint(condition=Q(first__lt=models.F("second")), name="link_in_id_order"),
        ]
        indexes = [models.Index(fields=["second"], name="link_second")]


class Extension(Row):
    """More time, asked for by the holder and granted or denied by the desk."""

    numbers_of = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="extensions")
    amount = models.PositiveIntegerField()
    unit = models.TextField()
    reason = TypedText()
    asked_by_id = models.UUIDField(null=True)
    is_granted = models.BooleanField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by_id = models.UUIDField(null=True)
    decision_reason = TypedText(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(is_granted__isnull=True), name="one_open_extension"),
        ]


register_chain(Case, "number")
