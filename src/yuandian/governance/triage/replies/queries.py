"""A reply that somebody is about to send, read against its case. Nothing is kept."""

from uuid import UUID

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.replies.rules import ReplyReading, read_reply
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


def hints_for(actor: Actor, case_id: UUID, reply: str) -> ReplyReading:
    """What a reader may miss in a reply to a case that the actor may see. Raises `NotVisible`."""
    told = cases.visible_case(actor, case_id)
    return read_reply(told.text, reply, due_at=told.handling_due_at, at=clock.now())
