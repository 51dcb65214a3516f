"""A certificate of hours as PDF: one wide A4 page with a code that leads to the page on which anybody checks it."""

from datetime import datetime

from django.utils import timezone

from yuandian.community.volunteering.queries.certificates import CertificateCard, in_hours
from yuandian.kernel.pdf import BUNDLED, PdfDocument

WIDTH, HEIGHT = 297, 210  # millimetres
MARGIN = 34
RED, INK, SOFT = (166, 38, 32), (29, 33, 41), (78, 89, 105)
QR = 32
TITLE, SUBTITLE = "志愿服务时长证明", "CERTIFICATE OF VOLUNTARY SERVICE"
NOTE = "本证明依据原点在线中经他人确认的服务记录开具。扫描二维码或打开下面的网址，即可核验真伪。"
NEVER_MORE = 3  # lines for those who were served


def certificate_pdf(card: CertificateCard, name: str, address: str) -> bytes:
    """The file for its owner, whose name stands on it in full; the page that checks it shows the name masked."""
    said = [
        f"兹证明 {name} 于 {_day(card.from_on)}至 {_day(card.until_on)}期间参加志愿服务 {card.times} 次，",
        f"经他人确认的服务时长共计 {in_hours(card.minutes)} 小时（{card.minutes} 分钟）。",
    ]
    served = f"服务对象：{'、'.join(card.bodies)}"
    foot = [f"证明编号　{in_groups(card.code)}", f"开具日期　{_day(timezone.localtime(card.issued_at))}", NOTE, address]
    pdf = PdfDocument(f"{TITLE} {card.code}", TITLE + SUBTITLE + "等" + "".join([*said, served, *foot]), is_wide=True)
    pdf.page.set_creation_date(card.issued_at)
    _frame(pdf)
    _head(pdf)
    _body(pdf, said, served)
    _foot(pdf, foot, address)
    return pdf.content()


def in_groups(code: str) -> str:
    """Four letters at a time, as one reads them out."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def _day(day: datetime | object) -> str:
    return f"{day:%Y} 年 {day:%m} 月 {day:%d} 日".replace(" 0", " ")


def _frame(pdf: PdfDocument) -> None:
    pdf.page.set_draw_color(*RED)
    for inset, line in ((10, 1.2), (13, 0.3)):
        pdf.page.set_line_width(line)
        pdf.page.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)


def _head(pdf: PdfDocument) -> None:
    pdf.page.set_text_color(*RED)
    pdf.page.set_xy(0, 30)
    pdf.page.set_font(BUNDLED, size=34)
    pdf.page.set_char_spacing(6)
    pdf.page.cell(WIDTH, 16, TITLE, align="C")
    pdf.page.set_char_spacing(1.5)
    pdf.page.set_xy(0, 48)
    pdf.page.set_font(BUNDLED, size=11)
    pdf.page.cell(WIDTH, 6, SUBTITLE, align="C")
    pdf.page.set_char_spacing(0)


def _body(pdf: PdfDocument, said: list[str], served: str) -> None:
    pdf.page.set_text_color(*INK)
    pdf.page.set_xy(MARGIN, 70)
    pdf.page.set_font(BUNDLED, size=17)
    pdf.page.multi_cell(WIDTH - 2 * MARGIN, 12, pdf.printable("".join(said)), align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.page.set_xy(MARGIN, pdf.page.get_y() + 4)
    pdf.page.set_font(BUNDLED, size=13)
    pdf.page.set_text_color(*SOFT)
    pdf.write_lines(served, WIDTH - 2 * MARGIN, 8, NEVER_MORE)


def _foot(pdf: PdfDocument, lines: list[str], address: str) -> None:
    top = HEIGHT - 20 - QR
    pdf.draw_code(address, WIDTH - MARGIN - QR, top, QR)
    pdf.page.set_text_color(*INK)
    pdf.page.set_font(BUNDLED, size=13)
    for row, line in enumerate(lines[:2]):
        pdf.page.set_xy(MARGIN, top + 8 * row)
        pdf.page.cell(0, 8, pdf.printable(line))
    pdf.page.set_text_color(*SOFT)
    pdf.page.set_font(BUNDLED, size=9.5)
    pdf.page.set_xy(MARGIN, top + 19)
    pdf.page.multi_cell(WIDTH - 2 * MARGIN - QR - 10, 5, "\n".join(lines[2:]), align="L")
