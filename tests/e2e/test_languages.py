"""The dashboard in Turkish and Korean: asked for by the browser or chosen, kept, and as accessible as in English."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from live_service import Service

from .conftest import Screen, visiting
from .test_screens import STEPS, barriers, social

HOME = {"tr": "Parçanız nelerden oluşuyor?", "ko": "당신의 곡은 무엇으로 이루어져 있나요?"}
ENGLISH = """
() => [...document.querySelectorAll("main h1, main h2, main h3, main button, main dt, main th, main p, main li")]
  .filter((each) => each.checkVisibility() && !each.closest("[lang=en]") && !each.querySelector("[lang=en]"))
  .map((each) => each.innerText.replace(/^.*\\.(flac|wav|mp3)$/gimu, ""))
  .filter((text) => /(?<!\\p{L})(the|of|and|is|are|this|with)(?!\\p{L})/iu.test(text))
"""


@pytest.fixture(params=sorted(HOME))
def abroad(request: pytest.FixtureRequest, browser: Browser, service: Service) -> Iterator[tuple[str, Screen]]:
    """A visitor whose browser asks for another language."""
    region = {"tr": "tr-TR", "ko": "ko-KR"}[request.param]
    narrow = {"width": 375, "height": 800}
    with visiting(browser, service, viewport=narrow, locale=region, reduced_motion="reduce") as opened:
        yield request.param, opened


def take(page: Page, language: str) -> None:
    page.locator("header select").filter(visible=True).select_option(language)
    expect(page.locator("html")).to_have_attribute("lang", language)


class TestAbroad:
    def test_the_browsers_language_is_spoken_from_the_first_word(self, abroad: tuple[str, Screen], finished: str):
        language, screen = abroad
        page = screen.go()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_role("heading", level=1)).to_have_text(HOME[language])
        for path in ("/", finished):
            page = screen.settled(path)
            assert page.evaluate(ENGLISH) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 375
            assert barriers(page, "light") == []

    def test_every_screen_is_worded_and_as_wide_as_a_phone(self, abroad: tuple[str, Screen], finished: str):
        language, screen = abroad
        known = finished.rpartition("/")[2]
        steps = [social(step, finished) for step in ("track", *STEPS)]
        for path in (
            f"/compare?ids={known}",
            "/history",
            f"{finished}/what-if",
            "/batches",
            "/status",
            "/model",
            *steps,
        ):
            page = screen.settled(path)
            expect(page.locator("html")).to_have_attribute("lang", language)
            assert page.evaluate(ENGLISH) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= 375, path

    def test_korean_is_broken_between_words(self, abroad: tuple[str, Screen]):
        language, screen = abroad
        found = screen.go().evaluate("getComputedStyle(document.querySelector('h1')).wordBreak")
        assert found == {"ko": "keep-all", "tr": "normal"}[language]


class TestAChoice:
    def test_keeps_the_report_open_and_outlives_a_reload(self, screen: Screen, finished: str):
        page = screen.settled(finished)
        tab = page.get_by_role("tab").nth(1)
        tab.click()
        take(page, "tr")
        expect(page).to_have_url(screen.address + finished)
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(page.get_by_role("heading", name="Ölçülen her şey")).to_be_visible()
        loudness = page.get_by_role("listitem").filter(has_text="Bütünleşik ses yüksekliği")
        expect(loudness.filter(has_text="LUFS").first).to_contain_text(",")
        page.reload()
        expect(page.get_by_role("heading", name="Ölçülen her şey")).to_be_visible()
        expect(page.locator("header select").filter(visible=True)).to_have_value("tr")

    def test_asks_for_the_words_of_one_language_alone(self, screen: Screen):
        asked: list[str] = []
        screen.page.on("request", lambda request: asked.append(request.url))
        page = screen.settled("/")
        first = [url for url in asked if "/assets/first-" in url]
        assert len(set(first)) == 1
        take(page, "ko")
        expect(page.get_by_role("heading", level=1)).to_have_text(HOME["ko"])
