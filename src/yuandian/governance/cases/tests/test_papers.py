"""Numbered papers: what stands on them, who may print them, and that every print is on record."""

from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pytest
from django.test import Client
from pypdf import PdfReader

from yuandian.foundation.files import facade as files
from yuandian.governance.cases.errors import PaperForUnits, PaperWithoutHolder
from yuandian.governance.cases.models import Case, Paper
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.rules.papers import PaperFacts, PaperKind, number_of, paragraphs_of
from yuandian.governance.cases.services import contributions, desk, field_work
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.papers import print_paper
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_hostile import picture
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of, verify


def words_on(cast: Cast, who: str, case_id: UUID, kind: str) -> str:
    """What can be read on the paper, without breaks."""
    client = Client(headers=cast.headers[who])
    answer = client.post(f"/api/staff/cases/{case_id}/papers", {"kind": kind}, content_type="application/json")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    read = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    return read.replace("\0", "").replace("\n", "").replace("\r", "")


def test_the_letters_say_what_whom_and_until_when() -> None:
    facts = PaperFacts(
        "26112400000001", "来电", "漏水", "三楼漏水", "绿都社区 百花里", "城管局", True, NOON, True, 2, "已签收"
    )
    day = f"{NOON.year}年{NOON.month}月{NOON.day}日{NOON:%H:%M}"
    assert number_of("林山寨街道", PaperKind.TRANSFER, 2026, 12) == "林山寨街道转办〔2026〕12号"
    assert paragraphs_of(PaperKind.TRANSFER, facts) == [
        "现将来电渠道的“漏水”（编号26112400000001）转你单位。该事项属于你单位职责范围。",
        "事项：三楼漏水", "地点：绿都社区 百花里", f"请依职责办理，于{day}前办结，并将办理结果函复我处。", "特此函告。",
    ]  # fmt: skip
    assert paragraphs_of(PaperKind.SUPERVISION, facts)[0] == (
        f"来电渠道的“漏水”（编号26112400000001）由你单位承办，目前已签收，已超过办理时限（{day}），其间已催办2次。"
    )


def test_a_letter_has_head_number_title_addressee_and_date(cast: Cast) -> None:
    with clock.at(NOON):
        case_id = report(cast, description="围墙倾斜，找老张13812340001").id
        said = words_on(cast, "lead", case_id, "assignment")
    assert said.startswith("东街道办事处东街道交办〔2026〕1号事件交办单")
    for words in ("围墙倾斜，找老张138****0001", "（印章）", f"{NOON.year}年{NOON.month}月{NOON.day}日"):
        assert words in said
    assert "13812340001" not in said
    entry = entries_of(Case.objects.get(pk=case_id))[-1]
    assert (entry.action, entry.account_id) == ("cases.case.print_paper", cast.accounts["lead"].pk)
    assert entry.details == {"paper": "事件交办单", "paper_number": "东街道交办〔2026〕1号"}


def hand_to_urban_managers(cast: Cast, case_id: UUID) -> None:
    target = Target(organisation_id=cast.units["urban_management"].id)
    desk.reassign_case(cast.actor("operator"), case_id, target, "职责所在")


def test_numbers_run_by_kind_and_a_paper_keeps_its_own(cast: Cast) -> None:
    first, second, lead = at.dispatched(cast), at.dispatched(cast), cast.actor("lead")
    hand_to_urban_managers(cast, second)
    with clock.at(NOON):
        printed = [
            print_paper(lead, case_id, kind).number
            for case_id, kind in (
                (first, PaperKind.ASSIGNMENT), (second, PaperKind.ASSIGNMENT), (first, PaperKind.ASSIGNMENT),
                (second, PaperKind.TRANSFER),
            )
        ]  # fmt: skip
    assert [number.removeprefix("东街道") for number in printed] == [
        "交办〔2026〕1号", "交办〔2026〕2号", "交办〔2026〕1号", "转办〔2026〕1号",
    ]  # fmt: skip
    assert Paper.objects.count() == 3
    assert list(verify()) == []


def test_a_letter_stays_as_it_was_issued_and_the_next_holder_gets_another(cast: Cast) -> None:
    with clock.at(NOON):
        case_id, lead = at.dispatched(cast), cast.actor("lead")
        issued = print_paper(lead, case_id, PaperKind.ASSIGNMENT)
    with clock.at(NOON + timedelta(days=3)):
        field_work.sign_case(cast.actor("worker"), case_id)
        again = print_paper(lead, case_id, PaperKind.ASSIGNMENT)
        assert (again.number, again.facts, again.issued_at) == (issued.number, issued.facts, issued.issued_at)
        assert again.printed_at > issued.printed_at
        hand_to_urban_managers(cast, case_id)
        another = print_paper(lead, case_id, PaperKind.ASSIGNMENT)
    assert another.number != issued.number
    assert another.facts.addressee != issued.facts.addressee


