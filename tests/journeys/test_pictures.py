"""Pictures of before and after, sent with the handling and compared on the case's page."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City, picture
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

OFFICER, WORKER = "linshanzhai-operations", "yihelu-worker"


def test_worker_sends_pictures_and_compares_them(city: City, crowd: Crowd) -> None:
    what = f"{city.building()}单元门口堆放杂物"
    opened = city.enters(OFFICER, f"{what}，影响通行。", address="百花里", **city.spot(OFFICER, "百花里"))
    post = city.get(WORKER, "people/me")["posts"][0]["id"]
    city.step(OFFICER, opened["id"], "reassign", post_id=post, reason="该网格的专职网格员")

    worker = crowd.signed_in(WORKER)
    page = worker.page
    page.get_by_role("link", name=what).click()
    worker.take("签收")
    worker.take("到场")
    card = worker.begin("处置")
    with page.expect_file_chooser() as chooser:
        card.get_by_role("button", name="选择文件").first.click()
    chooser.value.set_files({"name": "前.jpg", "mimeType": "image/jpeg", "buffer": picture("#6d4c41")})
    expect(card.get_by_alt_text("前.jpg")).to_be_visible()
    card.get_by_role("button", name="处置", exact=True).click()
    expect(card.locator(".el-form-item__error")).to_have_text(["此项必填", "此项必填"])
    card.get_by_label("处置情况").fill("已清走杂物，张贴消防提示。")
    card.locator(".el-select").click()
    page.get_by_role("option", name="个人行为").click()
    card.locator("input[type=file]").nth(1).set_input_files(
        {"name": "后.jpg", "mimeType": "image/jpeg", "buffer": picture("#c8e6c9")}
    )
    expect(card.get_by_alt_text("后.jpg")).to_be_visible()
    worker.looks("1-handling")
    worker.finish(card, "处置")

    slider = page.get_by_role("slider", name="拖动中线对比处置前后")
    slider.fill("80")
    worker.looks("2-comparing")
    page.get_by_role("button", name="放大查看处置后照片").click()
    expect(page.locator(".el-image-viewer__wrapper")).to_be_visible()
    worker.looks("3-enlarged")
    page.keyboard.press("Escape")
    stages = [one["stage"] for one in city.case(WORKER, opened["id"])["pictures"]]
    assert stages == ["before", "after"]
