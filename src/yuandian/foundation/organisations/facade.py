"""What other modules may call."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An organisation as others show it."""

    id: UUID
    kind: str
    name: str
    short_name: str
    code: str | None
    level_title: str
    is_active: bool


def organisation_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id; unknown ids are left out."""
    raise NotImplementedError


def active_organisation(organisation_id: UUID) -> OrganisationCard:
    """The organisation's card. Raises `OrganisationUnknown` when there is none or it is closed."""
    raise NotImplementedError


def organisations_in(kind: str, street_grid_id: UUID | None) -> list[OrganisationCard]:
    """Active organisations of a kind, by name: those tied to a grid of that street, or all where it is None."""
    raise NotImplementedError
