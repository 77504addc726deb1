"""What a person may state beside the recording, from the form to the report."""

from pathlib import Path

from playwright.sync_api import expect

from live_service import Service

from .conftest import Screen
from .test_screens import barriers
from .test_upload import REPORT, choose, expect_report


class TestTellUsMore:
    def test_a_year_chooses_the_decade_by_keyboard_alone(self, screen: Screen, song: Path):
        page = screen.settled("/")
        opener = page.get_by_role("button", name="Tell us more (optional)")
        expect(opener).to_have_attribute("aria-expanded", "false")
        opener.focus()
        page.keyboard.press("Enter")
        year = page.get_by_label("Year of release")
        expect(year).to_be_visible()
        year.focus()
        page.keyboard.type("1994")
        screen.traffic.settle()
        assert barriers(page) == []
        choose(page, song)
        page.wait_for_url(REPORT)
        expect_report(page)
        expect(page.get_by_role("figure", name="Charting", exact=True)).to_contain_text("the 1990s")
        expect(page.get_by_text("year 1994")).to_be_visible()

    def test_what_the_published_models_do_not_take_is_not_asked_for(self, screen: Screen, service: Service):
        taken = {one["name"] for one in service.http.get("/api/v1/inputs").json() if one["answers"]}
        page = screen.go()
        page.get_by_role("button", name="Tell us more (optional)").click()
        expect(page.get_by_label("Year of release")).to_be_visible()
        screen.traffic.settle()
        expect(page.get_by_label("Genre")).to_have_count(int("genre" in taken))
        expect(page.get_by_label("Explicit lyrics")).to_have_count(int("explicit" in taken))
