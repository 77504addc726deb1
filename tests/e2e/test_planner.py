"""A release that is planned on screen: in both themes, by keyboard, in a narrow window, with models that answer."""

import re
import shutil
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from live_service import Killable, Service
from material import tiny_streams
from material.executive import executive_report, publish
from material.planned import with_effect

from .conftest import DASHBOARD, ROOT, Screen, visiting
from .test_screens import NARROWEST, barriers
from .test_what_if import tab_to

ADDRESS = "/intelligence?view=planner"
LUMINANCES = """(knob) => {
  const luminance = (colour) => {
    const paint = document.createElement("canvas").getContext("2d")
    paint.fillStyle = colour
    paint.fillRect(0, 0, 1, 1)
    const line = (of) => of / 255 <= 0.04045 ? of / 255 / 12.92 : ((of / 255 + 0.055) / 1.055) ** 2.4
    const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].map(line)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const { borderTopColor, backgroundColor } = getComputedStyle(knob)
  return [luminance(borderTopColor), luminance(backgroundColor)]
}"""
"""The relative luminance of WCAG 2: of the ring of a slider's knob, and of what it stands on."""


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service of its own, with small models of streams and views."""
    folder = tmp_path_factory.mktemp("planner")
    artifacts = folder / "artifacts"
    shutil.copytree(ROOT / "backend" / "spectral_dna" / "artifacts", artifacts)
    tiny_streams.write(artifacts)
    publish(artifacts, "executive_report", with_effect(executive_report()).model_dump_json().encode(), ".json")
    running = Killable(folder / "data", artifacts, SDNA_DASHBOARD_DIR=str(DASHBOARD))
    running.start()
    yield running.service
    running.service.http.close()
    running.stop()


@pytest.fixture
def screen(browser: Browser, planning: Service) -> Iterator[Screen]:
    with visiting(browser, planning, viewport={"width": 1440, "height": 1400}, locale="en-GB") as opened:
        yield opened


def answered(screen: Screen) -> Page:
    page = screen.settled(ADDRESS)
    expect(page.get_by_role("region", name="What is expected")).to_contain_text("in nine of ten")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    return page


class TestAccess:
    def test_axe_finds_nothing_in_either_theme(self, screen: Screen):
        screen.page.emulate_media(reduced_motion="reduce")
        page = answered(screen)
        page.get_by_label("Views", exact=True).fill("1.200")
        expect(page.get_by_text("A count is a whole number")).to_be_visible()
        page.get_by_label("Cost", exact=True).fill("3.125")
        expect(page.get_by_label("Cost", exact=True)).to_have_accessible_description(re.compile("a comma parts"))
        assert barriers(page) == []

    def test_nothing_is_wider_than_a_narrow_window(self, screen: Screen):
        page = answered(screen)
        for width in (375, NARROWEST):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") <= width

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_a_knob_that_nobody_moved_stands_out(self, screen: Screen, scheme: Literal["light", "dark"]):
        screen.page.emulate_media(color_scheme=scheme)
        page = answered(screen)
        knob = page.locator("#planner [data-index]").first
        expect(knob.get_by_role("slider")).to_have_attribute("aria-valuetext", "not known")
        ring, paper = knob.evaluate(LUMINANCES)
        assert (max(ring, paper) + 0.05) / (min(ring, paper) + 0.05) >= 3


class TestByKeyboard:
    def test_a_sound_is_set_sent_and_not_known_again(self, screen: Screen):
        page = answered(screen)
        slider = page.get_by_role("slider", name="Tempo")
        expect(slider).to_have_attribute("aria-valuetext", "not known")
        tab_to(page, slider)
        with page.expect_request("**/intelligence/predictions") as asked:
            page.keyboard.press("End")
        assert list(asked.value.post_data_json["release"]["sound"]) == ["tempo"]
        tab_to(page, page.get_by_role("button", name="Undo"))
        page.keyboard.press("Enter")
        expect(slider).to_have_attribute("aria-valuetext", "not known")

    def test_a_sound_is_typed_beside_its_slider_and_emptied(self, screen: Screen):
        page = answered(screen)
        tempo = page.get_by_role("spinbutton", name="Tempo")
        tab_to(page, tempo)
        page.keyboard.type("128")
        expect(page.get_by_role("slider", name="Tempo")).to_have_attribute("aria-valuetext", "128.0 BPM")
        page.keyboard.press("Control+A")
        page.keyboard.press("Delete")
        expect(page.get_by_role("slider", name="Tempo")).to_have_attribute("aria-valuetext", "not known")


class TestVideos:
    def test_are_added_and_ranked_by_a_real_service(self, screen: Screen):
        page = answered(screen)
        videos = page.get_by_role("region", name="Which video first?")
        for name, cost in (("Night Drive", "4,000"), ("Morning Waltz", "900.50")):
            videos.get_by_label("Name of the release").fill(name)
            videos.get_by_label("Cost", exact=True).fill(cost)
            page.keyboard.press("Enter")
        order = videos.get_by_role("figure", name="In this order").get_by_role("listitem")
        expect(order).to_have_text([re.compile(r"^1\. Morning Waltz\+.*streams"), re.compile(r"^2\. Night Drive\+")])
        expect(videos).to_contain_text("costs 900.5")
        expect(videos).to_contain_text("The report's verdict on H2, the hypothesis behind it: Weakened.")
        videos.get_by_role("button", name="Remove Morning Waltz").click()
        expect(order).to_have_text([re.compile(r"^1\. Night Drive\+")])
