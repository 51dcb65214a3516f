"""Why a person is asked though one place of the book is far the likeliest.

A text may speak of more places than the one that was found in it.

Who says where they come from, what was settled there before or what they pass on the way names a place that the case is
not about; and a place that no book has is told by what such names end in. What is not accounted for by the place found
is read for both; the words are common Chinese, none of them learned from texts.
"""

import math
import re
from collections.abc import Iterable, Sequence

from yuandian.governance.triage.addresses.rules.book import NAME, Book
from yuandian.governance.triage.addresses.rules.estimates import Estimate, Locate, shares_around
from yuandian.governance.triage.addresses.rules.matches import Found, Question
from yuandian.governance.triage.addresses.rules.readings import plain
from yuandian.governance.triage.addresses.rules.sounds import sound_of

FOUND = "|"  # stands for each character that the place found accounts for
LEAST_FOUND = 3  # characters in a row: fewer are chance
MOSTLY_EXPLAINED = 0.8  # of what the text says in words of the book
NAMED_HALF = 0.6
PREMISES = 80.0  # metres from a shop to the far end of the yard or mall whose address it shares
_ENDINGS = (
    "小区|花园|家属院|家属区|大院|新村|新城|广场|大厦|大楼|市场|超市|商场|商城|中心|宾馆|酒店|旅馆|餐厅|饭店|菜馆|面馆|火锅|烧烤"
    "|店|馆|公寓|苑|学校|小学|中学|大学|学院|幼儿园|医院|诊所|公园|游园|地铁站|车站|立交桥|大桥|社区|村|号院|号楼|工业园|产业园|交叉口"
)
_FOODS = "小吃|面|鸡|鸭|鱼|汤|饼|咖啡|蛋糕|奶茶|米线|米粉|烤肉|涮肉|羊肉|牛肉|串串|寿司|茶社|茶饮|砂锅|鸭脖|烘焙|味道"
_FIXTURES = "路灯|护栏|树|电梯|井盖|下水道|楼道|水管|暖气|广告牌|空调|站牌|围墙|大门|台阶|消防|电线|健身器材"
_NO_ROAD_BEFORE = "修马道公铁小一走沿半线电门迷上让过堵占挡条"
_PLACE = re.compile(
    rf"\w{{2,}}?(?:{_ENDINGS})|\w{{2,}}(?:{_FOODS})(?!积|粉|馆|上|前|后|对|临|包)|[\w·)]{{2,}}(?<![口近边下前面上旁内外处])(?<![家院楼区村这那屋]里)的(?:{_FIXTURES})"
    r"|\w[东西南北]门|\d+(?:-\d+)?[号楼层栋米]|[A-Z]区"
    rf"|[\u4e00-\u9fff]{{2,5}}(?:大道|(?<![{_NO_ROAD_BEFORE}])路|(?<!上)街|巷|胡同)(?![灯过面上人边段况障牌口])"
)
_CONTRAST = re.compile(
    r"之前|以前|上次|上回|上个月|去年|原来|曾|刚才|比不上|比起|不如|一样|这次|这回|另外|还有|以及|分别|的路上|往前走|没想到"
    rf"|(?:从|自|离开|出了|过了|.比|跟|和|像){re.escape(FOUND)}"
)
_ON_THE_WAY = re.compile(
    r"(?:路过|经过|走到|来到|到了|搬到|搬去|回到|去往|位于|住在)"
    rf"(?=[^{re.escape(FOUND)},，。;；!?]{{3,}}(?:[,，。;；!?]|$))"
)


def doubt_about(book: Book, question: Question, found: Found, best: int, told: Sequence[float], locate: Locate) -> str:
    """What a person should look at, of the spot at `best` with the features `told`; empty where nobody is asked."""
    spot = int(found.spots[best])
    *_, explained, conflict, branch_missing, unmet, _ = told
    if conflict or branch_missing or unmet:
        return "文中的道路、门牌或门店与之不符"
    families = set(book.spot_families[spot].tolist())
    is_elsewhere_too = any(road.family not in families for road in question.roads) or explained <= MOSTLY_EXPLAINED
    if is_elsewhere_too or names_more(question.written, question.sound, (book.names[spot], book.addresses[spot])):
        return "文中可能还说到别的地点"
    return "只有地址，且靠近网格边界" if _may_be_across(book, found, best, locate) else ""


def _may_be_across(book: Book, found: Found, best: int, locate: Locate) -> bool:
    """Whether only an address was named, of premises so near to a border that somebody else there is beyond it."""
    if found.coverage[best][NAME] >= NAMED_HALF:
        return False
    lon, lat = book.points[int(found.spots[best])]
    return not math.isnan(lon) and len(shares_around(Estimate(lon, lat, PREMISES, ""), locate)) > 1


def names_more(written: str, sound: str, own: Iterable[str]) -> bool:
    """Whether a plain text names, beside what is written in `own`, another place, or only the way to it."""
    rest = _rest(written, sound, own)
    return bool(
        _CONTRAST.search(rest) or _ON_THE_WAY.search(rest) or any(_PLACE.search(part) for part in rest.split(FOUND))
    )


def _rest(written: str, sound: str, own: Iterable[str]) -> str:
    """The text with `FOUND` for what stands in `own`, by sound, a wrong character between two right ones included."""
    is_found = [False] * len(sound)
    for text in own:
        spoken = sound_of(plain(text))
        pairs = {spoken[at : at + 2] for at in range(len(spoken) - 1)}
        pairs |= {spoken[at] + spoken[at + 2] for at in range(len(spoken) - 2)}
        for at in range(len(sound) - 1):
            if sound[at : at + 2] in pairs:
                is_found[at] = is_found[at + 1] = True
            if sound[at] + sound[at + 2 : at + 3] in pairs:
                is_found[at : at + 3] = [True] * 3
    blanked = "".join(FOUND if found else letter for letter, found in zip(written, is_found, strict=True))
    return re.sub(
        rf"(?<!{re.escape(FOUND)}){re.escape(FOUND)}{{1,{LEAST_FOUND - 1}}}(?!{re.escape(FOUND)})",
        lambda few: written[few.start() : few.end()],
        blanked,
    )
