"""What a cluster is called: the place and the people that its letters name, and the words that set it apart. Pure.

A name is what many of the cluster's letters write, hardly any other does, and no longer stretch of text is written as
often: so 丽发新城 is found in no dictionary, and never as 发新.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yuandian.governance.triage.rules.grams import cleaned

SHORTEST, LONGEST = 2, 14
RUN = re.compile(r"[\u3400-\u9fffa-z0-9·]+")
PLACE_ENDS = (
    "小区", "新城", "花园", "家园", "公寓", "社区", "街道", "广场", "市场", "大厦", "中心", "学校", "小学", "中学",
    "学院", "大学", "医院", "公园", "大道", "国际", "世纪", "集团", "校区", "地铁",
    "车站", "物流园", "幼儿园", "安置区", "步行街", "高速", "号院", "路口", "院", "苑", "路", "街", "巷",
    "里", "村", "镇", "乡", "城", "府", "湾", "园", "站", "桥", "县", "区", "市", "楼", "庄", "寨", "郡", "都", "居",
    "庭", "号线",
)  # fmt: skip
NO_PLACES = (
    "地区",
    "社区",
    "小区",
    "街道",
    "市场",
    "居民区",
    "全市",
    "本市",
    "城市",
    "我市",
    "道路",
    "马路",
    "公路",
    "上路",
    "修路",
)
GROUPS = (
    ("业主", ("业主",)), ("购房者", ("购房", "买房")), ("职工", ("职工", "员工", "工人")),
    ("学生", ("学生", "孩子上学", "大学生")), ("家长", ("家长",)), ("老人", ("老人", "老年人")),
    ("商户", ("商户", "商家", "店主")), ("司机", ("司机", "车主", "驾驶员")), ("乘客", ("乘客", "乘车")),
    ("村民", ("村民", "农民")), ("租户", ("租户", "租客", "租房")), ("教师", ("教师", "老师")),
    ("患者", ("患者", "病人")), ("投资人", ("投资人", "受害者", "出借人")), ("人才", ("人才",)),
    ("退役军人", ("退役", "退伍", "转业")), ("居民", ("居民", "住户", "市民")),
)  # fmt: skip
LEAST_OF_GROUP = 0.15
EMPTY_WORDS = frozenset({
    "投诉", "举报", "反映", "咨询", "请问", "关于", "希望", "建议", "恳请", "领导", "政府", "部门", "问题", "情况",
    "有关", "相关", "解决", "处理", "严重", "影响", "为何", "什么", "怎么", "何时", "时候", "可以", "能否", "是否",
    "我们", "他们", "没有", "不能", "现在", "已经", "一个", "这个", "进行", "附近", "旁边", "旁建", "区丽", "要求",
    "强烈", "请求", "求助",
})  # fmt: skip
LEADING = re.compile(r"^(?:在|询|请问|咨询|反映|反应|关于|位于|投诉|举报|建议|请|对|将|由|的|我是|我们|于)+")
MASKED = re.compile(r"^(?:[a-z]?\d*[市区县])+")  # districts that were made unknown, as A7县
MOST_LOOKED_AT = 160
LEAST_OF_PLACE = 0.3
LEAST_OF_NAME = 3
NUMBERED = re.compile(r"[\d号院楼栋单元路街门口东西南北]")
PART_OF = 0.8  # of a phrase's letters that write it with one certain character more
MOST_COMPARED = 1_200  # letters among which a name should be rare


@dataclass(frozen=True, slots=True)
class Letter:
    """What somebody wrote, cleaned once."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a cluster is called. `place` and `group` may be empty; `words` set it apart, the most telling first."""

    place: str
    group: str
    words: tuple[str, ...]


def letter_of(title: str, body: str) -> Letter:
    """A letter as naming reads it."""
    clean = cleaned(title)
    return Letter(clean, f"{clean} {cleaned(body)}")


def phrases_in(text: str) -> set[str]:
    """Every stretch without punctuation, of two characters to one more than a name may have."""
    return {
        run[start : start + length]
        for run in RUN.findall(text)
        for length in range(SHORTEST, LONGEST + 2)
        for start in range(len(run) - length + 1)
    }


