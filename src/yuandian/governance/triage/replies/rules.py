"""A reply read against what was asked, part by part: hints with their reasons, for those about to send it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from yuandian.governance.triage.rules.words import LONGEST, plain, words_of
from yuandian.kernel.masking import mask_text

# One sentence or one item of a list: 1、… 一、… （2）… 第三，…
BREAKS = re.compile(
    r"(?<=[？?])|[。！!；;\n\r]+|(?<![0-9])(?=[0-9一二三四五六七八九]{1,2}[、.．）)](?![0-9]))|(?=第[一二三四五六七八九][，,、])"
)
ASKS = re.compile(
    r"[？?]|吗$|呢$|请|希望|要求|恳请|恳求|盼|能否|可否|是否|何时|什么时候"
    r"|为什么|为何|怎么|如何|咨询|建议|想知道|解决|处理|投诉|反映|举报|要求"
)
COMMON = frozenset({
    "我们", "你们", "他们", "自己", "这个", "那个", "这样", "那样", "这里", "那里", "这些", "那些",
    "一个", "一些", "没有", "可以", "不能", "不是", "就是", "还是", "现在", "已经", "因为", "所以",
    "但是", "而且", "如果", "什么", "怎么", "为什么", "问题", "情况", "反映", "投诉", "建议", "希望",
    "请问", "请求", "要求", "领导", "政府", "部门", "有关", "相关", "尊敬", "您好", "你好", "感谢",
    "谢谢", "解决", "处理", "进行", "关于", "由于", "目前", "一直", "多次", "非常", "严重", "影响",
    "大家", "居民", "群众", "市民", "网友", "留言", "回复", "答复", "咨询", "尽快", "予以", "给予",
    "以及", "或者", "还有", "只有", "知道", "不知", "今天", "昨天", "明天", "时候", "时间", "之后",
    "之前", "以后", "以前", "里面", "出来", "起来", "下来", "过来", "能否", "是否", "可否", "书记",
    "市长", "号院", "号楼", "单元", "小区", "附近", "反应",
})  # fmt: skip
MOST_PARTS = 12
SHORTEST = 12  # characters
ON_TOPIC = 0.12  # share of the words asked that a reply to it meets
PART_MET = 0.08
MOST_NAMED = 4
FINDING = re.compile(
    r"经(查|核|调|了解|现场|与|向|我|研究|沟通|实地|走访)|核实|查明|调查|核查|现场(查看|勘|检查|踏勘)|根据|依据|按照|依照|规定|《|由于|因为|原因|情况如下"
)
OUTCOME = re.compile(
    r"已(经|于|对|将|按|要求|责令|安排|组织|完成|修|清|更换|恢复|联系|督促|下达|处理|整改|办结|解决|派|列入|启动|基本|全部)|"
    r"完成|责令|整改|处罚|立案|取缔|拆除|修复|更换|恢复|解决|将(会|于|在|继续|加强|加大|进一步|按|依法|尽快|对|积极)|计划|预计|拟|"
    r"不(符合|属于|予|存在|能|具备|再)|无法|无权|暂(不|无|未)|未(发现|列入)|可(以|到|向|拨打|前往|凭|持)|请(您|到|携带|提供|拨打|前往)|建议您"
)
PASSED_ON = re.compile(r"(转|交)(交|由|给|至|办|相关|有关|属地|.{0,8}(部门|单位|街道|局|中心))|已(转|交)")
PROMISE = re.compile(r"将(会|尽快|继续|积极|进一步|于|在)|尽快|计划|拟|预计")
DATE = re.compile(
    r"[0-9]+\s*(年|月|日|号|天|个工作日|小时|周|个月)|今(天|日|年)|明(天|日|年)|后天|本(周|月|年|季度)|下(周|月)|年(底|内|前)|月(底|内|前)|即日|[一二三四五六七八九十]+(天|日|周|个月|个工作日)内?"
)


class Hint(StrEnum):
    """What a reader of the reply may miss."""

    EMPTY = "empty"  # next to nothing is said
    OFF_TOPIC = "off_topic"  # it does not speak of what was asked
    PART_UNANSWERED = "part_unanswered"  # one of several things asked is not spoken of
    NO_FINDING = "no_finding"  # not what was looked into, nor by which rule
    NO_OUTCOME = "no_outcome"  # not what was done, will be done or cannot be done
    ONLY_PASSED_ON = "only_passed_on"  # nothing but that somebody else was told
    NO_DATE = "no_date"  # will be done, and not said when
    LATE = "late"  # after its deadline
    PRIVATE = "private"  # a mobile or ID number that everybody would read


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked: its sentence, and its words that carry meaning."""

    text: str
    words: tuple[str, ...]


