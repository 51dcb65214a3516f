"""Roles, the posts that people hold, and who stands in. Periods of posts are half open days; absences are moments."""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.people.models.accounts import Account
from yuandian.foundation.people.models.persons import Household, Person
from yuandian.foundation.people.rules.nominations import NOMINATION_STATUS_NAMES, NominationStatus
from yuandian.foundation.people.rules.posts import ORIGIN_NAMES, PLACE_KIND_NAMES, RESPONSIBLE_LEVEL_NAMES
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Role(Row, Chained):
    """What a post entitles to. The first 38 come from `reference/roles.toml`; an admin may edit them.

    `is_responsible`: its holder is the one responsible person of a grid of `responsible_level` (GRD-36), or,
    with level `worker`, the one whom cases in the area go to first. `may_appoint` lists the codes of the
    roles that its holders may fill ("*" for all), `is_elected` roles that are filled by nomination alone
    (GRD-10). By a staff account without a second step, a role that `needs_second_step` entitles to nothing.
    `file_version` is the version of the entry last loaded. A role that the district edited (`edited_at`) is never
    loaded over; a retired one is given to nobody any more.
    """

    proven = (
        ("code", "place_kind", "permissions", "is_responsible", "responsible_level", "may_appoint", "is_elected",
         "needs_second_step"),
    )  # fmt: skip
    begins_recorded = True

    code = models.TextField(unique=True)
    requirement = models.TextField(blank=True, default="")
    name = models.TextField()
    name_en = models.TextField(blank=True, default="")
    place_kind = models.TextField(choices=PLACE_KIND_NAMES)
    permissions = models.JSONField(default=list, blank=True)
    is_responsible = models.BooleanField(default=False)
    responsible_level = models.TextField(null=True, blank=True, choices=RESPONSIBLE_LEVEL_NAMES)
    may_appoint = models.JSONField(default=list, blank=True)
    is_elected = models.BooleanField(default=False)
    needs_second_step = models.BooleanField(default=False)
    file_version = models.PositiveIntegerField(default=0, editable=False)
    edited_at = models.DateTimeField(null=True, editable=False)
    retired_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "角色"
        constraints = [
            models.CheckConstraint(
                name="people_role_responsible_level",
                condition=Q(is_responsible=True, responsible_level__isnull=False)
                | Q(is_responsible=False, responsible_level__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Post(Row, Chained):
    """A person in a role at a place for a period. The place is a grid, an organisation, both, or none.

    `account` is the staff account it is exercised with, None while its holder has none.
    """

    proven = (("person_id", "role_id", "grid_id", "organisation_id", "starts_on", "ends_on"),)
    begins_recorded = True

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="posts")
    role = models.ForeignKey(Role, models.PROTECT, related_name="posts")
    grid = models.ForeignKey("grid.Grid", models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(
        "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
    )
    title = models.TextField()
    origin = models.TextField(null=True, blank=True, choices=ORIGIN_NAMES)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "岗位"
        constraints = [
            models.CheckConstraint(
                name="people_post_period", condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))
            ),
            models.UniqueConstraint(
                name="people_post_once",
                fields=["person", "role", "grid", "organisation"],
                condition=Q(ends_on__isnull=True),
                nulls_distinct=False,
            ),
        ]
        indexes = [
            models.Index(fields=["account"], name="people_post_account"),
            models.Index(fields=["grid", "role"], name="people_post_grid"),
            models.Index(fields=["organisation"], name="people_post_organisation"),
            models.Index(fields=["role", "id"], name="people_post_role"),
            models.Index(fields=["title", "id"], name="people_post_title"),
        ]

    def __str__(self) -> str:
        return self.title


class Absence(Row):
    """That the holder of a post is away and another post's holder stands in with the absent post's powers."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="absences")
    deputy_post = models.ForeignKey(Post, models.PROTECT, related_name="stand_ins")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    reason = TypedText()

    class Meta:
        verbose_name = verbose_name_plural = "离岗代理"
        constraints = [
            models.CheckConstraint(name="people_absence_period", condition=Q(ends_at__gte=F("starts_at"))),
            models.CheckConstraint(name="people_absence_other_deputy", condition=~Q(deputy_post=F("post"))),
        ]
        indexes = [
            models.Index(fields=["post", "ends_at"], name="people_absence_of_post"),
            models.Index(fields=["deputy_post", "ends_at"], name="people_absence_of_deputy"),
        ]


class LinkedHousehold(Row):
    """A household that the holder of a post keeps in touch with: 联户党员 (ROL-12), 楼栋长 (ROL-11)."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="linked_households")
    household = models.ForeignKey(Household, models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "联户"
        constraints = [
            models.CheckConstraint(
                name="people_link_period",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                name="people_link_once", fields=["post", "household"], condition=Q(ends_on__isnull=True)
            ),
        ]


class Nomination(Row, Chained):
    """A person put forward for a post by the residents of a grid (GRD-10): nominated, made public, then decided."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="nominations")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    title = models.TextField()
    origin = models.TextField(null=True, blank=True, choices=ORIGIN_NAMES)
    status = models.TextField(choices=NOMINATION_STATUS_NAMES, default=NominationStatus.NOMINATED.value)
    public_from = models.DateField(null=True, blank=True)
    public_until = models.DateField(null=True, blank=True)
    post = models.OneToOneField(Post, models.PROTECT, null=True, blank=True, related_name="nomination")

    class Meta:
        verbose_name = verbose_name_plural = "推选"
        constraints = [
            models.UniqueConstraint(
                name="people_nomination_once",
                fields=["person", "role", "grid"],
                condition=Q(status__in=[NominationStatus.NOMINATED.value, NominationStatus.PUBLIC.value]),
            ),
            models.CheckConstraint(
                name="people_nomination_post",
                condition=Q(
                    status__in=[NominationStatus.APPOINTED.value, NominationStatus.REMOVED.value], post__isnull=False
                )
                | (
                    ~Q(status__in=[NominationStatus.APPOINTED.value, NominationStatus.REMOVED.value])
                    & Q(post__isnull=True)
                ),
            ),
        ]
        indexes = [models.Index(fields=["grid", "status"], name="people_nomination_grid")]


register_chain(Role, "code")
register_chain(Post, "title")
register_chain(Nomination, "title")
