"""What is written as Markdown, as blocks that every screen draws in its own way. No HTML comes in or goes out.

Taken are headings, paragraphs, lists, quotations, rules, bold words, links and pictures; anything else is shown as the
letters it was written with. A picture is one that was uploaded, `![what it shows](picture:<id>)`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from yuandian.foundation.publications.errors import PublicationPictureForeign

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

PICTURE = re.compile(r"picture:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
ADDRESS = re.compile(r"(?:https?://|tel:)[^\s]{3,300}")


@cache
def _parser() -> "MarkdownIt":
    """Loaded by the first text."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable(["html_block", "html_inline", "autolink"])


class BlockKind(StrEnum):
    """How a block is drawn."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    PICTURE = "picture"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Words of one kind; `address` is where a tap leads: a page or a phone."""

    text: str
    is_strong: bool = False
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a text. `marker` stands before an item (`•`, `2.`), `depth` is how far it is set in."""

    kind: BlockKind
    spans: tuple[TextSpan, ...] = ()
    depth: int = 0
    marker: str = ""
    picture_id: UUID | None = None


@dataclass(slots=True)
class _Place:
    """Where in the text the reading stands: within which lists, after which marker, in a quotation, in a heading."""

    counts: list[int | None] = field(default_factory=list)
    marker: str = ""
    quotes: int = 0
    heading: int = 0

    def frame(self) -> tuple[BlockKind, int, str]:
        """How the next words are drawn; a marker is used up by the first words after it."""
        if self.heading:
            return BlockKind.HEADING, self.heading, ""
        if self.counts:
            marker, self.marker = self.marker, ""
            return BlockKind.ITEM, len(self.counts), marker
        return (BlockKind.QUOTE if self.quotes else BlockKind.TEXT), 0, ""


@dataclass(slots=True)
class _Style:
    """How the next words of a line are drawn."""

    strong: int = 0
    address: str | None = None

    def spans_of(self, token: "Token") -> list[TextSpan]:
        """The words that a token brings, if any, and what it changes for those after it."""
        match token.type:
            case "strong_open" | "em_open":
                self.strong += 1
            case "strong_close" | "em_close":
                self.strong -= 1
            case "link_open":
                self.address = _address_of(token)
            case "link_close":
                self.address = None
            case "softbreak" | "hardbreak":
                return [TextSpan("\n")]
        return [TextSpan(token.content, self.strong > 0, self.address)] if token.content else []


def blocks_of(body: str) -> list[Block]:
    """The text in blocks. Raises `PublicationPictureForeign`."""
    place, blocks = _Place(), list[Block]()
    for token in _parser().parse(body):
        _follow(place, token)
        if token.type == "inline":
            blocks += _in_line(token.children or [], *place.frame())
        elif token.type in {"fence", "code_block"}:
            blocks.append(Block(BlockKind.TEXT, (TextSpan(token.content.rstrip("\n")),)))
        elif token.type == "hr":
            blocks.append(Block(BlockKind.RULE))
    return blocks


def pictures_in(blocks: Iterable[Block]) -> list[UUID]:
    """The pictures that a text shows, each once."""
    return list(dict.fromkeys(block.picture_id for block in blocks if block.picture_id))


def plain_text(blocks: Iterable[Block]) -> str:
    """The words alone, a line for each block: what is searched and read aloud."""
    return "\n".join("".join(span.text for span in block.spans) for block in blocks if block.spans)


def _follow(place: _Place, token: "Token") -> None:
    match token.type:
        case "heading_open":
            place.heading = int(token.tag[1:])
        case "heading_close":
            place.heading = 0
        case "bullet_list_open":
            place.counts.append(None)
        case "ordered_list_open":
            place.counts.append(int(token.attrGet("start") or 1) - 1)
        case "bullet_list_close" | "ordered_list_close":
            place.counts.pop()
        case "list_item_open":
            count = place.counts[-1]
            place.marker = "•"
            if count is not None:
                place.counts[-1] = count + 1
                place.marker = f"{count + 1}."
        case "blockquote_open":
            place.quotes += 1
        case "blockquote_close":
            place.quotes -= 1


def _in_line(children: "Iterable[Token]", kind: BlockKind, depth: int, marker: str) -> Iterator[Block]:
    """The blocks of one line: its words, and each picture on its own."""
    style, spans = _Style(), list[TextSpan]()
    for token in children:
        if token.type == "image":
            if spans:
                yield Block(kind, tuple(spans), depth, marker)
                spans, marker = [], ""
            yield Block(BlockKind.PICTURE, (TextSpan(token.content),), depth, "", _picture_of(token))
        else:
            spans += style.spans_of(token)
    if spans:
        yield Block(kind, tuple(spans), depth, marker)


def _picture_of(token: "Token") -> UUID:
    found = PICTURE.fullmatch(str(token.attrGet("src") or ""))
    if found is None:
        raise PublicationPictureForeign(address=str(token.attrGet("src"))[:200])
    return UUID(found[1])


def _address_of(token: "Token") -> str | None:
    href = str(token.attrGet("href") or "")
    return href if ADDRESS.fullmatch(href) else None
