"""The sample district, loaded once for this package and rolled back after it."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from yuandian import sample
from yuandian.community.mall import facade as mall
from yuandian.foundation.calendar import facade as calendar
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.governance.intake import facade as intake

FEW = 2_500  # cases: the year is a full one, only thinner


@pytest.fixture(scope="package")
def district(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Every table filled as `yuandian up --sample` fills them."""
    with django_db_blocker.unblock(), transaction.atomic():
        people.load_roles()
        calendar.load_reference()
        cases.load_reference()
        intake.load_reference()
        messaging.load_reference()
        mall.load_reference()
        recheck_taxonomy()
        calendar.invalidate()
        sample.load(lambda _what, _done, _total: None, cases=FEW)
        connection.check_constraints()  # now, rather than at the end of every test
        yield
        transaction.set_rollback(True)
    recheck_taxonomy()
    calendar.invalidate()
