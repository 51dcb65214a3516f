"""Profiles: saved ones, and the check that a profile can be used."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from yuandian.governance.cases.facade import category_by_code
from yuandian.governance.intake.errors import ProfileUnknown, SourceUnknown
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.sources import require_any
from yuandian.governance.intake.rules.fields import HEADINGS, NEEDED, REPEATABLE, Field
from yuandian.governance.intake.rules.mapping import ProfileIncomplete, SheetProfile, check_profile
from yuandian.kernel.actor import Actor
from yuandian.kernel.filling import filled

PROFILE = TypeAdapter(SheetProfile)


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A saved profile."""

    id: UUID
    name: str
    content: SheetProfile
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What a column can mean, for the mapping screen."""

    field: Field
    is_needed: bool
    is_repeatable: bool
    headings: list[str]


def content_of(profile: SheetProfile) -> dict[str, Any]:
    """A profile as it is stored."""
    plain: dict[str, Any] = PROFILE.dump_python(profile, mode="json")
    return plain


def profile_from(content: Any) -> SheetProfile:
    """A profile from stored or received content. Raises `ProfileIncomplete` where it has another form."""
    try:
        return PROFILE.validate_python(content)
    except ValidationError as error:
        reasons = [{"reason": f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}"} for wrong in error.errors()]
        raise ProfileIncomplete(reasons=reasons) from error


def checked(profile: SheetProfile) -> SheetProfile:
    """The profile, whole and naming only categories that exist. Raises `ProfileIncomplete`, `CategoryUnknown`."""
    check_profile(profile)
    codes = [code for rule in profile.columns if rule.field is Field.CATEGORY for code in rule.values.values()]
    codes += [code for field, code in profile.fixed.items() if field is Field.CATEGORY]
    for code in codes:
        category_by_code(code)
    return profile


def profiles_of(actor: Actor, source_id: UUID) -> list[ProfileRow]:
    """A source's profiles, by name. Raises `SourceUnknown`."""
    require_any(actor)
    if not Source.objects.filter(pk=source_id).exists():
        raise SourceUnknown
    return [profile_row(row) for row in MappingProfile.objects.filter(source_id=source_id).order_by("name")]


def profile_row(row: MappingProfile) -> ProfileRow:
    """A saved profile as screens show it."""
    return filled(ProfileRow, row, content=profile_from(row.content))


def meanings(actor: Actor) -> list[ColumnMeaning]:
    """What a column can mean, with the headings known to mean it."""
    require_any(actor)
    return [
        ColumnMeaning(field, field in NEEDED, field in REPEATABLE, list(HEADINGS.get(field, ()))) for field in Field
    ]


def profile_named(source: Source, name: str) -> MappingProfile:
    """A source's profile of that name. Raises `ProfileUnknown`."""
    row = MappingProfile.objects.filter(source=source, name=name.strip()).first()
    if row is None:
        raise ProfileUnknown(profile=name)
    return row
