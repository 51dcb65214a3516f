"""PDF documents whose letters travel with them, so that they look the same on every machine.

The font that lies beside this file has the letters of GB 2312 and of common names. A rarer one is taken from a font of
the server: the one that `PDF_FONT` names, else the one that fontconfig knows to have it; where neither has it, 〓
stands in its place. Only the letters that are used are put into the file.
"""

import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import segno
from django.conf import settings

if TYPE_CHECKING:
    from fpdf.fonts import TTFFont

MIME = "application/pdf"
BUNDLED = "bundled"
RARE = "rare"
BUNDLED_FONT = Path(__file__).parent / "fonts/NotoSansCJKsc-GB2312.otf"
UNKNOWN = "〓"  # what printers set for a letter that they have not got
FONTCONFIG_SECONDS = 5


class PdfDocument:
    """One document of A4 pages. `writes` is all that will be written on it: its rare letters are looked for once."""

    def __init__(self, title: str, writes: str, *, is_wide: bool = False) -> None:
        # Fifty megabytes and a second that a process spends only once it makes its first document.
        from fpdf import FPDF

        self.page = FPDF(orientation="landscape" if is_wide else "portrait", format="A4")
        self.page.set_title(title)
        self.page.set_lang("zh-CN")
        self.page.set_auto_page_break(False)
        self.page.add_font(BUNDLED, fname=BUNDLED_FONT)
        self.missing = self._missing_from(BUNDLED, set(writes) - set("\n"))
        if self.missing:
            self._borrow(font_with("".join(sorted(self.missing))))
        self.page.set_font(BUNDLED)
        self.page.add_page()

    def printable(self, words: str) -> str:
        """The words as they can be written: a letter that no font has is replaced, never left out unseen."""
        return "".join(UNKNOWN if letter in self.missing else letter for letter in words)

    def write_lines(self, words: str, width: float, height: float, most: int) -> None:
        """At most so many lines in the font that is set; what goes beyond them is cut off by 等."""
        lines = cast("list[str]", self.page.multi_cell(width, height, words, align="L", dry_run=True, output="LINES"))
        shown = "".join(lines[:most]) + ("等" if len(lines) > most else "")
        self.page.multi_cell(width, height, self.printable(shown), align="L")

    def draw_code(self, content: str, x: float, y: float, size: float) -> None:
        """A QR of squares, as sharp as the printer."""
        rows = list(segno.make(content, error="m", micro=False).matrix_iter(border=2))
        side = size / len(rows)
        self.page.set_fill_color(0)
        for down, row in enumerate(rows):
            for along, is_dark in enumerate(row):
                if is_dark:
                    self.page.rect(x + along * side, y + down * side, side, side, style="F")

    def number_pages(self, bottom: float) -> None:
        """第 1 页，共 2 页 in the middle, `bottom` millimetres from the lower edge, where there are several."""
        if (last := self.page.pages_count) == 1:
            return
        self.page.set_auto_page_break(False)
        for number in range(1, last + 1):
            self.page.page = number
            with self.page.local_context(font_family=BUNDLED, font_size_pt=9):  # each page keeps a font of its own
                self.page.set_xy(0, -bottom)
                self.page.cell(self.page.w, 5, f"第 {number} 页，共 {last} 页", align="C")

    def content(self) -> bytes:
        return bytes(self.page.output())

    def _borrow(self, font: tuple[str, int] | None) -> None:
        if font is None:
            return
        self.page.add_font(RARE, fname=font[0], collection_font_number=font[1])
        self.page.set_fallback_fonts([RARE])
        self.missing = self._missing_from(RARE, self.missing)

    def _missing_from(self, family: str, letters: set[str]) -> set[str]:
        known = cast("TTFFont", self.page.fonts[family]).cmap
        return {letter for letter in letters if ord(letter) not in known}


@cache
def font_with(letters: str) -> tuple[str, int] | None:
    """File and number of the server's font for letters that ours has not got, if there is one."""
    if settings.PDF_FONT:
        file, _, number = settings.PDF_FONT.partition("#")
        return file, int(number or 0)
    wanted = ":lang=zh-cn:charset=" + " ".join(f"{ord(letter):x}" for letter in letters)
    try:
        asked = subprocess.run(
            ["fc-match", "--format=%{file}\n%{index}", wanted],
            capture_output=True, check=True, text=True, timeout=FONTCONFIG_SECONDS,
        )  # fmt: skip
    except (FileNotFoundError, subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    file, number = asked.stdout.split("\n")
    return (file, int(number)) if file else None
