"""Every page of the menu, as it looks: for each role, dark, in large type, printed, and in narrower windows."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.person import WIDE, Person

OFFICER = "linshanzhai-operations"
PREFERENCES = "yuandian.console.preferences"
LEAST = {"width": 1280, "height": 800}


def _menu(person: Person) -> Locator:
    return person.page.locator("nav.menu a")


def _prefers(person: Person, **wishes: Any) -> None:
    person.page.evaluate(f"localStorage.setItem('{PREFERENCES}', '{json.dumps(wishes)}')")
    person.page.reload()
    expect(_menu(person).first).to_be_visible()


def _through_the_menu(person: Person, mark: str = "") -> None:
    for number in range(_menu(person).count()):
        link = _menu(person).nth(number)
        name = link.inner_text().strip()
        link.click()
        expect(person.page.locator("main h1").first).to_be_attached()
        person.looks(f"{mark}{name}")
        person.page.set_viewport_size(LEAST)
        person.has_no_sideways_scroll()
        person.page.set_viewport_size(WIDE)


@pytest.mark.parametrize("username", ["district", "yihelu-worker", "jianshelu-secretary", "urban-management", "admin"])
def test_every_page_of_the_menu(crowd: Crowd, username: str) -> None:
    _through_the_menu(crowd.signed_in(username))


WISHES = {
    "dark": {"theme": "dark"},
    "large": {"theme": "light", "isLarge": True},
    "english": {"theme": "light", "language": "en"},
}


@pytest.mark.parametrize("wishes", WISHES.values(), ids=WISHES.keys())
def test_every_page_of_the_officer(city: City, crowd: Crowd, wishes: dict[str, Any]) -> None:
    what = f"{city.building()}楼道灯不亮"
    opened = city.enters(OFFICER, f"{what}。", address="百花里", **city.spot(OFFICER, "百花里"))
    officer = crowd.signed_in(OFFICER)
    _prefers(officer, **wishes)
    _through_the_menu(officer)
    officer.page.goto(f"/console/cases/{opened['id']}")
    expect(officer.page.get_by_role("heading", name=what).first).to_be_visible()
    officer.looks("case")
    officer.page.set_viewport_size(LEAST)
    officer.has_no_sideways_scroll()


def test_print_view_of_a_case(city: City, crowd: Crowd) -> None:
    what = f"{city.building()}外墙瓷砖脱落"
    opened = city.enters(OFFICER, f"{what}。", address="百花里", **city.spot(OFFICER, "百花里"))
    officer = crowd.signed_in(OFFICER)
    officer.open_case(opened["id"])
    officer.page.emulate_media(media="print")
    expect(officer.page.get_by_role("navigation", name="主菜单")).to_be_hidden()
    expect(officer.page.get_by_role("heading", name="下一步")).to_be_hidden()
    officer.sees(opened["number"])
    officer.looks("printed")
