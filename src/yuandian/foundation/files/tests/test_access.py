"""Who may call what. Files are private: another's is as good as none."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.services import upload
from yuandian.foundation.files.tests import samples

MINE, STAFF = "/api/resident/files", "/api/staff/files"
ACCESS = [
    ("POST", MINE, "resident", 201),
    ("POST", MINE, "worker", 201),
    ("POST", MINE, "nobody", 401),
    ("GET", f"{MINE}/{{file_id}}", "resident", 200),
    ("GET", f"{MINE}/{{file_id}}", "neighbour", 404),
    ("GET", f"{MINE}/{{file_id}}", "worker", 404),
    ("GET", f"{MINE}/{{file_id}}", "nobody", 401),
    ("DELETE", f"{MINE}/{{file_id}}", "resident", 204),
    ("DELETE", f"{MINE}/{{file_id}}", "neighbour", 404),
    ("DELETE", f"{MINE}/{{file_id}}", "nobody", 401),
    ("GET", f"{MINE}/photos/{{file_id}}", "resident", 404),
    ("GET", f"{MINE}/photos/{{file_id}}", "worker", 404),
    ("GET", f"{MINE}/photos/{{file_id}}", "nobody", 401),
    ("PUT", f"{STAFF}/photo", "worker", 200),
    ("PUT", f"{STAFF}/photo", "resident", 403),
    ("PUT", f"{STAFF}/photo", "nobody", 401),
    ("POST", STAFF, "worker", 201),
    ("POST", STAFF, "resident", 403),
    ("POST", STAFF, "nobody", 401),
    ("GET", f"{STAFF}/{{file_id}}", "worker", 404),
    ("GET", f"{STAFF}/{{file_id}}", "resident", 403),
    ("GET", f"{STAFF}/{{file_id}}", "nobody", 401),
    ("DELETE", f"{STAFF}/{{file_id}}", "worker", 404),
    ("DELETE", f"{STAFF}/{{file_id}}", "resident", 403),
    ("DELETE", f"{STAFF}/{{file_id}}", "nobody", 401),
    ("GET", f"{STAFF}/portraits", "worker", 200),
    ("GET", f"{STAFF}/portraits", "resident", 403),
    ("GET", f"{STAFF}/portraits", "nobody", 401),
    ("GET", f"{STAFF}/grids/{{file_id}}", "worker", 403),
    ("GET", f"{STAFF}/grids/{{file_id}}", "resident", 403),
    ("GET", f"{STAFF}/grids/{{file_id}}", "nobody", 401),
    ("POST", f"{STAFF}/sheets", "worker", 200),
    ("POST", f"{STAFF}/sheets", "resident", 403),
    ("POST", f"{STAFF}/sheets", "nobody", 401),
]


@pytest.mark.parametrize(("method", "path", "who", "status"), ACCESS)
def test_access(cast: Cast, method: str, path: str, who: str, status: int) -> None:
    """The file is the resident's."""
    row = upload(cast.actor("resident"), BytesIO(samples.PDF), "a.pdf")
    client = Client(headers=cast.headers[who])
    url = path.format(file_id=row.id)
    if path.endswith("portraits"):
        url += f"?person_id={row.id}"
    if path.endswith("sheets"):
        answer = client.post(url, {"name": "a", "titles": ["b"], "rows": [["c"]]}, "application/json")
    elif method == "POST":
        answer = client.post(url, {"file": SimpleUploadedFile("a.csv", samples.CSV)})
    else:
        text = '{"file_id": null}' if method == "PUT" else ""
        answer = client.generic(method, url, text, "application/json")
    assert answer.status_code == status, answer.getvalue().decode(errors="replace")
    assert StoredFile.objects.count() == {201: 2, 204: 0}.get(status, 1)
