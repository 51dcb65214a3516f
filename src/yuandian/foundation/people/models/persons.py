"""Persons, and where they live. Periods are half open: from `starts_on` on, no longer on `ends_on`."""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.people.rules.residents import (
    DWELLING_USE_NAMES,
    LEAVING_NAMES,
    MEMBERSHIP_NAMES,
    RELATION_NAMES,
    RESIDENT_TYPE_NAMES,
    SEX_NAMES,
    DwellingUse,
    ResidentType,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Person(Row, Chained):
    """Somebody the district knows: a resident, a member of staff, a reporter. Phone and ID number are sealed.

    `is_phone_public` and `is_photo_public` are the person's own consent (GRD-29), off until given. `grid` is
    the micro-grid where they say they live, used until a residence is registered. A record that turned out to
    be somebody known points to that person by `merged_into` and is no longer shown. Who died stays, from `died_on`
    on without a home, a party registration or an account.
    """

    name = models.TextField()
    sex = models.TextField(null=True, blank=True, choices=SEX_NAMES)
    birth_on = models.DateField(null=True, blank=True)
    died_on = models.DateField(null=True, blank=True, editable=False)
    phone = SealedText(null=True, blank=True)
    phone_index = models.BinaryField(null=True, editable=False)
    id_number = SealedText(null=True, blank=True)
    id_number_index = models.BinaryField(null=True, unique=True, editable=False)
    resident_type = models.TextField(null=True, blank=True, choices=RESIDENT_TYPE_NAMES)
    is_phone_public = models.BooleanField(default=False)
    is_photo_public = models.BooleanField(default=False)
    photo_id = models.UUIDField(null=True, blank=True)
    grid = models.ForeignKey("grid.Grid", models.PROTECT, null=True, blank=True, related_name="+")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "人员"
        constraints = [
            models.CheckConstraint(
                name="people_person_resident_type",
                condition=Q(resident_type__isnull=True) | Q(resident_type__in=[kind.value for kind in ResidentType]),
            ),
        ]
        indexes = [
            models.Index(fields=["phone_index"], name="people_person_phone"),
            models.Index(fields=["name", "id"], name="people_person_name"),
            models.Index(fields=["grid"], name="people_person_grid"),
        ]

    def __str__(self) -> str:
        return self.name


class PartyMembership(Row):
    """That a person is a party member, of which sort (ORG-30) and in which branch."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    kind = models.TextField(choices=MEMBERSHIP_NAMES)
    branch = models.ForeignKey("organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "党员登记"
        constraints = [
            models.CheckConstraint(
                name="people_membership_period",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(name="people_membership_one", fields=["person"], condition=Q(ends_on__isnull=True)),
        ]


class Dwelling(Row, Chained):
    """A door in a building. Empty `number` names the whole building, as with a villa or a shop."""

    building = models.ForeignKey("grid.Building", models.PROTECT, related_name="+")
    entrance = models.ForeignKey("grid.Entrance", models.PROTECT, null=True, blank=True, related_name="+")
    floor = models.SmallIntegerField(null=True, blank=True)
    number = models.TextField(blank=True, default="")
    use = models.TextField(choices=DWELLING_USE_NAMES, default=DwellingUse.OWNED.value)

    class Meta:
        verbose_name = verbose_name_plural = "房屋"
        constraints = [
            models.UniqueConstraint(
                name="people_dwelling_once", fields=["building", "entrance", "number"], nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Household(Row, Chained):
    """People who live behind one door together, for a period. Several may share a dwelling (群租)."""

    dwelling = models.ForeignKey(Dwelling, models.PROTECT, related_name="households")
    register_number = models.TextField(blank=True, default="")  # 户号, where it is known
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "户"
        constraints = [
            models.CheckConstraint(
                name="people_household_period",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]


class Residence(Row):
    """That a person lives in a household, as what, and from when to when; why it ended, and where to."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="residences")
    household = models.ForeignKey(Household, models.PROTECT, related_name="residences")
    relation = models.TextField(choices=RELATION_NAMES)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    left_because = models.TextField(null=True, blank=True, choices=LEAVING_NAMES)
    went_to = TypedText(blank=True, default="")

    class Meta:
        verbose_name = verbose_name_plural = "居住关系"
        constraints = [
            models.CheckConstraint(
                name="people_residence_period",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                name="people_residence_one_home", fields=["person"], condition=Q(ends_on__isnull=True)
            ),
            models.UniqueConstraint(
                name="people_residence_one_head",
                fields=["household"],
                condition=Q(ends_on__isnull=True, relation="head"),
            ),
        ]


class Unmasking(Row):
    """That somebody looked at a sealed value, and why. Only ever inserted: a trigger refuses anything else."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="unmaskings")
    field = models.TextField()
    reason = models.TextField()
    account_id = models.UUIDField()
    post_id = models.UUIDField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "明文查看记录"
        indexes = [
            models.Index(fields=["person", "-created_at"], name="people_unmasking_of_person"),
            models.Index(fields=["account_id", "-created_at"], name="people_unmasking_by"),
        ]


register_chain(Person, "id")
register_chain(Dwelling, "id")
register_chain(Household, "id")
