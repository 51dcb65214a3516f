"""The sheets of a district that moves in: places by codes as the state gives them, people of our own invention."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from yuandian.foundation.people.rules.residents import check_character

DISTRICT = "410102"
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"
WEST, SOUTH, STEP = 113.50, 34.70, 0.01
AUDITOR = "审计员"
BAD_EVERY = 50  # two rows in a hundred


@dataclass(frozen=True, slots=True)
class Size:
    """How large the district is."""

    streets: int
    communities: int
    workers: int
    courtyards: int
    residents: int


class Sheets:
    """Writes the files of a district of some size into a folder."""

    def __init__(self, folder: Path, size: Size) -> None:
        self.folder, self.size, self.chance = folder, size, random.Random(7)
        self.streets = [f"{DISTRICT}{number:03d}" for number in range(1, size.streets + 1)]
        self.communities = [
            f"{self.streets[number % size.streets]}{number // size.streets + 1:03d}"
            for number in range(size.communities)
        ]

    def outline(self) -> Path:
        """The district as a bare geometry, as map services give it."""
        east, north = WEST + STEP * self.size.streets, SOUTH + STEP
        ring = [[WEST, SOUTH], [east, SOUTH], [east, north], [WEST, north], [WEST, SOUTH]]
        path = self.folder / "区界.geojson"
        path.write_text(json.dumps({"type": "MultiPolygon", "coordinates": [[ring]]}))
        return path

    def grids(self) -> Path:
        """Streets and communities by the codes of administrative divisions."""
        rows = [[code, f"第{place}街道"] for place, code in enumerate(self.streets, start=1)]
        rows += [[code, f"{code[6:9]}{code[9:]}社区居委会"] for code in self.communities]
        return self._book("街道和社区", ["代码", "名称"], rows)

    def addresses(self) -> Path:
        """Courtyards with two buildings of two entrances each."""
        rows: list[list[str]] = []
        for place in range(self.size.courtyards):
            yard, code = yard_name(place), self.communities[place % len(self.communities)]
            rows.append(["小区", yard, "", "", code])
            for building in ("1号楼", "2号楼"):
                rows.append(["楼栋", building, yard, "", code])
                rows += [["单元", stairs, yard, building, ""] for stairs in ("1单元", "2单元")]
        return self._book("地址", ["类型", "名称", "所在小区", "所在楼栋", "所属网格"], rows)

    def organisations(self) -> Path:
        """A street office for each street, and three departments."""
        rows = [[f"第{place}街道办事处", "街道办事处", code] for place, code in enumerate(self.streets, start=1)]
        rows += [[name, "职能部门", ""] for name in ("区城市管理局", "区住建局", "区民政局")]
        return self._book("组织", ["组织名称", "类型", "管理网格"], rows)

    def staff(self) -> Path:
        """Grid workers, one community after the other, and an auditor; some phones are wrong."""
        rows = [
            [self._name(), f"139{place:08d}", "专职网格员", self.communities[place % len(self.communities)]]
            for place in range(self.size.workers)
        ]
        for row in rows[BAD_EVERY - 1 :: BAD_EVERY]:
            row[1] = "12345"
        rows.append([self._name(), "13700000001", AUDITOR, DISTRICT])
        return self._book("网格员名单", ["姓名", "联系电话", "岗位", "所属网格"], rows)

    def households(self) -> Path:
        """Residents by their doors; some live in a building that is not there."""
        rows = [self._resident(place) for place in range(self.size.residents)]
        for row in rows[BAD_EVERY - 1 :: BAD_EVERY]:
            row[1] = "99号楼"
        headings = ["小区", "楼栋", "单元", "房号", "与户主关系", "姓名", "身份证号", "联系电话"]
        return self._book("住户", headings, rows)

    def orders(self) -> Path:
        """One order, about a courtyard of the address book."""
        return self._book(
            "第一件", ["工单编号", "诉求内容", "事发地址"], [["ZY1", "楼道灯坏了三天没人修", f"{yard_name(0)}1号楼"]]
        )

    def _resident(self, place: int) -> list[Any]:
        door, doors = place, 4 * 36
        yard, inside = divmod(door, doors)
        building, stairs, number = inside // 72 % 2 + 1, inside // 36 % 2 + 1, inside % 36
        first = f"41010219{place // 365 % 90 + 10:02d}{place % 12 + 1:02d}{place % 28 + 1:02d}{place % 1000:03d}"
        return [
            yard_name(yard % self.size.courtyards), f"{building}号楼", f"{stairs}单元",
            f"{number // 3 + 1}0{number % 3 + 1}" if yard < self.size.courtyards else f"{number + 50}0{yard}", "户主",
            self._name(), first + check_character(first) if place % 3 else "", f"138{place:08d}",
        ]  # fmt: skip

    def _name(self) -> str:
        return self.chance.choice(SURNAMES) + "".join(self.chance.sample(GIVEN, self.chance.choice((1, 2))))

    def _book(self, name: str, headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> Path:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        for cells in (headings, *rows):
            sheet.append(list(cells))
        path = self.folder / f"{name}.xlsx"
        book.save(path)
        return path


def yard_name(place: int) -> str:
    """A courtyard of our own invention."""
    return f"{'梧桐槐柳榆杨桂松柏枫'[place % 10]}树{'东西南北中'[place // 10 % 5]}院{place // 50 + 1}区"
