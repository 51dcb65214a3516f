"""One case with everything that hangs on it, kept by the rules of the closed loop but written to no table yet.

The rows have the models' columns; the clocks run by `cases.services.clocks`, the statuses by the step table. Every step
takes its moment; one that lies in the future raises `Present`, and the case stands as it stands now.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, Mark, Reading, marks_due, runs
from yuandian.governance.cases.rules.dispatch import LADDER, LEVEL_OF_ROLE, ROLES_FOR, level_after_escalation
from yuandian.governance.cases.rules.steps import CASE, ENDED, CaseAction, CaseStatus
from yuandian.governance.cases.services import clocks
from yuandian.governance.cases.services.moves import readings_of, respond, set_clocks
from yuandian.kernel.history import NewEntry
from yuandian.kernel.record_kinds import RecordKind
from yuandian.sample.cases.directory import Directory, Seat
from yuandian.sample.cases.rows import blank

SYSTEM_SEATS = frozenset({"street", "department"})


class Present(Exception):
    """The next step would lie in the future."""


@dataclass(slots=True)
class Book:
    """A case under way. `leaf` is the code of its grid, `now` the moment at which the year ends."""

    case: Any
    leaf: str
    directory: Directory
    now: datetime
    steps: list[NewEntry] = field(default_factory=list)
    reports: list[Any] = field(default_factory=list)
    assignments: list[Any] = field(default_factory=list)
    extensions: list[Any] = field(default_factory=list)
    whistles: list[Any] = field(default_factory=list)
    calls: list[Any] = field(default_factory=list)
    holder: Seat | None = None

    @property
    def status(self) -> CaseStatus:
        """Where the case stands."""
        return CaseStatus(self.case.status)

    @property
    def last_at(self) -> datetime:
        """When the last entry was made."""
        return self.steps[-1].at

    def reach(self, at: datetime) -> datetime:
        """Lets the clocks run up to `at` and gives it back. Raises `Present`."""
        if at > self.now:
            raise Present
        self.sweep(at)
        return at

    def take(
        self,
        action: CaseAction,
        at: datetime,
        seat: Seat | None,
        details: Mapping[str, Any] | None = None,
        to: CaseStatus | None = None,
        account_id: UUID | None = None,
    ) -> None:
        """One step of the table: by a seat, or without one by an account (a reporter) or nobody (the system).

        The caller has reached `at` and changed what the step changes.
        """
        case = self.case
        before = self.status
        CASE.check_now(action, before)
        after = to or CASE.steps[action].after or before
        case.status = after.value
        case.is_open = after not in ENDED
        set_clocks(case, at)
        change = {} if before == after else {"from": before.value, "to": after.value}
        self.note(CASE.record_kind(action), at, seat, {**(details or {}), **change}, account_id)

    def note(
        self,
        kind: RecordKind,
        at: datetime,
        seat: Seat | None,
        details: Mapping[str, Any],
        account_id: UUID | None = None,
        system: str = "",
    ) -> None:
        """One entry of the record, which goes on in order of time."""
        if self.steps and at < self.last_at:
            raise ValueError(f"{kind} at {at} would come before what is on record for {self.last_at}.")
        account = seat.account_id if seat else account_id
        self.steps.append(NewEntry(kind, at, account, seat.post_id if seat else None, system, details))

    def give_to(self, seat: Seat, reason: str, at: datetime, ended_by: str) -> dict[str, Any]:
        """Gives the case to a post; returns what the record says of it."""
        self.end_lead(at, ended_by)
        self.holder = seat
        case = self.case
        case.holder_post_id, case.holder_role = seat.post_id, seat.role
        case.holder_level = LEVEL_OF_ROLE[seat.role]
        self._lead(at, reason, post_id=seat.post_id)
        return {"post": str(seat.post_id), "role": seat.role, "holder_level": case.holder_level, "why": reason}

    def give_to_unit(self, code: str, name: str, reason: str, at: datetime, ended_by: str) -> dict[str, Any]:
        """Gives the case to a department."""
        self.end_lead(at, ended_by)
        unit_id, seat = self.directory.unit(code)
        self.holder = seat
        case = self.case
        case.holder_organisation_id, case.holder_level = unit_id, "department"
        self._lead(at, reason, organisation_id=unit_id)
        return {"organisation": str(unit_id), "name": name, "holder_level": "department", "why": reason}

    def _lead(self, at: datetime, reason: str, **target: UUID) -> None:
        self.assignments.append(
            blank("Assignment", case_id=self.case.id, kind="lead", reason=reason, created_at=at, **target)
        )
        self.case.dispatch_reason, self.case.dispatched_at, self.case.signed_at = reason, at, None

    def end_lead(self, at: datetime, ended_by: str) -> None:
        """Leaves the case without a holder."""
        for assignment in self.assignments:
            if assignment.kind == "lead" and assignment.ended_at is None:
                assignment.ended_at, assignment.ended_by = at, ended_by
        case = self.case
        case.holder_post_id = case.holder_organisation_id = case.holder_role = case.holder_level = None
        self.holder = None

    def responsible(self) -> Seat:
        """Who the rules give an ordinary, complex or hard case to."""
        roles = ROLES_FOR[CaseLevel(self.case.level)]
        found = (self.directory.nearest(role, self.leaf) for role in roles)
        return next(seat for seat in found if seat is not None)

    def lead(self) -> Any:
        """The lead assignment in force."""
        return next(a for a in self.assignments if a.kind == "lead" and a.ended_at is None)

    def sweep(self, until: datetime) -> None:
        """What the sweep would have found up to then: warnings, overdue clocks, escalation."""
        case = self.case
        while case.look_at <= until:
            moment = case.look_at
            if runs(self.status):
                for reading in readings_of(case):
                    may_escalate = case.holder_level not in SYSTEM_SEATS
                    for mark in marks_due(reading, moment, may_escalate=may_escalate):
                        self._mark(reading, mark, moment)
            set_clocks(case, moment)
            if case.look_at <= moment:
                case.look_at = FAR_FUTURE

    def _mark(self, reading: Reading, mark: Mark, at: datetime) -> None:
        case, name = self.case, reading.clock.value
        details = {"clock": name, "due_at": reading.due_at.isoformat() if reading.due_at else None}
        if mark is Mark.WARNING:
            case.warned = [*case.warned, name]
            self.note(CaseRecord.WARN, at, None, details, system="sweep")
        elif mark is Mark.OVERDUE:
            case.overdue = [*case.overdue, name]
            case.was_overdue = True
            self.note(CaseRecord.MISS_DEADLINE, at, None, details, system="sweep")
        else:
            case.escalated = [*case.escalated, name]
            if self.status in CASE.steps[CaseAction.ESCALATE].before:
                self._climb(at, f"{name} 超时自动升级")

    def _climb(self, at: datetime, reason: str) -> None:
        seat = self.above()
        if seat is None:
            self.note(CaseRecord.FAIL_ESCALATION, at, None, {"why": "nobody above"}, system="sweep")
            return
        self.escalate_to(seat, at, None, reason, system="sweep")

    def above(self) -> Seat | None:
        """The next seat up the ladder from the holder's."""
        role = self.case.holder_role
        start = LADDER.index(role) + 1 if role in LADDER else len(LADDER) - 2
        found = (self.directory.nearest(higher, self.leaf) for higher in LADDER[start:])
        return next((seat for seat in found if seat is not None), None)

    def escalate_to(self, seat: Seat, at: datetime, by: Seat | None, reason: str, system: str = "") -> None:
        """Passes the case up to `seat`; at the community it is complex, at the street hard."""
        case, before = self.case, self.status
        CASE.check_now(CaseAction.ESCALATE, before)
        to = self.give_to(seat, reason, at, "escalated")
        level = level_after_escalation(CaseLevel(case.level), LEVEL_OF_ROLE[seat.role])
        if level != case.level:
            case.level = level.value
            clocks.restart_handling(case)
        case.status = CaseStatus.DISPATCHED.value
        set_clocks(case, at)
        change = {} if before is CaseStatus.DISPATCHED else {"from": before.value, "to": case.status}
        self.note(CaseRecord.ESCALATE, at, by, {"reason": reason, "level": case.level, **to, **change}, system=system)

    def meet_response(self, at: datetime) -> None:
        """The first response, once."""
        respond(self.case, at)
