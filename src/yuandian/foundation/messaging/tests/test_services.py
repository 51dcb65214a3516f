import json
from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoAssertNumQueries

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.errors import (
    KindUnknown,
    MessageUnknown,
    PreferenceMisfit,
)
from yuandian.foundation.messaging.models import Delivery, InboxMessage, MessageKind, Preference
from yuandian.foundation.messaging.queries import inbox, recheck_kinds, wishes_of
from yuandian.foundation.messaging.rules import ChannelCode, Preferences
from yuandian.foundation.messaging.services import deliveries
from yuandian.foundation.messaging.services import inbox as inbox_services
from yuandian.foundation.messaging.services.inbox import mark_all_read, mark_read, set_wishes
from yuandian.foundation.messaging.services.message_kinds import KindGiven, set_kind
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import entries_of

NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 17, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
CASE = uuid4()


def tell(cast: Cast, *names: str, kind: str = "case.replied", title: str = "诉求答复", body: str = "已修好") -> None:
    facade.tell([cast.accounts[name].id for name in names], kind, title, body, "cases.case", CASE)


def jobs(task: str) -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(task_name=task).order_by("id"))


def work_off() -> None:
    """Does what a worker would: planning, then what is due."""
    for job in jobs("messaging.send_on"):
        arguments = dict(job.args)
        ids = [UUID(text) for text in arguments["message_ids"]]
        deliveries.send_on(ids, is_announced=arguments.get("is_announced", False))
    for account_id, channel in set(Delivery.objects.values_list("account_id", "channel")):
        deliveries.send_due(account_id, ChannelCode(channel))


def statuses() -> list[str]:
    return list(Delivery.objects.order_by("id").values_list("status", flat=True))


# --- telling ----------------------------------------------------------------------------------------------------


