"""Every route stands in its module's access table: `ACCESS` in `<module>/tests/test_access.py`.

A row is `(method, path, who, status, …)`: who of the module's small named cast asks, and what the answer must be. Paths
are those of the OpenAPI document; the names of their parameters do not matter here.
"""

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

import pytest

from tests.architecture.source import PACKAGE
from yuandian.config.urls import api

Route = tuple[str, str]
METHODS = frozenset({"get", "post", "put", "patch", "delete"})
PARAMETER = re.compile(r"\{[^}]*\}")
PUBLIC = "/api/open/"
ENTRANCE = re.compile(r"/(sign-in|codes?|sessions?|sign-up)\b")


def route_of(method: str, path: str) -> Route:
    """A route without the names of its parameters, and without a question."""
    return method.upper(), PARAMETER.sub("{}", path.partition("?")[0])


def routes_in(document: Mapping[str, Any]) -> set[Route]:
    """Every route of an OpenAPI document."""
    return {
        route_of(method, path) for path, methods in document["paths"].items() for method in methods if method in METHODS
    }


def rows() -> list[tuple[Any, ...]]:
    """Every row of every module's table."""
    tables = sorted([*PACKAGE.glob("*/*/tests/test_access.py"), *PACKAGE.glob("*/*/*/tests/test_access.py")])
    names = [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in tables]
    return [row for name in names for row in import_module(name).ACCESS]


def routes_of(table: Iterable[tuple[Any, ...]]) -> set[Route]:
    """The routes that a table speaks of."""
    return {route_of(row[0], row[1]) for row in table}


@pytest.fixture(scope="module")
def document() -> Mapping[str, Any]:
    """The OpenAPI document as clients get it."""
    found: Mapping[str, Any] = api.get_openapi_schema(path_prefix="/api/")
    return found


def test_no_route_is_missing_from_the_tables(document: Mapping[str, Any]) -> None:
    assert sorted(routes_in(document) - routes_of(rows())) == []


def test_no_table_speaks_of_a_route_that_is_gone(document: Mapping[str, Any]) -> None:
    assert sorted(routes_of(rows()) - routes_in(document)) == []


def test_every_guarded_route_is_tried_by_someone_who_may_not(document: Mapping[str, Any]) -> None:
    refused = {route_of(row[0], row[1]) for row in rows() if row[3] in {401, 403, 404}}
    guarded = {
        route_of(method, path)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method in METHODS and operation.get("security")
    }
    assert sorted(guarded - refused) == []


def test_only_open_routes_and_entrances_have_no_door(document: Mapping[str, Any]) -> None:
    without = [
        (method, path)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method in METHODS and not operation.get("security")
    ]
    assert [route for route in without if not route[1].startswith(PUBLIC) and not ENTRANCE.search(route[1])] == []


def test_a_forgotten_route_is_caught() -> None:
    document = {"paths": {"/api/staff/cases/{case_id}": {"get": {}, "delete": {}, "parameters": []}}}
    table = [("GET", "/api/staff/cases/{id}", "worker", 200)]
    assert routes_in(document) - routes_of(table) == {("DELETE", "/api/staff/cases/{}")}
