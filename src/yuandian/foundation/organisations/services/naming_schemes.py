"""What each street calls the levels of its party organisations (CON-2)."""

from collections.abc import Mapping
from uuid import UUID

from django.db import connection, transaction

from yuandian.foundation.organisations.access import manageable_by
from yuandian.foundation.organisations.errors import (
    NameMissing,
    NotAStreet,
    OrganisationUnknown,
    PartyLevelMisfit,
)
from yuandian.foundation.organisations.models import LevelTitle, NamingScheme
from yuandian.foundation.organisations.records import NamingSchemeRecord
from yuandian.foundation.organisations.rules import DEEPEST_PARTY_LEVEL, OrganisationKind, OrganisationPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import append


@transaction.atomic
def name_levels(actor: Actor, street_id: UUID | None, name: str, titles: Mapping[int, str]) -> NamingScheme:
    """Sets the scheme of a street office, or with None the district's default, to exactly these titles by
    level.

    Raises `NotAStreet`, `NameMissing`, `PartyLevelMisfit`, `OrganisationUnknown`.
    """
    post = actor.require(OrganisationPermission.MANAGE)
    _check_street(actor, street_id)
    if not name.strip() or any(not title.strip() for title in titles.values()):
        raise NameMissing
    if any(not 0 <= level <= DEEPEST_PARTY_LEVEL for level in titles):
        raise PartyLevelMisfit(levels=sorted(titles))
    _one_at_a_time()
    scheme, _ = NamingScheme.objects.get_or_create(street_id=street_id, defaults={"name": name.strip()})
    scheme.name = name.strip()
    scheme.save(update_fields=["name"])
    scheme.titles.all().delete()
    LevelTitle.objects.bulk_create(
        LevelTitle(scheme=scheme, level=level, title=title.strip()) for level, title in sorted(titles.items())
    )
    details = {"name": scheme.name, "titles": {str(level): titles[level].strip() for level in sorted(titles)}}
    append(scheme, NamingSchemeRecord.SET, actor=actor, post_id=post.id if post else None, details=details)
    return scheme


def _check_street(actor: Actor, street_id: UUID | None) -> None:
    if street_id is None:
        if not actor.scope_for(OrganisationPermission.MANAGE).everything:
            raise Forbidden("The district's default belongs to the district.")
        return
    street = manageable_by(actor).filter(id=street_id, is_active=True).first()
    if street is None:
        raise OrganisationUnknown(organisation=str(street_id))
    if street.kind != OrganisationKind.STREET_OFFICE:
        raise NotAStreet(organisation=str(street_id))


def _one_at_a_time() -> None:
    """Schemes are few and rarely set: one writer at a time is simplest."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {NamingScheme._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")  # noqa: SLF001
