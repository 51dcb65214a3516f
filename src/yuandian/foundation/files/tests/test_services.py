import threading
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.files import facade
from yuandian.foundation.files.errors import (
    FileClaimed,
    FileEmpty,
    FileTooLarge,
    FileTypeRefused,
    FileUnknown,
    LinkBroken,
    LinkExpired,
    TooManyUploads,
)
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.queries import link_to, read_link
from yuandian.foundation.files.rules import Variant
from yuandian.foundation.files.rules.kinds import MEGABYTE, MOST_UNCLAIMED
from yuandian.foundation.files.services import remove_upload, sweep_orphans, sweep_unclaimed, upload
from yuandian.foundation.files.tests import samples
from yuandian.foundation.people.models import Account, Person
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.sealed import lookup

NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)


@pytest.fixture
def wang(db: None) -> Actor:
    return account("13900000001")


@pytest.fixture
def li(db: None) -> Actor:
    return account("13900000002")


def account(phone: str) -> Actor:
    person = Person.objects.create(name="王", phone=phone, phone_index=lookup(phone))
    row = Account.objects.create(kind="resident", person=person, phone=phone, phone_index=lookup(phone))
    return Actor(kind="resident", account_id=row.id, person_id=person.id, name="王")


def sent(actor: Actor, body: bytes = samples.photo(), name: str = "墙.jpg") -> StoredFile:
    return upload(actor, BytesIO(body), name)


