"""What the first screen says before its code has come: the same, at the same place, in the language that is spoken."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from live_service import Service

from .conftest import visiting
from .settling import Traffic

HEADING = {
    "en": "What is your track made of?",
    "tr": "Parçanız nelerden oluşuyor?",
    "ko": "당신의 곡은 무엇으로 이루어져 있나요?",
}
PLACES = """
() => [...document.querySelectorAll("h1, h1 ~ p, header ~ p, nav")].filter((each) => each.checkVisibility()).slice(0, 3)
  .map((each) => { const { x, y, width, height } = each.getBoundingClientRect(); return [x, y, width, height] })
"""
SHIFTS = """
window.shifts = []
new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
  .observe({ type: "layout-shift", buffered: true })
"""
BARELY = 0.1
"""Cumulative layout shift that Web Vitals call good; fonts that come a little later make .02."""


def places(page: Page) -> list[list[float]]:
    page.evaluate("document.fonts.ready.then(() => true)")
    found: list[list[float]] = page.evaluate(PLACES)
    return found


@pytest.mark.parametrize("width", [375, 768])
@pytest.mark.parametrize("language", HEADING)
def test_it_stands_where_the_screen_has_it_afterwards(browser: Browser, service: Service, language: str, width: int):
    size: Any = {"width": width, "height": 800}
    with visiting(browser, service, viewport=size, locale=language) as screen:
        page = screen.context.new_page()
        traffic = Traffic(page)
        held: list[Route] | None = []
        page.route("**/assets/index-*.js", lambda route: route.continue_() if held is None else held.append(route))
        page.add_init_script(SHIFTS)
        page.goto(service.address, wait_until="commit")
        # until the style sheet is there nothing is painted, and every language's words stand in the page
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.get_by_role("heading", level=1)).to_have_text(HEADING[language])
        expect(page.get_by_role("button")).to_have_count(0)
        before = places(page)
        waiting, held = held, None
        for route in waiting:
            route.continue_()
        expect(page.get_by_role("button").first).to_be_visible()
        expect(page.locator("[data-paint]")).to_have_count(0)
        traffic.settle()
        assert [round(each) for place in places(page) for each in place] == pytest.approx(
            [round(each) for place in before for each in place], abs=2
        )
        assert sum(page.evaluate("window.shifts")) < BARELY


def test_its_links_lead_on_without_any_code(browser: Browser, service: Service):
    with visiting(browser, service) as screen:
        page = screen.context.new_page()
        page.route("**/assets/*.js", lambda route: route.abort())
        screen.expected = ["ERR_FAILED"]
        page.goto(service.address, wait_until="commit")
        page.get_by_role("link", name="History").click()
        page.wait_for_url("**/history")
        expect(page.get_by_role("heading", level=1)).to_have_count(0)  # that is of the first screen alone
