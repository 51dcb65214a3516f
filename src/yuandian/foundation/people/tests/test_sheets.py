"""A district's staff, households and party members come in as sheets, row by row known, new or bad."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from yuandian.foundation.imports.facade import ImportReport, import_sheet
from yuandian.foundation.imports.models import BadRow, ChangedRow, Handout, ImportRun
from yuandian.foundation.imports.queries.previews import preview_import
from yuandian.foundation.imports.services.bad_rows import bad_rows_file, handouts_file
from yuandian.foundation.imports.services.uploads import upload_sheet
from yuandian.foundation.imports.tests.storage import storage_in
from yuandian.foundation.people.models import Account, Dwelling, Household, PartyMembership, Person, Post, Residence
from yuandian.foundation.people.rules.residents import check_character
from yuandian.foundation.people.tests.cast import ID_NUMBERS, NOON, SYSTEM, TODAY, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.sealed import lookup
from yuandian.kernel.tests.sheet_makers import cells_of, workbook

pytestmark = pytest.mark.django_db
STAFF = ["姓名", "手机号", "岗位", "网格", "单位", "用户名"]
HOMES = ["小区", "楼栋", "单元", "房号", "与户主关系", "姓名", "身份证号", "联系电话"]
PARTY = ["姓名", "手机号", "党支部", "党员类别"]


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, settings: Settings) -> Iterator[None]:
    settings.PASSWORD_HASHERS = ["yuandian.foundation.people.tests.cast.QuickArgon2"]
    with storage_in(tmp_path), clock.at(NOON):
        yield


def imported(tmp_path: Path, kind: str, headings: Sequence[str], *rows: Sequence[Any]) -> ImportReport:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(workbook(rows, headings))
    return import_sheet(SYSTEM, kind, path)


def came(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.known, report.changed, report.bad


def faults(report: ImportReport) -> dict[int, tuple[str, str]]:
    """What is wrong, by line: column and fault."""
    return {
        bad.line: (bad.faults[0]["column"], bad.faults[0]["fault"]) for bad in BadRow.objects.filter(run=report.run_id)
    }


def id_number(number: int) -> str:
    first = f"41010219800101{number:03d}"
    return first + check_character(first)


class TestStaff:
    def test_persons_posts_and_accounts_come_in_at_once(self, cast: Cast, tmp_path: Path) -> None:
        report = imported(
            tmp_path, "staff", STAFF,
            ["赵一", "13800000001", "专职网格员", "g2", "", "zhaoyi"],
            ["钱二", "13800000002", "职能部门经办人", "", "urban", ""],
            ["赵一", "13800000001", "楼栋长", "m3", "", "zhaoyi"],
        )  # fmt: skip
        assert came(report) == (3, 0, 0, 0)
        worker = Person.objects.get(name="赵一")
        assert set(worker.posts.values_list("role__code", "grid__code")) == {
            ("grid_worker", "g2"), ("building_lead", "m3"),
        }  # fmt: skip
        account = Account.objects.get(username="zhaoyi")
        assert (account.person_id, account.must_change_password) == (worker.id, True)
        assert set(worker.posts.values_list("account__username", flat=True)) == {"zhaoyi"}
        clerk = Account.objects.get(person__name="钱二")
        assert clerk.username is not None
        assert clerk.username.startswith("g")
        sheet = cells_of(handouts_file(SYSTEM, report.run_id).content)
        assert sheet[0] == ["姓名", "岗位", "网格或单位", "用户名", "初始密码"]
        assert [line[0] for line in sheet[1:]] == ["赵一", "钱二"]
        assert account.check_password(sheet[1][4])
        assert clerk.check_password(sheet[2][4])
        assert list(verify()) == []

    def test_the_same_sheet_again_takes_nothing_twice(self, cast: Cast, tmp_path: Path) -> None:
        rows = [["赵一", "13800000001", "专职网格员", "g2", "", ""], ["钱二", "13800000002", "微网格长", "m2", "", ""]]
        imported(tmp_path, "staff", STAFF, *rows)
        before = (Person.objects.count(), Post.objects.count(), Account.objects.count())
        assert came(imported(tmp_path, "staff", STAFF, *rows)) == (0, 2, 0, 0)
        assert (Person.objects.count(), Post.objects.count(), Account.objects.count()) == before

    def test_what_is_wrong_is_said_with_its_column_and_leaves_nothing(self, cast: Cast, tmp_path: Path) -> None:
        before = Person.objects.count()
        report = imported(
            tmp_path, "staff", STAFF,
            ["赵一", "1380000", "专职网格员", "g2", "", ""],
            ["赵一", "13800000001", "扫地僧", "g2", "", ""],
            ["赵一", "13800000001", "专职网格员", "没有这里", "", ""],
            ["赵一", "13800000001", "专职网格员", "", "", ""],
            ["赵一", "13800000001", "职能部门经办人", "", "没有这个单位", ""],
            ["赵一", "13800000001", "三级网格长", "g1", "", ""],
            ["赵一", "13800000001", "三级网格长", "m1", "", ""],
            ["赵一", "13800000001", "专职网格员", "g2", "", "worker"],
            ["赵一", "", "专职网格员", "g2", "", ""],
        )  # fmt: skip
        assert faults(report) == {
            2: ("手机号", "phone_unusable"),
            3: ("岗位", "role_unknown"),
            4: ("网格", "grid_unknown"),
            5: ("网格", "grid_needed"),
            6: ("单位", "organisation_unknown"),
            7: ("网格", "already_responsible"),
            8: ("网格", "grid_misfit"),
            9: ("用户名", "username_taken"),
            10: ("手机号", "neither_phone_nor_id"),
        }
        assert Person.objects.count() == before
        reasons = [line[-1] for line in cells_of(bad_rows_file(SYSTEM, report.run_id, "xlsx").content)]
        assert reasons[2] == "第 3 行：“岗位” 没有这种岗位，请按“岗位”一列的可选值填写"

    def test_two_cannot_be_responsible_for_one_grid_in_one_sheet(self, cast: Cast, tmp_path: Path) -> None:
        rows = [
            ["赵一", "13800000001", "三级网格长", "g2", "", ""],
            ["钱二", "13800000002", "三级网格长", "g2", "", ""],
        ]
        assert faults(imported(tmp_path, "staff", STAFF, *rows)) == {3: ("网格", "already_responsible")}

    def test_a_preview_takes_nothing_and_makes_no_password(self, cast: Cast) -> None:
        actor = cast.actor("administrator")
        content = workbook([["赵一", "13800000001", "专职网格员", "g2", "", ""], ["", "", "", "", "", ""]], STAFF)
        run = upload_sheet(actor, "staff", io.BytesIO(content), "名单.xlsx", len(content))
        before = Person.objects.count(), Account.objects.count()
        preview = preview_import(actor, run.id)
        assert preview.outcomes == {"new": 1}
        assert preview.rows[0].cells["name"] == "赵*"
        assert preview.rows[0].cells["phone"] == "138****0001"
        assert (Person.objects.count(), Account.objects.count(), Handout.objects.count()) == (*before, 0)

    def test_only_the_district_brings_staff_in(self, cast: Cast) -> None:
        content = workbook([], STAFF)
        for name in ("community_secretary", "street_admin", "viewer"):
            with pytest.raises(Forbidden):
                upload_sheet(cast.actor(name), "staff", io.BytesIO(content), "名单.xlsx", len(content))


class TestHouseholds:
    def test_residents_move_in_behind_their_doors(self, cast: Cast, tmp_path: Path) -> None:
        report = imported(
            tmp_path, "households", HOMES,
            ["枣园", "b1", "2", "501", "户主", "孙三", id_number(1), "13800000003"],
            ["枣园", "b1", "2单元", "501", "配偶", "李四", id_number(2), ""],
            ["枣园", "b1", "2单元", "501", "女儿", "孙小妹", "", ""],
            ["枣园", "b2", "", "101", "户主", "周五", "", "13800000005"],
        )  # fmt: skip
        assert came(report) == (4, 0, 0, 0)
        home = Household.objects.get(dwelling__number="501")
        there = dict(home.residences.values_list("person__name", "relation"))
        assert there == {"孙三": "head", "李四": "spouse", "孙小妹": "child"}
        assert home.dwelling.entrance is not None
        head = Person.objects.get(name="孙三")
        assert (head.sex, head.grid_id, head.phone) == ("male", cast.grids["m1"].id, "13800000003")
        assert home.starts_on == TODAY
        assert list(verify()) == []

    def test_again_with_more_doubles_nobody(self, cast: Cast, tmp_path: Path) -> None:
        rows = [
            ["枣园", "b2", "", "101", "户主", "周五", "", "13800000005"],
            ["枣园", "b2", "", "101", "儿子", "周小五", "", ""],
        ]
        imported(tmp_path, "households", HOMES, *rows)
        rows[0][6] = id_number(5)
        report = imported(
            tmp_path, "households", HOMES, *rows, ["枣园", "b2", "", "101", "父亲", "周老", "", "13800000055"]
        )
        assert came(report) == (1, 2, 1, 0)
        assert ChangedRow.objects.get(run=report.run_id).fields == {
            "id_number": True, "sex": True, "birth_on": True,
        }  # fmt: skip
        assert (Household.objects.filter(dwelling__number="101", dwelling__building=cast.buildings["b2"]).count()) == 1
        assert Person.objects.get(name="周五").id_number == id_number(5)
        assert list(verify()) == []

    def test_those_who_are_known_join_the_household_that_stands(self, cast: Cast, tmp_path: Path) -> None:
        neighbour = cast.persons["neighbour"]
        report = imported(
            tmp_path, "households", HOMES,
            ["枣园", "b1", "2单元", "301", "兄弟姐妹", "neighbour", "", neighbour.phone],
            ["枣园", "b1", "2单元", "301", "户主", "resident", ID_NUMBERS["resident"], ""],
        )  # fmt: skip
        assert came(report) == (1, 1, 1, 0)  # the resident's sex follows from the ID number
        assert Residence.objects.get(person=neighbour).household == cast.households["home"]
        assert list(verify()) == []

    def test_what_is_wrong(self, cast: Cast, tmp_path: Path) -> None:
        dwellings = Dwelling.objects.count()
        Person.objects.create(name="乙", id_number=id_number(7), id_number_index=lookup(id_number(7)))
        report = imported(
            tmp_path, "households", HOMES,
            ["没有的院", "b1", "", "1", "户主", "甲", "", ""],
            ["枣园", "9号楼", "", "1", "户主", "甲", "", ""],
            ["枣园", "b1", "7单元", "1", "户主", "甲", "", ""],
            ["枣园", "b1", "2单元", "301", "户主", "甲", "", ""],
            ["枣园", "b2", "", "1", "户主", "甲", id_number(7), ""],
            ["枣园", "b2", "", "1", "户主", "resident", ID_NUMBERS["resident"], ""],
            ["枣园", "b2", "", "1", "邻居", "甲", "", ""],
            ["枣园", "b2", "", "", "户主", "甲", "410102198001010011", ""],
        )  # fmt: skip
        assert faults(report) == {
            2: ("小区", "courtyard_unknown"),
            3: ("楼栋", "building_unknown"),
            4: ("单元", "entrance_unknown"),
            5: ("与户主关系", "has_head"),
            6: ("身份证号", "name_differs"),
            7: ("姓名", "lives_elsewhere"),
            8: ("与户主关系", "word_unknown"),
            9: ("身份证号", "id_number_unusable"),
        }
        assert Dwelling.objects.count() == dwellings

    def test_one_person_twice_in_a_sheet_lives_once(self, cast: Cast, tmp_path: Path) -> None:
        report = imported(
            tmp_path, "households", HOMES,
            ["枣园", "b2", "", "1", "户主", "甲", "", "13800000009"],
            ["枣园", "b2", "", "2", "户主", "甲", "", "13800000009"],
        )  # fmt: skip
        assert faults(report) == {3: ("姓名", "lives_elsewhere")}


class TestPartyMembers:
    def test_members_join_their_branch_once(self, cast: Cast, tmp_path: Path) -> None:
        branch = cast.units["urban"]
        known = cast.persons["neighbour"]
        rows = [["赵一", "13800000001", "urban", "自管党员"], ["neighbour", known.phone, "urban", "在职"]]
        assert came(imported(tmp_path, "party_members", PARTY, *rows)) == (2, 0, 0, 0)
        assert PartyMembership.objects.get(person=known).branch == branch
        rows[1][3] = "离退休党员"
        rows += [["钱二", "13800000002", "没有的支部", "自管党员"], ["赵一", "13800000001", "property", "自管党员"]]
        again = imported(tmp_path, "party_members", PARTY, *rows)
        assert came(again) == (0, 2, 1, 2)
        assert faults(again) == {4: ("党支部", "branch_unknown"), 5: ("姓名", "repeated")}
        assert list(verify()) == []


def test_reading_a_sheet_costs_the_same_statements_however_many_live_there(
    cast: Cast, tmp_path: Path, django_assert_max_num_queries: Any
) -> None:
    rows = [["枣园", "b2", "", str(n), "户主", f"居民{n}", id_number(n), ""] for n in range(1, 301)]
    with django_assert_max_num_queries(60):
        assert came(imported(tmp_path, "households", HOMES, *rows)) == (300, 0, 0, 0)
    assert ImportRun.objects.get().rows_read == 300
