"""Whoever owns the database changes what was: chains computed anew, heads fitted, cases gone. Each is named.

They do it as such a person would, by SQL and with our own arithmetic.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection
from pytest_django import Settings

from yuandian.foundation.people.models import Role
from yuandian.foundation.points.facade import load_reference
from yuandian.foundation.points.models import EarningRule
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.services import field_work
from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.cases.tests.test_loop import fresh, opened
from yuandian.kernel.anchors.making import make_anchor
from yuandian.kernel.anchors.places import write_waiting
from yuandian.kernel.anchors.proving import Proof, prove
from yuandian.kernel.anchors.rules import key_name
from yuandian.kernel.history import Broken, NewEntry, digest_of, state_now, verify
from yuandian.kernel.models import Anchor, HistoryEntry

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Kept:
    """A folder of anchors that somebody keeps, and the key that signs them."""

    folder: Path
    key: Ed25519PrivateKey

    def anchor(self) -> Anchor:
        """One more anchor, written there."""
        made = make_anchor(self.key)
        assert made is not None
        assert write_waiting() == (1, 0)
        return made

    def faults(self, proof: Proof | None = None) -> list[tuple[str, str]]:
        """What does not fit with the anchors: label and problem, without the moment."""
        public = self.key.public_key()
        found = prove(self.folder, {key_name(public): public}, proof or Proof())
        return [(one.label, one.problem.rpartition(" at 2")[0] or one.problem) for one in found]


@pytest.fixture
def kept(tmp_path: Path, settings: Settings) -> Kept:
    settings.ANCHORS = (f"folder:{tmp_path}",)
    return Kept(tmp_path, Ed25519PrivateKey.generate())


def sql(statement: str, *parameters: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def chain_anew(case: Case, *, with_columns: bool = False) -> None:
    """Every digest of a case's record as it would be, and the head and the count that fit it."""
    digest, entries = b"", list(HistoryEntry.objects.filter(subject_id=case.pk).order_by("sequence"))
    for sequence, row in enumerate(entries, start=1):
        new = NewEntry(row.action, row.at, row.account_id, row.post_id, row.system, row.details)  # type: ignore[arg-type]
        is_last = sequence == len(entries)
        state = state_now(fresh(case)) if with_columns and is_last else row.state and bytes(row.state)
        digest = digest_of(digest, "cases.case", case.pk, sequence, new, state)
        sql("UPDATE kernel_history SET digest = %s, state = %s WHERE subject_id = %s AND sequence = %s",
            digest, state, case.pk, row.sequence)  # fmt: skip
    sql("UPDATE cases_case SET history_head = %s, history_count = %s WHERE id = %s", digest, len(entries), case.pk)


def signed_case(cast: Cast) -> Case:
    case = opened(cast)
    field_work.sign_case(cast.actor("worker"), case.pk)
    return fresh(case)


def change_details(case: Case) -> None:
    sql("UPDATE kernel_history SET details = details || '{\"level\": \"hard\"}' WHERE subject_id = %s AND sequence = 1",
        case.pk)  # fmt: skip
    chain_anew(case)


def change_time(case: Case) -> None:
    sql("UPDATE kernel_history SET at = at - interval '2 hours' WHERE subject_id = %s AND sequence = 3", case.pk)
    chain_anew(case)


def change_columns_and_record(case: Case) -> None:
    sql("UPDATE cases_case SET was_overdue = NOT was_overdue WHERE id = %s", case.pk)
    chain_anew(case, with_columns=True)


def cut_off_tail(case: Case) -> None:
    sql("DELETE FROM kernel_history WHERE subject_id = %s AND sequence = 3", case.pk)
    chain_anew(case, with_columns=True)


def delete_whole(case: Case) -> None:
    for table in ("assignment", "report", "casepicture", "extension"):
        sql(f"DELETE FROM cases_{table} WHERE case_id = %s", case.pk)
    sql("DELETE FROM kernel_history WHERE subject_id = %s", case.pk)
    sql("DELETE FROM cases_case WHERE id = %s", case.pk)


ALTERED = "an entry was altered since it was anchored"
GONE = "it was deleted whole, record and all, since it was anchored"


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        (change_details, ALTERED),
        (change_time, ALTERED),
        (change_columns_and_record, ALTERED),
        (cut_off_tail, ALTERED),
        (delete_whole, GONE),
    ],
)
def test_what_fits_its_own_chain_does_not_fit_the_anchor(
    cast: Cast, kept: Kept, harm: Callable[[Case], None], problem: str
) -> None:
    before, case, after = signed_case(cast), signed_case(cast), signed_case(cast)
    kept.anchor()
    assert kept.faults() == []
    harm(case)
    unkeyed = [one for one in verify() if one.subject_id in {before.pk, case.pk, after.pk}]
    assert unkeyed == []
    label = str(case.pk) if harm is delete_whole else case.number
    assert kept.faults() == [(label, problem)]


def test_a_tail_cut_off_alone_is_named_by_what_is_gone(cast: Cast, kept: Kept) -> None:
    case = opened(cast)
    kept.anchor()
    field_work.sign_case(cast.actor("worker"), case.pk)
    kept.anchor()
    sql("DELETE FROM kernel_history WHERE subject_id = %s AND sequence = 3", case.pk)
    chain_anew(case, with_columns=False)
    assert kept.faults() == [(fresh(case).number, "entries are gone since it was anchored")]


