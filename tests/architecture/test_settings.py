"""Settings hold values. What asks upwards is registered in `wiring.py`, where it is seen."""

import ast
from pathlib import Path

import yuandian

PACKAGE = Path(yuandian.__file__).parent
SETTINGS = PACKAGE / "config/settings.py"
# What Django, its apps and the job queue want to be told by name.
SEAMS = frozenset({
    "INSTALLED_APPS", "MIDDLEWARE", "ROOT_URLCONF", "WSGI_APPLICATION", "AUTHENTICATION_BACKENDS", "LOGGING",
    "PROCRASTINATE_ON_APP_READY",
})  # fmt: skip


def names_of_ours(text: str) -> set[str]:
    """The settings whose value names something of ours by a dotted path."""
    found = set()
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
            words = [node.value for node in ast.walk(statement) if isinstance(node, ast.Constant)]
            if any(isinstance(word, str) and word.startswith("yuandian.") for word in words):
                found.add(ast.unparse(target))
    return found


def test_settings_name_no_function_of_ours() -> None:
    assert names_of_ours(SETTINGS.read_text()) <= SEAMS
    assert names_of_ours('GUESSES: dict = {"place": "yuandian.governance.triage.facade.guess"}') == {"GUESSES"}


def test_nothing_of_ours_is_found_by_a_string() -> None:
    """`import_string` and the like would hide an import from the contracts."""
    for path in PACKAGE.rglob("*.py"):
        assert "import_string" not in path.read_text(), path
