"""Spotify and YouTube together on screen: every part in both themes, points to drag over, questions in SQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from live_service import Killable, Service
from material.analytics import ROWS, write_analytics
from material.executive import executive_report, publish

from .conftest import DASHBOARD, ROOT, Screen, visiting
from .test_screens import NARROWEST, barriers

PARTS = ("overview", "drivers", "scatter", "hypotheses", "indicators", "explorer")
QUESTION = "SELECT track, stream FROM tracks WHERE is_best_row ORDER BY stream DESC"
ADDRESS = "/intelligence?view="


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service of its own, whose models come with a report, and with tracks to look at."""
    folder = tmp_path_factory.mktemp("intelligence")
    artifacts, data = folder / "artifacts", folder / "data"
    shutil.copytree(ROOT / "backend" / "spectral_dna" / "artifacts", artifacts)
    publish(artifacts, "executive_report", executive_report().model_dump_json().encode(), ".json")
    publish(artifacts, "executive_page", b"<!doctype html><title>Two pages</title>", ".html")
    data.mkdir()
    write_analytics(data / "spectral_analytics.db")
    running = Killable(data, artifacts, SDNA_DASHBOARD_DIR=str(DASHBOARD))
    running.start()
    yield running.service
    running.service.http.close()
    running.stop()


@pytest.fixture
def screen(browser: Browser, published: Service) -> Iterator[Screen]:
    with visiting(browser, published, viewport={"width": 1280, "height": 1400}, locale="en-GB") as opened:
        yield opened


def part(name: str) -> str:
    return f"{ADDRESS}{name}" + (f"&sql={QUESTION}" if name == "explorer" else "")


class TestAccess:
    @pytest.mark.parametrize("name", PARTS)
    def test_axe_finds_nothing_in_either_theme(self, screen: Screen, name: str):
        screen.page.emulate_media(reduced_motion="reduce")
        page = screen.settled(part(name))
        page.evaluate("document.querySelectorAll('figure [aria-expanded=false]').forEach((each) => each.click())")
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        assert barriers(page) == []

    @pytest.mark.parametrize("name", PARTS)
    def test_nothing_is_wider_than_a_narrow_window(self, screen: Screen, name: str):
        screen.page.set_viewport_size({"width": NARROWEST, "height": 700})
        page = screen.settled(part(name))
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


class TestThePoints:
    def test_a_rectangle_that_is_dragged_lists_what_lies_in_it(self, screen: Screen):
        page = screen.settled(part("scatter"))
        box = canvas(page)
        # from the lower left corner to beyond the upper right, where one of them lies on the very edge
        page.mouse.move(box["x"] + 1, box["y"] + box["height"] - 1)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] + 4, box["y"] - 4, steps=5)
        page.mouse.up()
        expect(page.get_by_text(f"{ROWS} recordings, the most streamed first.")).to_be_visible()
        link = page.get_by_role("link", name=f"=Song {ROWS}", exact=True)
        expect(link).to_have_attribute("href", f"https://open.spotify.com/track/{ROWS:022d}")
        page.get_by_role("button", name="Take the bounds away").click()
        expect(link).to_have_count(0)

    def test_the_nearest_is_named_and_all_are_drawn(self, screen: Screen):
        page = screen.settled(part("scatter"))
        box = canvas(page)
        # the most streamed of them has the most views too: 9 and 5 of the powers 4 to 9 and 0 to 5
        page.mouse.move(box["x"] + box["width"] - 4, box["y"] + 4)
        expect(page.get_by_text("Artist 3", exact=True)).to_be_visible()
        drawn = page.evaluate(
            "(each) => each.getContext('2d').getImageData(0, 0, each.width, each.height).data.some((one) => one > 0)",
            page.locator("canvas").element_handle(),
        )
        assert drawn


class TestQuestions:
    def test_one_is_asked_kept_in_the_address_and_taken_along(self, screen: Screen, tmp_path: Path):
        page = screen.settled(f"{ADDRESS}explorer")
        editor = page.get_by_label("Question in SQL")
        editor.fill(QUESTION)
        page.get_by_label("Rows, at most").fill("3")
        editor.press("Control+Enter")
        expect(page.get_by_text("The first 3 rows of more.")).to_be_visible()
        page.reload()
        expect(page.get_by_role("cell", name="120,000,000")).to_be_visible()
        with page.expect_download() as saved:
            page.get_by_role("link", name="As CSV").click()
        saved.value.save_as(tmp_path / "answer.csv")
        assert (tmp_path / "answer.csv").read_text().startswith('"track","stream"\n"\'=Song 120",120000000')

    def test_one_that_would_change_something_is_told_so(self, screen: Screen):
        screen.expected.append("422")
        page = screen.settled(f"{ADDRESS}explorer&sql=DELETE FROM tracks")
        expect(page.get_by_role("alert")).to_contain_text("query_refused")


def canvas(page: Page) -> FloatRect:
    place = page.locator("canvas")
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    return box
