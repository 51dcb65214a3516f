"""Makes the diagrams and the tables of `docs/life-of-a-case.md` from the step tables.

`python -m tests.architecture.life_of_a_case` writes them; a test fails while the file differs.
"""

from collections.abc import Iterable, Mapping

from tests.architecture.glossary import sections
from tests.architecture.source import ROOT
from yuandian.governance.cases.rules.steps import (
    ACTIVE,
    ENDED,
    HELD,
    HOLDER_OR_DESK,
    REPORTER_OR_DESK,
    STEPS,
    WITH_HOLDER,
    By,
    CaseAction,
    CaseStatus,
)
from yuandian.governance.cases.rules.whistles import CALL, FINISHED_CALLS, CallStatus
from yuandian.kernel.lifecycle import Step

FILE = ROOT / "docs" / "life-of-a-case.md"
GROUP = "with_holder"
# Steps whose next status the service works out, because it depends on more than the table can say.
WORKED_OUT = {
    CaseAction.REPLY: (frozenset({CaseStatus.CHECKED}), CaseStatus.REPLIED),  # once nobody is without a reply
    CaseAction.UNDO_CLOSE: (frozenset({CaseStatus.CLOSED}), CaseStatus.FOLLOWED_UP),  # to where it was closed from
    CaseAction.RESUME: (frozenset({CaseStatus.SUSPENDED}), CaseStatus.SIGNED),  # to where it was
}
NAMED = {ACTIVE: "any that has not ended", ACTIVE | ENDED: "any", HELD: "any after `opened` that has not ended"}
BY = {
    frozenset({By.HOLDER}): "the holder",
    frozenset({By.DESK}): "the desk",
    HOLDER_OR_DESK: "the holder or the desk",
    frozenset({By.REPORTER}): "a reporter",
    REPORTER_OR_DESK: "a reporter or the desk",
    frozenset({By.OTHERS}): "whoever has no report in it",
    frozenset({By.HELPER}): "whoever was asked to help",
    frozenset(): "whoever sees it",
    frozenset({By.SYSTEM}): "the system",
    frozenset({By.DOER}): "whoever took it, for ten minutes, while nobody acted after them",
}


def made() -> dict[str, str]:
    """The parts that are made, by the name of the mark they stand behind."""
    words = sections()
    return {
        "diagram": _diagram(words["Statuses"], words["Actions"]),
        "steps": _table(words["Actions"]),
        "calls": _calls(words["Whistles"]),
    }


def renewed(text: str) -> str:
    """The document with every made part made anew."""
    for name, part in made().items():
        start, end = f"<!-- made: {name} -->", f"<!-- end: {name} -->"
        head, _, rest = text.partition(start)
        _, mark, tail = rest.partition(end)
        if not mark:
            raise ValueError(f"the document has no marks for {name}")
        text = f"{head}{start}\n{part}\n{end}{tail}"
    return text


def _moves() -> Iterable[tuple[frozenset[CaseStatus], CaseStatus, CaseAction]]:
    for action, step in STEPS.items():
        if action in WORKED_OUT:
            yield (*WORKED_OUT[action], action)
        elif step.after is not None:
            yield step.before - {step.after}, step.after, action


def _origins(before: frozenset[CaseStatus], after: CaseStatus) -> list[str]:
    """The states to draw arrows from; those of a case in somebody's hands are one, seen from outside."""
    group = [GROUP] if before >= WITH_HOLDER and after not in WITH_HOLDER else []
    return group + [status.value for status in CaseStatus if status in before and not (group and status in WITH_HOLDER)]


def _diagram(statuses: Mapping[str, str], actions: Mapping[str, str]) -> str:
    arrows: dict[tuple[str, str], list[str]] = {}
    for before, after, action in _moves():
        for origin in _origins(before, after):
            arrows.setdefault((origin, after.value), []).append(actions[action.value])
    inner = {status.value for status in WITH_HOLDER}
    drawn = {way: f"{way[0]} --> {way[1]} : {' / '.join(names)}" for way, names in arrows.items()}
    lines = ["```mermaid", "stateDiagram-v2", "    direction TB"]
    lines += [f'    state "{statuses[s.value]} {s.value}" as {s.value}' for s in CaseStatus if s not in WITH_HOLDER]
    lines += [f'    state "在办 with its holder" as {GROUP} {{']
    lines += [f'        state "{statuses[s.value]} {s.value}" as {s.value}' for s in CaseStatus if s in WITH_HOLDER]
    lines += [f"        {arrow}" for way, arrow in drawn.items() if set(way) <= inner]
    lines += ["    }", "    [*] --> opened", "    [*] --> dispatched : 自动派单"]
    lines += [f"    {arrow}" for way, arrow in drawn.items() if not set(way) <= inner]
    lines += [f"    {status.value} --> [*]" for status in (CaseStatus.ARCHIVED, CaseStatus.REFUSED)]
    return "\n".join([*lines, "```"])


def _table(actions: Mapping[str, str]) -> str:
    head = ["| action | 中文 | from | to | who | permission | must be given |", "|---|---|---|---|---|---|---|"]
    return "\n".join(head + [_row(action, step, actions) for action, step in STEPS.items()])


def _row(action: CaseAction, step: Step[CaseStatus], actions: Mapping[str, str]) -> str:
    before = NAMED.get(step.before) or ", ".join(f"`{status.value}`" for status in CaseStatus if status in step.before)
    after = f"`{step.after.value}`" if step.after else "stays" if action not in WORKED_OUT else "worked out"
    needs = ", ".join(step.needs)
    return (
        f"| `{action.value}` | {actions[action.value]} | {before} | {after} | {BY[step.by]} |"
        f" `{step.permission}` | {needs} |"
    )


def _calls(words: Mapping[str, str]) -> str:
    shared = sections()["Statuses"] | sections()["Actions"] | words
    lines = ["```mermaid", "stateDiagram-v2", "    direction LR"]
    lines += [f'    state "{shared[status.value]} {status.value}" as {status.value}' for status in CallStatus]
    lines += ["    [*] --> waiting", f"    waiting --> called : {words['sound']}"]
    lines += [f"    {status} --> cancelled" for status in CallStatus if status not in FINISHED_CALLS]
    for action, step in CALL.steps.items():
        if step.after is not None:
            before = [status.value for status in CallStatus if status in step.before]
            lines += [f"    {status} --> {step.after.value} : {shared[action.value]}" for status in before]
    return "\n".join([*lines, "```"])


if __name__ == "__main__":
    FILE.write_text(renewed(FILE.read_text()))
