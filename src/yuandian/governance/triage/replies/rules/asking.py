"""What a report asks, part by part, and the words that a reply to each part should meet again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from yuandian.governance.triage.rules.words import words_of

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
