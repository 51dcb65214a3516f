"""Questions as people ask them, made from places as they stand in a register: seeded, so that everyone gets the same.

A question names a place by its name, its address or both; is shortened and mistyped in one to three ways; and stands
in a sentence of a complaint. House numbers are written in other ways but never changed: another number is another
place, and nobody could tell. What was done to each question is kept with it, so that figures can be given by kind.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from yuandian.governance.triage.addresses.rules.sounds import COMMON, READINGS

CJK = re.compile(r"[\u4e00-\u9fff]")
KEPT_CHARACTERS = frozenset("一二三四五六七八九十百千万零东西南北中")
MOST_TRIES = 12  # some ways of writing change nothing of some names
DIGITS = "零一二三四五六七八九"
FORMS = (("both", 0.4), ("address", 0.35), ("name", 0.25))
HOW_MANY = ((1, 0.5), (2, 0.35), (3, 0.15))
SENTENCES = (
    "{place}附近路灯坏了好几天，晚上一片漆黑",
    "您好，{place}门口的下水道堵了，污水流得到处都是，请尽快处理",
    "反映{place}油烟直排，楼上居民无法开窗",
    "{place}旁边有人占道经营，早晚高峰过不去车",
    "市民来电：{place}噪音扰民，凌晨两点还在放音响",
    "位于{place}的井盖破损，怕有人掉下去",
    "我住在{place}楼上，暖气一直不热，物业没人管",
    "{place}垃圾三天没人清运，味道很大",
    "投诉{place}门前乱停车，消防通道被堵",
    "请问{place}那边什么时候修路？一下雨就积水",
    "{place}墙面广告牌松动，刮大风很危险",
    "家人在{place}吃饭后拉肚子，要求退款并查处",
    "{place}，充值卡退不了钱，老板联系不上，电话也不接",
    "昨天路过{place}发现电线垂下来了",
    "来电人称{place}员工宿舍私拉电线给电动车充电",
    "{place}拖欠工资两个月，请帮忙协调",
)
OPENINGS = ("", "", "", "郑州市", "中原区", "郑州市中原区", "郑州", "河南省郑州市")
# The place that the case is about, and another that is told beside it.
BESIDE = (
    "{other}那边修好以后，{place}又开始冒水了",
    "送孩子去{other}的路上看到{place}的树倒了",
    "{place}晚上太吵，{other}早就不让放音响了",
    "我母亲住{other}，我在{place}租房，这里电梯坏了没人修",
    "出了{other}往前走，{place}的护栏断了",
    "{place}堆的垃圾是{other}装修拉过来的",
    "半年前投诉过{other}，没想到{place}也这样乱收费",
    "公交车过了{other}，{place}站牌倒在地上",
    "{other}的保安说不归他们管，{place}的路灯一直不亮",
    "孩子在{other}上学，每天经过{place}，施工围挡占了人行道",
)
Change = Callable[[str, Random], str]


@dataclass(frozen=True, slots=True)
class Question:
    """A text, the place it was made from (its position), the form it names it in and what was done to it."""

    text: str
    place: int
    form: str
    changes: tuple[str, ...]


def _common() -> tuple[Mapping[str, str], str]:
    """For each common character the common ones that sound the same; and all of them."""
    level = {
        character
        for characters in READINGS.values()
        for character in characters
        if character.encode("gb2312") < b"\xd8\xa1"
    }
    alike = {
        character: "".join(other for other in characters if other in level and other != character)
        for characters in READINGS.values()
        for character in characters
    }
    return alike, "".join(sorted(level))


ALIKE, LEVEL_ONE = _common()
assert len(LEVEL_ONE) == COMMON


def _place_to_change(text: str, chance: Random) -> int | None:
    places = [at for at, letter in enumerate(text) if CJK.match(letter) and letter not in KEPT_CHARACTERS]
    return chance.choice(places) if places else None


def homophone(text: str, chance: Random) -> str:
    """One character replaced by another of the same sound: 伊河路 → 依河路."""
    at = _place_to_change(text, chance)
    if at is None or not ALIKE.get(text[at]):
        return text
    return text[:at] + chance.choice(ALIKE[text[at]]) + text[at + 1 :]


def wrong(text: str, chance: Random) -> str:
    """One character replaced by any other."""
    at = _place_to_change(text, chance)
    return text if at is None else text[:at] + chance.choice(LEVEL_ONE) + text[at + 1 :]


def dropped(text: str, chance: Random) -> str:
    """One character left out."""
    at = _place_to_change(text, chance)
    return text if at is None or len(text) < 4 else text[:at] + text[at + 1 :]


def swapped(text: str, chance: Random) -> str:
    """Two neighbours exchanged."""
    at = _place_to_change(text, chance)
    if at is None or at + 1 >= len(text) or not CJK.match(text[at + 1]):
        return text
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def doubled(text: str, chance: Random) -> str:
    """One character typed twice."""
    at = _place_to_change(text, chance)
    return text if at is None else text[:at] + text[at] + text[at:]


SHORTER = (
    (r"交叉口|交汇处", ("口", "", "路口", "交口")),
    (r"与(?=[\u4e00-\u9fff]+(?:路|街|大道))", ("", "和", "、")),
    (r"向(?=[东南西北]\d)", ("往", "")),
    (r"(\d)米", (r"\1m", r"\1米")),
    (r"(\d)号(?![楼院线店门馆\d])", (r"\1",)),
    (r"(\d)号楼", (r"\1栋", r"\1幢", r"\1#楼")),
    (r"购物中心|商业中心|购物广场", ("",)),
    (r"高新技术产业开发区", ("高新区",)),
    (r"[路街]道(?:办事处)?(?=.{5})", ("", "街道")),
    (r"地铁站", ("地铁",)),
    (r"家属院", ("家属区", "院")),
)


def shortened(text: str, chance: Random) -> str:
    """Written shorter, as people do: 交叉口 → 口, 与 left out, 号楼 → 栋."""
    for pattern, instead in chance.sample(SHORTER, len(SHORTER)):
        changed = re.sub(pattern, chance.choice(instead), text, count=1)
        if changed != text:
            return changed
    return text


MISSING = (
    r"\([^()]*步行\d+米\)",
    r"(?<=.{6})(?:[A-Z]?\d*[层楼F])?[A-Z]?\d+(?:-\d+)?(?:号)?(?:商铺|铺位|铺|室)$",
    r"(?<=.{6})\d+单元.*$",
    r"(?<=.{6})(?:负?\d+|[BFL]\d)[层楼F].*$",
    r"路[东西南北]$",
    r"(?<=\d)-\d+(?=号)",
    r"^[\u4e00-\u9fff]{2,6}(?:街道|办事处)",
    r"^(?:郑州市)?中原区",
    r"^(?:中原区)?(?:郑州)?高新(?:技术(?:产业)?开发)?区",
    r"\([^()]*\)$",
)


def parts_missing(text: str, chance: Random) -> str:
    """Without its last or first parts: the room, the storey, the side of the road, the street office, the branch."""
    for pattern in chance.sample(MISSING, len(MISSING)):
        changed = re.sub(pattern, "", text, count=1)
        if changed != text and len(changed) >= 3:
            return changed
    return text


def digits_otherwise(text: str, chance: Random) -> str:
    """A number in full-width or in Chinese digits."""
    numbers = [found for found in re.finditer(r"\d+", text) if len(found[0]) <= 3]
    if not numbers:
        return text
    found = chance.choice(numbers)
    after = text[found.end() : found.end() + 1]
    if len(found[0]) == 1 and after in "号楼层栋":
        written = DIGITS[int(found[0])]
    else:
        written = "".join(chr(ord(digit) + 0xFEE0) for digit in found[0])
    return text[: found.start()] + written + text[found.end() :]


def spaced(text: str, chance: Random) -> str:
    """Spaces, commas or full stops in between."""
    places = [at for at in range(1, len(text)) if not (text[at - 1].isdigit() and text[at].isdigit())]
    if not places:
        return text
    at = chance.choice(places)
    return text[:at] + chance.choice((" ", "，", "  ", "、", "。")) + text[at:]


CHANGES: Mapping[str, tuple[Change, float]] = {
    "none": (lambda text, _: text, 0.08),
    "homophone": (homophone, 0.22),
    "wrong": (wrong, 0.10),
    "dropped": (dropped, 0.08),
    "swapped": (swapped, 0.05),
    "doubled": (doubled, 0.04),
    "shortened": (shortened, 0.16),
    "missing": (parts_missing, 0.14),
    "digits": (digits_otherwise, 0.06),
    "spaced": (spaced, 0.07),
}


def _drawn(chance: Random, weighted: Sequence[tuple[str | int, float]]) -> str | int:
    return chance.choices([one for one, _ in weighted], [weight for _, weight in weighted])[0]


def questions(places: Sequence[tuple[str, str]], many: int, seed: int, faults: int | None = None) -> list[Question]:
    """So many questions about places (name, address), every place equally often; each with so many faults, if given."""
    chance = Random(seed)
    order: list[int] = []
    while len(order) < many:
        order.extend(chance.sample(range(len(places)), len(places)))
    return [_question(place, *places[place], chance, faults) for place in order[:many]]


def questions_of_two(
    places: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]], many: int, seed: int
) -> list[Question]:
    """So many texts about a place that tell of another beside it, each by its name, its address or both."""
    chance = Random(seed)
    asked = []
    for _ in range(many):
        place = chance.randrange(len(places))
        other = chance.choice([one for one in chance.sample(others, min(len(others), 2)) if one != places[place]])
        text = chance.choice(BESIDE).format(place=_spoken(*places[place], chance), other=_spoken(*other, chance))
        asked.append(Question(text, place, "two", ()))
    return asked


def _spoken(name: str, address: str, chance: Random) -> str:
    form = str(_drawn(chance, FORMS)) if len(address) > 4 else "name"
    return {"both": f"{address}{name}", "address": address, "name": name}[form]


def _question(place: int, name: str, address: str, chance: Random, faults: int | None) -> Question:
    form = str(_drawn(chance, FORMS)) if len(address) > 4 else "name"
    spoken = {"both": f"{address}{name}", "address": address, "name": name}[form]
    if form == "both" and chance.random() < 0.3:
        spoken = f"{address}的{name}"
    done: list[str] = []
    weighted = [(kind, weight) for kind, (_, weight) in CHANGES.items()]
    wanted = int(_drawn(chance, HOW_MANY)) if faults is None else faults
    for _ in range(wanted if faults is None else MOST_TRIES):
        if len(done) == wanted and faults is not None:
            break
        kind = str(_drawn(chance, weighted))
        changed = CHANGES[kind][0](spoken, chance)
        if changed != spoken:
            done.append(kind)
        spoken = changed
    opening = chance.choice(OPENINGS) if form != "name" else ""
    return Question(chance.choice(SENTENCES).format(place=opening + spoken), place, form, tuple(done))
