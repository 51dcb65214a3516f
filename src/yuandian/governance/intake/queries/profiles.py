"""Profiles: saved ones, and the check that a profile can be used."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.governance.cases.facade import category_by_code
from yuandian.governance.intake.errors import ProfileUnknown, SourceUnknown
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.sources import require_any
from yuandian.governance.intake.rules.rows import COLUMNS, Field
from yuandian.kernel.actor import Actor
from yuandian.kernel.filling import filled
from yuandian.kernel.sheets.profiles import SheetProfile, check_profile, profile_from


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A saved profile."""

    id: UUID
    name: str
    content: SheetProfile
    changed_at: datetime


def checked(profile: SheetProfile) -> SheetProfile:
    """The profile, whole and naming only categories that exist. Raises `ProfileIncomplete`, `CategoryUnknown`."""
    check_profile(COLUMNS, profile)
    check_categories(profile)
    return profile


def check_categories(profile: SheetProfile) -> None:
    """Raises `CategoryUnknown` for a code that is none of ours."""
    codes = [code for rule in profile.columns if rule.field == Field.CATEGORY for code in rule.values.values()]
    codes += [code for field, code in profile.fixed.items() if field == Field.CATEGORY]
    for code in codes:
        category_by_code(code)


def profiles_of(actor: Actor, source_id: UUID) -> list[ProfileRow]:
    """A source's profiles, by name. Raises `SourceUnknown`."""
    require_any(actor)
    if not Source.objects.filter(pk=source_id).exists():
        raise SourceUnknown
    return [profile_row(row) for row in MappingProfile.objects.filter(source_id=source_id).order_by("name")]


def profile_row(row: MappingProfile) -> ProfileRow:
    """A saved profile as screens show it."""
    return filled(ProfileRow, row, content=profile_from(row.content))


def profile_named(source: Source, name: str) -> MappingProfile:
    """A source's profile of that name. Raises `ProfileUnknown`."""
    row = MappingProfile.objects.filter(source=source, name=name.strip()).first()
    if row is None:
        raise ProfileUnknown(profile=name)
    return row
