"""The notice about a grid as it hangs on the wall: one A4 page, with a code that leads to the notice as it is today."""

from yuandian.foundation.grid.facade import PublicGridDetail
from yuandian.foundation.people.queries.neighbourhood import Neighbourhood
from yuandian.kernel.pdf import BUNDLED, PdfDocument

WIDTH, MARGIN, TOP, BOTTOM = 210, 20, 18, 20  # millimetres
INNER = WIDTH - 2 * MARGIN
RED, INK, SOFT = (166, 38, 32), (29, 33, 41), (78, 89, 105)
QR = 46
TITLE = "网格公示"
SCAN = "扫一扫，看最新的公示、联系网格员"
MOST_PEOPLE = 12
Part = tuple[str, list[str]]


def notice_pdf(notice: PublicGridDetail, neighbourhood: Neighbourhood, address: str) -> bytes:
    """The file; phones are on it where their owners agreed to it."""
    parts = [part for part in _parts(notice, neighbourhood) if part[1]]
    told = [words for head, said in parts for words in (head, *said)]
    writes = "".join([TITLE, SCAN, address, notice.full_name, *told, "等"])
    pdf = PdfDocument(f"{TITLE} {notice.full_name}", writes)
    pdf.page.set_margins(MARGIN, TOP, MARGIN)
    pdf.page.set_auto_page_break(True, BOTTOM)
    _head(pdf, notice)
    for head, said in parts:
        _part(pdf, head, said)
    _code(pdf, address)
    return pdf.content()


def _parts(notice: PublicGridDetail, neighbourhood: Neighbourhood) -> list[Part]:
    known = neighbourhood.contacts[:MOST_PEOPLE]
    people = ["　".join(word for word in (one.title, one.name, one.phone) if word) for one in known]
    duties = "、".join(duty.name for duty in notice.duties)
    return [
        ("责任人", people),
        ("党组织", [one.name for one in neighbourhood.party]),
        ("责任单位", [notice.responsible.name] if notice.responsible else []),
        ("职责", [duties] if duties else []),
        ("网格范围", [notice.range_text] if notice.range_text else []),
        ("活动场所", [notice.activity_place] if notice.activity_place else []),
        ("监督电话", [notice.supervising_phone] if notice.supervising_phone else []),
    ]


def _head(pdf: PdfDocument, notice: PublicGridDetail) -> None:
    page = pdf.page
    page.set_fill_color(*RED)
    page.rect(0, 0, WIDTH, 58, style="F")
    page.set_text_color(255, 255, 255)
    page.set_xy(MARGIN, TOP)
    page.set_font(BUNDLED, size=34)
    page.cell(INNER, 16, TITLE, align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_font(BUNDLED, size=20 if len(notice.full_name) <= 22 else 15)
    page.cell(INNER, 12, pdf.printable(notice.full_name), align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_xy(MARGIN, 66)


def _part(pdf: PdfDocument, head: str, said: list[str]) -> None:
    page = pdf.page
    page.set_text_color(*RED)
    page.set_font(BUNDLED, size=15)
    page.cell(INNER, 9, head, new_x="LMARGIN", new_y="NEXT")
    page.set_text_color(*INK)
    page.set_font(BUNDLED, size=13)
    for words in said:
        page.multi_cell(INNER, 7.5, pdf.printable(words), align="L", new_x="LMARGIN", new_y="NEXT")
    page.ln(3)


def _code(pdf: PdfDocument, address: str) -> None:
    page = pdf.page
    if page.will_page_break(QR + 16):
        page.add_page()
    top = page.get_y() + 2
    pdf.draw_code(address, (WIDTH - QR) / 2, top, QR)
    page.set_xy(MARGIN, top + QR)
    page.set_text_color(*SOFT)
    page.set_font(BUNDLED, size=12)
    page.cell(INNER, 7, SCAN, align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_font(BUNDLED, size=8)
    page.cell(INNER, 5, pdf.printable(address), align="C")
