"""The catalogue as someone uses it who looks for tracks and for what is like them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from live_service import Killable, Service, serving
from material import catalogue_tables as tables

from .conftest import Screen, visiting, with_dashboard


def listed(page: Page) -> Locator:
    return page.get_by_role("list", name="Tracks").get_by_role("link")


@pytest.mark.usefixtures("track")
class TestTheCatalogue:
    def test_is_searched_bounded_and_sorted_at_its_address(self, screen: Screen):
        page = screen.go("/catalogue")
        page.get_by_label("Search titles, artists and albums").fill("harbour")
        expect(listed(page)).to_have_count(8)
        expect(listed(page).first).to_contain_text("Lantern Harbour 40")
        page.get_by_role("button", name="Ranges", exact=True).click()
        page.get_by_label("Popularity, to").fill("60")
        expect(listed(page)).to_have_count(4)
        page.get_by_label("Sort by").select_option("Title")
        expect(listed(page).first).to_contain_text("Lantern Harbour 10")
        page.wait_for_url(re.compile("popularity_max=60"))
        page.reload()
        expect(listed(page).first).to_contain_text("Lantern Harbour 10")
        expect(listed(page)).to_have_count(4)

    def test_finds_what_was_misspelt_and_says_so(self, screen: Screen):
        page = screen.go("/catalogue?q=harbuor")
        expect(listed(page)).to_have_count(8)
        expect(page.get_by_text("“harbuor”")).to_contain_text("harbour")

    def test_is_paged_by_the_keyboard_alone(self, screen: Screen):
        page = screen.settled("/catalogue?q=lantern")
        expect(listed(page)).to_have_count(30)
        page.get_by_role("button", name="Show more").focus()
        page.keyboard.press("Enter")
        expect(listed(page)).to_have_count(40)
        expect(listed(page).nth(30)).to_be_focused()

    def test_is_cleared_of_what_was_typed_and_is_no_number_and_the_focus_goes_to_the_search(self, screen: Screen):
        page = screen.go("/catalogue?q=harbour")
        expect(listed(page)).to_have_count(8)
        page.get_by_role("button", name="Ranges", exact=True).click()
        year = page.get_by_label("Year, from")
        expect(year).to_have_accessible_description("Whole numbers from 1860 to 2100.")
        for said in ("1999.5", "1e", "1859"):
            year.clear()
            year.press_sequentially(said)
            expect(year).to_have_attribute("aria-invalid", "true")
        page.get_by_label("Popularity, to").press_sequentially("1e")
        page.get_by_role("button", name="Clear search and ranges").click()
        expect(page.get_by_label("Search titles, artists and albums")).to_be_focused()
        expect(listed(page)).to_have_count(30)
        for label in ("Year, from", "Popularity, to"):
            field = page.get_by_label(label)
            expect(field).to_have_attribute("aria-invalid", "false")
            assert field.evaluate("(field) => [field.value, field.validity.badInput]") == ["", False]


class TestATrack:
    def test_leads_to_what_is_like_it_and_says_why(self, screen: Screen, track: str):
        page = screen.settled(track)
        near = page.get_by_role("list", name="Similar songs").get_by_role("listitem")
        expect(near).to_have_count(5)
        expect(near.first).to_contain_text(re.compile(r"Closer in \w+ .*, further in \w+"))
        name = near.first.get_by_role("link").inner_text()
        near.first.get_by_role("link").click()
        expect(page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()

    def test_is_held_against_markets_by_what_is_chosen(self, screen: Screen, track: str):
        page = screen.settled(track)
        page.get_by_role("radio", name="Rule of thumb").check()
        expect(page.get_by_text("No market data stand behind the weights")).to_be_visible()
        expect(page.get_by_role("list", name="Markets").get_by_role("listitem")).to_have_count(6)

    def test_has_few_markets_first_and_the_others_by_the_keyboard_alone(self, screen: Screen, track: str):
        page = screen.settled(track)
        first = page.get_by_role("list", name="Markets", exact=True).get_by_role("listitem")
        expect(first).to_have_count(10)
        for own in ("United States", "United Kingdom", "Germany", "France", "Japan", "Brazil"):
            expect(first.filter(has_text=own)).to_have_count(1)
        everything = page.get_by_role("button", name=re.compile("Show all"))
        everything.focus()
        before = page.get_by_role("heading", level=2, name="Markets").bounding_box()
        page.keyboard.press("Enter")
        others = page.get_by_role("list", name="More markets").get_by_role("listitem")
        expect(others.first).to_be_visible()
        assert others.count() > 40
        assert page.get_by_role("heading", level=2, name="Markets").bounding_box() == before
        expect(page.get_by_role("button", name="Show fewer")).to_be_focused()

    def test_asks_nothing_of_others_until_somebody_agrees(self, screen: Screen, track: str):
        asked: list[str] = []
        screen.page.on("request", lambda request: asked.append(request.url))
        page = screen.settled(track)
        assert [url for url in asked if not url.startswith((screen.address, "data:"))] == []
        page.route("https://open.spotify.com/**", lambda route: route.fulfill(body="<p>A player</p>"))
        page.get_by_role("button", name="Load Spotify’s player").click()
        expect(page.frame_locator("iframe").get_by_text("A player")).to_be_visible()


@pytest.mark.usefixtures("track")
class TestARecording:
    def test_leads_to_what_is_like_it(self, screen: Screen, finished: str):
        page = screen.settled(finished)
        page.get_by_role("link", name="Similar songs and markets").click()
        near = page.get_by_role("list", name="Similar songs").get_by_role("link")
        expect(near).to_have_count(5)
        expect(page.get_by_text("measured in another way")).to_be_visible()

    def test_finds_other_recordings_of_ones_own_on_request(self, screen: Screen, finished: str, service: Service):
        answer = service.http.post("/api/v1/analyses", files={"sample": (None, "morning_waltz")})
        other = service.until(answer.json()["id"])
        page = screen.settled(f"{finished}/similar")
        near = page.get_by_role("list", name="Similar songs").get_by_role("listitem")
        expect(near).to_have_count(5)
        page.get_by_label("How many").select_option("20")
        expect(near).to_have_count(20)
        mine = page.get_by_role("checkbox", name="Also among my analyses")
        expect(mine).not_to_be_checked()
        mine.click()
        expect(mine).to_be_focused()
        own = page.locator(f"li:has(a[href='/analyses/{other['id']}'])")
        expect(own).to_contain_text("Your analysis")
        expect(near.locator(f"a[href='{finished}']")).to_have_count(0)
        service.http.delete(f"/api/v1/analyses/{other['id']}")  # others count what there is to choose from

    def test_moved_by_sliders_leads_to_what_is_like_the_setting(self, screen: Screen, finished: str):
        page = screen.settled(f"{finished}/what-if")
        page.get_by_role("button", name="Find songs like this setting").click()
        near = page.get_by_role("list", name="Similar songs").get_by_role("listitem")
        expect(near).to_have_count(5)
        expect(page.get_by_text("A setting is no recording")).to_be_visible()

    def test_is_found_among_the_tracks_on_request_and_leads_to_its_report(self, screen: Screen, finished: str):
        page = screen.settled("/catalogue")
        own = listed(page).filter(has_text="Your analysis")
        expect(listed(page)).to_have_count(30)
        expect(own).to_have_count(0)
        page.get_by_role("checkbox", name="With my own analyses").click()
        page.wait_for_url(re.compile("mine=yes"))
        expect(page.get_by_role("checkbox", name="With my own analyses")).to_be_checked()
        page.get_by_label("Sort by").select_option("Title")
        page.get_by_label("Search titles, artists and albums").fill("night")
        expect(own.first).to_be_visible()
        mine = page.locator(f"a[href='{finished}']")
        expect(mine).to_have_count(1)
        mine.click()
        page.wait_for_url(re.compile(f"{finished}$"))
        expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.fixture
def empty(tmp_path: Path) -> Killable:
    return with_dashboard(tmp_path / "data", SDNA_CATALOGUE__URL=f"http://127.0.0.1:9/{tables.track_id(1)}.csv")


def test_an_empty_catalogue_says_how_it_is_filled_and_why_that_failed(browser: Browser, empty: Killable):
    with serving(empty), visiting(browser, empty.service, locale="en-GB") as screen:
        page = screen.settled("/catalogue")
        expect(page.get_by_role("heading", name="The catalogue is empty")).to_be_visible()
        page.get_by_role("button", name="Fetch the published table").click()
        expect(page.get_by_role("button", name="Fetch it again")).to_be_visible()
        expect(page.get_by_role("alert")).to_contain_text("The last fetch failed")
