"""Whoever changes the record of a case by hand is found out on the running district, by the number of the case."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.robustness.clients import at_once
from tests.robustness.district import REPORTS, District, new_key, trouble

ALTER = 'UPDATE kernel_history SET details = details || \'{"level": "hard"}\' WHERE subject_id = %s AND sequence = 1'
CUT_OFF = "DELETE FROM kernel_history WHERE subject_id = %s AND sequence = 2"
SWAP = """
UPDATE kernel_history entry
SET at = other.at, account_id = other.account_id, system = other.system, action = other.action,
    details = other.details, digest = other.digest
FROM kernel_history other
WHERE entry.subject_id = %s AND other.subject_id = entry.subject_id AND other.sequence = 3 - entry.sequence
"""
PROBLEMS = {
    ALTER: "an entry was altered",
    CUT_OFF: "entries are missing at the end",
    SWAP: "an entry was altered",
}


def _dispatched(district: District) -> dict[str, str]:
    """The number and the id of a case whose record has two entries."""
    (answer,) = at_once(district, [district.request("POST", REPORTS, district.residents[0], new_key(), trouble())])
    assert answer.status == 200, answer.body
    assert answer.body["status"] == "dispatched"
    return {"number": answer.body["number"], "id": answer.body["id"]}


@contextmanager
def _put_back(district: District, case_ids: list[str]) -> Iterator[None]:
    """Afterwards the record of these cases is what it was."""
    district.sql("CREATE TABLE kept_aside AS SELECT * FROM kernel_history WHERE subject_id = ANY(%s::uuid[])", case_ids)
    try:
        yield
    finally:
        district.sql("DELETE FROM kernel_history WHERE subject_id = ANY(%s::uuid[])", case_ids)
        district.sql("INSERT INTO kernel_history SELECT * FROM kept_aside")
        district.sql("DROP TABLE kept_aside")


@pytest.mark.thorough
def test_what_is_altered_cut_off_or_swapped_by_hand_is_named_until_it_is_put_back(district: District) -> None:
    whole = _dispatched(district)
    forged = {sql: _dispatched(district) for sql in PROBLEMS}
    with _put_back(district, [case["id"] for case in forged.values()]):
        for sql, case in forged.items():
            district.sql(sql, case["id"])
        code, said = district.verify()
        assert code == 1, said
        for sql, case in forged.items():
            (line,) = [line for line in said.splitlines() if case["number"] in line]
            assert PROBLEMS[sql] in line
        assert whole["number"] not in said

    code, said = district.verify()
    assert code == 0, said
