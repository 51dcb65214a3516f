"""Which steps of its case are reported to a source, with which details, without names and numbers. Pure."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from yuandian.kernel.masking import mask_text

# The contract's word for a step → the details that go out with it. The words are the verbs of the case's record.
STEPS = "cases.case."
REPORTED: dict[str, tuple[str, ...]] = {
    "dispatch": (),
    "sign": (),
    "arrive": (),
    "escalate": (),
    "reassign": (),
    "suspend": ("reason",),
    "resume": (),
    "grant_extension": ("due_at",),
    "park": ("reason",),
    "unpark": (),
    "make_project": ("title",),
    "handle": ("account", "root_cause"),
    "finish_project": ("account",),
    "fail_check": (),
    "reply": ("text",),
    "follow_up": ("solved", "satisfied"),
    "rate": ("solved", "satisfied"),
    "reopen": (),
    "refuse": ("reason", "text"),
    "merge": (),
    "unmerge": (),
    "close": ("outcome",),
}


def reported_as(kind: str) -> str | None:
    """The contract's word for an entry of the case's record; None for a step that is not reported."""
    word = kind.removeprefix(STEPS)
    return word if word in REPORTED and kind.startswith(STEPS) else None


def status_after(before: str, word: str | None, details: Mapping[str, Any]) -> str:
    """The status of the case once that entry was written: entries name it where it changed."""
    if word == "dispatch" and "to" not in details:
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
    sent = {name: details[name] for name in REPORTED[action] if details.get(name) is not None}
    return {
        "report_id": str(report_id),
        "source": source,
        "number": external_number,
        "case_number": case_number,
        "sequence": sequence,
        "action": action,
        "status": status,
        "at": at.astimezone(UTC).isoformat(),
        "details": {name: mask_text(value) if isinstance(value, str) else value for name, value in sent.items()},
    }
