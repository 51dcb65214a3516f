from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.db import connection

from yuandian.governance.cases.tests.cast import Cast, forget_caches, make_cast
from yuandian.governance.triage.queries.serving_models import recheck_serving
from yuandian.kernel.tests.worlds import built_once

built_cast = built_once(make_cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world of cases, fresh, where nothing was learned."""
    recheck_serving()
    forget_caches()
    return built_cast()


@pytest.fixture
def elsewhere() -> Iterator[psycopg.Connection[Any]]:
    """A connection of another process."""
    parameters = connection.get_connection_params()
    names = ("host", "port", "user", "password", "dbname")
    with psycopg.connect(**{name: parameters[name] for name in names if name in parameters}, autocommit=True) as other:
        yield other
