"""What if: from the report to another answer by keyboard alone, in both themes, without a network."""

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Screen
from .test_screens import NARROWEST, barriers

FARTHEST = 120
"""Stops of the tab key, before it is said that something can't be reached."""


def tab_to(page: Page, target: Locator) -> None:
    """Go on by the tab key alone until something has the focus."""
    target.wait_for()
    for _ in range(FARTHEST):
        if target.evaluate("(each) => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The tab key doesn't reach {target}.")


def number(page: Page, name: str) -> Locator:
    return page.locator(f"tr[data-number={name}]")


def answer(screen: Screen) -> list[str]:
    screen.traffic.settle()
    page = screen.page
    return page.locator("tr[data-number] td:nth-of-type(1)").all_inner_texts()


class TestByKeyboard:
    def test_from_the_report_to_another_answer_and_back(self, screen: Screen, finished: str):
        page = screen.go(finished)
        tab_to(page, page.get_by_role("link", name="What if …"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("What if it measured differently?")
        expect(number(page, "popularity")).to_contain_text("no change")
        first = answer(screen)
        tab_to(page, page.get_by_role("slider", name="Energy"))
        page.keyboard.press("End")
        expect(number(page, "popularity")).not_to_contain_text("no change")
        assert answer(screen) != first
        page.wait_for_url("**/what-if?energy=1")
        tab_to(page, page.get_by_role("spinbutton", name="Tempo"))
        page.keyboard.press("Control+A")
        page.keyboard.insert_text("280")
        expect(page.get_by_text("Outside of what the models were trained on")).to_be_visible()
        page.wait_for_url("**tempo=280**")
        page.get_by_role("button", name="Undo").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/what-if?energy=1")
        page.get_by_role("button", name="Reset all").focus()
        page.keyboard.press("Enter")
        expect(number(page, "popularity")).to_contain_text("no change")
        assert answer(screen) == first

    def test_the_original_is_the_report_s(self, screen: Screen, finished: str):
        page = screen.settled(finished)
        told = page.get_by_role("article").inner_text()
        page.get_by_role("link", name="What if …").click()
        expect(number(page, "popularity")).to_be_visible()
        screen.traffic.settle()
        for name in ("chance", "likeness", "popularity", "score"):
            assert number(page, name).locator("td").last.inner_text() in told

    def test_a_suggested_move_moves_the_sliders_and_turns_the_vote(self, screen: Screen, finished: str):
        page = screen.go(f"{finished}/what-if")
        before = number(page, "emergingVotes").locator("td").first
        expect(before).to_be_visible()
        moves = page.get_by_role("region", name="What would change the vote")
        moves.get_by_role("button", name="Emerging").click()
        apply = moves.get_by_role("button", name="Move the sliders there").first
        apply.focus()
        page.keyboard.press("Enter")
        expect(number(page, "emergingVotes")).not_to_contain_text("no change")

    def test_an_address_is_shared_with_its_sliders(self, screen: Screen, finished: str):
        page = screen.go(f"{finished}/what-if?tempo=150&mode=0")
        expect(page.get_by_role("slider", name="Tempo")).to_have_attribute("aria-valuetext", "150.0 BPM")
        expect(page.get_by_label("Mode", exact=True)).to_have_value("0")


class TestWithoutANetwork:
    def test_the_sliders_stay_and_the_answer_comes_once_it_is_back(self, screen: Screen, finished: str):
        page = screen.go(f"{finished}/what-if")
        expect(number(page, "popularity")).to_contain_text("no change")
        screen.expected.append("ERR_INTERNET_DISCONNECTED")
        screen.context.set_offline(True)
        page.get_by_role("slider", name="Energy").focus()
        page.keyboard.press("End")
        expect(page.get_by_text("You are offline.")).to_be_visible()
        expect(page.get_by_role("slider", name="Energy")).to_have_attribute("aria-valuetext", "1.00")
        screen.context.set_offline(False)
        expect(number(page, "popularity")).not_to_contain_text("no change")
        expect(page.get_by_text("You are offline.")).not_to_be_visible()


class TestAccess:
    @pytest.mark.parametrize("place", ["report", "median"])
    def test_axe_finds_nothing_in_either_theme_and_nothing_is_too_wide(self, screen: Screen, finished: str, place: str):
        screen.page.emulate_media(reduced_motion="reduce")
        page = screen.go("/what-if?tempo=290" if place == "median" else f"{finished}/what-if?tempo=290&energy=0.05")
        expect(number(page, "popularity")).to_be_visible()
        expect(page.get_by_text("Outside of what the models were trained on").first).to_be_visible()
        screen.traffic.settle()
        assert barriers(page) == []
        for width in (375, NARROWEST):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
