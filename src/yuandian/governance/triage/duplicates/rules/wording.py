"""What two texts share, and how telling that is: pairs of neighbouring characters, weighed by how rare they are. Pure.

The pairs are those by which cases are searched (`kernel.text_search`), so the database can count them.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from yuandian.kernel.text_search import MOST_BIGRAMS, RUN, bigrams_of

# A road with its number, a building, a unit: says where and not what.
PLACE = re.compile(r"[\u3400-\u9fff]{1,4}(?:路|街|大道|巷|里)\d+号?院?|\d+(?:号楼|号院|号|栋|幢|单元|层|室|组)")
LEAST_OF_ADDRESS = 2
LONGEST = 4 * MOST_BIGRAMS  # characters of a text that are compared
RAREST = 2e-4  # the share at which rarer makes no difference: one text in five thousand
MOST_TELLING = -math.log(RAREST)
MOST_WORDS = 6
# Said in any complaint: known before anything was counted.
EVERYDAY = (
    "请问", "您好", "你好", "我们", "我是", "我家", "问题", "投诉", "举报", "反映", "反应", "咨询", "希望", "建议",
    "恳请", "请求", "领导", "政府", "部门", "有关", "相关", "解决", "处理", "严重", "影响", "小区", "居民", "业主",
    "附近", "旁边", "现在", "已经", "没有", "不能", "可以", "什么", "怎么", "为何", "为什", "时候", "一直", "多次",
    "至今", "目前", "情况", "进行", "生活", "社区", "街道", "市民", "尊敬", "敬的", "的领", "谢谢", "工作", "人员",
    "工人", "关部", "府部", "门能", "们小", "民的", "个小", "小时", "晚上", "每天", "天晚", "上都", "这个", "一个",
    "有人", "人管", "不知", "知道", "是不", "不是", "还是", "但是", "因为", "所以",
)  # fmt: skip


@dataclass(frozen=True)
class Commonness:
    """In which share of the texts a pair stands; what is not listed is rarer than all that is.

    `is_counted`: from texts of this place, not from what is said in any complaint.
    """

    shares: Mapping[str, float]
    is_counted: bool = False

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How telling the listed pairs are."""
        return {pair: -math.log(min(1.0, max(RAREST, share))) for pair, share in self.shares.items()}

    def weight(self, pair: str) -> float:
        """How telling it is that a text holds this pair."""
        return self.weights.get(pair, MOST_TELLING)

    def weighed(self, pairs: Iterable[str]) -> dict[str, float]:
        """The same for many."""
        weights = self.weights
        return {pair: weights.get(pair, MOST_TELLING) for pair in pairs}


ON_THE_FIRST_DAY = Commonness(dict.fromkeys(EVERYDAY, 0.1))


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it is compared: its pairs in their order, and their weights, by which it has length 1."""

    pairs: tuple[str, ...]
    weights: Mapping[str, float]
    title: Mapping[str, float]


def pairs_of(text: str) -> list[str]:
    """The distinct pairs of a text's beginning, in order of appearance."""
    return bigrams_of(text[:LONGEST])


def wording_of(title: str, body: str, common: Commonness) -> Wording:
    """Takes a text apart. What its title says counts twice."""
    titled = pairs_of(title)
    weights = common.weighed(dict.fromkeys([*titled, *pairs_of(body)]))
    in_title = common.weighed(titled)
    for pair, weight in in_title.items():
        weights[pair] = 2 * weight
    return Wording(tuple(weights), _unit(weights), _unit(in_title))


def wording_without_place(title: str, body: str, address: str, common: Commonness) -> Wording:
    """The same without the words that say where: what happened, for two cases whose points tell where they are."""
    return wording_of(_without_place(title, address), _without_place(body, address), common)


def _without_place(text: str, address: str) -> str:
    known = address.strip()
    plain = text.replace(known, " ") if len(known) >= LEAST_OF_ADDRESS else text
    return PLACE.sub(" ", plain)


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {pair: weight / length for pair, weight in weights.items()} if length else {}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two weighted texts: 0 for nothing shared, 1 for the same."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[pair] for pair, weight in one.items() if pair in other)


def title_overlap(one: Wording, other: Wording) -> float:
    """How much of what one's title says the other says, too."""
    whole = sum(one.title.values())
    return sum(weight for pair, weight in one.title.items() if pair in other.weights) / whole if whole else 0.0


def rarity_shared(one: Wording, other: Wording, common: Commonness, most: int = 5) -> float:
    """How rare the rarest shared pairs are, 0 to 1: a name that both write weighs more than ten everyday words."""
    shared = sorted((common.weight(pair) for pair in one.weights if pair in other.weights), reverse=True)[:most]
    return sum(shared) / (most * MOST_TELLING)


def shared_words(text: str, other: Wording, common: Commonness) -> tuple[str, ...]:
    """The stretches of `text` whose pairs the other has too, the most telling first: what to mark in both."""
    found: dict[str, float] = {}
    for run in RUN.findall(text[:LONGEST]):
        for stretch, weight in _stretches(run, other, common):
            found[stretch] = max(weight, found.get(stretch, 0.0))
    kept: list[str] = []
    for stretch in sorted(found, key=lambda one: (-found[one], one)):
        if not any(stretch in longer or longer in stretch for longer in kept):
            kept.append(stretch)
    return tuple(kept[:MOST_WORDS])


def _stretches(run: str, other: Wording, common: Commonness) -> Iterable[tuple[str, float]]:
    if run[0].isascii():
        if run.lower() in other.weights:
            yield run, common.weight(run.lower())
        return
    start, weight = 0, 0.0
    for place in range(len(run)):
        pair = run[place : place + 2]
        if len(pair) == 2 and pair in other.weights:
            weight += common.weight(pair)
            continue
        if weight > 0:
            yield run[start : place + 1], weight
        start, weight = place + 1, 0.0
