"""The two ledgers. Points: accounts, movements with balanced postings, lots. Service hours: entries, never deducted."""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.points.rules import (
    ACCOUNT_KIND_NAMES,
    AUDIENCE_NAMES,
    MOVEMENT_KIND_NAMES,
    PROPOSAL_STATUS_NAMES,
    AccountKind,
    ProposalStatus,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText

NUMBERED = [AccountKind.PERSON.value]


class PointsAccount(Row, Chained):
    """Somebody's points, or one of the district's own pots. Its record holds the movements that it led.

    `owner_id` is the person, the merchant or the grid whose fund it is. `balance` is kept for persons, under the row's
    lock; a fund's, and the gift fund's, points lie in stripes; what others have is the sum of their postings.
    """

    kind = models.TextField(choices=ACCOUNT_KIND_NAMES)
    owner_id = models.UUIDField(null=True)
    name = models.TextField()
    balance = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "活力值账户"
        constraints = [
            models.UniqueConstraint(fields=["kind", "owner_id"], name="points_account_once", nulls_distinct=False),
            models.CheckConstraint(name="points_account_not_below_nought", condition=Q(balance__gte=0)),
            models.CheckConstraint(name="points_balance_of_persons", condition=Q(kind__in=NUMBERED) | Q(balance=0)),
        ]

    def __str__(self) -> str:
        return self.name


class Stripe(models.Model):
    """A part of the points of a fund, the gift fund among them.

    Several, so that those who are paid at once need not wait for one another.
    """

    pk = models.CompositePrimaryKey("account_id", "number")
    account = models.ForeignKey(PointsAccount, models.PROTECT, related_name="stripes")
    number = models.SmallIntegerField()
    left = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="points_stripe_not_negative", condition=Q(left__gte=0))]


class FundMonth(models.Model):
    """What a fund was issued, paid and got within a month, stripe by stripe: kept under the stripe's lock, and proven.

    `paid` is net of what was taken back, `received` is what a community's counter forwarded, or what people gave away
    to the gift fund. So figures of a fund cost the same however much it moved.
    """

    pk = models.CompositePrimaryKey("account_id", "number", "month")
    account = models.ForeignKey(PointsAccount, models.PROTECT, related_name="+")
    number = models.SmallIntegerField()
    month = models.DateField()
    issued = models.BigIntegerField(default=0)
    paid = models.BigIntegerField(default=0)
    received = models.BigIntegerField(default=0)


class FundBudget(Row, Chained):
    """How many points a fund may be issued within a year."""

    fund = models.ForeignKey(PointsAccount, models.PROTECT, related_name="+")
    year = models.IntegerField()
    points = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fund", "year"], name="points_budget_once")]


class EarningRule(Row, Chained):
    """What is rewarded, and for whom; how much is said by its versions."""

    proven = (("code", "audience", "title"),)
    begins_recorded = True

    code = models.TextField(unique=True)
    audience = models.TextField(choices=AUDIENCE_NAMES)
    title = models.TextField()

    def __str__(self) -> str:
        return self.title


class RuleVersion(Row):
    """How much a rule gives from a day on. `words` are what residents read of it; limits of 0 are none."""

    rule = models.ForeignKey(EarningRule, models.PROTECT, related_name="versions")
    number = models.IntegerField()
    points = models.IntegerField()
    per_day = models.IntegerField(default=0)
    per_month = models.IntegerField(default=0)
    expires_after_months = models.IntegerField(default=24)
    words = models.TextField()
    starts_on = models.DateField()
    status = models.TextField(choices=PROPOSAL_STATUS_NAMES, default=ProposalStatus.PROPOSED.value)
    proposed_by = models.UUIDField(null=True)
    decided_by = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "number"], name="points_rule_version_once"),
            models.CheckConstraint(name="points_rule_gives", condition=Q(points__gte=1)),
            models.CheckConstraint(
                name="points_rule_second_person",
                condition=Q(decided_by=None) | Q(proposed_by=None) | ~Q(decided_by=F("proposed_by")),
            ),
        ]


class Movement(Row):
    """Points that moved, once for its key. It stands in the record of `account` under `sequence`, postings and all."""

    kind = models.TextField(choices=MOVEMENT_KIND_NAMES)
    key = models.TextField(unique=True)
    account = models.ForeignKey(PointsAccount, models.PROTECT, related_name="movements")
    sequence = models.IntegerField()
    day = models.DateField()
    words = TypedText()
    # Without a constraint in the database, as for postings below.
    rule_version = models.ForeignKey(RuleVersion, models.PROTECT, null=True, related_name="+", db_constraint=False)
    subject_type = models.TextField(default="")
    subject_id = models.UUIDField(null=True)
    reverses = models.OneToOneField("self", models.PROTECT, null=True, related_name="reversal")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "sequence"], name="points_movement_in_record")]
        indexes = [
            models.Index(fields=["account", "-id"], name="points_statement"),
            models.Index(
                fields=["account", "rule_version", "day"],
                name="points_by_rule",
                condition=Q(rule_version__isnull=False),
            ),
        ]


