"""As a phone calls it: multipart in, links out."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.files import facade
from yuandian.foundation.files.errors import FileTooLarge
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.queries import card_of
from yuandian.foundation.files.services import upload
from yuandian.foundation.files.tests import samples
from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.tests.cast import make_cast as make_people
from yuandian.kernel import clock

MINE = "/api/resident/files"
STAFF = "/api/staff/files"


def send(client: Client, body: bytes, name: str = "墙.jpg", url: str = MINE) -> Any:
    return client.post(url, {"file": SimpleUploadedFile(name, body, "image/jpeg")})


@pytest.fixture
def phone(cast: Cast) -> Client:
    return Client(headers=cast.headers["resident"])


def fetched(url: str) -> Any:
    """The answer to a link, fetched without signing in, and its bytes."""
    answer = Client().get(url)
    return answer, b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_a_picture_comes_back_clean_by_a_link(phone: Client) -> None:
    sent = send(phone, samples.photo(6))
    assert sent.status_code == 201
    card = sent.json()
    assert (card["kind"], card["name"], card["width"], card["height"]) == ("picture", "墙.jpg", 300, 400)
    assert card["taken_at"] == "2026-11-20T00:15:30Z"
    for url, size in ((card["url"], (300, 400)), (card["thumbnail_url"], (300, 400))):
        answer, body = fetched(url)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "image/jpeg"
        assert answer["Content-Disposition"].startswith("inline")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Cache-Control"].startswith("private, max-age=")
        assert Image.open(BytesIO(body)).size == size
        assert b"SECRET" not in body


@pytest.mark.parametrize(
    ("body", "name", "mime"),
    [
        (samples.PDF, "通知.pdf", "application/pdf"),
        (samples.CSV, "台账.csv", "text/csv"),
        (samples.wav(), "录音.wav", "audio/wav"),
    ],
)
def test_documents_and_recordings_are_saved_not_shown(phone: Client, body: bytes, name: str, mime: str) -> None:
    card = send(phone, body, name).json()
    answer, back = fetched(card["url"])
    assert (answer["Content-Type"], answer["Content-Disposition"].split(";")[0], back) == (mime, "attachment", body)
    assert card["thumbnail_url"] is None


@pytest.mark.parametrize(
    ("body", "name", "code"),
    [
        (b"<html></html>", "a.jpg", "file_type_refused"),
        (samples.photo()[:3000], "a.jpg", "file_broken"),
        (samples.bomb(), "a.png", "too_many_pixels"),
        (samples.box(b"ftyp", b"heic" + bytes(8)), "a.heic", "heic_refused"),
        (b"", "a.jpg", "file_empty"),
    ],
)
def test_refusals_tell_why(phone: Client, folder: Path, body: bytes, name: str, code: str) -> None:
    answer = send(phone, body, name)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert list(folder.iterdir()) == []


def test_no_file_at_all(phone: Client) -> None:
    answer = phone.post(MINE, {})
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


def test_one_s_own_upload_is_seen_and_removed(
    phone: Client, cast: Cast, django_capture_on_commit_callbacks: Any, folder: Path
) -> None:
    card = send(phone, samples.photo()).json()
    url = f"{MINE}/{card['id']}"
    assert phone.get(url).json() == card
    assert Client(headers=cast.headers["neighbour"]).get(url).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        assert phone.delete(url).status_code == 204
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert phone.get(url).status_code == 404
    assert fetched(card["url"])[0].status_code == 404


def test_a_claimed_file_stays(phone: Client, cast: Cast) -> None:
    card = send(phone, samples.photo()).json()
    facade.claim(cast.actor("resident"), [card["id"]], "cases.case", uuid4())
    answer = phone.delete(f"{MINE}/{card['id']}")
    assert (answer.status_code, answer.json()["code"]) == (409, "file_claimed")


def test_a_link_ends(phone: Client) -> None:
    card = send(phone, samples.photo()).json()
    with clock.at(clock.now() + timedelta(hours=3)):
        answer, _ = fetched(card["url"])
    assert (answer.status_code, answer.json()["code"]) == (410, "link_expired")


@pytest.mark.parametrize("token", ["x", "..%5C..%5Cetc", "AAAA.BBBB", "%00"])
def test_other_tokens_lead_nowhere(db: None, token: str) -> None:
    answer, _ = fetched(f"/files/{token}")
    assert (answer.status_code, answer.json()["code"]) == (404, "link_broken")


def test_bytes_that_are_gone_are_a_404(phone: Client, folder: Path) -> None:
    card = send(phone, samples.photo()).json()
    (folder / StoredFile.objects.get().storage_name).unlink()
    assert fetched(card["url"])[0].status_code == 404


def test_links_are_for_reading(phone: Client) -> None:
    card = send(phone, samples.photo()).json()
    assert Client().post(card["url"]).status_code == 405
    head = Client().head(card["url"])
    assert (head.status_code, b"".join(head.streaming_content)) == (200, b"")


def test_staff_send_the_same_way(cast: Cast) -> None:
    desk = Client(headers=cast.headers["worker"])
    card = send(desk, samples.XLSX, "台账.xlsx", STAFF).json()
    assert desk.get(f"{STAFF}/{card['id']}").json()["kind"] == "document"


def test_a_large_upload_goes_through_the_disk(phone: Client) -> None:
    body = samples.wav() + bytes(6 * 1024 * 1024)
    assert send(phone, body, "a.wav").json()["size"] == len(body)


def test_sending_again_gives_the_same_file(phone: Client) -> None:
    first, again = (send(phone, samples.photo()).json()["id"] for _ in range(2))
    assert first == again


def test_what_came_with_a_check_of_the_six_haves_is_listed(db: None) -> None:
    people = make_people()
    keeper, grid_id = people.client("lead"), people.grids["lvdu"].id
    sent = keeper.post(STAFF, {"file": SimpleUploadedFile("上墙.jpg", samples.photo())}).json()
    found = {"found": {"map": {"is_met": True, "note": "上墙", "attachment_ids": [sent["id"]]}}}
    path = f"/api/staff/grid/grids/{grid_id}/six-haves"
    assert keeper.put(path, found, "application/json").status_code == 200
    assert [one["id"] for one in people.client("worker").get(f"{STAFF}/grids/{grid_id}").json()] == [sent["id"]]
    assert keeper.put(path, found, "application/json").status_code == 200  # again, by whoever brought it or another
    found["found"]["map"]["attachment_ids"] = [str(uuid4())]
    assert keeper.put(path, found, "application/json").json()["code"] == "file_unknown"


def test_a_portrait_is_shown_of_who_agreed(cast: Cast, phone: Client) -> None:
    photo = send(phone, samples.photo(1)).json()
    person = Account.objects.get(pk=cast.actor("resident").account_id).person
    console = Client(headers=cast.headers["worker"])
    asked = {"person_id": [str(person.id), str(uuid4())]}
    Person.objects.filter(pk=person.id).update(photo_id=photo["id"])
    assert console.get(f"{STAFF}/portraits", asked).json() == []
    Person.objects.filter(pk=person.id).update(is_photo_public=True)
    (found,) = console.get(f"{STAFF}/portraits", asked).json()
    assert found["person_id"] == str(person.id)
    assert fetched(found["url"])[0]["Content-Type"] == "image/jpeg"
    assert console.get(f"{STAFF}/portraits").status_code == 422


def test_staff_choose_a_photo_and_residents_see_it_once_they_agree(cast: Cast) -> None:
    worker, resident = Client(headers=cast.headers["worker"]), Client(headers=cast.headers["resident"])
    file_id = send(worker, samples.photo(), url=STAFF).json()["id"]
    mine = "/api/resident/files/photos/"

    def choose(chosen: object) -> tuple[int, str | None]:
        body = {"file_id": None if chosen is None else str(chosen)}
        answer = worker.put("/api/staff/files/photo", body, content_type="application/json")
        return answer.status_code, (answer.json() or {}).get("code")

    assert choose(file_id) == (200, None)
    assert worker.get("/api/staff/people/me").json()["me"]["photo_id"] == file_id
    assert StoredFile.objects.get(pk=file_id).subject_id == cast.accounts["worker"].person_id
    assert resident.get(f"{mine}{file_id}").status_code == 404
    Person.objects.filter(pk=cast.accounts["worker"].person_id).update(is_photo_public=True)
    shown = resident.get(f"{mine}{file_id}")
    assert (shown.status_code, shown.json()["id"]) == (200, file_id)
    paper = send(worker, samples.PDF, "a.pdf", STAFF).json()["id"]
    assert choose(paper) == (422, "file_not_a_picture")
    assert choose(send(resident, samples.photo(), "b.jpg").json()["id"]) == (404, "file_unknown")
    assert choose(None) == (200, None)
    assert resident.get(f"{mine}{file_id}").status_code == 404


def test_a_film_is_played_piece_by_piece(cast: Cast) -> None:
    body = samples.mp4(b"isom", b"vide", b"soun") + bytes(range(200))
    with pytest.raises(FileTooLarge):
        upload(cast.actor("worker"), BytesIO(body), "a.mp4", largest_film=len(body) - 1)
    row = upload(cast.actor("worker"), BytesIO(body), "a.mp4", largest_film=len(body))
    client, url = Client(), card_of(row).url
    whole, part = client.get(url), client.get(url, headers={"Range": "bytes=10-19"})
    assert (whole.status_code, whole["Accept-Ranges"], b"".join(whole)) == (200, "bytes", body)
    assert (part.status_code, part["Content-Range"], b"".join(part)) == (206, f"bytes 10-19/{len(body)}", body[10:20])
    assert "attachment" not in whole["Content-Disposition"]
    assert client.get(url, headers={"Range": f"bytes={len(body)}-"}).status_code == 416


def test_a_table_of_a_page_comes_as_a_workbook(cast: Cast) -> None:
    desk = Client(headers=cast.headers["worker"])
    table = {
        "name": "趋势",
        "titles": ["日期", "办结", "按时率"],
        "rows": [["11-21", 12, {"share": 0.625}], ["=1+1", None]],
    }
    answer = desk.post(f"{STAFF}/sheets", table, "application/json")
    assert answer.status_code == 200
    with ZipFile(BytesIO(answer.getvalue())) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        styles = book.read("xl/styles.xml").decode()
    assert '<c s="1" t="inlineStr"><is><t>按时率</t></is></c>' in sheet
    assert '<c><v>12</v></c><c s="2"><v>0.625</v></c>' in sheet
    assert '<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c/>' in sheet
    assert 'formatCode="0.0%"' in styles


@pytest.mark.parametrize("fault", [{"name": "a/b"}, {"titles": []}, {"rows": [[{"part": 1}]]}])
def test_a_table_that_no_workbook_holds_is_refused(cast: Cast, fault: dict[str, Any]) -> None:
    table = {"name": "a", "titles": ["b"], "rows": [], **fault}
    answer = Client(headers=cast.headers["worker"]).post(f"{STAFF}/sheets", table, "application/json")
    assert answer.status_code == 422
