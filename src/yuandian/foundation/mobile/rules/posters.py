"""A poster to print or pass on: whose it is, what the application is for, and a code to scan.

It is drawn as SVG, so that it is sharp at any size; its fonts are the reader's.
"""

from dataclasses import dataclass
from enum import StrEnum
from html import escape
from uuid import UUID

WIDTH, HEIGHT = 750, 1060
SHEET = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
BRAND, TINT, INK, SECOND, CARD = "#C8322B", "#FDF0EF", "#1D2129", "#4E5969", "#FFFFFF"
FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
CODE_SIDE = 340
FRAME_SIDE = CODE_SIDE + 56
WIDEST_NAME = 630
PAGE = "home/home"


class CodeKind(StrEnum):
    """What scans it: WeChat, which opens the mini-program, or any camera, which opens the page."""

    WECHAT = "wechat"
    WEB = "web"


SAYING = {CodeKind.WECHAT: "微信扫一扫，打开小程序", CodeKind.WEB: "手机扫一扫，打开网页"}
LINES = ("有事说一声，支部来回音", "随手拍，身边问题马上报", "我的网格，谁在服务一目了然")


@dataclass(frozen=True, slots=True)
class PosterWords:
    """What a poster says."""

    product: str
    place: str
    kind: CodeKind
    is_standin: bool


def scene_of(grid_id: UUID) -> str:
    """What the code of a place tells the application: at most 32 letters, which WeChat takes."""
    return grid_id.hex


def web_address(base: str, grid_id: UUID) -> str:
    """Where the code for any camera leads."""
    return f"{base}/m/{PAGE}?scene={scene_of(grid_id)}"


def poster_svg(words: PosterWords, code_address: str) -> str:
    """The sheet, with the code's picture (a data address) within it."""
    place = escape(words.place)
    size = min(58, WIDEST_NAME // max(len(words.place), 1))
    left, top = (WIDTH - CODE_SIDE) / 2, 432
    lines = "".join(
        f'<circle cx="216" cy="{290 + 38 * row}" r="5" fill="{BRAND}"/>' + _text(line, 234, 298 + 38 * row, 24, INK)
        for row, line in enumerate(LINES)
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {SHEET} font-family="{FONT}" role="img"><title>{place}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{TINT}"/>',
        f'<path d="M0 0H{WIDTH}V214Q{WIDTH / 2} 286 0 214Z" fill="{BRAND}"/>',
        _text(escape(words.product), WIDTH / 2, 92, 30, CARD, "middle"),
        _text(place, WIDTH / 2, 164, size, CARD, "middle", 600),
        lines,
        f'<rect x="{left - 28}" y="{top - 28}" width="{FRAME_SIDE}" height="{FRAME_SIDE}" rx="24" fill="{CARD}"/>',
        f'<image x="{left}" y="{top}" width="{CODE_SIDE}" height="{CODE_SIDE}" href="{code_address}"/>',
        _text(SAYING[words.kind], WIDTH / 2, 876, 30, INK, "middle", 600),
        _text("自愿使用，不收费用；只在办事需要时问您的信息。", WIDTH / 2, 922, 22, SECOND, "middle"),
        _houses(),
    ]
    if words.is_standin:
        parts.append(_text("演示：模拟的小程序码，微信不认识它", WIDTH / 2, 832, 20, BRAND, "middle"))
    return "".join([*parts, "</svg>"])


def _text(words: str, x: float, y: float, size: int, colour: str, anchor: str = "start", weight: int = 400) -> str:
    look = f'font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{x}" y="{y}" {look}>{words}</text>'


def _houses() -> str:
    """A row of houses along the foot."""
    tall = (64, 96, 78, 52, 88, 70, 100, 60, 84, 72)
    drawn = []
    for row, height in enumerate(tall):
        left, top = row * 75, HEIGHT - height
        drawn.append(f'<rect x="{left + 4}" y="{top}" width="67" height="{height}" fill="#F3D3D1"/>')
        drawn += [
            f'<rect x="{left + 16 + 26 * side}" y="{top + 14 + 24 * floor}" width="14" height="12" fill="{CARD}"/>'
            for floor in range((height - 18) // 24)
            for side in range(2)
        ]
    return "".join(drawn)