def stored(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_picture_is_stored_with_its_thumbnail(wang: Actor, folder: Path) -> None:
    with clock.at(NOON):
        row = sent(wang)
    assert (row.owner_id, row.kind, row.name, row.mime) == (wang.account_id, "picture", "墙.jpg", "image/jpeg")
    assert (row.width, row.height, row.subject_id) == (400, 300, None)
    assert row.taken_at == datetime(2026, 11, 20, 0, 15, 30, tzinfo=UTC)
    assert row.expires_at is not None
    assert timedelta(hours=24) <= row.expires_at - NOON < timedelta(hours=24, seconds=5)
    assert row.storage_name.startswith("2026/11/17/")
    assert stored(folder) == {row.storage_name, row.thumbnail_name}
    body = (folder / row.storage_name).read_bytes()
    assert (len(body), b"SECRET" in body) == (row.size, False)


def test_a_document_is_stored_as_it_is(wang: Actor, folder: Path) -> None:
    row = sent(wang, samples.XLSX, "台账.xlsx")
    assert (row.kind, row.name, row.thumbnail_name) == ("document", "台账.xlsx", None)
    assert (folder / row.storage_name).read_bytes() == samples.XLSX


@pytest.mark.parametrize(
    ("body", "name", "refusal"),
    [
        (b"", "a.jpg", FileEmpty),
        (b"MZ" + bytes(50), "a.jpg", FileTypeRefused),
        (samples.AMR + bytes(20 * MEGABYTE), "a.amr", FileTooLarge),
        (samples.PDF[:9] + bytes(30 * MEGABYTE) + b"%%EOF", "a.pdf", FileTooLarge),
    ],
)
def test_what_is_refused_leaves_nothing(
    wang: Actor, folder: Path, body: bytes, name: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        sent(wang, body, name)
    assert (stored(folder), StoredFile.objects.count()) == (set(), 0)


def test_the_same_bytes_sent_again_are_the_same_upload(wang: Actor, li: Actor, folder: Path) -> None:
    first = sent(wang)
    assert sent(wang, name="again.jpg").id == first.id
    assert sent(li).id != first.id
    facade.claim(wang, [first.id], "cases.case", uuid4())
    assert sent(wang).id != first.id
    assert len(stored(folder)) == 6


def test_nobody_heaps_up_uploads(wang: Actor) -> None:
    for number in range(MOST_UNCLAIMED):
        sent(wang, samples.CSV + str(number).encode(), "a.csv")
    with pytest.raises(TooManyUploads):
        sent(wang)


def test_an_upload_is_claimed_once(wang: Actor) -> None:
    row, case, other = sent(wang), uuid4(), uuid4()
    facade.claim(wang, [row.id], "cases.case", case)
    facade.claim(wang, [row.id, row.id], "cases.case", case)
    with pytest.raises(FileUnknown) as refusal, transaction.atomic():
        facade.claim(wang, [row.id], "cases.case", other)
    assert refusal.value.facts == {"files": [str(row.id)]}
    row.refresh_from_db()
    assert (row.subject_type, row.subject_id, row.expires_at) == ("cases.case", case, None)


def test_claiming_is_all_or_nothing(wang: Actor, li: Actor) -> None:
    mine, theirs, unknown = sent(wang), sent(li), uuid4()
    with pytest.raises(FileUnknown) as refusal, transaction.atomic():
        facade.claim(wang, [mine.id, theirs.id, unknown], "cases.case", uuid4())
    assert refusal.value.facts == {"files": sorted([str(theirs.id), str(unknown)])}
    mine.refresh_from_db()
    assert mine.subject_id is None


def test_claiming_nothing_asks_nothing(wang: Actor, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        facade.claim(wang, [], "cases.case", uuid4())


def test_a_system_claims_what_it_stored_itself(wang: Actor) -> None:
    robot = system_actor("import")
    row, mine = sent(robot), sent(wang)
    facade.claim(robot, [row.id], "cases.case", uuid4())
    with pytest.raises(FileUnknown):
        facade.claim(robot, [mine.id], "cases.case", uuid4())


def test_half_a_claim_cannot_be_written(wang: Actor) -> None:
    row = sent(wang)
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.filter(pk=row.pk).update(subject_id=uuid4())


def test_an_upload_is_removed_while_it_is_unused(
    wang: Actor, li: Actor, folder: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    row, used = sent(wang), sent(wang, samples.PDF, "a.pdf")
    facade.claim(wang, [used.id], "cases.case", uuid4())
    with pytest.raises(FileUnknown):
        remove_upload(li, row.id)
    with pytest.raises(FileClaimed):
        remove_upload(wang, used.id)
    with django_capture_on_commit_callbacks(execute=True):
        remove_upload(wang, row.id)
    assert stored(folder) == {used.storage_name}


def test_what_nobody_claims_goes_after_a_day(wang: Actor, folder: Path) -> None:
    with clock.at(NOON):
        row, used = sent(wang), sent(wang, samples.PDF, "a.pdf")
        facade.claim(wang, [used.id], "cases.case", uuid4())
    with clock.at(NOON + timedelta(hours=23)):
        assert sweep_unclaimed() == 0
    with clock.at(NOON + timedelta(hours=25)):
        assert sweep_unclaimed() == 1
        assert sweep_unclaimed() == 0
    assert not StoredFile.objects.filter(pk=row.pk).exists()
    assert stored(folder) == {used.storage_name}


def test_bytes_without_a_row_go_after_two_days(wang: Actor, folder: Path) -> None:
    with clock.at(NOON):
        used = sent(wang)
        facade.claim(wang, [used.id], "cases.case", uuid4())
    orphan = folder / used.storage_name.replace(used.id.hex, "orphan")
    orphan.write_bytes(b"x")
    with clock.at(NOON + timedelta(days=1)):
        assert sweep_orphans() == 0
    with clock.at(NOON + timedelta(days=3)):
        assert sweep_orphans() == 1
    assert stored(folder) == {used.storage_name, used.thumbnail_name}


def test_cards_come_in_the_order_asked_for(wang: Actor, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    rows = [sent(wang), sent(wang, samples.PDF, "a.pdf"), sent(wang, samples.wav(), "a.wav")]
    wanted = [rows[2].id, rows[0].id, uuid4(), rows[1].id, rows[0].id]
    with django_assert_num_queries(1):
        cards = facade.files_for(wanted, wang)
    assert [card.id for card in cards] == [rows[2].id, rows[0].id, rows[1].id]
    assert [card.kind for card in cards] == ["audio", "picture", "document"]
    assert [card.thumbnail_url is None for card in cards] == [True, False, True]


def test_links_stay_the_same_within_the_hour_and_end_within_two() -> None:
    file_id = uuid4()
    with clock.at(NOON + timedelta(minutes=10)):
        link = link_to(file_id, Variant.THUMBNAIL)
    with clock.at(NOON + timedelta(minutes=50)):
        assert link_to(file_id, Variant.THUMBNAIL) == link
        assert link_to(file_id) != link
    token = link.removeprefix("/files/")
    with clock.at(NOON + timedelta(minutes=119)):
        found = read_link(token)
        assert (found.file_id, found.variant) == (file_id, Variant.THUMBNAIL)
    with clock.at(NOON + timedelta(minutes=121)), pytest.raises(LinkExpired):
        read_link(token)


@pytest.mark.parametrize(
    "change", [lambda t: t[:-1], lambda t: "x" + t, lambda t: t.split(".")[0], lambda _: "", lambda _: "路"]
)
def test_a_link_that_was_tampered_with_leads_nowhere(change: object) -> None:
    token = link_to(uuid4()).removeprefix("/files/")
    with pytest.raises(LinkBroken):
        read_link(change(token))


@pytest.mark.django_db(transaction=True)
def test_a_file_claimed_for_two_cases_at_once_goes_to_one() -> None:
    wang = account("13900000003")
    row = sent(wang)
    cases = [uuid4() for _ in range(8)]
    gate = threading.Barrier(len(cases))
    outcomes: list[str] = []

    def run(case: object) -> None:
        gate.wait()
        try:
            facade.claim(wang, [row.id], "cases.case", case)
            outcomes.append("claimed")
        except FileUnknown:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(case,)) for case in cases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sorted(outcomes) == ["claimed"] + ["refused"] * 7


def test_the_cast_may_all_upload(cast: Cast) -> None:
    assert {sent(cast.actor(name)).owner_id for name in cast.accounts} == {row.id for row in cast.accounts.values()}
