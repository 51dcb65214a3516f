"""People who served, with organisations and without, and some who earned points as well."""

from datetime import date
from uuid import UUID

import pytest

from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.people.tests.cast import SINCE, SYSTEM, Cast, make_cast
from yuandian.foundation.points.facade import record_hours


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return make_cast()


def serves(cast: Cast, who: str, day: date, minutes: int, unit: UUID | None = None, key: str = "") -> None:
    """Somebody's service on a day, as confirmed."""
    record_hours(
        SYSTEM,
        cast.id(who),
        day,
        minutes,
        key=key or f"{who}:{day}:{minutes}",
        words="义务清扫",
        organisation_id=unit,
    )


def party_branch(cast: Cast) -> UUID:
    """A party branch that leads the community of the small world."""
    branch = Organisation.objects.create(kind="party", name="绿都第一党支部", code="branch", party_level=3)
    OrganisationGrid.objects.create(organisation=branch, grid=cast.grids["lvdu"], relation="serves", starts_on=SINCE)
    return branch.pk
