"""Texts in blocks, and the table of steps."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from yuandian.foundation.publications.errors import PublicationPictureForeign
from yuandian.foundation.publications.rules import PublicationPermission
from yuandian.foundation.publications.rules.blocks import Block, BlockKind, TextSpan, blocks_of, pictures_in, plain_text
from yuandian.foundation.publications.rules.publications import (
    PUBLICATIONS,
    PublicationAction,
    PublicationStatus,
)

PICTURE = UUID("0195a8b0-0000-7000-8000-000000000001")
TEXT = f"""## 停水通知

请**提前**储水，
详询 [社区](tel:037100000000)。

1. 关好阀门
   - 厨房
   - 卫生间
2. 看图：![阀门在这里](picture:{PICTURE})

> 给您添麻烦了

---
"""


def test_a_text_becomes_blocks() -> None:
    assert blocks_of(TEXT) == [
        Block(BlockKind.HEADING, (TextSpan("停水通知"),), 2),
        Block(
            BlockKind.TEXT,
            (
                TextSpan("请"), TextSpan("提前", is_strong=True), TextSpan("储水，"), TextSpan("\n"), TextSpan("详询 "),
                TextSpan("社区", address="tel:037100000000"), TextSpan("。"),
            ),
        ),
        Block(BlockKind.ITEM, (TextSpan("关好阀门"),), 1, "1."),
        Block(BlockKind.ITEM, (TextSpan("厨房"),), 2, "•"),
        Block(BlockKind.ITEM, (TextSpan("卫生间"),), 2, "•"),
        Block(BlockKind.ITEM, (TextSpan("看图："),), 1, "2."),
        Block(BlockKind.PICTURE, (TextSpan("阀门在这里"),), 1, "", PICTURE),
        Block(BlockKind.QUOTE, (TextSpan("给您添麻烦了"),)),
        Block(BlockKind.RULE),
    ]  # fmt: skip
    assert pictures_in(blocks_of(TEXT)) == [PICTURE]
    assert plain_text(blocks_of(TEXT)).splitlines()[:2] == ["停水通知", "请提前储水，"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a.png",
        "picture:1",
        "data:image/png;base64,AAAA",
        f"picture:{PICTURE}/..",
        "//example.org/a",
    ],
)
def test_pictures_from_elsewhere_are_refused(address: str) -> None:
    with pytest.raises(PublicationPictureForeign):
        blocks_of(f"![x]({address})")


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[tap](javascript:alert(1))",
        "[tap](data:text/html,x)",
        "[tap](ftp://example.org)",
        "<https://example.org>",
    ],
)
def test_what_is_no_text_of_ours_stays_letters(body: str) -> None:
    spans = [span for block in blocks_of(body) for span in block.spans]
    assert [span.address for span in spans if span.address] == []
    assert {block.kind for block in blocks_of(body)} <= {BlockKind.TEXT}


@given(some.text(alphabet="#*_[]()!<>-1. \n\tab`~中:/", max_size=200))
def test_any_text_is_read(body: str) -> None:
    try:
        blocks = blocks_of(body)
    except PublicationPictureForeign:
        return
    assert all(span.address is None or span.address.startswith(("http", "tel:")) for b in blocks for span in b.spans)


def test_the_table_of_steps() -> None:
    everything = frozenset(one.value for one in PublicationPermission)
    found = {status: PUBLICATIONS.possible(status, everything) for status in PublicationStatus}
    change, publish, withdraw = PublicationAction
    assert found == {
        PublicationStatus.DRAFT: [change, publish, withdraw],
        PublicationStatus.PUBLISHED: [withdraw],
        PublicationStatus.WITHDRAWN: [change, publish],
    }
    assert PUBLICATIONS.possible(PublicationStatus.DRAFT, frozenset({PublicationPermission.WRITE.value})) == [change]
    assert {step.permission for step in PUBLICATIONS.steps.values()} == set(PublicationPermission)
