"""Each shape is declared once: no two classes of a module have the same fields."""

import ast
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from tests.architecture.source import Source, product

FEWEST = 3
BASES = frozenset({"Schema", "NamedTuple", "BaseModel"})  # a `msgspec.Struct` is a format: of a file, of an event


def shapes_in(source: Source) -> Iterable[tuple[str, frozenset[str]]]:
    """Classes that are a list of fields, with the names of these."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and (_is_dataclass(node) or BASES & {_name(base) for base in node.bases}):
            fields = {
                field.target.id
                for field in node.body
                if isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and not (isinstance(field.annotation, ast.Subscript) and _name(field.annotation.value) == "ClassVar")
            }
            if len(fields) >= FEWEST:
                yield node.name, frozenset(fields)


def _is_dataclass(node: ast.ClassDef) -> bool:
    return any(_name(mark.func if isinstance(mark, ast.Call) else mark) == "dataclass" for mark in node.decorator_list)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def said_twice(sources: Iterable[Source]) -> dict[str, list[str]]:
    """By module, the names of classes with the same fields."""
    found: defaultdict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for source in sources:
        if source.module is not None and not source.is_test and not source.is_migration:
            for name, fields in shapes_in(source):
                found[source.module, fields].append(name)
    twice: defaultdict[str, list[str]] = defaultdict(list)
    for (module, _), names in found.items():
        if len(names) > 1:
            twice[module].append(" = ".join(sorted(names)))
    return dict(twice)


def test_no_shape_is_declared_twice() -> None:
    assert said_twice(product()) == {}


def test_a_second_declaration_is_caught() -> None:
    row = "@dataclass(frozen=True)\nclass CaseRow:\n    id: int\n    number: str\n    place: str\n"
    out = "class CaseRowOut(Schema):\n    id: int\n    place: str\n    number: str\n"
    files = [
        Source(PurePosixPath(path), text)
        for path, text in (("governance/cases/queries/lists.py", row), ("governance/cases/schemas.py", out))
    ]
    assert said_twice(files) == {"governance.cases": ["CaseRow = CaseRowOut"]}
    assert said_twice(files[:1]) == {}
