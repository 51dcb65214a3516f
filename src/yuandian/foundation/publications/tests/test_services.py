"""From a draft to everybody's phone and back."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from yuandian.foundation.files import facade as files
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.tests import samples
from yuandian.foundation.grid.models import Entrance
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast
from yuandian.foundation.publications import errors, tasks
from yuandian.foundation.publications.models import Publication, ReadMark
from yuandian.foundation.publications.queries import readers, staff
from yuandian.foundation.publications.records import PublicationRecord
from yuandian.foundation.publications.rules import PublicationKind
from yuandian.foundation.publications.rules.blocks import BlockKind
from yuandian.foundation.publications.rules.publications import PublicationStatus
from yuandian.foundation.publications.services import drafts, publications
from yuandian.foundation.publications.services.drafts import PublicationGiven
from yuandian.foundation.publications.services.publications import Publishing, mark_read, tell_residents
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of
from yuandian.kernel.lifecycle import StepNotPossible

NOTICE = PublicationKind.NOTICE


def put_out(cast: Cast, title: str, grid: str = "lvdu", how: Publishing | None = None, **more: object) -> Publication:
    """A publication that is out, by the platform itself."""
    given = PublicationGiven(**{"kind": NOTICE, "grid_id": cast.grids[grid].id, "title": title, **more})
    row = drafts.draft_publication(SYSTEM, given)
    return publications.publish_publication(SYSTEM, row.id, how or Publishing(), row.history_count)


def titles(found: readers.PublicationList) -> list[str]:
    return [card.title for card in (*found.pinned, *found.items)]


def mine(actor: Actor, query: str = "") -> list[str]:
    return titles(readers.my_publications(actor, None, query, None, 20))


def test_who_reads_what(cast: Cast) -> None:
    with clock.at(NOON):
        for grid in ("district", "east", "lvdu", "m1", "m2", "west"):
            put_out(cast, grid, grid)
        put_out(cast, "not open", "lvdu", is_open=False)
        put_out(cast, "pinned", "lvdu", Publishing(is_pinned=True))
        put_out(cast, "over", "lvdu", Publishing(ends_at=NOON + timedelta(hours=1)))
        put_out(cast, "to come", "lvdu", Publishing(starts_at=NOON + timedelta(days=1)))
        draft = PublicationGiven(kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="draft")
        drafts.draft_publication(SYSTEM, draft)
    with clock.at(NOON + timedelta(hours=2)):
        assert mine(cast.actor("resident")) == ["pinned", "not open", "m1", "lvdu", "east", "district"]
        assert mine(cast.actor("stranger")) == ["west", "district"]
        assert mine(cast.actor("neighbour")) == ["district"]  # whose home nobody knows
        everybody = titles(readers.open_publications(None, "", None, None, 20))
        near = titles(readers.open_publications(NOTICE, "", cast.grids["m1"].id, None, 20))
        assert (everybody, near) == (["district"], ["pinned", "m1", "lvdu", "east", "district"])
        with pytest.raises(errors.PublicationUnknown):
            readers.open_publication(Publication.objects.get(title="not open").id)
        with pytest.raises(errors.PublicationUnknown):
            readers.my_publication(cast.actor("stranger"), Publication.objects.get(title="lvdu").id)
    with clock.at(NOON + timedelta(days=2)):
        assert mine(cast.actor("resident"))[:2] == ["pinned", "to come"]


def test_words_are_found_and_pages_turned(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for index in range(5):
        put_out(cast, f"第{index}期", "district", body=f"大字版 **怎么** 打开 {index % 2}")
    reader = cast.actor("resident")
    assert mine(reader, "大字版 怎么") == [f"第{index}期" for index in (4, 3, 2, 1, 0)]
    assert mine(reader, "打开 1") == ["第3期", "第1期"]
    assert mine(reader, "怎么** 100%") == []
    first = readers.my_publications(reader, None, "", None, 2)
    rest = readers.my_publications(reader, None, "", first.next, 20)
    assert [*titles(first), *titles(rest)] == [f"第{index}期" for index in (4, 3, 2, 1, 0)]
    with django_assert_num_queries(7):  # person, home, the tree twice, pinned, page, read marks
        readers.my_publications(reader, None, "", None, 20)


def test_residents_are_told_once(cast: Cast) -> None:
    row = put_out(cast, "停水", "lvdu", Publishing(tells_residents=True), summary="周三")
    assert tell_residents(row.id) == 1  # who lives in m1; the lead and the neighbour live nowhere that we know
    assert tell_residents(row.id) == 0
    message = InboxMessage.objects.get()
    assert (message.account_id, message.title) == (cast.accounts["resident"].id, "通知公告：停水")
    assert (message.body, message.subject_id) == ("周三", row.id)


def test_what_comes_out_later_is_told_then(cast: Cast) -> None:
    later = clock.now() + timedelta(days=1)
    row = put_out(cast, "停水", "district", Publishing(tells_residents=True, starts_at=later))
    assert (tell_residents(row.id), publications.to_be_told()) == (0, [])
    with clock.at(later + timedelta(minutes=1)):
        tasks.tell_due(0)
        tasks.tell_due(0)
    told = set(InboxMessage.objects.values_list("account_id", flat=True))
    assert told == {cast.accounts[name].id for name in ("resident", "stranger")}


def test_readers_are_counted_and_never_named(cast: Cast) -> None:
    row = put_out(cast, "停水")
    reader, writer = cast.actor("resident"), cast.actor("lead")
    mark_read(reader, row.id)
    mark_read(reader, row.id)
    with pytest.raises(errors.PublicationUnknown):
        mark_read(cast.actor("stranger"), row.id)
    assert [card.is_read for card in readers.my_publications(reader, None, "", None, 20).items] == [True]
    written = staff.written_publication(writer, row.id)
    assert (written.row.read, written.row.reached, ReadMark.objects.count()) == (1, 1, 1)


def test_whom_it_reaches_is_counted_once_when_it_is_put_out(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    given = PublicationGiven(kind=NOTICE, grid_id=cast.grids["district"].id, title="停水")
    row = drafts.draft_publication(SYSTEM, given)
    assert staff.written_publication(SYSTEM, row.id).row.reached is None
    assert staff.audience(SYSTEM, row.id) == staff.PublicationAudience(2, is_partial=False)
    assert people.residents_reached(cast.grids["district"].id, 1) == 1  # looks no further
    for grid in ("lvdu", "m1", "m2"):
        put_out(cast, grid, grid)
    Person.objects.filter(id=cast.persons["neighbour"].id).update(grid=cast.grids["m2"])
    with django_assert_num_queries(3):  # publications, places, read marks
        found = staff.publications_for_list(SYSTEM, None, None, "", None, None, 20).items
    assert {one.title: one.reached for one in found} == {"停水": None, "lvdu": 1, "m1": 1, "m2": 0}
    publications.publish_publication(SYSTEM, row.id, Publishing(), 1)
    assert staff.written_publication(SYSTEM, row.id).row.reached == 3


def test_it_reaches_whoever_reads_it(cast: Cast) -> None:
    lvdu, m1, m2 = (cast.grids[name].id for name in ("lvdu", "m1", "m2"))
    resident, neighbour = cast.accounts["resident"].id, cast.accounts["neighbour"].id
    Person.objects.filter(id__in=(cast.persons["resident"].id, cast.persons["neighbour"].id)).update(grid=m2)
    assert [people.resident_accounts_in(grid) for grid in (m1, m2)] == [[resident], [neighbour]]  # registered, named
    Entrance.objects.filter(building=cast.buildings["b1"]).update(micro_grid=m2)
    assert people.resident_accounts_in(m1) == []
    assert set(people.resident_accounts_in(m2)) == set(people.resident_accounts_in(lvdu)) == {resident, neighbour}
    assert {people.home_of(cast.actor(name)) for name in ("resident", "neighbour")} == {m2}


def test_a_writer_writes_and_a_publisher_publishes(cast: Cast) -> None:
    clerk, lead, other = (cast.actor(name) for name in ("clerk", "lead", "tongfu_lead"))
    given = PublicationGiven(kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="义诊")
    row = drafts.draft_publication(clerk, given)
    with pytest.raises(Forbidden):
        publications.publish_publication(clerk, row.id, Publishing(), 1)
    with pytest.raises(errors.PublicationUnknown):
        publications.publish_publication(other, row.id, Publishing(), 1)
    with pytest.raises(errors.PublicationPlaceForbidden):
        drafts.draft_publication(other, given)
    assert [one.value for one in staff.written_publication(clerk, row.id).actions] == ["change"]
    publications.publish_publication(lead, row.id, Publishing(), 1)
    with pytest.raises(StepNotPossible):
        drafts.change_publication(clerk, row.id, given, 2)
    publications.withdraw_publication(lead, row.id, " 改期了 ")
    assert mine(cast.actor("resident")) == []
    row.refresh_from_db()
    assert (row.status, row.reason) == (PublicationStatus.WITHDRAWN, "改期了")
    assert [entry.action for entry in entries_of(row)] == [
        PublicationRecord.DRAFT, PublicationRecord.PUBLISH, PublicationRecord.WITHDRAW,
    ]  # fmt: skip


def test_words_of_two_writers_do_not_overwrite_each_other(cast: Cast) -> None:
    clerk, lead = cast.actor("clerk"), cast.actor("lead")
    given = PublicationGiven(kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="义诊")
    row = drafts.draft_publication(clerk, given)
    better = PublicationGiven(kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="免费义诊", body="周六")
    drafts.change_publication(lead, row.id, better, 1)
    with pytest.raises(errors.PublicationChanged):
        drafts.change_publication(clerk, row.id, given, 1)
    assert staff.written_publication(clerk, row.id).record[-1].details == {
        "title": ["义诊", "免费义诊"], "body": [0, 2],
    }  # fmt: skip


def test_only_the_text_that_was_looked_at_is_put_out(cast: Cast) -> None:
    lead = cast.actor("lead")
    given = PublicationGiven(kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="义诊")
    row = drafts.draft_publication(lead, given)
    drafts.change_publication(cast.actor("clerk"), row.id, replace(given, title="免费义诊"), 1)
    with pytest.raises(errors.PublicationChanged) as refused:
        publications.publish_publication(lead, row.id, Publishing(), 1)
    assert (refused.value.facts, mine(cast.actor("resident"))) == ({"version": 2}, [])
    publications.publish_publication(lead, row.id, Publishing(), 2)
    assert mine(cast.actor("resident")) == ["免费义诊"]


def test_files_become_its_own(cast: Cast, folder: Path) -> None:
    clerk, lead = cast.actor("clerk"), cast.actor("lead")
    picture = files.upload(clerk, BytesIO(samples.photo()), "a.jpg").id
    paper = files.upload(clerk, BytesIO(samples.PDF), "表.pdf").id
    body = f"看图\n\n![阀门](picture:{picture})"
    given = PublicationGiven(
        kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="停水", body=body, attachment_ids=[paper]
    )
    assert [block.kind for block in staff.preview(clerk, body, None)] == [BlockKind.TEXT, BlockKind.PICTURE]
    assert [block.picture_url for block in staff.preview(lead, body, None)] == [None, None]  # another's upload
    row = drafts.draft_publication(clerk, given)
    assert set(StoredFile.objects.values_list("subject_id", flat=True)) == {row.id}
    assert staff.preview(lead, body, row.id)[1].picture_url is not None
    drafts.change_publication(lead, row.id, given, 1)  # the files are the publication's, whoever changes it
    text = staff.written_publication(lead, row.id).text
    assert ([card.name for card in text.attachments], text.blocks[1].width) == (["表.pdf"], 400)
    with pytest.raises(files.FileUnknown):
        drafts.draft_publication(lead, given)


def test_films(cast: Cast, folder: Path, settings: Settings) -> None:
    settings.FILM_HOSTS = ("films.example.org",)
    lead, place = cast.actor("lead"), cast.grids["lvdu"].id
    body = samples.mp4(b"isom", b"vide", b"soun")
    film = files.upload(lead, BytesIO(body), "a.mp4", largest_film=1000).id
    given = {"kind": PublicationKind.HELP, "grid_id": place, "title": "怎么反映"}
    row = drafts.draft_publication(lead, PublicationGiven(**given, film_id=film))
    shown = staff.written_publication(lead, row.id).text.film
    assert shown is not None
    assert not shown.is_elsewhere
    with pytest.raises(errors.FilmTwice):
        drafts.draft_publication(
            lead, PublicationGiven(**given, film_id=film, film_address="https://films.example.org/a")
        )
    for address in ("https://elsewhere.example.org/a", "http://films.example.org/a", "javascript:alert(1)"):
        with pytest.raises(errors.FilmAddressRefused):
            drafts.draft_publication(lead, PublicationGiven(**given, film_address=address))
    away = PublicationGiven(**given, film_address="https://films.example.org/a.mp4")
    assert drafts.draft_publication(lead, away).film_id is None


def test_periods(cast: Cast) -> None:
    given = PublicationGiven(kind=NOTICE, grid_id=cast.grids["lvdu"].id, title="停水")
    row = drafts.draft_publication(SYSTEM, given)
    for ends_at in (clock.now() - timedelta(days=1), clock.now() + timedelta(days=1)):
        how = Publishing(starts_at=clock.now() + timedelta(days=1), ends_at=ends_at)
        with pytest.raises(errors.PublicationPeriodMisfit):
            publications.publish_publication(SYSTEM, row.id, how, 1)
