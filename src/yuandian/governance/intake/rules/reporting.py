"""What a source is told of its case, and what it is not: steps that concern it, without names and numbers. Pure."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from yuandian.kernel.masking import mask_text

# Entry in the case's record → the details that go out with it.
TOLD: dict[str, tuple[str, ...]] = {
    "case.dispatch": (),
    "case.sign": (),
    "case.arrive": (),
    "case.escalate": (),
    "case.reassign": (),
    "case.suspend": ("reason",),
    "case.resume": (),
    "case.grant_extension": ("due_at",),
    "case.park": ("reason",),
    "case.unpark": (),
    "case.make_project": ("title",),
    "case.handle": ("account", "root_cause"),
    "case.finish_project": ("account",),
    "case.fail_check": (),
    "case.reply": ("text",),
    "case.follow_up": ("solved", "satisfied"),
    "case.rate": ("solved", "satisfied"),
    "case.reopen": (),
    "case.refuse": ("reason", "text"),
    "case.merge": (),
    "case.unmerge": (),
    "case.close": ("outcome",),
}


def status_after(before: str, action: str, details: Mapping[str, Any]) -> str:
    """The status of the case once that entry was written: entries name it where it changed."""
    if action == "case.dispatch" and "to" not in details:
        return "dispatched"  # in the moment of opening
    return str(details.get("to", before))


def body_of(
    *,
    report_id: UUID,
    source: str,
    external_number: str,
    case_number: str,
    sequence: int,
    action: str,
    status: str,
    at: datetime,
    details: Mapping[str, Any],
) -> dict[str, Any]:
    """The report as the source gets it: plain JSON."""
    told = {name: details[name] for name in TOLD[action] if details.get(name) is not None}
    return {
        "report_id": str(report_id),
        "source": source,
        "number": external_number,
        "case_number": case_number,
        "sequence": sequence,
        "action": action.removeprefix("case."),
        "status": status,
        "at": at.astimezone(UTC).isoformat(),
        "details": {name: mask_text(value) if isinstance(value, str) else value for name, value in told.items()},
    }
