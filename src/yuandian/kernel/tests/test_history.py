"""The record proves itself: whatever is altered, dropped, cut off or slipped in is found and named."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from yuandian.foundation.organisations.models import Organisation
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import append, entries_of, subject_type_of, verify
from yuandian.kernel.ids import new_id

ACTOR = system_actor("test")


def recorded(name: str = "城管局") -> Organisation:
    unit = Organisation.objects.create(kind="department", name=name)
    for number in range(3):
        append(unit, f"test.step_{number}", actor=ACTOR, details={"number": number, "text": "改了名", "none": None})
    return unit


def sql(statement: str, *parameters: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def alter_details(unit: Organisation) -> None:
    sql("UPDATE kernel_history SET details = '{\"number\": 9}' WHERE subject_id = %s AND sequence = 2", unit.id)


def alter_time(unit: Organisation) -> None:
    sql("UPDATE kernel_history SET at = at - interval '1 day' WHERE subject_id = %s AND sequence = 1", unit.id)


def alter_actor(unit: Organisation) -> None:
    sql("UPDATE kernel_history SET system = 'other' WHERE subject_id = %s AND sequence = 3", unit.id)


def drop_middle(unit: Organisation) -> None:
    sql("DELETE FROM kernel_history WHERE subject_id = %s AND sequence = 2", unit.id)


def cut_off_end(unit: Organisation) -> None:
    sql("DELETE FROM kernel_history WHERE subject_id = %s AND sequence = 3", unit.id)


def drop_all(unit: Organisation) -> None:
    sql("DELETE FROM kernel_history WHERE subject_id = %s", unit.id)


def forge_head(unit: Organisation) -> None:
    sql("UPDATE organisations_organisation SET history_head = %s WHERE id = %s", b"x" * 32, unit.id)


def drop_subject(unit: Organisation) -> None:
    sql("DELETE FROM organisations_organisation WHERE id = %s", unit.id)


@pytest.mark.django_db
def test_an_untouched_record_verifies() -> None:
    unit = recorded()
    recorded("消防大队")
    assert [entry.action for entry in entries_of(unit)] == ["test.step_0", "test.step_1", "test.step_2"]
    assert list(verify()) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        (alter_details, "an entry was altered"),
        (alter_time, "an entry was altered"),
        (alter_actor, "an entry was altered"),
        (drop_middle, "an entry is missing"),
        (cut_off_end, "entries are missing at the end"),
        (drop_all, "entries are missing at the end"),
        (forge_head, "the head does not fit the record"),
        (drop_subject, "its subject is gone"),
    ],
)
def test_every_harm_is_found_and_named(harm: Callable[[Organisation], None], problem: str) -> None:
    before, unit, after = recorded("甲局"), recorded("乙局"), recorded("丙局")
    harm(unit)
    found = list(verify())
    assert [(one.problem, one.subject_id) for one in found] == [(problem, unit.id)]
    assert found[0].label == (str(unit.id) if harm is drop_subject else "乙局")
    assert before.id != after.id


@pytest.mark.django_db
def test_an_entry_of_an_unknown_kind_is_found() -> None:
    sql(
        "INSERT INTO kernel_history (subject_id, sequence, subject_type, at, system, action, details, digest)"
        " VALUES (%s, 1, 'nothing.known', now(), '', 'x', '{}', 'x')",
        new_id(),
    )
    assert [one.problem for one in verify()] == ["the subject's kind is unknown"]


@pytest.mark.django_db(transaction=True)
def test_what_is_recorded_while_it_verifies_is_no_fault() -> None:
    unit = recorded()

    def record() -> None:
        try:
            append(Organisation.objects.get(pk=unit.pk), "test.meanwhile", actor=ACTOR)
        finally:
            connection.close()

    def record_amid(execute: Callable[..., object], statement: str, *more: object) -> object:
        """Between the look at the entries and the look at their subjects."""
        if 'FROM "organisations_organisation" ORDER BY' in statement:
            with ThreadPoolExecutor(1) as other:
                other.submit(record).result()
        return execute(statement, *more)

    with connection.execute_wrapper(record_amid):
        assert list(verify()) == []
    assert entries_of(unit)[-1].action == "test.meanwhile"
    assert list(verify()) == []


def test_subjects_are_named_by_their_model() -> None:
    assert subject_type_of(Organisation) == "organisations.organisation"