def test_each_of_many_cases_that_are_gone_is_named(cast: Cast, kept: Kept) -> None:
    cases = [opened(cast) for _ in range(7)]
    kept.anchor()
    for case in cases[1:6]:
        delete_whole(case)
    assert sorted(kept.faults()) == sorted((str(case.pk), GONE) for case in cases[1:6])


def test_an_entry_slipped_in_is_named(cast: Cast, kept: Kept) -> None:
    case = signed_case(cast)
    kept.anchor()
    sql("UPDATE kernel_history SET position = position + 1000000 WHERE subject_id = %s AND sequence = 3", case.pk)
    kept.anchor()
    assert kept.faults() == [(case.number, "entries are gone since it was anchored")]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("closed_at", "now()"),
        ("due_at", "due_at + interval '3 days'"),
        ("was_overdue", "NOT was_overdue"),
        ("description", "'没有这回事'"),
        ("status", "'arrived'"),
        ("account", "'已处理'"),
        ("handled_at", "now()"),
        ("longitude", "113.5"),
        ("outcome", "'solved'"),
    ],
)
def test_a_column_that_was_changed_past_the_record_is_named(cast: Cast, column: str, value: str) -> None:
    case, other = signed_case(cast), signed_case(cast)
    sql(f"UPDATE cases_case SET {column} = {value} WHERE id = %s", case.pk)
    (found,) = verify()
    assert found == Broken("cases.case", case.pk, 3, found.problem, case.number)
    # The byte that names a column is the same for one value in 256; that something differs shows even then.
    assert found.problem in {f"not as its record says: {column}", "not as its record says: ?"}
    assert other.pk != case.pk


def test_a_case_slipped_in_without_a_record_is_named(cast: Cast) -> None:
    case = signed_case(cast)
    sql("DELETE FROM kernel_history WHERE subject_id = %s", case.pk)
    sql("UPDATE cases_case SET history_count = 0, history_head = '' WHERE id = %s", case.pk)
    assert [(one.label, one.problem) for one in verify()] == [(case.number, "it is in no record")]


def test_roles_posts_accounts_and_rules_changed_by_sql_are_named(cast: Cast) -> None:
    opened(cast)
    load_reference()
    sql("UPDATE people_role SET permissions = permissions || '[\"people.unmask\"]' WHERE code = 'grid_worker'")
    sql("UPDATE people_post SET role_id = (SELECT id FROM people_role WHERE code = 'administrator') WHERE id = %s",
        cast.post_id("worker"))  # fmt: skip
    sql("UPDATE people_post SET account_id = %s WHERE id = %s", cast.accounts["worker"].pk, cast.post_id("lead"))
    rule = EarningRule.objects.order_by("code").first()
    assert rule is not None
    sql("UPDATE points_ruleversion SET points = points * 10 WHERE rule_id = %s", rule.pk)
    role = Role.objects.get(code="grid_worker")
    titles = [cast.posts[name].title for name in ("worker", "lead")]
    assert sorted((one.label, one.problem) for one in verify()) == sorted([
        ("grid_worker", "not as its record says: permissions"),
        (titles[0], "not as its record says: role_id"),
        (titles[1], "it is exercised with somebody else's account"),
        (rule.title, "a version of the rule is not as it was proposed and decided"),
    ])  # fmt: skip
    assert "people.unmask" in role.permissions


def test_an_anchor_says_what_there_is_and_costs_what_came_since(cast: Cast, kept: Kept) -> None:
    opened(cast)
    first = kept.anchor()
    statement = first.text
    assert '"cases.case": [\n   1,\n   2\n  ]' in statement
    signed_case(cast)
    proof = Proof()
    second = kept.anchor()
    assert (second.number, second.entries - first.entries) == (2, 3)
    signed_case(cast)
    assert kept.faults(proof) == []
    assert (proof.anchors, proof.entries, proof.since) == (2, second.entries, 3)


def test_without_the_lists_the_hour_is_named(cast: Cast, kept: Kept) -> None:
    case = signed_case(cast)
    kept.anchor()
    for file in kept.folder.glob("*.entries.gz"):
        file.unlink()
    change_details(case)
    ((label, problem),) = kept.faults()
    assert (label, problem.startswith("entries before ")) == ("anchor 1", True)


def test_anchors_themselves_are_not_to_be_changed(cast: Cast, kept: Kept) -> None:
    opened(cast)
    kept.anchor()
    opened(cast)
    kept.anchor()
    first, second = sorted(kept.folder.glob("anchor-*.json"))
    text = second.read_text()
    second.write_text(text.replace('\\"number\\": 2', '\\"number\\": 3'))
    assert kept.faults() == [(second.name, "its signature does not fit its text")]
    second.write_text(text)
    first.unlink()
    assert kept.faults() == [(second.name, "anchor 1 is missing")]


def test_the_databases_own_anchor_made_anew_is_named(cast: Cast, kept: Kept) -> None:
    opened(cast)
    kept.anchor()
    sql("UPDATE kernel_anchor SET text = replace(text, '\"number\": 1', '\"number\":  1')")
    assert kept.faults() == [("anchor 1", "the database's own anchor is another one")]