def test_given_again_it_is_another_letter_and_an_old_one_is_taken_up(cast: Cast) -> None:
    case_id, lead = at.dispatched(cast), cast.actor("lead")
    first = print_paper(lead, case_id, PaperKind.ASSIGNMENT)
    Paper.objects.update(addressee=None, turn=0, facts=None)  # as it was kept before letters stood as issued
    assert print_paper(lead, case_id, PaperKind.ASSIGNMENT).number == first.number
    hand_to_urban_managers(cast, case_id)
    worker = Target(post_id=cast.posts["worker"].id)
    desk.reassign_case(cast.actor("operator"), case_id, worker, "还是网格员办")
    again = print_paper(lead, case_id, PaperKind.ASSIGNMENT)
    assert (again.facts.addressee, again.number == first.number) == (first.facts.addressee, False)


def test_a_supervision_on_another_day_is_another_letter(cast: Cast) -> None:
    with clock.at(NOON):
        case_id, secretary = at.dispatched(cast), cast.actor("secretary")
    numbers = []
    for hours in (0, 1, 24):
        with clock.at(NOON + timedelta(hours=hours)):
            numbers.append(print_paper(secretary, case_id, PaperKind.SUPERVISION).number)
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_letter_of_transfer_goes_to_an_organisation(cast: Cast) -> None:
    case_id, lead = at.dispatched(cast), cast.actor("lead")
    assert not case_detail(lead, case_id).is_held_by_unit
    with pytest.raises(PaperForUnits):
        print_paper(lead, case_id, PaperKind.TRANSFER)
    hand_to_urban_managers(cast, case_id)
    assert case_detail(lead, case_id).is_held_by_unit
    assert print_paper(lead, case_id, PaperKind.TRANSFER).facts.is_to_unit


def test_pictures_are_in_the_file_with_what_they_show(cast: Cast) -> None:
    worker = cast.actor("worker")
    with clock.at(NOON):
        case_id = at.signed(cast)
        contributions.add_material(worker, case_id, "", [picture(worker, shade) for shade in (10, 90, 200)])
    client = Client(headers=cast.headers["lead"])
    answer = client.post(f"/api/staff/cases/{case_id}/papers", {"kind": "file"}, content_type="application/json")
    pages = PdfReader(BytesIO(answer.content)).pages
    assert sum(len(page.images) for page in pages) == 3
    assert "".join(page.extract_text() for page in pages).replace("\0", "").count(f"补充材料　{NOON:%Y-%m-%d}") == 3


def test_a_letter_to_nobody_is_refused_and_takes_no_number(cast: Cast) -> None:
    case_id = at.opened(cast)
    with pytest.raises(PaperWithoutHolder):
        print_paper(cast.actor("lead"), case_id, PaperKind.ASSIGNMENT)
    assert Paper.objects.count() == 0


def test_the_whole_file_tells_what_was_done_and_masks_who_reported(cast: Cast) -> None:
    case_id = at.followed_up(cast)
    said = words_on(cast, "lead", case_id, "file")
    for words in ("一、基本情况", "百花里围墙倾斜", "已联系物业加固", "答复：围墙已加固", "五、办理记录", "打印公文"):
        assert words in said
    assert str(cast.accounts["resident"].phone) not in said


def test_a_long_file_is_numbered_and_signed_in_one_piece(cast: Cast) -> None:
    case_id = at.handled(cast)
    for note in range(30):
        contributions.add_material(cast.actor("worker"), case_id, f"第{note}次到场", [])
    client = Client(headers=cast.headers["lead"])
    answer = client.post(f"/api/staff/cases/{case_id}/papers", {"kind": "file"}, content_type="application/json")
    pages = [page.extract_text().replace("\0", "") for page in PdfReader(BytesIO(answer.content)).pages]
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"第 {number} 页，共 {len(pages)} 页" in page
    for words in ("东街道办事处", "（印章）", "打印时间"):
        assert words in pages[-1]


def test_attachments_are_named_on_the_page_and_in_the_file_with_size_and_sender(cast: Cast) -> None:
    worker, lead = cast.actor("worker"), cast.actor("lead")
    with clock.at(NOON):
        case_id = at.signed(cast)
        sent = files.upload(worker, BytesIO(b"%PDF-1.7\n" + b"x" * 3057 + b"%%EOF\n"), "检测报告13812340001.pdf")
        contributions.add_material(worker, case_id, "", [sent.id])
        said = words_on(cast, "lead", case_id, "file")
    (one,) = case_detail(lead, case_id).attachments
    assert (one.id, one.stage, one.kind, one.name, one.size, one.by) == (
        sent.id, "material", "document", "检测报告138****0001.pdf", 3072, cast.accounts["worker"].person.name,
    )  # fmt: skip
    assert f"图片 0 张，其他文件 1 件，存于平台　　1. 检测报告138****0001.pdf　3 KB　{one.by}" in said
