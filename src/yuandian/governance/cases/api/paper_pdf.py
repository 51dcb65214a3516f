"""Papers as PDF, laid out as offices lay them out: red head, number, title, addressee, body, who signs and when."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from django.utils import timezone

from yuandian.foundation.files import facade as files
from yuandian.governance.cases.queries.details import CaseDetail, PictureCard
from yuandian.governance.cases.rules.papers import NAMES, PaperKind, day_of, paragraphs_of
from yuandian.governance.cases.rules.words import LEVELS, STAGES
from yuandian.governance.cases.services.papers import PrintedPaper
from yuandian.kernel.masking import mask_name
from yuandian.kernel.pdf import BUNDLED, PdfDocument
from yuandian.kernel.record_kinds import all_record_kinds

LEFT, TOP, RIGHT, BOTTOM, WIDTH = 28, 30, 26, 30, 156  # millimetres, as GB/T 9704 has them
RED, INK, SOFT = (200, 30, 30), (0, 0, 0), (90, 90, 90)
SEAL_LINE = "（印章）"
PICTURES_HEAD = "六、附图"
MEGABYTE = 1024 * 1024
INDENT = "　　"
BY_LETTER: Any = "CHAR"  # the enum costs the import of the whole library, which is put off until a file is made
PICTURE_WIDE, PICTURE_HIGH, MOST_PICTURES = 74, 55, 24
HEAD_HIGH, CAPTION_HIGH = 13, 8
SIGNED_IN = 40  # millimetres that issuer, seal, date and foot take, together on one page
Section = tuple[str, Sequence[str]]


def paper_pdf(paper: PrintedPaper) -> bytes:
    """The file."""
    sections = _sections(paper) if paper.kind is PaperKind.FILE else []
    body = [] if sections else paragraphs_of(paper.kind, paper.facts)
    said = [
        paper.issuer,
        paper.number,
        NAMES[paper.kind],
        paper.facts.addressee,
        *body,
        day_of(paper.issued_at),
        SEAL_LINE,
    ]
    told = [words for head, lines in sections for words in (head, *lines)]
    writes = "".join([*said, *told, INDENT, "第页，共：0123456789", PICTURES_HEAD, *STAGES.values(), *_foot(paper)])
    pdf = PdfDocument(f"{NAMES[paper.kind]} {paper.number}", writes)
    pdf.page.set_creation_date(paper.printed_at)
    pdf.page.set_margins(LEFT, TOP, RIGHT)
    pdf.page.set_auto_page_break(True, BOTTOM)
    _head(pdf, paper)
    if sections:
        _file(pdf, sections)
        _pictures(pdf, paper.case)
    else:
        _letter(pdf, paper, body)
    _sign(pdf, paper)
    pdf.number_pages(BOTTOM / 2)
    return pdf.content()


def _foot(paper: PrintedPaper) -> list[str]:
    return [f"打印时间：{_moment(paper.printed_at)}　文中手机号、证件号已隐去"]


def _head(pdf: PdfDocument, paper: PrintedPaper) -> None:
    page = pdf.page
    page.set_xy(LEFT, TOP)
    page.set_text_color(*RED)
    page.set_font(BUNDLED, size=30 if len(paper.issuer) <= 12 else 22)
    page.multi_cell(WIDTH, 14, pdf.printable(paper.issuer), align="C", new_x="LMARGIN", new_y="NEXT")
    page.ln(4)
    page.set_text_color(*INK)
    page.set_font(BUNDLED, size=14)
    page.cell(WIDTH, 8, pdf.printable(paper.number), align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_draw_color(*RED)
    page.set_line_width(0.7)
    page.line(LEFT, page.get_y() + 2, LEFT + WIDTH, page.get_y() + 2)
    page.ln(14)
    page.set_font(BUNDLED, size=22)
    page.cell(WIDTH, 12, NAMES[paper.kind], align="C", new_x="LMARGIN", new_y="NEXT")
    page.ln(6)


def _letter(pdf: PdfDocument, paper: PrintedPaper, body: Sequence[str]) -> None:
    page = pdf.page
    page.set_font(BUNDLED, size=15)
    for words in (f"{paper.facts.addressee}：", *(f"{INDENT}{words}" for words in body)):
        page.multi_cell(WIDTH, 9.5, pdf.printable(words), align="L", wrapmode=BY_LETTER, new_x="LMARGIN", new_y="NEXT")


def _file(pdf: PdfDocument, sections: Sequence[Section]) -> None:
    page = pdf.page
    for head, lines in sections:
        _write_head(pdf, head)
        page.set_font(BUNDLED, size=11)
        for words in lines:
            page.multi_cell(
                WIDTH, 6.5, pdf.printable(words), align="L", wrapmode=BY_LETTER, new_x="LMARGIN", new_y="NEXT"
            )


def _write_head(pdf: PdfDocument, head: str) -> None:
    pdf.page.ln(2)
    pdf.page.set_font(BUNDLED, size=14)
    pdf.page.cell(WIDTH, 9, head, new_x="LMARGIN", new_y="NEXT")


def _pictures(pdf: PdfDocument, case: CaseDetail) -> None:
    """The first pictures, small, two in a row, each with what it shows and when it came; all are on the platform."""
    page = pdf.page
    shown = [one for one in case.pictures if one.kind == "picture"][:MOST_PICTURES]
    if shown:
        if page.will_page_break(HEAD_HIGH + PICTURE_HIGH + CAPTION_HIGH):
            page.add_page()
        _write_head(pdf, PICTURES_HEAD)
    for place, one in enumerate(shown):
        column = place % 2
        if column == 0:
            page.ln(2)
            if page.will_page_break(PICTURE_HIGH + CAPTION_HIGH):
                page.add_page()
            top = page.get_y()
        left = LEFT + column * (PICTURE_WIDE + 8)
        if small := files.small_picture(one.id):
            page.image(BytesIO(small), left, top, PICTURE_WIDE, PICTURE_HIGH, keep_aspect_ratio=True)
        page.set_xy(left, top + PICTURE_HIGH + 1)
        page.set_font(BUNDLED, size=9)
        page.cell(PICTURE_WIDE, 5, _caption(one), new_x="LMARGIN", new_y="NEXT")


def _caption(picture: PictureCard) -> str:
    return f"{STAGES[picture.stage]}　{_moment(picture.at)}"


def _sign(pdf: PdfDocument, paper: PrintedPaper) -> None:
    page = pdf.page
    page.ln(6 if paper.kind is PaperKind.FILE else 14)
    if page.will_page_break(SIGNED_IN):
        page.add_page()
    page.set_font(BUNDLED, size=12 if paper.kind is PaperKind.FILE else 15)
    for words in (paper.issuer, SEAL_LINE, day_of(paper.issued_at)):
        page.cell(WIDTH - 12, 9, pdf.printable(words), align="R", new_x="LMARGIN", new_y="NEXT")
    page.ln(6)
    page.set_text_color(*SOFT)
    page.set_font(BUNDLED, size=9)
    for words in _foot(paper):
        page.cell(WIDTH, 5, words, new_x="LMARGIN", new_y="NEXT")


def _sections(paper: PrintedPaper) -> list[Section]:
    case, facts = paper.case, paper.facts
    row = case.row
    basics = [
        f"编号：{row.number}　　状态：{facts.status}　　难度：{LEVELS[row.level]}",
        f"来源：{facts.channel}　　来源编号：{case.external_number or '无'}　　类别：{row.category or '未分类'}",
        f"地点：{facts.place or '未写明'}",
        f"受理时间：{_moment(row.opened_at)}　　办理时限：{_moment(row.handling_due_at)}",
        f"承办：{facts.addressee or '无'}",
    ]
    done = [case.account or "尚未处置"]
    done += [
        f"协办　{one.holder or ''}：{one.opinion or one.reason}" for one in case.assignments if one.kind == "assist"
    ]
    return [
        ("一、基本情况", basics),
        ("二、反映内容", [case.description or row.summary]),
        ("三、办理结果", [*done, *_attachments(case)]),
        ("四、反映人与答复", _reports(case)),
        ("五、办理记录", _record(case)),
    ]


def _attachments(case: CaseDetail) -> list[str]:
    """How many pictures there are, and every other file by name."""
    pictures = len(case.pictures) - len(case.attachments)
    lines = [f"附件：图片 {pictures} 张，其他文件 {len(case.attachments)} 件，存于平台"]
    for place, one in enumerate(case.attachments, start=1):
        lines.append(f"{INDENT}{place}. {one.name}　{_size(one.size)}　{one.by or '来源系统'}　{_moment(one.at)}")
    return lines


def _size(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(1, round(size / 1024))} KB"


def _reports(case: CaseDetail) -> list[str]:
    lines = []
    for place, one in enumerate(case.reports, start=1):
        who = " ".join(part for part in (one.name, one.phone) if part) or "未留姓名"
        lines.append(f"{place}. {who}　{_moment(one.reported_at)}　{one.text}")
        lines.append(f"{INDENT}答复：{one.reply or '尚未答复'}")
        if one.rated_at:
            solved = {True: "已解决", False: "未解决", None: ""}[one.is_solved]
            satisfied = {True: "满意", False: "不满意", None: ""}[one.is_satisfied]
            lines.append(f"{INDENT}评价：{' '.join(part for part in (solved, satisfied, one.rating_text) if part)}")
    return lines or ["无"]


def _record(case: CaseDetail) -> list[str]:
    words = {kind.value: kind.chinese for kind in all_record_kinds()}
    return [f"{_moment(one.at)}　{words.get(one.action, one.action)}　{_by(one.by, one.post)}" for one in case.history]


def _by(name: str, post: str | None) -> str:
    """Staff under their post; residents masked; the product's own work as such."""
    if post:
        return f"{post} {name}"
    return "系统" if name.isascii() else mask_name(name) or ""


def _moment(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else "无"
