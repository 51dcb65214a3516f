"""Makes `docs/life-cycles.md`: a diagram and a table for every life-cycle of the house, from its table.

`python -m tests.architecture.life_cycles` writes it; a test fails while the file differs. The life of a case has a page
of its own, too, in Chinese words: `life_of_a_case`.
"""

import os

import django

from tests.architecture.source import ROOT
from yuandian.kernel.lifecycle import Lifecycle, Step

FILE = ROOT / "docs" / "life-cycles.md"
HEAD = """# Life-cycles

Whatever has a status has one table that says what may be done with it, from which status, by whom: a
`yuandian.kernel.lifecycle.Lifecycle`. Services judge by it, screens draw their buttons from it, and this page is drawn
from it:

    .venv/bin/python -m tests.architecture.life_cycles

A step is refused in one order: not visible (404), not permitted (403), not now (409), not enough given (422). Whoever
stands in a personal relation, marked *, needs no permission.
"""
AnyLifecycle = Lifecycle  # type: ignore[type-arg]


def made(lifecycles: list[AnyLifecycle]) -> str:
    """The whole document."""
    return "\n".join([HEAD, *(_section(one) for one in sorted(lifecycles, key=lambda one: one.subject))])


def _section(lifecycle: AnyLifecycle) -> str:
    return "\n".join([f"## {lifecycle.subject}", "", _diagram(lifecycle), "", _table(lifecycle), ""])


def _diagram(lifecycle: AnyLifecycle) -> str:
    ways: dict[tuple[str, str], list[str]] = {}
    for action, step in lifecycle.steps.items():
        if step.after is not None:
            for before in _ordered(step):
                ways.setdefault((before, step.after.value), []).append(action.value)
    lines = [f"    {start} --> {end} : {' / '.join(actions)}" for (start, end), actions in ways.items() if start != end]
    return "\n".join(["```mermaid", "stateDiagram-v2", "    direction LR", *lines, "```"])


def _ordered(step: Step) -> list[str]:  # type: ignore[type-arg]
    kinds = next((type(status) for status in step.before if status is not None), None)
    known = [status.value for status in kinds or () if status in step.before]
    return ["[*]"] * (None in step.before) + known


def _table(lifecycle: AnyLifecycle) -> str:
    rows = ["| action | from | to | who | permission | must be given |", "|---|---|---|---|---|---|"]
    for action, step in lifecycle.steps.items():
        before = ", ".join("nothing yet" if one == "[*]" else f"`{one}`" for one in _ordered(step))
        by = ", ".join(f"{one}{'*' if one in lifecycle.personal else ''}" for one in sorted(step.by))
        rows.append(
            f"| `{action.value}` | {before} | {f'`{step.after.value}`' if step.after else 'stays'} | {by} |"
            f" {f'`{step.permission.value}`' if step.permission else ''} | {', '.join(step.needs)} |"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yuandian.config.settings")
    django.setup()
    from yuandian.config import urls  # noqa: F401
    from yuandian.kernel.lifecycle import LIFECYCLES

    FILE.write_text(made(LIFECYCLES))
