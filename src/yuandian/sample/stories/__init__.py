"""Five real events of the documents, replayed on the sample district through the public API, step by step.

Each run makes new cases; every answer is checked, and a story that goes otherwise than told breaks with the reason.
"""

from collections.abc import Callable, Mapping

from django.db import transaction

from yuandian.sample.stories import exclusive, hotline, locks, manhole, wall
from yuandian.sample.stories.stage import Printer, Stage, StoryBroke

_PLAYS: Mapping[str, Callable[[Stage], None]] = {
    "wall": wall.play,
    "locks": locks.play,
    "hotline": hotline.play,
    "manhole": manhole.play,
    "exclusive": exclusive.play,
}
NAMES = tuple(_PLAYS)
TITLES: Mapping[str, str] = {
    "wall": wall.TITLE,
    "locks": locks.TITLE,
    "hotline": hotline.TITLE,
    "manhole": manhole.TITLE,
    "exclusive": exclusive.TITLE,
}


def run(name: str, printer: Printer) -> None:
    """Replays the story `name`, one of `NAMES`. Raises `StoryBroke` where the product answers otherwise.

    Nobody sees it before it is over: the sweep of clocks lives today and would escalate what came in last August.
    A story that breaks leaves no case.
    """
    with transaction.atomic():
        _PLAYS[name](Stage(printer))
    printer("━━ 完 ━━")


__all__ = ["NAMES", "TITLES", "StoryBroke", "run"]