def named(letters: Sequence[Letter], others: Sequence[Letter]) -> Named:
    """Names a cluster of letters by what hardly any of the others writes."""
    titles = Counter(phrase for letter in letters for phrase in phrases_in(letter.title))
    least = max(2, math.ceil(0.12 * len(letters)))
    whole_words = _unextended(titles)
    wanted = {p: count for p, count in titles.items() if count >= least and p in whole_words and not _says_nothing(p)}
    whole = {phrase: sum(phrase in letter.text for letter in letters) for phrase in _top(wanted)}
    outside = {phrase: sum(phrase in letter.text for letter in others) for phrase in whole}
    telling = {
        phrase: share * math.log((1 + len(others)) / (1 + outside[phrase]))
        for phrase in whole
        if (share := whole[phrase] / len(letters)) > 2 * outside[phrase] / max(1, len(others))
    }
    kept = _maximal(telling, whole)
    place = _place(kept, whole, LEAST_OF_PLACE * len(letters))
    words = [bare for phrase in kept if len(bare := MASKED.sub("", LEADING.sub("", phrase))) >= SHORTEST]
    words = [word for word in dict.fromkeys(words) if not place or (word not in place and place not in word)]
    return Named(place.upper(), _group(letters), tuple(word.upper() for word in words[:4]))


def said_in(name: Named, letters: Sequence[Letter]) -> Named:
    """Of a name only what these letters write themselves: others may lie where the reader may not look."""
    written = [letter.text for letter in letters]
    told = {word for word in (name.place, *name.words) if any(word.lower() in text for text in written)}
    return Named(name.place if name.place in told else "", name.group, tuple(w for w in name.words if w in told))


def _unextended(counts: Mapping[str, int]) -> set[str]:
    """The phrases that are no mere part of one a character longer: 有人清 stands in 没有人清 alone."""
    extended: Counter[str] = Counter()
    for phrase, count in counts.items():
        for part in (phrase[1:], phrase[:-1]):
            extended[part] = max(extended[part], count)
    return {phrase for phrase, count in counts.items() if len(phrase) <= LONGEST and extended[phrase] < PART_OF * count}


def _top(wanted: Mapping[str, int], most: int = MOST_LOOKED_AT) -> list[str]:
    return sorted(wanted, key=lambda phrase: (-wanted[phrase] * math.sqrt(len(phrase)), phrase))[:most]


def _says_nothing(phrase: str) -> bool:
    return phrase in EMPTY_WORDS or phrase.isascii() or any(word in phrase for word in EMPTY_WORDS)


def _maximal(telling: Mapping[str, float], counts: Mapping[str, int]) -> list[str]:
    """The most telling first; of overlapping ones the longer, unless the shorter is written clearly more often."""
    kept: list[str] = []
    for phrase in sorted(telling, key=lambda one: (-telling[one] * math.sqrt(len(one)), one)):
        if not any(phrase in other or other in phrase or _overlap(phrase, other) for other in kept):
            longer = [one for one in telling if phrase in one and one != phrase and counts[one] >= 0.8 * counts[phrase]]
            kept.append(max(longer, key=lambda one: (len(one), telling[one])) if longer else phrase)
    return list(dict.fromkeys(kept))


def _overlap(one: str, other: str) -> bool:
    """Whether one begins with how the other ends, by two characters or more."""
    least = min(len(one), len(other)) - 1
    return any(one[-n:] == other[:n] or other[-n:] == one[:n] for n in range(SHORTEST, least + 1))


def _is_name(place: str) -> bool:
    """Whether anything is left of it without house numbers and directions: 3号院 is no name, 百花里3号院 is."""
    return len(NUMBERED.sub("", place)) >= SHORTEST and len(place) >= LEAST_OF_NAME


def _place(kept: Sequence[str], counts: Mapping[str, int], least: float) -> str:
    """The place that enough of the letters write."""
    for phrase in kept:
        bare = MASKED.sub("", LEADING.sub("", phrase))
        if counts[phrase] >= least and bare.endswith(PLACE_ENDS) and bare not in NO_PLACES and _is_name(bare):
            return bare
    return ""


def _group(letters: Sequence[Letter]) -> str:
    """Whom the letters speak of most; residents where they speak of nobody in particular."""
    counts = {name: sum(any(word in letter.text for word in words) for letter in letters) for name, words in GROUPS}
    special = {name: count for name, count in counts.items() if name != "居民"}
    name = max(special, key=lambda one: special[one])
    return (
        name if special[name] >= max(1.0, LEAST_OF_GROUP * len(letters)) and special[name] >= counts["居民"] else "居民"
    )
