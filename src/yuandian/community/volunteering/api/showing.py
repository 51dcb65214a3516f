"""Answers that several routes give after a change."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.community.volunteering.queries import pages
from yuandian.community.volunteering.schemas import shown as s
from yuandian.kernel.http import actor_of


def page_of_task(request: HttpRequest, task_id: UUID) -> s.TaskPageOut:
    """The task as it stands now."""
    return s.TaskPageOut.model_validate(pages.task_page(actor_of(request), task_id))


def part_of(request: HttpRequest, task_id: UUID) -> s.MyPartOut:
    """Where the reader stands now."""
    return s.MyPartOut.model_validate(pages.task_page(actor_of(request), task_id).mine)