def test_many_are_told_in_one_statement(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    kind = "case.moved"
    assert not facade.goes_out(kind)
    accounts = [row.id for row in cast.accounts.values()]
    with django_assert_num_queries(1):
        facade.tell([*accounts, accounts[0]], kind, "新派单", "围墙倾斜", "cases.case", CASE)
    rows = InboxMessage.objects.all()
    assert sorted(row.account_id for row in rows) == sorted(accounts)
    assert {(row.kind, row.title, row.body, row.subject_type, row.subject_id, row.read_at) for row in rows} == {
        (kind, "新派单", "围墙倾斜", "cases.case", CASE, None)
    }
    assert jobs("messaging.send_on") == []


def test_what_goes_out_is_one_job_in_the_same_transaction(cast: Cast) -> None:
    tell(cast, "resident", "neighbour")
    ids = [str(row.id) for row in InboxMessage.objects.order_by("id")]
    assert [job.args for job in jobs("messaging.send_on")] == [{"message_ids": ids, "is_announced": True}]
    with transaction.atomic():
        tell(cast, "resident")
        transaction.set_rollback(True)
    assert (InboxMessage.objects.count(), len(jobs("messaging.send_on"))) == (2, 1)


def test_nobody_is_told_nothing(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        facade.tell([], "case.replied", "x", "y", None, None)


def test_a_hot_path_writes_the_rows_itself(cast: Cast) -> None:
    rows = facade.inbox_rows([cast.accounts["resident"].id], "case.replied", "诉求答复", "已修好", None, None)
    InboxMessage.objects.create(**rows[0])
    assert facade.delivery_job([rows[0]["id"]]) == (
        "messages", "messaging.send_on", {"message_ids": [str(rows[0]["id"])]},
    )  # fmt: skip


@pytest.fixture
def listener(transactional_db: None) -> Iterator[psycopg.Connection[Any]]:
    """Another connection that listens as the live process does."""
    values = connection.get_connection_params()
    for mine in ("cursor_factory", "context", "prepare_threshold"):
        values.pop(mine, None)
    with psycopg.connect(**values, autocommit=True) as other:
        other.execute("LISTEN live")
        yield other


def heard(listener: psycopg.Connection[Any]) -> list[dict[str, Any]]:
    return [json.loads(notice.payload) for notice in listener.notifies(timeout=0.5)]


def test_those_who_listen_hear_of_it_at_commit(listener: psycopg.Connection[Any]) -> None:
    accounts = [uuid4() for _ in range(200)]
    with transaction.atomic():
        facade.tell(accounts, "case.dispatched", "新派单", "围墙", "cases.case", CASE)
        assert heard(listener) == []
    notices = heard(listener)
    assert [len(notice["accounts"]) for notice in notices] == [150, 50]
    told = [account for notice in notices for account in notice["accounts"]]
    assert told == [str(account) for account in accounts]
    first = InboxMessage.objects.order_by("id").values_list("id", flat=True)[0]
    assert {name: value for name, value in notices[0].items() if name != "accounts"} == {
        "kind": "case.dispatched", "subject_type": "cases.case", "subject_id": str(CASE), "id": str(first),
    }  # fmt: skip
    with transaction.atomic():
        facade.announce(accounts[:1], "case.moved", None, None)
        transaction.set_rollback(True)
    assert heard(listener) == []


def test_a_hot_path_s_messages_are_announced_by_the_job(listener: psycopg.Connection[Any]) -> None:
    row = facade.inbox_rows([uuid4()], "case.dispatched", "新派单", "围墙", "cases.case", CASE)[0]
    InboxMessage.objects.create(**row)
    deliveries.send_on([row["id"]], is_announced=False)
    assert [notice["id"] for notice in heard(listener)] == [str(row["id"])]
    deliveries.send_on([row["id"]], is_announced=True)
    assert heard(listener) == []


def test_no_notice_is_too_long_for_postgresql() -> None:
    longest = inbox_services._notices([uuid4() for _ in range(1000)], "k" * 100, "t" * 100, uuid4(), uuid4())
    assert max(len(notice) for notice in longest) < 8000


# --- reading ----------------------------------------------------------------------------------------------------


def test_the_inbox_pages_and_counts(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(5):
        tell(cast, "resident", title=f"第{number}条")
    tell(cast, "neighbour")
    actor = cast.actor("resident")
    with django_assert_num_queries(1):
        page = inbox(actor, only_unread=False, after=None, limit=3)
    assert [card.title for card in page.items] == ["第4条", "第3条", "第2条"]
    rest = inbox(actor, only_unread=False, after=page.next, limit=3)
    assert ([card.title for card in rest.items], rest.next) == (["第1条", "第0条"], None)
    with django_assert_num_queries(1):
        assert facade.unread_count(actor) == 5
    mark_read(actor, page.items[0].id)
    mark_read(actor, page.items[0].id)
    assert facade.unread_count(actor) == 4
    assert [card.title for card in inbox(actor, only_unread=True, after=None, limit=1).items] == ["第3条"]
    assert mark_all_read(actor, page.items[2].id) == 3
    assert mark_all_read(actor, None) == 1
    assert mark_all_read(actor, None) == 0
    assert facade.unread_count(cast.actor("neighbour")) == 1


def test_another_s_message_is_not_there(cast: Cast) -> None:
    tell(cast, "resident")
    with pytest.raises(MessageUnknown):
        mark_read(cast.actor("neighbour"), InboxMessage.objects.get().id)
    assert InboxMessage.objects.get().read_at is None
    assert facade.unread_count(system_actor("sweep")) == 0


def test_wishes_are_kept(cast: Cast) -> None:
    actor = cast.actor("resident")
    before = wishes_of(actor)
    assert (before.muted, before.quiet_from, before.quiet_to, before.digest_at) == ([], time(22), time(7), None)
    assert [kind.kind for kind in before.kinds] == [
        "case.dispatched",
        "case.escalated",
        "case.overdue",
        "case.replied",
        "case.supervised",
        "whistle.sounded",
    ]
    set_wishes(actor, Preferences(muted=frozenset({"whistle", "case.replied"}), digest_at=time(18)))
    set_wishes(actor, Preferences(muted=frozenset({"whistle"}), digest_at=time(19)))
    after = wishes_of(actor)
    assert (after.muted, after.quiet_from, after.quiet_to, after.digest_at) == (["whistle"], None, None, time(19))
    assert Preference.objects.count() == 1


@pytest.mark.parametrize(
    ("wished", "refusal"),
    [
        (Preferences(quiet_from=time(22)), PreferenceMisfit),
        (Preferences(quiet_from=time(22), quiet_to=time(22)), PreferenceMisfit),
        (Preferences(muted=frozenset({"case.replied", "nothing.known"})), KindUnknown),
    ],
)
def test_wishes_that_cannot_be_are_refused(cast: Cast, wished: Preferences, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        set_wishes(cast.actor("resident"), wished)
    assert not Preference.objects.exists()


# --- which kinds go out -----------------------------------------------------------------------------------------


def test_kinds_load_once_and_keep_what_a_district_made_of_them(cast: Cast) -> None:
    actor = system_actor("admin")
    row = set_kind(actor, "case.replied", KindGiven("诉求答复", []))
    recheck_kinds()
    shipped = MessageKind.objects.count()
    assert facade.load_reference() == 0
    assert not facade.goes_out("case.replied")
    assert [entry.action for entry in entries_of(row)] == ["messaging.kind.set", "messaging.kind.set"]
    set_kind(actor, "case.closed", KindGiven("办结", [ChannelCode.SMS]))
    recheck_kinds()
    assert facade.goes_out("case.closed")
    assert MessageKind.objects.count() == shipped + 1
