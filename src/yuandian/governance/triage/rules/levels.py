"""How hard a case sounds: words by which people tell that it is no everyday matter (HOT-06)."""

import re
from dataclasses import dataclass

LEVELS = ("ordinary", "complex", "hard")
CUES: dict[str, re.Pattern[str]] = {
    "repeated": re.compile(
        "多次(反映|投诉|反应|举报|拨打|联系)|反复(反映|投诉|出现)|一直(没有?人?|未)(管|解决|处理)|屡次|屡禁不止|三番五次|再次(反映|投诉)"
    ),
    "lasting": re.compile("(好|几|多|两|三|四|五|六|七|八|十)(多)?年(了|来|都|没|未|以来)|长期|常年|长年|历史遗留"),
    "passed_on": re.compile("推诿|踢皮球|互相推|推来推去|没人管|无人管|都说不(归|管)|不归.{0,6}管"),
    "many_people": re.compile("全体(业主|居民|村民)|(几|数|上|多)(十|百|千)(户|人|名)|集体|联名|业主们|群体"),
    "law_or_money": re.compile("上访|信访|起诉|诉讼|仲裁|拖欠工资|讨薪|征收|拆迁|安置|产权|不动产证|房产证|赔偿"),
}


@dataclass(frozen=True, slots=True)
class Sounding:
    """A level, the words that speak for more than the category's own, and the cues they belong to."""

    level: str
    words: tuple[str, ...]
    cues: tuple[str, ...]


def sounding(text: str, default: str) -> Sounding:
    """The category's level, raised by one step where two cues speak for it and by two where four do."""
    found = {name: match.group() for name, cue in CUES.items() if (match := cue.search(text))}
    steps = len(found) // 2
    level = LEVELS[min(len(LEVELS) - 1, LEVELS.index(default) + steps)]
    return Sounding(level, tuple(found.values()), tuple(found))
