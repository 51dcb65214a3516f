"""Organisations, the grids they lead, manage or serve, and what each street calls its levels.

Periods are half open: a row holds from `starts_on` on and no longer on `ends_on`.
"""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.organisations.rules import (
    DEEPEST_PARTY_LEVEL,
    KIND_NAMES,
    RELATION_NAMES,
    OrganisationKind,
    TieRelation,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row


class Organisation(Row, Chained):
    """A department, an office, a party organisation, a company: anything that acts as a body.

    `party_level` is the level of the grids that a party organisation of this rank leads: 0 the district, 1 a
    street (一级网格) … 4 a micro-grid. `level_title` is what this one calls itself where it differs from its
    street's scheme. `phone` is the organisation's own, `contact` whom one asks for there; a co-building unit (共建单位)
    says in `offers` what it can help with (ORG-11).
    """

    kind = models.TextField(choices=KIND_NAMES)
    name = models.TextField()
    short_name = models.TextField(blank=True, default="")
    code = models.TextField(unique=True, null=True, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    party_level = models.SmallIntegerField(null=True, blank=True)
    level_title = models.TextField(blank=True, default="")
    address = models.TextField(blank=True, default="")
    phone = models.TextField(blank=True, default="")
    contact = models.TextField(blank=True, default="")
    is_partner = models.BooleanField(default=False)
    offers = models.TextField(blank=True, default="")
    is_active = models.BooleanField(default=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "组织"
        indexes = [models.Index(fields=["kind", "name"], name="organisations_kind_name")]
        constraints = [
            models.CheckConstraint(
                name="organisations_party_level",
                condition=Q(kind=OrganisationKind.PARTY, party_level__gte=0, party_level__lte=DEEPEST_PARTY_LEVEL)
                | (~Q(kind=OrganisationKind.PARTY) & Q(party_level__isnull=True)),
            ),
            models.CheckConstraint(
                name="organisations_closed_is_inactive",
                condition=Q(closed_on__isnull=True) | Q(is_active=False),
            ),
            models.CheckConstraint(
                name="organisations_not_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OrganisationGrid(Row):
    """An organisation's tie to a grid for a period. One party organisation leads a grid at a time."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="grids")
    grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, related_name="+")
    relation = models.TextField(choices=RELATION_NAMES)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "组织与网格"
        constraints = [
            models.CheckConstraint(
                name="organisations_tie_period",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                name="organisations_one_tie",
                fields=["organisation", "grid", "relation"],
                condition=Q(ends_on__isnull=True),
            ),
            models.UniqueConstraint(
                name="organisations_one_leader",
                fields=["grid"],
                condition=Q(ends_on__isnull=True, relation=TieRelation.LEADS),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.relation} {self.grid_id}"


class NamingScheme(Row, Chained):
    """What one street calls the levels of its party organisations (CON-2); the scheme without a street is the
    district's default.
    """

    name = models.TextField()
    street = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="naming_schemes"
    )

    class Meta:
        verbose_name = verbose_name_plural = "层级称谓"
        constraints = [
            models.UniqueConstraint(name="organisations_one_scheme", fields=["street"], nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return self.name


class LevelTitle(Row):
    """One level's title in a scheme, such as 街道党工委 for level 1."""

    scheme = models.ForeignKey(NamingScheme, on_delete=models.CASCADE, related_name="titles")
    level = models.SmallIntegerField()
    title = models.TextField()

    class Meta:
        verbose_name = verbose_name_plural = "称谓"
        constraints = [
            models.UniqueConstraint(name="organisations_one_title", fields=["scheme", "level"]),
            models.CheckConstraint(
                name="organisations_title_level", condition=Q(level__gte=0, level__lte=DEEPEST_PARTY_LEVEL)
            ),
        ]

    def __str__(self) -> str:
        return self.title


register_chain(Organisation, "name")
register_chain(NamingScheme, "name")
