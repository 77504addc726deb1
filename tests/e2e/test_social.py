"""A caption: written, weighed by the service itself, put into another order, and there again after a reload."""

import pytest
from playwright.sync_api import Browser, expect

from live_service import Service

from .conftest import Screen, visiting
from .test_screens import NARROWEST, barriers

TAGS_FIRST = "#music #song Our new song is out. Where will you hear it first?"
SCORE = " of 100"


class TestCaption:
    def test_is_weighed_as_it_is_written_and_outlives_a_reload(self, screen: Screen):
        page = screen.go("/social?step=caption")
        field = page.get_by_role("textbox", name="Your caption")
        field.fill(TAGS_FIRST)
        score = page.get_by_role("region", name="Score", exact=True)
        expect(score).to_contain_text(SCORE)
        expect(score).to_contain_text("Rule of thumb:")
        page.reload()
        expect(field).to_have_value(TAGS_FIRST)
        expect(score).to_contain_text(SCORE)

    def test_takes_the_other_order_that_is_offered(self, screen: Screen):
        page = screen.go("/social?step=caption")
        field = page.get_by_role("textbox", name="Your caption")
        field.fill(TAGS_FIRST)
        page.get_by_role("button", name="Use this").click()
        expect(field).not_to_have_value(TAGS_FIRST)
        expect(field).to_be_focused()
        page.get_by_role("button", name="Undo").click()
        expect(field).to_have_value(TAGS_FIRST)

    @pytest.mark.parametrize("sample", ["A song comes out", "Tags before words", "Konser duyurusu", "신보 발매"])
    def test_of_our_own_is_shown_without_barriers(self, browser: Browser, service: Service, sample: str):
        # colours on their way from one theme to the other are neither's
        with visiting(browser, service, reduced_motion="reduce") as screen:
            page = screen.go("/social?step=caption")
            page.get_by_role("button", name=sample).click()
            expect(page.get_by_role("region", name="Score", exact=True)).to_contain_text(SCORE)
            screen.traffic.settle()
            assert barriers(page) == []

    def test_fits_a_narrow_window(self, browser: Browser, service: Service):
        with visiting(browser, service, viewport={"width": NARROWEST, "height": 700}) as screen:
            page = screen.go("/social?step=caption")
            page.get_by_role("textbox", name="Your caption").fill("#" + "long" * 40)
            expect(page.get_by_role("region", name="Score", exact=True)).to_contain_text(SCORE)
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
