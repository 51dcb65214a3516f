"""What this module publishes."""

from uuid import UUID

from yuandian.kernel.events import Event


class OrganisationClosed(Event, frozen=True):
    """An organisation was closed and its ties to grids ended."""

    organisation_id: UUID
