"""Compare: from a report to two tracks side by side by keyboard alone, as a file, in both themes, on narrow windows."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from live_service import Service

from .conftest import Screen
from .test_screens import NARROWEST, barriers
from .test_what_if import tab_to


@pytest.fixture(scope="session")
def other(service: Service) -> str:
    """Another sample track, by its number."""
    identifier: str = service.http.post("/api/v1/analyses", files={"sample": (None, "morning_waltz")}).json()["id"]
    assert service.until(identifier)["state"] == "succeeded"
    return identifier


@pytest.fixture
def pair(finished: str, other: str) -> str:
    """The address of a comparison of two sample tracks."""
    return f"/compare?ids={finished.rpartition('/')[2]},{other}"


def rows(page: Page) -> list[list[str]]:
    """Read the table of differences as it is shown: name, unit, values, percentiles and how far apart."""
    return page.evaluate(
        """() => [...document.querySelectorAll("tr[data-feature]")].map((row) =>
            [...row.cells].map((cell) => [...cell.childNodes].map((each) => each.textContent.trim())).flat())"""
    )


class TestByKeyboard:
    def test_from_a_report_to_two_tracks_and_back_to_one(self, screen: Screen, finished: str, other: str):
        page = screen.go(finished)
        tab_to(page, page.get_by_role("link", name="Compare with …"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("How do they differ?")
        tab_to(page, page.get_by_role("searchbox"))
        page.keyboard.type("waltz")
        expect(page.get_by_text("To choose from: 1")).to_be_visible()
        tab_to(page, page.get_by_role("button", name="Add Morning Waltz"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("table", name="Feature by feature")).to_be_visible()
        expect(page).to_have_title("Compare Night Drive, Morning Waltz · Spectral DNA")
        expect(page).to_have_url(re.compile(f"{other}$"))
        tab_to(page, page.get_by_role("button", name="Move Morning Waltz to the front"))
        page.keyboard.press("Enter")
        expect(page).to_have_title("Compare Morning Waltz, Night Drive · Spectral DNA")
        tab_to(page, page.get_by_role("button", name="Remove Night Drive"))
        page.keyboard.press("Enter")
        expect(page.get_by_text("It takes two to compare")).to_be_visible()
        page.go_back()
        expect(page).to_have_title("Compare Morning Waltz, Night Drive · Spectral DNA")

    def test_the_differences_are_sorted_and_saved_as_they_are_shown(self, screen: Screen, pair: str, tmp_path: Path):
        page = screen.settled(pair)
        page.get_by_label("By group").uncheck()
        page.get_by_label("Only what differs beyond measuring error").check()
        screen.traffic.settle()
        shown = rows(page)
        with page.expect_download() as download:
            page.get_by_role("button", name="Save as CSV").click()
        download.value.save_as(tmp_path / "comparison.csv")
        text = (tmp_path / "comparison.csv").read_text(encoding="utf-8")
        head, *saved = csv.reader(text.splitlines())
        assert head[3:7:2] == ["A: Night Drive", "B: Morning Waltz"]
        assert [row[1] for row in saved] == [row[0] for row in shown]
        apart = [float(row[7]) for row in saved if row[7]]
        assert apart == sorted(apart, reverse=True)
        for row, line in zip(saved, shown, strict=True):
            assert {row[3], row[5], row[8]} <= {text.replace("\u2212", "-") for text in line}


class TestListening:
    def test_another_track_takes_over_where_the_last_one_was(self, screen: Screen, pair: str):
        page = screen.go(pair)
        part = page.get_by_role("region", name="Listen at the same part of each")
        place = part.get_by_role("slider", name="Position in all of them")
        expect(part.get_by_role("radio", name="Hear Night Drive")).to_be_checked()
        place.fill("100")
        part.get_by_role("button", name="Play").click()
        expect(place).not_to_have_value("100")
        part.get_by_role("radio", name="Hear Night Drive").focus()
        page.keyboard.press("ArrowDown")
        expect(part.get_by_role("radio", name="Hear Morning Waltz")).to_be_checked()
        place_after = "(was) => Number(document.querySelector('input[type=range]').value) > was"
        page.wait_for_function(place_after, arg=100)
        page.wait_for_function(place_after, arg=int(place.input_value()))
        part.get_by_role("button", name="Pause").click()
        expect(part.get_by_role("button", name="Play")).to_be_enabled()


class TestPartly:
    def test_what_is_gone_is_said_and_the_others_are_compared(self, screen: Screen, pair: str):
        screen.expected.append("404")
        page = screen.go(f"{pair},0190a0a0-0000-7000-8000-000000000000")
        expect(page.get_by_text("It may have been deleted, or it isn't yours")).to_be_visible()
        expect(page.get_by_role("table", name="Feature by feature")).to_be_visible()

    def test_a_comparison_of_another_visitor_s_tracks_shows_none_of_them(self, screen: Screen, pair: str):
        """As a service with callers would answer: to a stranger there are no such analyses."""
        screen.expected.append("404")
        screen.page.route(
            "**/api/v1/analyses/*", lambda route: route.fulfill(status=404, json={"code": "analysis_not_found",
            "status": 404, "title": "There is no such analysis", "detail": "None.", "advice": "Check the address."})
        )  # fmt: skip
        page = screen.go(pair)
        expect(page.get_by_text("It may have been deleted, or it isn't yours")).to_have_count(2)
        screen.traffic.settle()
        expect(page.get_by_role("table", name="Feature by feature")).to_have_count(0)


class TestAccess:
    @pytest.mark.parametrize("place", ["pair", "nothing"])
    def test_axe_finds_nothing_in_either_theme_and_nothing_is_too_wide(self, screen: Screen, pair: str, place: str):
        screen.page.emulate_media(reduced_motion="reduce")
        page = screen.go(pair if place == "pair" else "/compare")
        if place == "pair":
            expect(page.get_by_role("table", name="Feature by feature")).to_be_visible()
            page.get_by_role("button", name="Add a track").click()
        expect(page.get_by_role("searchbox")).to_be_visible()
        screen.traffic.settle()
        page.evaluate("document.querySelectorAll('figure [aria-expanded=false]').forEach((each) => each.click())")
        assert barriers(page) == []
        for width in (375, NARROWEST):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
