"""The house's own checks. Each takes a file and yields its faults as `line: what is wrong`.

Every check stands in `CHECKS` beside an example that it must catch, so that none can rot into always passing.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from tests.architecture.source import Source, module_of

Check = Callable[[Source], Iterator[str]]

PARTS = frozenset({
    "__init__", "rules", "models", "access", "queries", "services", "facade", "events", "providers", "tasks", "schemas",
    "api", "admin", "errors", "apps", "migrations", "records", "tests",
})  # fmt: skip
EMPTY_NAMES = frozenset({
    "util", "utils", "helper", "helpers", "common", "base", "misc", "manager", "managers", "tools", "stuff",
})  # fmt: skip
LONGEST_FILE = 500
OPEN_TO_OTHERS = frozenset({"facade", "events", "providers"})
CLOCK = PurePosixPath("kernel/clock.py")
SAMPLE = "sample"
ROUND_THE_PRODUCT = "serve"  # starts processes and stamps files: of the machine's own time, never of the district's
NOW = frozenset({"now", "utcnow", "today", "localdate", "localtime"})
BROAD = frozenset({"Exception", "BaseException"})
GUARDED = frozenset({"status", "history_count", "history_head"})
IMPURE = (
    "django", "psycopg", "procrastinate", "httpx", "urllib.request", "socket", "ninja", "yuandian.kernel.clock",
    "yuandian.kernel.history", "yuandian.kernel.tables", "yuandian.kernel.events",
)  # fmt: skip
HTTP = ("django.http", "ninja", "yuandian.kernel.http")
SPEAKS_HTTP = frozenset({"api", "schemas", "admin"})
HOLDS_NO_ROWS = frozenset({"api", "schemas", "rules", "events"})
# Loaded by whom needs them, when they do: what they take, most processes save. Ruff refuses them at the top of a file.
HEAVY = frozenset(
    {
        "authlib",
        "fpdf",
        "httpx",
        "joserfc",
        "markdown_it",
        "rjieba",
        "scipy",
        "yuandian.governance.triage.rules.learner",
    }
)
SENTENCES = range(3, 7)


def stray_files(source: Source) -> Iterator[str]:
    """A module holds only the files of the house, and nothing is called by a name that says nothing."""
    if source.module is not None and source.part not in PARTS:
        yield f"1: {source.part} is not a part that modules have"
    for name in source.path.parts:
        if name.removesuffix(".py") in EMPTY_NAMES:
            yield f"1: the name {name} says nothing"


def long_files(source: Source) -> Iterator[str]:
    """No file past 500 lines."""
    lines = source.text.count("\n")
    if lines > LONGEST_FILE and not source.is_migration:
        yield f"{lines}: more than {LONGEST_FILE} lines; split it by sub-noun"


def inner_imports(source: Source) -> Iterator[str]:
    """No import inside a function, but of what is heavy; that nowhere else, and nothing by a string in its place."""
    for function in source.walk(ast.FunctionDef, ast.AsyncFunctionDef):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom) and not _is_heavy(node):
                yield f"{node.lineno}: an import inside a function"


def hidden_imports(source: Source) -> Iterator[str]:
    """Nothing is imported by a string that stands in the code: that hides it from the contracts, and its types."""
    texts = {
        target.id
        for node in source.walk(ast.Assign)
        if isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in source.walk(ast.Call):
        if ast.unparse(node.func).endswith(("import_module", "import_string", "__import__")) and node.args:
            name = node.args[0]
            if isinstance(name, ast.Constant) or (isinstance(name, ast.Name) and name.id in texts):
                yield f"{node.lineno}: {ast.unparse(name)} is imported by a string"


def _is_heavy(node: ast.Import | ast.ImportFrom) -> bool:
    above = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
    return all(f"{above}{alias.name}.".startswith(tuple(f"{heavy}." for heavy in HEAVY)) for alias in node.names)


def foreign_imports(source: Source) -> Iterator[str]:
    """From another module only its facade and its events; a module within another knows the rules of that one, too.

    The sample writes tables, so it knows their rules.
    """
    if source.is_test or source.is_migration or source.path.parts[0] == SAMPLE:
        return
    for line, name in source.imports():
        parts = tuple(name.split(".")[1:])
        module = module_of((*parts, "", "")) if name.startswith("yuandian.") else None
        if module is None or module == source.module:
            continue
        part = ([*parts, ""])[module.count(".") + 1]
        is_above = (source.module or "").startswith(f"{module}.")
        if part not in OPEN_TO_OTHERS and not (is_above and part == "rules"):
            yield f"{line}: {name} is neither facade nor events nor providers of {module}"


def private_clocks(source: Source) -> Iterator[str]:
    """The time is asked of `kernel.clock` alone, so that tests and stories may live in another day."""
    if source.path == CLOCK or source.path.parts[0] == ROUND_THE_PRODUCT:
        return
    for call in source.walk(ast.Call):
        assert isinstance(call, ast.Call)
        function = call.func
        if not isinstance(function, ast.Attribute) or function.attr not in NOW:
            continue
        of = function.value.attr if isinstance(function.value, ast.Attribute) else getattr(function.value, "id", "")
        asks_the_machine = of in {"datetime", "date"} or (
            of == "timezone" and (function.attr == "now" or not call.args)
        )
        if asks_the_machine:
            yield f"{call.lineno}: {of}.{function.attr}() asks the machine; use kernel.clock.now()"


def silent_handlers(source: Source) -> Iterator[str]:
    """No error is swallowed: nothing broad without a word, nothing narrow by a bare `pass`."""
    for handler in source.walk(ast.ExceptHandler):
        assert isinstance(handler, ast.ExceptHandler)
        is_broad = handler.type is None or bool(BROAD & _names_in(handler.type))
        if all(isinstance(step, ast.Pass) for step in handler.body) or (is_broad and _does_nothing(handler.body)):
            yield f"{handler.lineno}: an error is swallowed here"
    for call in source.walk(ast.Call):
        assert isinstance(call, ast.Call)
        if _name_of(call.func) == "suppress" and any(BROAD & _names_in(argument) for argument in call.args):
            yield f"{call.lineno}: suppresses every error"


def _names_in(node: ast.AST) -> set[str]:
    return {_name_of(inner) for inner in ast.walk(node)}


def _name_of(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _does_nothing(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(step, ast.Pass | ast.Continue | ast.Break)
        or (isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant))
        or (isinstance(step, ast.Return) and (step.value is None or isinstance(step.value, ast.Constant)))
        for step in body
    )


def stray_status_writes(source: Source) -> Iterator[str]:
    """Status and the heads of records are written by services, and nowhere else."""
    if source.module is None or source.part == "services" or source.is_test or source.is_migration:
        return
    for node in source.walk(ast.Assign, ast.AugAssign, ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]  # type: ignore[attr-defined]
        for target in targets:
            for inner in ast.walk(target):
                if isinstance(inner, ast.Attribute) and inner.attr in GUARDED:
                    yield f"{inner.lineno}: {inner.attr} is assigned outside services"
    for call in source.walk(ast.Call):
        assert isinstance(call, ast.Call)
        if _name_of(call.func) == "update":
            written = GUARDED & {keyword.arg for keyword in call.keywords if keyword.arg}
            yield from (f"{call.lineno}: {name} is updated outside services" for name in written)


def signals(source: Source) -> Iterator[str]:
    """Upward news is an event, never a Django signal."""
    for line, name in source.imports():
        if name.startswith(("django.dispatch", "django.db.models.signals", "django.core.signals")):
            yield f"{line}: {name}: publish an event instead"


def impure_rules(source: Source) -> Iterator[str]:
    """Rules know no ORM, no clock, no I/O and nothing of their module but other rules and its refusals."""
    if source.part != "rules":
        return
    own = f"yuandian.{source.module}."
    known = (f"{own}rules", f"{own}errors", f"{own}records")
    for line, name in source.imports():
        is_impure = any(name == impure or name.startswith(f"{impure}.") for impure in IMPURE)
        is_beyond_rules = name.startswith(own) and not name.startswith(known)
        if is_impure or is_beyond_rules:
            yield f"{line}: rules import {name}"
    for call in source.walk(ast.Call):
        assert isinstance(call, ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id == "open":
            yield f"{call.lineno}: rules read a file"


def http_below_api(source: Source) -> Iterator[str]:
    """HTTP is spoken in `api` and `schemas` only."""
    if source.module is None or source.part in SPEAKS_HTTP or source.is_test:
        return
    for line, name in source.imports():
        if any(name == http or name.startswith(f"{http}.") for http in HTTP):
            yield f"{line}: {name} below the API"


def rows_in_the_api(source: Source) -> Iterator[str]:
    """Routes, schemas, rules and events reach no rows: that is for services and queries."""
    if source.part not in HOLDS_NO_ROWS:
        return
    for node in source.walk(ast.Attribute):
        assert isinstance(node, ast.Attribute)
        if node.attr in {"objects", "_base_manager"}:
            yield f"{node.lineno}: rows are fetched in {source.part}"


def untold_modules(source: Source) -> Iterator[str]:
    """A module opens with three to six sentences: what it is for, its nouns, its promises, what it leaves to others."""
    if source.module is None or source.part != "__init__":
        return
    told = (ast.get_docstring(source.tree) or "").replace("e.g.", "").replace("i.e.", "")
    sentences = sum(told.count(f"{mark}{after}") for mark in ".!?" for after in (" ", "\n")) + bool(told)
    if sentences not in SENTENCES:
        yield f"1: the module is told in {sentences} sentences"


def queries_that_act(source: Source) -> Iterator[str]:
    """Queries read; what they share with services belongs to queries or rules."""
    if source.part != "queries":
        return
    for line, name in source.imports():
        if name.startswith(f"yuandian.{source.module}.services"):
            yield f"{line}: queries import {name}"


@dataclass(frozen=True)
class Checked:
    """A check with an example that it must catch and one that it must let pass."""

    check: Check
    caught: Source
    passed: Source


def _example(path: str, text: str) -> Source:
    return Source(PurePosixPath(path), text)


SERVICES = "governance/cases/services/closing.py"
CHECKS = [
    Checked(stray_files, _example("governance/cases/helpers.py", ""), _example(SERVICES, "")),
    Checked(long_files, _example(SERVICES, "\n" * 501), _example(SERVICES, "\n" * 500)),
    Checked(
        inner_imports,
        _example(SERVICES, "def close_case():\n    from json import loads\n    return loads('1')\n"),
        _example(SERVICES, "from json import loads\ndef close_case():\n    return loads('1')\n"),
    ),
    Checked(
        inner_imports,
        _example(SERVICES, "def learn():\n    from sklearn.svm import LinearSVC\n    return LinearSVC()\n"),
        _example(SERVICES, "def call():\n    import httpx\n    return httpx.get('https://example.org')\n"),
    ),
    Checked(
        hidden_imports,
        _example(SERVICES, "NAME = 'httpx'\ncalls = import_module(NAME)\n"),
        _example(SERVICES, "modules = [import_module(name) for name in known()]\n"),
    ),
    Checked(
        foreign_imports,
        _example(SERVICES, "from yuandian.foundation.people.models import Post\n"),
        _example(SERVICES, "from yuandian.foundation.people import facade as people\n"),
    ),
    Checked(
        private_clocks,
        _example(SERVICES, "from django.utils import timezone\nat = timezone.now()\n"),
        _example(SERVICES, "from yuandian.kernel import clock\nat = timezone.localtime(clock.now())\n"),
    ),
    Checked(
        silent_handlers,
        _example(SERVICES, "try:\n    close_case()\nexcept Exception:\n    pass\n"),
        _example(SERVICES, "try:\n    close_case()\nexcept ReporterUnanswered as error:\n    tell(error)\n"),
    ),
    Checked(
        stray_status_writes,
        _example("governance/cases/queries/lists.py", "case.status = 'closed'\n"),
        _example(SERVICES, "case.status = 'closed'\n"),
    ),
    Checked(
        signals,
        _example(SERVICES, "from django.db.models.signals import post_save\n"),
        _example(SERVICES, "from yuandian.kernel.events import publish\n"),
    ),
    Checked(
        impure_rules,
        _example("governance/cases/rules/steps.py", "from yuandian.kernel import clock\n"),
        _example("governance/cases/rules/steps.py", "from yuandian.kernel.errors import Conflict\n"),
    ),
    Checked(
        http_below_api,
        _example(SERVICES, "from django.http import HttpResponse\n"),
        _example("governance/cases/api/staff.py", "from django.http import HttpRequest\n"),
    ),
    Checked(
        rows_in_the_api,
        _example("governance/cases/api/staff.py", "Case.objects.get(pk=1)\n"),
        _example("governance/cases/queries/lists.py", "Case.objects.get(pk=1)\n"),
    ),
    Checked(
        queries_that_act,
        _example("command/cameras/queries/lists.py", "from yuandian.command.cameras.services.moves import begin\n"),
        _example("governance/cases/queries/lists.py", "from yuandian.governance.cases.rules.steps import STEPS\n"),
    ),
    Checked(
        untold_modules,
        _example("governance/cases/__init__.py", '"""Cases."""\n'),
        _example("governance/cases/__init__.py", '"""Cases. Their nouns are these. Others get that."""\n'),
    ),
]
