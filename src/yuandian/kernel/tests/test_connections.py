"""A connection that the server has ended is never met with, and one that lives is kept."""

import psycopg
import pytest
from django.db import connection
from django.test import Client

from yuandian.kernel.connections import let_go_of_ended_connections

pytestmark = pytest.mark.django_db(transaction=True)


def _backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _end(backend: int) -> None:
    """Ends the server's side of a connection and returns when it is gone."""
    values = connection.get_connection_params()
    reach = {name: values[name] for name in ("dbname", "host", "port", "user", "password") if values.get(name)}
    with psycopg.connect(**reach, autocommit=True) as other:
        assert other.execute("SELECT pg_terminate_backend(%s, 10000)", [backend]).fetchone() == (True,)


def test_what_lives_is_kept_and_what_was_ended_is_replaced() -> None:
    first = _backend()
    let_go_of_ended_connections()
    assert _backend() == first
    _end(first)
    let_go_of_ended_connections()
    assert _backend() != first


def test_a_request_after_the_end_of_its_connection_is_answered_as_ever(client: Client) -> None:
    ask = {"path": "/api/staff/people/me", "headers": {"Authorization": "Bearer made-up"}}
    assert client.get(**ask).status_code == 401
    _end(_backend())
    assert client.get(**ask).status_code == 401
