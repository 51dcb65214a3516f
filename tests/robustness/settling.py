"""Runs inside a running district (`yuandian manage shell`): moves the small cast in."""

import json

from yuandian.foundation.messaging.models import MessageKind
from yuandian.governance.cases.tests.cast import RESIDENTS, Cast, make_grids, make_people

DISPATCHED = "case.dispatched"


def settle() -> str:
    """Everyone of the cast with a session each, as JSON: name → token. The taxonomy stays the district's own.

    Word of a case that was dispatched also goes out by short message at any hour, so that opening one has every kind
    of consequence: rows, a message in the inbox, a job, a delivery and a job for that.
    """
    cast = Cast()
    make_grids(cast)
    make_people(cast)
    MessageKind.objects.create(kind=DISPATCHED, name="新派单", channels=["sms"], is_urgent=True)
    return json.dumps({name: cast.token(name) for name in (*RESIDENTS, "worker")})
