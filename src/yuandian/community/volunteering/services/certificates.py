"""A certificate of hours, which anybody may check by its code."""

from datetime import date

from django.db import transaction

from yuandian.community.volunteering.access import person_of
from yuandian.community.volunteering.errors import NothingServed
from yuandian.community.volunteering.models import Certificate
from yuandian.community.volunteering.queries.certificates import served_between
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_code

LENGTH = 12


@transaction.atomic
def issue_certificate(actor: Actor, from_on: date, until_on: date) -> Certificate:
    """Certifies the actor's confirmed hours of a period. Raises `NothingServed`."""
    person = person_of(actor)
    served = served_between(person, from_on, until_on)
    if not served.minutes:
        raise NothingServed
    return Certificate.objects.create(
        code=new_code(LENGTH), person_id=person, from_on=from_on, until_on=until_on,
        minutes=served.minutes, times=served.times, bodies=served.bodies,
    )  # fmt: skip
