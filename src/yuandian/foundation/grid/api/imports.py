"""HTTP for staff: uploads of grids, addresses and divisions, each answered by its whole report."""

from django.http import HttpRequest
from ninja import File, Form
from ninja.files import UploadedFile

from yuandian.foundation.grid.schemas import GridImportIn, ImportIn
from yuandian.foundation.grid.services.imports.addresses import import_addresses
from yuandian.foundation.grid.services.imports.divisions import import_divisions
from yuandian.foundation.grid.services.imports.grids import import_grids
from yuandian.foundation.grid.services.imports.reports import GridImportReport
from yuandian.kernel.http import Router, actor_of

router = Router(tags=["grid"])


@router.post("/imports/grids", response=GridImportReport)
def upload_grids(request: HttpRequest, upload: File[UploadedFile], asked: Form[GridImportIn]) -> GridImportReport:
    """A GeoJSON feature collection or a CSV table of grids with their areas."""
    return import_grids(
        actor_of(request),
        upload.read(),
        asked.form,
        asked.system,
        asked.reason,
        dry_run=asked.dry_run,
        leave_out_bad=asked.leave_out_bad,
    )


@router.post("/imports/addresses", response=GridImportReport)
def upload_addresses(request: HttpRequest, upload: File[UploadedFile], asked: Form[ImportIn]) -> GridImportReport:
    """A CSV table of courtyards, buildings, entrances and places."""
    return import_addresses(
        actor_of(request), upload.read(), asked.system, dry_run=asked.dry_run, leave_out_bad=asked.leave_out_bad
    )


@router.post("/imports/divisions", response=GridImportReport)
def upload_divisions(request: HttpRequest, upload: File[UploadedFile], asked: Form[ImportIn]) -> GridImportReport:
    """A CSV table of administrative divisions and the grids that cover them."""
    return import_divisions(actor_of(request), upload.read(), dry_run=asked.dry_run, leave_out_bad=asked.leave_out_bad)
