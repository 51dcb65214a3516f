"""A small district with a row of nearly everything, so that made-up requests get past "there is no such thing"."""

from collections.abc import Mapping
from datetime import timedelta

from django.db.models import Model

from yuandian.foundation.calendar.models import WorkingHours
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.grid.models import Building, Courtyard, Entrance, Grid, GridChange
from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.people.models import (
    Absence,
    Account,
    Dwelling,
    Household,
    LinkedHousehold,
    Nomination,
    Person,
    Post,
    Residence,
    Role,
    Session,
)
from yuandian.governance.cases.models import Case, Category, Report, Whistle, WhistleCall
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import NOON, SINCE, Cast, make_cast
from yuandian.governance.intake.models import MappingProfile, Source, StatusReport
from yuandian.governance.intake.services.sources import load_reference
from yuandian.kernel import clock

STAGES = (
    stages.opened, stages.dispatched, stages.extension_asked, stages.suspended, stages.parked, stages.project,
    stages.handled, stages.checked, stages.replied, stages.followed_up, stages.closed, stages.merged,
    stages.whistle_asked, stages.whistle_sounded,
)  # fmt: skip
MOST = 30
ROWS: Mapping[str, tuple[type[Model], ...]] = {
    "absence_id": (Absence,), "account_id": (Account,), "building_id": (Building,), "call_id": (WhistleCall,),
    "case_id": (Case,), "category_id": (Category,), "change_id": (GridChange,), "entrance_id": (Entrance,),
    "file_id": (StoredFile,), "grid_id": (Grid,), "hours_id": (WorkingHours,), "household_id": (Household,),
    "link_id": (LinkedHousehold,), "message_id": (InboxMessage,), "nomination_id": (Nomination,),
    "organisation_id": (Organisation,), "person_id": (Person,), "post_id": (Post,), "profile_id": (MappingProfile,),
    "report_id": (Report, StatusReport), "residence_id": (Residence,), "role_id": (Role,), "run_id": (ImportRun,),
    "session_id": (Session,), "source_id": (Source,), "street_id": (Grid,), "tie_id": (OrganisationGrid,),
    "whistle_id": (Whistle,), "other_id": (Case,), "before_id": (StoredFile,), "after_id": (StoredFile,),
    "attachment_id": (StoredFile,), "parent_id": (Grid, Organisation), "lead_id": (Grid,), "branch_id": (Organisation,),
}  # fmt: skip


def settle() -> Cast:
    """The cast, with a household behind a door, and cases at every stage of their life."""
    cast = make_cast()
    load_reference()
    with clock.at(NOON):
        for stage in STAGES:
            stage(cast)
    _neighbourhood(cast)
    _staff(cast)
    return cast


def _neighbourhood(cast: Cast) -> None:
    building = Building.objects.create(
        courtyard=Courtyard.objects.get(), name="1号楼", micro_grid=cast.grids["m2"], lon=113.603, lat=34.751
    )
    entrance = Entrance.objects.create(building=building, name="1单元", micro_grid=cast.grids["m2"])
    dwelling = Dwelling.objects.create(building=building, entrance=entrance, floor=1, number="101")
    household = Household.objects.create(dwelling=dwelling, starts_on=SINCE)
    Residence.objects.create(
        person=cast.accounts["resident"].person, household=household, relation="head", starts_on=SINCE
    )
    LinkedHousehold.objects.create(post=cast.posts["micro_lead"], household=household, starts_on=SINCE)
    OrganisationGrid.objects.create(
        organisation=cast.units["fire_brigade"], grid=cast.grids["east"], relation="serves", starts_on=SINCE
    )


def _staff(cast: Cast) -> None:
    now = clock.now()
    Absence.objects.create(
        post=cast.posts["worker2"], deputy_post=cast.posts["worker"], starts_at=now - timedelta(hours=1),
        ends_at=now + timedelta(days=3), reason="年假",
    )  # fmt: skip
    Nomination.objects.create(
        person=cast.accounts["neighbour"].person, role=Role.objects.get(code="micro_grid_lead"), grid=cast.grids["m2"],
        title="微网格长",
    )  # fmt: skip
    WorkingHours.objects.create(name="东街道", street=cast.grids["east"], spans="09:00-17:00", valid_from=SINCE)


def ids() -> dict[str, list[str]]:
    """Ids of existing rows by the name that a path, a query or a body has for them."""
    found = {name: [known for model in models for known in _of(model)] for name, models in ROWS.items()}
    return {name: known for name, known in found.items() if known}


def _of(model: type[Model]) -> list[str]:
    return [str(pk) for pk in model._default_manager.order_by("pk").values_list("pk", flat=True)[:MOST]]
