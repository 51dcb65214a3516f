"""Every page of the menu, as it looks: for each role, dark, in large type, printed, and in narrower windows.

All of it by `make test-all`: what a page looks like to each role, and under each wish.
"""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.person import WIDE, Person

pytestmark = pytest.mark.thorough

OFFICER = "linshanzhai-operations"
PREFERENCES = "yuandian.console.preferences"
LEAST = {"width": 1280, "height": 800}


def _menu(person: Person) -> Locator:
    return person.page.locator("nav.menu a")


def _prefers(person: Person, **wishes: Any) -> None:
    person.page.evaluate(f"localStorage.setItem('{PREFERENCES}', '{json.dumps(wishes)}')")
    person.page.reload()
    expect(_menu(person).first).to_be_visible()


def _through_the_menu(person: Person) -> None:
    """Looks at its pages."""
    names = [name.strip() for name in _menu(person).all_inner_texts()]
    assert names
    for number, name in enumerate(names):
        _menu(person).nth(number).click()
        expect(person.page.locator("main h1").first).to_be_attached()
        person.looks(name)
        person.page.set_viewport_size(LEAST)
        person.has_no_sideways_scroll()
        person.page.set_viewport_size(WIDE)


@pytest.mark.parametrize(
    "username", ["admin", "district", "jianshelu-secretary", "yihelu-worker", "urban-management", "auditor"]
)
def test_every_page_of_the_menu(crowd: Crowd, username: str) -> None:
    _through_the_menu(crowd.signed_in(username))


DARK, LARGE, ENGLISH = {"theme": "dark"}, {"isLarge": True}, {"language": "en"}
LIGHT = {"theme": "light"}
WISHES = [
    pytest.param(DARK | LARGE | ENGLISH, id="all"),
    pytest.param(DARK, id="dark"),
    pytest.param(LIGHT | LARGE, id="large"),
    pytest.param(LIGHT | ENGLISH, id="english"),
]


@pytest.mark.parametrize("wishes", WISHES)
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
