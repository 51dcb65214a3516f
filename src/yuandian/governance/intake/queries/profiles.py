"""Profiles: saved ones, and the check that a profile can be used."""

from typing import Any
from uuid import UUID

import msgspec

from yuandian.governance.cases.facade import category_by_code
from yuandian.governance.intake.errors import ProfileUnknown, SourceUnknown
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.sources import require_any
from yuandian.governance.intake.rules.fields import Field
from yuandian.governance.intake.rules.mapping import Profile, ProfileIncomplete, check_profile
from yuandian.kernel.actor import Actor


def content_of(profile: Profile) -> dict[str, Any]:
    """A profile as it is stored."""
    plain: dict[str, Any] = msgspec.to_builtins(profile)
    return plain


def profile_from(content: Any) -> Profile:
    """A profile from stored or received content. Raises `ProfileIncomplete` where it has another form."""
    try:
        return msgspec.convert(content, Profile)
    except msgspec.ValidationError as error:
        raise ProfileIncomplete(reasons=[{"reason": str(error)}]) from error


def checked(profile: Profile) -> Profile:
    """The profile, whole and naming only categories that exist. Raises `ProfileIncomplete`, `CategoryUnknown`."""
    check_profile(profile)
    codes = [code for rule in profile.columns if rule.field is Field.CATEGORY for code in rule.values.values()]
    codes += [code for field, code in profile.fixed.items() if field is Field.CATEGORY]
    for code in codes:
        category_by_code(code)
    return profile


def profiles_of(actor: Actor, source_id: UUID) -> list[MappingProfile]:
    """A source's profiles, by name. Raises `SourceUnknown`."""
    require_any(actor)
    if not Source.objects.filter(pk=source_id).exists():
        raise SourceUnknown
    return list(MappingProfile.objects.filter(source_id=source_id).order_by("name"))


def profile_named(source: Source, name: str) -> MappingProfile:
    """A source's profile of that name. Raises `ProfileUnknown`."""
    row = MappingProfile.objects.filter(source=source, name=name.strip()).first()
    if row is None:
        raise ProfileUnknown(profile=name)
    return row
