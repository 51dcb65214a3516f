"""What was done within a period, frozen boards, consent and objections, rewards and sanctions."""

from django.db import models
from django.db.models import F, Q

from yuandian.community.honours.rules import (
    BOARD_KIND_NAMES,
    BOARD_PERIOD_NAMES,
    OBJECTION_STATUS_NAMES,
    ObjectionStatus,
)
from yuandian.community.honours.rules.merits import (
    MERIT_CAPACITY_NAMES,
    MERIT_KIND_NAMES,
    MERIT_MEASURE_NAMES,
    MERIT_STATUS_NAMES,
    MeritStatus,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Tally(models.Model):
    """What one person or party organisation did within a period that began on a day; a sum over the ledgers.

    `street_id` and `community_id` are where the subject is at home; `people` of an organisation, `points` of a person.
    """

    id = models.BigAutoField(primary_key=True)
    kind = models.TextField(choices=BOARD_KIND_NAMES)
    period = models.TextField(choices=BOARD_PERIOD_NAMES)
    starts_on = models.DateField()
    subject_id = models.UUIDField()
    street_id = models.UUIDField(null=True)
    community_id = models.UUIDField(null=True)
    minutes = models.BigIntegerField(default=0)
    services = models.IntegerField(default=0)
    points = models.BigIntegerField(default=0)
    people = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject_id", "period", "starts_on", "kind"], name="honours_tally_once")
        ]
        indexes = [
            models.Index(
                fields=["kind", "period", "starts_on", "-minutes", "subject_id"],
                name="honours_in_district",
                condition=Q(minutes__gt=0),
            ),
            models.Index(
                fields=["street_id", "kind", "period", "starts_on", "-minutes", "subject_id"],
                name="honours_in_street",
                condition=Q(minutes__gt=0),
            ),
            models.Index(
                fields=["community_id", "kind", "period", "starts_on", "-minutes", "subject_id"],
                name="honours_in_community",
                condition=Q(minutes__gt=0),
            ),
        ]


class Progress(models.Model):
    """Up to which moment the ledgers have been counted into tallies; one row."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    reached_at = models.DateTimeField()


class Snapshot(Row, Chained):
    """The boards of one period, frozen. `ledger_until`: what was entered later does not count."""

    kind = models.TextField(choices=BOARD_KIND_NAMES)
    period = models.TextField(choices=BOARD_PERIOD_NAMES)
    starts_on = models.DateField()
    ledger_until = models.DateTimeField()
    lines = models.IntegerField()
    digest = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "period", "starts_on"], name="honours_snapshot_once")]


class Standing(models.Model):
    """One line of a snapshot, with its ranks. Only ever inserted."""

    id = models.BigAutoField(primary_key=True)
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, related_name="standings", db_index=False)
    subject_id = models.UUIDField()
    street_id = models.UUIDField(null=True)
    community_id = models.UUIDField(null=True)
    minutes = models.BigIntegerField()
    services = models.IntegerField()
    points = models.BigIntegerField()
    people = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["snapshot", "subject_id"], name="honours_standing_once")]
        indexes = [
            models.Index(fields=["snapshot", "-minutes", "subject_id"], name="honours_stands"),
            models.Index(fields=["snapshot", "street_id", "-minutes", "subject_id"], name="honours_stands_in_street"),
            models.Index(
                fields=["snapshot", "community_id", "-minutes", "subject_id"], name="honours_stands_in_community"
            ),
        ]


class Consent(Row, Chained):
    """Whether a person wants their name on boards in full. Without a row: no."""

    person = models.OneToOneField("people.Person", models.PROTECT, related_name="+")
    is_public = models.BooleanField(default=False)


class Objection(Row, Chained):
    """What somebody says against a board, and what staff found."""

    kind = models.TextField(choices=BOARD_KIND_NAMES)
    period = models.TextField(choices=BOARD_PERIOD_NAMES)
    starts_on = models.DateField()
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    account = models.ForeignKey("people.Account", models.PROTECT, related_name="+")
    words = TypedText()
    status = models.TextField(choices=OBJECTION_STATUS_NAMES, default=ObjectionStatus.RAISED.value)
    answer = TypedText(default="")
    decided_by = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "kind", "period", "starts_on", "grid"],
                name="honours_objection_one_open",
                condition=Q(status=ObjectionStatus.RAISED.value),
            )
        ]
        indexes = [models.Index(fields=["status", "id"], name="honours_objections")]


class Merit(Row, Chained):
    """A reward or a sanction: by which `rule`, what happened, what shows it, who decided, what became of an appeal.

    `case_id` is the case that it comes of, where it comes of one.
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    capacity = models.TextField(choices=MERIT_CAPACITY_NAMES)
    kind = models.TextField(choices=MERIT_KIND_NAMES)
    measure = models.TextField(choices=MERIT_MEASURE_NAMES)
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    rule = models.TextField()
    words = TypedText()
    evidence = TypedText()
    case_id = models.UUIDField(null=True)
    case_number = models.TextField(default="")
    status = models.TextField(choices=MERIT_STATUS_NAMES, default=MeritStatus.PROPOSED.value)
    proposer = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    decider = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    answer = TypedText(default="")
    appeal = TypedText(default="")
    appealed_at = models.DateTimeField(null=True)
    judge = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    judged_at = models.DateTimeField(null=True)
    judgement = TypedText(default="")

    class Meta:
        verbose_name = verbose_name_plural = "奖惩记录"
        constraints = [
            models.CheckConstraint(
                name="honours_merit_not_ones_own",
                condition=(Q(proposer=None) | ~Q(proposer=F("person")))
                & (Q(decider=None) | ~Q(decider=F("person")))
                & (Q(judge=None) | ~Q(judge=F("person"))),
            ),
            models.CheckConstraint(
                name="honours_merit_three_people",
                condition=(Q(decider=None) | Q(proposer=None) | ~Q(decider=F("proposer")))
                & (Q(judge=None) | ((Q(proposer=None) | ~Q(judge=F("proposer"))) & ~Q(judge=F("decider")))),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="honours_merits_of"),
            models.Index(fields=["grid", "-id"], name="honours_merits_at"),
        ]


register_chain(Snapshot, "starts_on")
register_chain(Consent, "person_id")
register_chain(Objection, "kind")
register_chain(Merit, "words")
