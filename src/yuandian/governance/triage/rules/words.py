"""A text as words. Any text will do: what cannot be read gives no words, and nothing is ever raised."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

LONGEST = 20_000  # characters that are looked at: a 12345 order has some hundreds
DIGITS = re.compile(r"\d+")
WIDE = re.compile("[\u00a0\u3000\uff01-\uff5e]")
NARROW = {"\u00a0": " ", "\u3000": " "} | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
SHORT_PARTS = 4.5  # characters that a word has at most, on average, in text that was cut into words before

EMPTY = frozenset(  # function words; nothing a case could be known by
    "的了是在我有和就不也都而及与着或一个没有我们你们他们她他它们这那此该其之以于被把将从到对向由为因等等吧啊呢吗嘛呀么"
) | {
    "我们", "你们", "他们", "自己", "这个", "那个", "这样", "那样", "这里", "那里", "这些", "那些",
    "一个", "一些", "没有", "可以", "不能", "不是", "就是", "还是", "现在", "已经", "因为", "所以",
    "但是", "而且", "如果", "什么", "怎么", "由于", "关于", "以及", "或者", "还有", "只有", "之后",
    "之前", "以后", "以前", "您好", "你好", "谢谢", "非常", "一直", "进行", "根据", "为了", "这么",
    "那么", "虽然", "并且", "然后", "并", "很", "还", "再", "又", "才", "更", "最", "且", "但",
    "即", "若", "请", "您", "你", "要", "会", "能", "可", "让", "给", "来", "去", "说", "做",
    "多", "至", "所", "后", "前", "中", "内", "外", "上", "下",
}  # fmt: skip


def plain(text: str) -> str:
    """Full-width letters and digits as ordinary ones, letters small, runs of digits as 0; at most 20,000 characters."""
    whole = text[:LONGEST].encode("utf-8", "replace").decode()  # halves of a character that was cut in two
    if not unicodedata.is_normalized("NFKC", whole):
        whole = _normalised(whole)
    return DIGITS.sub("0", whole.lower().replace("\0", " ")[:LONGEST])


def _normalised(text: str) -> str:
    """By NFKC, where most of what is to be done are full-width signs and odd blanks, which are quickly replaced."""
    for sign in set(WIDE.findall(text)):
        text = text.replace(sign, NARROW[sign])
    return text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)


@cache
def _dictionary() -> Any:
    """rjieba, which weighs 33 MB: loaded by the first text, so that processes that read none do without."""
    import rjieba

    return rjieba


def words_of(text: str) -> list[str]:
    """The words of a text as somebody wrote it, without punctuation and without words that carry no meaning."""
    return [word for word in _dictionary().cut(plain(text)) if word.isalnum() and word not in EMPTY]


def is_segmented(texts: Sequence[str]) -> bool:
    """Whether these texts were cut into words already, with a blank after each."""
    sample = [text for text in texts[:200] if text.strip()]
    parts = [part for text in sample for part in text.split()]
    return bool(parts) and sum(map(len, parts)) / len(parts) < SHORT_PARTS and len(parts) > len(sample)


def parts_of(text: str) -> list[str]:
    """The words of a text that was cut into words already."""
    return plain(text).split()
