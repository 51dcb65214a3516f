"""Whatever the document allows, and a good deal that it does not: no request ends in an error of ours.

Every operation is called with values made from its schema, many of them naming rows that exist, by each of several
roles. Each request is taken back. The seed is fixed: the same document is asked the same questions.

`make test` asks one question an operation, `make test-all` four.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import content_type_conformance, not_a_server_error, response_schema_conformance
from schemathesis.core.failures import Failure, FailureGroup

from tests.robustness.world import ids, settle
from yuandian.config.urls import api

pytestmark = [pytest.mark.django_db, pytest.mark.thorough]
ROLES = ("resident", "worker", "operator", "administrator")
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
EXAMPLES = {GenerationMode.POSITIVE: 3, GenerationMode.NEGATIVE: 1}
SEED = 20261122
KNOWN_IN_FIVE = 4  # of five ids, so many name a row that exists
OUR_ERROR = {"code", "detail", "facts"}


@cache
def operations() -> list[Any]:
    """All of the document, which takes seconds to make: only the process that asks makes it."""
    document = schemathesis.openapi.from_dict(api.get_openapi_schema(path_prefix="/api/"))
    document.app = WSGIHandler()
    return [found.ok() for found in document.get_all_operations()]


def part_of(path: str) -> str:
    """Audience and module, such as `staff/cases`, of a path below `/api/`."""
    return "/".join(path.split("/")[:2])


PARTS = sorted({part_of(str(url.pattern)) for url in api.urls[0] if "/" in str(url.pattern)})


class World(NamedTuple):
    """Who asks, and what there is to ask for."""

    headers: dict[str, dict[str, str]]
    ids: dict[str, list[str]]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """One small district for all requests, which leave its connection open."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    with django_db_blocker.unblock(), transaction.atomic():
        cast = settle()
        yield World(cast.headers, ids())
        transaction.set_rollback(True)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def aim(given: Any, known: dict[str, list[str]], draw: Any, name: str = "") -> Any:
    """The same value with most of its ids replaced by those of rows that exist."""
    if isinstance(given, dict):
        return {key: aim(value, known, draw, key) for key, value in given.items()}
    if isinstance(given, list):
        return [aim(value, known, draw, name) for value in given]
    there = next((known[kind] for kind in known if name.removesuffix("s").endswith(kind)), None)
    if there and is_id(given) and draw(st.integers(1, 5)) <= KNOWN_IN_FIVE:
        return draw(st.sampled_from(there))
    return given


def is_id(value: Any) -> bool:
    """Whether the value could name a row."""
    try:
        return isinstance(value, str) and bool(UUID(value))
    except ValueError:
        return False


def ask(case: Any, headers: dict[str, str]) -> Any:
    """The answer to one request, whose changes are taken back."""
    with transaction.atomic():
        answer = case.call(headers=headers)
        transaction.set_rollback(True)
    return answer


def faults_of(case: Any, answer: Any) -> list[str]:
    """What is wrong with an answer."""
    found: list[str] = []
    try:
        case.validate_response(answer, checks=CHECKS)
    except FailureGroup as group:
        found = [str(failure) for failure in group.exceptions]
    except Failure as failure:
        found = [str(failure)]
    is_json = answer.headers.get("content-type", [""])[0].startswith("application/json")
    if answer.status_code >= 400 and is_json and set(answer.json()) != OUR_ERROR:
        found.append("a refusal in other words than `{code, detail, facts}`")
    return found


def attempts(operation: Any, mode: GenerationMode, world: World) -> list[str]:
    """What is wrong with the operation's answers."""
    faults: dict[str, str] = {}

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES[mode], database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode), data=st.data())
    def attempt(case: Any, data: st.DataObject) -> None:
        case.path_parameters = aim(case.path_parameters, world.ids, data.draw)
        case.query = aim(case.query, world.ids, data.draw)
        case.body = aim(case.body, world.ids, data.draw)
        who = data.draw(st.sampled_from(ROLES))
        answer = ask(case, world.headers[who])
        for fault in faults_of(case, answer):
            faults.setdefault(fault, f"{who}: {case.as_curl_command()}\n{answer.status_code} {answer.text[:500]}")

    try:
        attempt()
    except Unsatisfiable:  # an operation that takes nothing cannot be asked wrongly
        assert mode is GenerationMode.NEGATIVE
    return [f"{operation.label}: {fault}\n{example}" for fault, example in faults.items()]


@pytest.mark.parametrize("part", PARTS)
def test_no_request_ends_in_an_error_of_ours(world: World, part: str) -> None:
    faults = [
        fault
        for operation in operations()
        if part_of(operation.path.removeprefix("/api/")) == part
        for mode in EXAMPLES
        for fault in attempts(operation, mode, world)
    ]
    assert not faults, "\n\n".join(faults)


def test_every_operation_of_the_document_is_in_a_part() -> None:
    assert {part_of(operation.path.removeprefix("/api/")) for operation in operations()} == set(PARTS)
