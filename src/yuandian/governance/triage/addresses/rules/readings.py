"""What a text says of a place: written one way, with its numbers, directions, distances and buildings.

`plain` brings the many ways of writing the same to one (３号楼, 三号楼, 3栋 and 3幢 are all 3号楼), so that the book
and the question are compared in the same words. Everything here takes any text whatever and raises nothing.
"""

import re
import unicodedata
from typing import NamedTuple

LONGEST = 3_000  # characters that are looked at: a place is named in the first words or not at all
COMPASS = {
    "东": (1.0, 0.0), "西": (-1.0, 0.0), "南": (0.0, -1.0), "北": (0.0, 1.0),
    "东南": (0.71, -0.71), "东北": (0.71, 0.71), "西南": (-0.71, -0.71), "西北": (-0.71, 0.71),
}  # fmt: skip
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_COUNTED = re.compile(r"[零〇一二两三四五六七八九十百千]+(?=号|栋|幢|单元|层|室|楼|米|期|组)")
_SPACES = re.compile(r"[\s\u200b-\u200f\ufeff\x00-\x1f]+")
_SAME = (
    (re.compile(r"(?<=\d)(?:栋|幢|#楼|#)"), "号楼"),
    (re.compile(r"(?<=\d)公里|(?<=\d)KM"), "000米"),
    (re.compile(r"(?<=\d)M(?![A-Z])"), "米"),
    (re.compile(r"(?:十字|丁字|三岔|交叉)路口|交汇处|交汇口|交会处|交界处|相交处|交口|丁字口|十字口"), "交叉口"),
    (re.compile(r"(?<=[\u4e00-\u9fff]路)口"), "交叉口"),
    (re.compile(r"交叉(?!口)"), "交叉口"),
    (re.compile(r"[往朝](?=[东南西北])"), "向"),
    (re.compile(r"(?<=[东南西北])(?:方向|走|行)(?=约?\d)"), ""),
    (re.compile(r"约(?=\d+米)"), ""),
    (re.compile(r"(?<=\d)附(?=\d)"), "号附"),
)
_OFFSET = re.compile(r"向?(东南|东北|西南|西北|[东南西北])侧?(\d{1,5})米")
_CORNER = re.compile(r"(东南|东北|西南|西北)(?:侧)?角")
_BUILDING = re.compile(r"([A-Z]|[A-Z]?\d{1,3})(?:号楼|座)")
NUMBER_AFTER_ROAD = re.compile(r"(?:[东西南北中]段)?(?:路?[东西南北]侧?)?(\d{1,5})(?:-\d+)*(?!\d|米|单元|层|室|楼)")
_REGION = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,3}市(?!场|口|民)|[\u4e00-\u9fff]{2,10}?开发区"
    r"|[\u4e00-\u9fff]{1,3}(?<![小园社校景厂街])区|[\u4e00-\u9fff]{2,5}?街道(?:办事处)?|[\u4e00-\u9fff]{2,4}?办事处)"
)
_REMARK = re.compile(r"\([^()]*步行\d+米\)")
_BRANCH = re.compile(r"([^(]+)\(([^)]*)\)?")
_SHOP = re.compile(r"(?:旗舰|总|分|直营|首)?店.*$")


class Offset(NamedTuple):
    """So many metres east and north of what is named before position `at`."""

    east: float
    north: float
    metres: int
    at: int


def plain(text: str) -> str:
    """The text as it is compared: narrow forms, capitals, no spaces, one way of writing numbers and crossings."""
    written = _SPACES.sub("", unicodedata.normalize("NFKC", text[: 2 * LONGEST])).upper()[:LONGEST]
    written = _COUNTED.sub(_as_digits, written)
    for pattern, same in _SAME:
        written = pattern.sub(same, written)
    return written


def _as_digits(found: re.Match[str]) -> str:
    """`十九` → `19`; a row of digits without units, `二〇三`, is read digit by digit."""
    words = found[0]
    if not any(word in _UNITS for word in words):
        return "".join(str(_DIGITS[word]) for word in words)
    total = digit = 0
    for word in words:
        if word in _UNITS:
            total += (digit or 1) * _UNITS[word]
            digit = 0
        else:
            digit = _DIGITS[word]
    return str(total + digit)


def without_region(address: str) -> str:
    """An address that is already `plain`, from the road on: without region, and without how far to walk."""
    address = _REMARK.sub("", address)
    start = 0
    while len(address) - start > 4 and (found := _REGION.match(address, start)) and len(address) - found.end() > 1:
        start = found.end()
    return address[start:]


def name_and_branch(name: str) -> tuple[str, str]:
    """`阿五黄河大鲤鱼(陇海西路店)` → the name and `陇海西路`; without a branch the second is empty."""
    found = _BRANCH.match(name)
    if found is None:
        return name, ""
    return found[1], _SHOP.sub("", found[2])


def offsets_in(written: str) -> list[Offset]:
    """Every direction with a distance, `向北200米`."""
    found = []
    for match in _OFFSET.finditer(written):
        east, north = COMPASS[match[1]]
        metres = int(match[2])
        found.append(Offset(east * metres, north * metres, metres, match.start()))
    return found


def corner_in(written: str) -> str | None:
    """`西北` of `西北角`."""
    found = _CORNER.search(written)
    return found[1] if found else None


def buildings_in(written: str) -> frozenset[str]:
    """The numbers of the buildings named: `3` of `3号楼`, `B` of `B座`."""
    return frozenset(_BUILDING.findall(written))