def telling_words(text: str) -> list[str]:
    """The distinct words of a text that carry meaning, in their order."""
    return [
        word for word in dict.fromkeys(words_of(text)) if len(word) > 1 and word not in COMMON and not word.isnumeric()
    ]


def parts_of_question(text: str) -> list[Part]:
    """The sentences that ask for something. A text that asks nowhere is one part."""
    sentences = [piece.strip() for piece in BREAKS.split(text) if piece and piece.strip()]
    asking = [piece for piece in sentences if ASKS.search(piece)]
    parts = [Part(piece, tuple(telling_words(piece))) for piece in asking]
    told = [part for part in parts if part.words][:MOST_PARTS]
    return told or [Part(text.strip(), tuple(telling_words(text)))]


def share_met(words: Sequence[str], reply: str) -> float:
    """What share of the words a reply meets, longer words weighing more; a word is met by half of its pairs of letters.

    The same is said in shorter or longer words: 停车收费 is met by 停车费.
    """
    if not words:
        return 0.0
    pairs = {reply[i : i + 2] for i in range(len(reply) - 1)}
    total = met = 0.0
    for word in words:
        weight = float(len(word) - 1)
        own = [word[i : i + 2] for i in range(len(word) - 1)]
        total += weight
        met += weight * (sum(one in pairs for one in own) / len(own) >= 0.5)
    return met / total


@dataclass(frozen=True, slots=True)
class ReplyHint:
    """One hint, with the words that show why."""

    hint: Hint
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """How much of what was asked the reply meets (0…1), how many parts it speaks of, and the hints."""

    met: float
    parts: int
    parts_met: int
    hints: tuple[ReplyHint, ...]


def read_reply(
    question: str, reply: str, *, due_at: datetime | None = None, at: datetime | None = None
) -> ReplyReading:
    """Reads a reply before it goes out. Any two texts will do."""
    reply, question = reply.strip()[:LONGEST], question[:LONGEST]
    words, said = telling_words(question), plain(reply)
    met = share_met(words, said)
    parts = parts_of_question(question)
    unmet = [part for part in parts if share_met(part.words, said) < PART_MET]
    hints: list[ReplyHint] = []
    if len(reply) < SHORTEST:
        hints.append(ReplyHint(Hint.EMPTY, ()))
    elif words and met < ON_TOPIC and len(unmet) == len(parts):
        hints.append(ReplyHint(Hint.OFF_TOPIC, tuple(words[:MOST_NAMED])))
    elif len(parts) > 1:
        hints += [ReplyHint(Hint.PART_UNANSWERED, part.words[:MOST_NAMED]) for part in unmet]
    if len(reply) >= SHORTEST:
        hints += _of_the_reply(reply)
    if due_at is not None and at is not None and at > due_at:
        hints.append(ReplyHint(Hint.LATE, ()))
    if mask_text(reply) != reply:
        hints.append(ReplyHint(Hint.PRIVATE, ()))
    return ReplyReading(met, len(parts), len(parts) - len(unmet), tuple(hints))


def _of_the_reply(reply: str) -> list[ReplyHint]:
    """What the reply lacks, whatever was asked."""
    found: list[ReplyHint] = []
    passed_on = PASSED_ON.search(reply)
    is_finding, is_outcome = bool(FINDING.search(reply)), bool(OUTCOME.search(reply))
    if passed_on and not is_finding:
        found.append(ReplyHint(Hint.ONLY_PASSED_ON, (passed_on.group(),)))
    elif not is_outcome:
        found.append(ReplyHint(Hint.NO_OUTCOME, ()))
    if not is_finding:
        found.append(ReplyHint(Hint.NO_FINDING, ()))
    promise = PROMISE.search(reply)
    if promise and not DATE.search(reply):
        found.append(ReplyHint(Hint.NO_DATE, (promise.group(),)))
    return found
