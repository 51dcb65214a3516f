"""Each module says in `READS` which tables of other modules its SQL names, for whoever changes such a table."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from django.apps import apps

from tests.architecture.source import Source, product

Reads = dict[str, tuple[str, ...]]

COMMON = "kernel"  # its tables are everybody's
# What makes up the ledger; whoever wants to know asks `points`.
INNER = {"points_lot", "points_posting", "points_stripe"}
WORD = re.compile(r"\b[a-z]+_[a-z]+\b")


def owners() -> dict[str, str]:
    """The module of every table."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table: model._meta.app_label for model in models}


def named(sources: Iterable[Source], owner: dict[str, str]) -> dict[str, Reads]:
    """By module, the tables of others that stand in its strings, by their module."""
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for source in sources:
        if source.module is None or source.is_test or source.is_migration or source.path.name == "__init__.py":
            continue
        mine = {source.module.rpartition(".")[2], COMMON}
        for table in {word for text in _strings(source.tree) for word in WORD.findall(text)} & owner.keys():
            if owner[table] not in mine:
                found[source.module][owner[table]].add(table)
    return {module: {name: tuple(sorted(tables)) for name, tables in reads.items()} for module, reads in found.items()}


def declared(sources: Iterable[Source]) -> dict[str, Reads]:
    """By module, its `READS`."""
    return {
        source.module: ast.literal_eval(node.value)
        for source in sources
        if source.module is not None and source.path.name == "__init__.py"
        for node in source.tree.body
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["READS"]
    }


def _strings(tree: ast.Module) -> Iterable[str]:
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def test_every_module_declares_the_tables_of_others_that_its_sql_names() -> None:
    sources = product()
    assert declared(sources) == named(sources, owners())


def test_nobody_reads_what_makes_up_the_ledger() -> None:
    owner = owners()
    assert owner.keys() >= INNER
    reads = named(product(), owner)
    assert {module for module, of in reads.items() if INNER & set(of.get("points", ()))} == set()


def test_a_table_within_a_statement_is_found_and_an_own_one_is_not() -> None:
    text = '"""Of people."""\nALL = f"SELECT {COLUMNS} FROM people_person JOIN cases_case ON true"\n'
    source = Source(PurePosixPath("governance/cases/queries/lists.py"), text)
    owner = {"people_person": "people", "cases_case": "cases"}
    assert named([source], owner) == {"governance.cases": {"people": ("people_person",)}}
