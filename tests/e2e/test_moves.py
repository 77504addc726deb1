"""What would change the vote, asked on a real report: by keyboard, in both themes, on a narrow window."""

from playwright.sync_api import expect

from .conftest import Screen
from .test_screens import barriers


def test_moves_are_asked_for_by_keyboard_and_axe_finds_nothing(screen: Screen, finished: str):
    screen.page.emulate_media(reduced_motion="reduce")
    page = screen.settled(finished)
    section = page.get_by_role("region", name="What would change the vote")
    section.get_by_role("button", name="Emerging").focus()
    page.keyboard.press("Enter")
    expect(section.get_by_text("It is no advice")).to_be_visible()
    expect(section.get_by_text("Changing at most three features")).to_be_visible()
    expect(section.get_by_role("listitem").first).to_be_visible()
    section.get_by_role("button", name="Show as table").click()
    page.get_by_role("button", name="Random forest").first.click()
    screen.traffic.settle()
    assert barriers(page) == []
    page.set_viewport_size({"width": 375, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
