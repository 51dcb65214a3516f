"""Templates of WeChat's to send with in tests."""

from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.facade import TemplateGiven
from yuandian.foundation.messaging.models import SubscriptionTemplate
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.kernel.actor import system_actor

TEMPLATE, OTHER_TEMPLATE = "TEMPLATE-progress", "TEMPLATE-whistle"
FIELDS = {"thing1": "title", "thing2": "body", "time3": "time", "phrase4": "=已答复"}


def make_template(
    template_id: str = TEMPLATE, kinds: tuple[str, ...] = ("case.replied", "case.supervised")
) -> SubscriptionTemplate:
    """A template for some kinds of messages."""
    page = "pages/case/show?id={subject_id}"
    row = facade.set_template(
        system_actor("test"), template_id, TemplateGiven(f"{template_id} 通知", FIELDS, page, kinds)
    )
    recheck_kinds()
    return row
