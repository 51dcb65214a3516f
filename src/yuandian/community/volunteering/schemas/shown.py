"""What goes out."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from yuandian.community.volunteering.rules import (
    EntryStatus,
    Proof,
    PublisherKind,
    TaskAudience,
    TaskKind,
    VolunteerOrigin,
    VolunteerRole,
)
from yuandian.community.volunteering.rules.steps import EnrolmentAction, EnrolmentStatus, TaskAction, TaskPhase
from yuandian.kernel.http.shapes import Schema


class TaskPhotoOut(Schema):
    """A picture; its links end within hours."""

    id: UUID
    url: str
    thumbnail_url: str | None


class TaskCardOut(Schema):
    """A task as a list shows it."""

    id: UUID
    title: str
    kind: TaskKind
    role: VolunteerRole | None
    campaign: str
    publisher_kind: PublisherKind
    publisher: str
    place: str
    address: str
    starts_at: datetime
    ends_at: datetime
    slots: int
    taken: int
    waiting: int
    to_settle: int
    points: int
    audience: TaskAudience
    phase: TaskPhase
    my_status: EnrolmentStatus | None
    metres: int | None


class TaskCardsOut(Schema):
    """A page of tasks."""

    items: list[TaskCardOut]
    next: str | None


class MyPartOut(Schema):
    """Where the reader stands in a task."""

    status: EnrolmentStatus
    waits_before: int | None
    is_late_withdrawal: bool
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    is_proof_late: bool
    minutes: int | None
    points_paid: int
    dispute: str
    settlement: str
    stars: int | None
    rating_words: str
    volunteer_stars: int | None
    photos: list[TaskPhotoOut]
    may_show_photos: bool


class TaskOccurrenceOut(Schema):
    """Another day of the same series."""

    id: UUID
    starts_at: datetime


class TaskPageOut(Schema):
    """A task whole; points lie in WGS84."""

    card: TaskCardOut
    words: str
    need: str
    skills: list[str]
    least_age: int
    risk_words: str
    free_until: datetime
    is_by_offer: bool
    needs_guardian: bool
    grid_id: UUID
    longitude: float | None
    latitude: float | None
    metres_allowed: int
    leader: str
    organisation_id: UUID | None
    reason: str
    review: str
    stars: float | None
    ratings: int
    photos: list[TaskPhotoOut]
    series: list[TaskOccurrenceOut]
    mine: MyPartOut | None
    actions: list[EnrolmentAction]
    is_owner: bool
    owner_actions: list[TaskAction]


class TaskPlaceOut(Schema):
    """Where one stands after a grab."""

    enrolment_id: UUID
    status: EnrolmentStatus


class ParticipantOut(Schema):
    """One person in a task."""

    id: UUID
    name: str
    is_me: bool
    status: EnrolmentStatus
    is_late_withdrawal: bool
    guardian: str
    checked_in_at: datetime | None
    checked_in_by: Proof | None
    checked_out_at: datetime | None
    checked_out_by: Proof | None
    is_proof_late: bool
    proposed_minutes: int
    minutes: int | None
    recorded_minutes: int
    points_paid: int
    dispute: str
    settlement: str
    stars: int | None
    rating_words: str
    volunteer_stars: int | None
    actions: list[EnrolmentAction]


class ParticipantsOut(Schema):
    """Everybody in a task."""

    items: list[ParticipantOut]


class CheckInCodesOut(Schema):
    """The codes of the half minutes from `at` on: whoever shows them needs no network for a while.

    `squares` are the QRs of the first of them, row by row, each row a number in hexadecimal whose bits are dark; a QR
    has `size` rows and leads to the task on any phone.
    """

    at: datetime
    codes: list[str]
    seconds: int
    squares: list[list[str]]
    size: int


class TaskMomentOut(Schema):
    """One entry of the record."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


class TaskRecordOut(Schema):
    """The record of a task."""

    items: list[TaskMomentOut]


class TaskIdsOut(Schema):
    """The tasks that were made or opened."""

    ids: list[UUID]


class PublishingBodyOut(Schema):
    """An organisation for which tasks may be published."""

    id: UUID
    name: str
    kind: str


class PublishingBodiesOut(Schema):
    """All of them."""

    items: list[PublishingBodyOut]


class LaterEntryOut(Schema):
    """Service entered later."""

    id: UUID
    name: str
    is_mine: bool
    entered_by: str
    organisation: str
    witness: str
    kind: TaskKind
    title: str
    words: str
    place: str
    day: date
    minutes: int
    status: EntryStatus
    confirmed_by: list[str]
    reason: str
    photos: list[TaskPhotoOut]
    may_confirm: bool
    may_refuse: bool
    created_at: datetime


class LaterEntriesOut(Schema):
    """A page of them."""

    items: list[LaterEntryOut]
    next: str | None


class CertificateOut(Schema):
    """A certificate; the name is masked."""

    code: str
    name: str
    from_on: date
    until_on: date
    minutes: int
    times: int
    bodies: list[str]
    issued_at: datetime


class CertificatesOut(Schema):
    """One's own."""

    items: list[CertificateOut]


class RollCardOut(Schema):
    """A volunteer on the roll."""

    id: UUID
    person_id: UUID
    name: str
    origin: VolunteerOrigin
    grid_id: UUID
    place: str
    may_change: bool


class RollOut(Schema):
    """A page of the roll."""

    items: list[RollCardOut]
    next: str | None


class RollCountOut(Schema):
    """How many volunteers of which origin help in a place."""

    grid_id: UUID
    place: str
    total: int
    by_origin: dict[str, int]


class RollCountsOut(Schema):
    """By place."""

    items: list[RollCountOut]
