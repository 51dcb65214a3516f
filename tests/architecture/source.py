"""The product's own source, as the checks read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "yuandian"
LAYERS = ("foundation", "governance", "community", "command")
# Modules within a module: each holds the same files as any other, and has tables and routes of its own.
WITHIN = {"governance.triage": frozenset({"addresses", "duplicates", "hotspots", "replies"})}


def module_of(parts: tuple[str, ...]) -> str | None:
    """The module that a path or a dotted name below the package belongs to; None outside the modules."""
    if len(parts) < 3 or parts[0] not in LAYERS:
        return None
    module = ".".join(parts[:2])
    is_within = len(parts) > 3 and parts[2] in WITHIN.get(module, frozenset())
    return f"{module}.{parts[2]}" if is_within else module


@dataclass(frozen=True)
class Source:
    """One file: its path below `src/yuandian` and its text."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, str(self.path))

    @property
    def module(self) -> str | None:
        """The module of the house that the file belongs to, `governance.cases`; None outside the modules."""
        return module_of(self.path.parts)

    @property
    def part(self) -> str | None:
        """Which of the module's parts it is: `services` for services.py and for services/closing.py alike."""
        return None if self.module is None else self.path.parts[self.module.count(".") + 1].removesuffix(".py")

    @property
    def is_test(self) -> bool:
        """Whether it is test code."""
        return "tests" in self.path.parts

    @property
    def is_migration(self) -> bool:
        """Whether it is a migration, which is written by Django and never edited again."""
        return "migrations" in self.path.parts

    def walk(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Every node of these kinds."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and dotted name of everything imported: `from a.b import c` gives `a.b.c`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def product() -> list[Source]:
    """Every Python file of the product."""
    return [
        Source(PurePosixPath(path.relative_to(PACKAGE).as_posix()), path.read_text())
        for path in sorted(PACKAGE.rglob("*.py"))
    ]