class Grant(Row, Chained):
    """A reward in a community's own words, out of its fund: proposed by one person, approved by another."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    fund = models.ForeignKey(PointsAccount, models.PROTECT, related_name="+")
    points = models.IntegerField()
    words = TypedText()
    status = models.TextField(choices=PROPOSAL_STATUS_NAMES, default=ProposalStatus.PROPOSED.value)
    answer = TypedText(default="")
    proposer = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    decider = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    movement = models.OneToOneField(Movement, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="points_grant_gives", condition=Q(points__gte=1)),
            models.CheckConstraint(
                name="points_grant_second_person",
                condition=Q(decider=None) | (~Q(decider=F("person")) & (Q(proposer=None) | ~Q(decider=F("proposer")))),
            ),
            models.CheckConstraint(
                name="points_grant_not_to_oneself", condition=Q(proposer=None) | ~Q(proposer=F("person"))
            ),
            models.CheckConstraint(
                name="points_grant_paid", condition=Q(movement=None) | Q(status=ProposalStatus.APPROVED.value)
            ),
        ]
        indexes = [
            models.Index(fields=["fund", "-id"], name="points_grants_of_fund"),
            models.Index(fields=["person", "-id"], name="points_grants_to"),
        ]


class Lot(Row):
    """Points that came to a person together, and what is left of them."""

    account = models.ForeignKey(PointsAccount, models.PROTECT, related_name="lots")
    movement = models.ForeignKey(Movement, models.PROTECT, related_name="lots")
    amount = models.BigIntegerField()
    left = models.BigIntegerField()
    expires_on = models.DateField()
    warned_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="points_lot_left", condition=Q(left__gte=0) & Q(left__lte=F("amount"))),
        ]
        indexes = [
            models.Index(fields=["account", "expires_on"], name="points_lots_open", condition=Q(left__gt=0)),
            models.Index(fields=["expires_on"], name="points_lots_expiring", condition=Q(left__gt=0)),
        ]


class Posting(models.Model):
    """One side of a movement: so many points into an account, or out of it where negative. Only ever inserted.

    The database does not look for the account: it would hold its row for everybody who pays the same merchant. That it
    is there is proven with the sums.
    """

    id = models.BigAutoField(primary_key=True)
    movement = models.ForeignKey(Movement, models.PROTECT, related_name="postings")
    account = models.ForeignKey(
        PointsAccount, models.PROTECT, related_name="postings", db_index=False, db_constraint=False
    )
    amount = models.BigIntegerField()
    lot = models.ForeignKey(Lot, models.PROTECT, null=True, related_name="postings")

    class Meta:
        constraints = [models.CheckConstraint(name="points_posting_moves", condition=~Q(amount=0))]
        indexes = [models.Index(fields=["account", "id"], name="points_postings_of")]


class ServiceRecord(Row, Chained):
    """The hours that one person served. Its record holds every entry; `minutes` is their sum."""

    person = models.OneToOneField("people.Person", models.PROTECT, related_name="+")
    minutes = models.BigIntegerField(default=0)


class PersonMerge(Row):
    """Whose the hours and earnings of a record are from a moment on: `person` turned out to be `into_person`.

    Neither ledger is rewritten for it, so what was frozen before stays proven. Rows are only ever added; of several for
    one person the latest counts.
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", db_index=False)
    into_person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "into_person"], name="points_merged_once")]


class HourEntry(Row):
    """Minutes of service on a day, confirmed by somebody else, once for its key. Spending points leaves them be."""

    record = models.ForeignKey(ServiceRecord, models.PROTECT, related_name="entries")
    key = models.TextField(unique=True)
    sequence = models.IntegerField()
    day = models.DateField()
    minutes = models.IntegerField()
    words = TypedText()
    organisation = models.ForeignKey(
        "organisations.Organisation", models.PROTECT, null=True, related_name="+", db_index=False
    )
    confirmed_by = models.UUIDField(null=True)
    subject_type = models.TextField(default="")
    subject_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "sequence"], name="points_hours_in_record"),
            models.CheckConstraint(name="points_hours_of_a_day", condition=Q(minutes__gte=1) & Q(minutes__lte=1440)),
        ]
        indexes = [
            models.Index(fields=["record", "-day", "-id"], name="points_hours_of"),
            models.Index(
                fields=["organisation", "day"], name="points_hours_organised", condition=Q(organisation__isnull=False)
            ),
            models.Index(fields=["day"], name="points_hours_by_day"),
        ]


register_chain(PointsAccount, "name")
register_chain(EarningRule, "title")
register_chain(FundBudget, "year")
register_chain(Grant, "words")
register_chain(ServiceRecord, "person_id")
