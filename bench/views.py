"""What the bench asks a web process besides the product's own addresses."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from bench.floor import IDS
from yuandian.foundation.grid import facade as grid
from yuandian.governance.triage.addresses import facade as addresses
from yuandian.kernel.ids import new_id

_statements: list[str] = []


def ready(_request: HttpRequest) -> HttpResponse:
    """Says that this process answers."""
    return HttpResponse(b"ready")


def read_words(_request: HttpRequest) -> HttpResponse:
    """Places some words, so that this process has the address book in memory, too."""
    return HttpResponse(addresses.places_in("工人路十七号院2栋").outcome.value.encode())


def locate(_request: HttpRequest) -> HttpResponse:
    """Places a point in Zhongyuan, so that this process has the grids in memory."""
    return HttpResponse(str(grid.locate(113.6, 34.75).revision).encode())


@csrf_exempt
def write_rows(_request: HttpRequest) -> HttpResponse:
    """Writes the rows of one case by the statement that `bench.floor` laid."""
    with connection.cursor() as cursor:
        if not _statements:
            cursor.execute("SELECT statement FROM bench_floor")
            _statements.append(cursor.fetchone()[0])
        identity = {name: new_id() for name in IDS}
        cursor.execute(_statements[0], {**identity, "key": str(identity["case"])})
    return HttpResponse(b"{}", content_type="application/json")
