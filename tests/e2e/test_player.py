"""A report that can be heard: a copy in the browser, a sample, a video's player; else it is silent, and says why."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

from live_service import Service

from .conftest import Screen
from .test_upload import REPORT, choose, expect_report

WATCH = """
window.heard = []
const Real = window.Audio
window.Audio = class extends Real { constructor() { super(); window.heard.push(this) } }
"""
"""So that a test sees the element that plays, which is not on the page."""

VIDEO = """<!doctype html><title>player</title><script>
const say = (message) => parent.postMessage(JSON.stringify(message), "*")
const orders = []
addEventListener("message", ({ data }) => {
  const { event, func, args } = JSON.parse(data)
  if (event === "listening") say({ event: "onReady", info: null })
  if (event !== "command") return
  document.title = [...document.title.split(","), func].join(",")
  if (func === "playVideo") say({ event: "infoDelivery", info: { playerState: 1, currentTime: 3 } })
  if (func === "pauseVideo") say({ event: "infoDelivery", info: { playerState: 2, currentTime: 9 } })
  if (func === "seekTo") say({ event: "infoDelivery", info: { currentTime: args[0] } })
})
</script>"""
"""Speaks as the player does in its frame."""


@pytest.fixture
def page(screen: Screen) -> Page:
    screen.page.add_init_script(WATCH)
    return screen.page


def player(page: Page) -> Locator:
    return page.get_by_role("figure", name="Listen", exact=True)


def length(page: Page) -> float:
    """Wait for the element that plays, which comes after the figure around it, and give its length."""
    page.wait_for_function("() => window.heard.at(-1)?.duration > 0")
    seconds: float = page.evaluate("window.heard.at(-1).duration")
    return seconds


def now(page: Page) -> float:
    """Give the time of the element that plays."""
    length(page)
    time: float = page.evaluate("window.heard.at(-1).currentTime")
    return time


def moves_on(page: Page, start: float) -> None:
    page.wait_for_function("start => window.heard.at(-1)?.currentTime > start + 0.3", arg=start)


def stands_at(page: Page, time: float, within: float = 0.01) -> None:
    page.wait_for_function(
        "([time, within]) => Math.abs(window.heard.at(-1)?.currentTime - time) <= within", arg=[time, within]
    )


def upload(screen: Screen, song: Path) -> Page:
    page = screen.go()
    choose(page, song)
    page.wait_for_url(REPORT)
    expect_report(page)
    player(page).wait_for()
    return page


class TestOwnCopy:
    def test_plays_seeks_and_survives_a_reload_without_being_sent_again(self, screen: Screen, page: Page, song: Path):
        upload(screen, song)
        expect(player(page)).to_contain_text("this browser's own copy")
        player(page).get_by_role("button", name="Play", exact=True).click()
        moves_on(page, 0.0)
        player(page).get_by_role("button", name="Pause").click()
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_visible()
        player(page).get_by_role("button", name="Forward 5 seconds").click()
        moves_on(page, 5.0)

        sent: list[Request] = []
        page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
        page.reload()
        player(page).wait_for()
        player(page).get_by_role("button", name="Play", exact=True).click()
        moves_on(page, 0.0)
        assert sent == []

    def test_a_press_on_the_waveform_seeks_and_a_loop_returns(self, screen: Screen, page: Page, song: Path):
        upload(screen, song)
        duration = length(page)
        wave = player(page).locator("[class*='h-28'] > div").first
        wave.locator("canvas").first.wait_for()  # before it is drawn it takes no press
        wave.click()  # in its middle
        stands_at(page, duration / 2, within=duration / 50)

        player(page).get_by_role("button", name="Loop the strongest stretch").click()
        status = player(page).get_by_role("status")
        expect(status).to_contain_text("Looping")
        start = now(page)
        player(page).get_by_role("button", name="Play", exact=True).click()
        end = start + duration / 2  # of a short track a stretch is half
        page.evaluate("time => { window.heard.at(-1).currentTime = time }", end - 0.4)
        page.wait_for_function("end => window.heard.at(-1).currentTime < end - 2", arg=end)
        player(page).get_by_role("button", name="Stop looping").click()
        expect(status).not_to_contain_text("Looping")

    def test_the_copy_can_be_removed(self, screen: Screen, page: Page, song: Path):
        upload(screen, song)
        player(page).get_by_role("button", name="Remove this copy").click()
        expect(player(page)).to_contain_text("There is no sound to play")
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_disabled()


class TestReasons:
    def test_a_press_on_a_reason_plays_where_it_is_strongest(self, screen: Screen, page: Page, finished: str):
        screen.go(finished)
        player(page).wait_for()
        page.get_by_role("tab", name="Charting").click()
        page.get_by_role("button", name=re.compile("Show all")).click()
        hear = page.get_by_role("button", name=re.compile("Hear where .* is strongest, at 0:[1-9]")).first
        spoken = hear.get_attribute("aria-label") or ""
        seconds = int(spoken.rpartition(":")[2])
        hear.click()
        moves_on(page, seconds)
        expect(player(page)).to_be_in_viewport()


class TestKeys:
    def test_space_arrows_and_the_question_mark_unless_switched_off(self, screen: Screen, page: Page, finished: str):
        screen.go(finished)
        player(page).wait_for()
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_enabled()
        page.keyboard.press("ArrowRight")
        stands_at(page, 5.0)
        page.keyboard.press("Space")
        moves_on(page, 5.0)
        page.keyboard.press("Space")
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_visible()

        page.keyboard.press("?")
        page.get_by_role("dialog").get_by_role("checkbox", name="Use these keys").uncheck()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        before = now(page)
        assert before > 5
        page.locator("h1").focus()
        page.keyboard.press("ArrowLeft")
        assert now(page) == pytest.approx(before, abs=1)  # else it would be five seconds earlier
        page.reload()
        page.get_by_role("heading", level=1).wait_for()
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_enabled()
        page.keyboard.press("ArrowRight")
        assert now(page) == 0


class TestSilence:
    def test_a_file_that_another_browser_sent_is_silent_and_says_why(
        self, screen: Screen, page: Page, service: Service, song: Path
    ):
        identifier = service.submit(song).json()["id"]
        service.until(identifier)
        screen.go(f"/analyses/{identifier}")
        player(page).wait_for()
        expect(player(page)).to_contain_text("this browser has no copy of this one")
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_disabled()
        player(page).get_by_role("button", name="Show as table").click()
        expect(player(page).get_by_role("row")).not_to_have_count(1)

    def test_a_report_from_before_the_curve_was_kept_says_so(self, screen: Screen, page: Page, finished: str):
        instead(page, {"along": None})
        screen.go(finished)
        player(page).wait_for()
        expect(player(page)).to_contain_text("not kept for this analysis")


def instead(page: Page, changes: dict[str, Any]) -> None:
    """Show the report with parts of it changed."""

    def answer(route: Route) -> None:
        response = route.fetch()
        analysis = response.json()
        analysis["report"] |= changes
        route.fulfill(response=response, body=json.dumps(analysis))

    page.route("**/api/v1/analyses/*", answer)


class TestVideo:
    @pytest.fixture
    def asked(self, page: Page) -> list[str]:
        """Stand in for the video site, and list what was asked of it."""
        addresses: list[str] = []

        def answer(route: Route) -> None:
            addresses.append(route.request.url)
            route.fulfill(content_type="text/html", body=VIDEO)

        page.route("https://www.youtube-nocookie.com/**", answer)
        return addresses

    def test_nothing_is_asked_of_it_before_consent_and_then_it_is_steered(
        self, screen: Screen, page: Page, finished: str, asked: list[str], service: Service
    ):
        report = service.analysis(finished.rpartition("/")[2])["report"]
        video = {"id": "aaaaaaaaaaa", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa"}
        source = report["source"] | {
            "kind": "youtube", "video": video | {"title": "A video", "channel": None, "thumbnail": None}
        }  # fmt: skip
        instead(page, {"source": source})
        screen.go(finished)
        player(page).wait_for()
        expect(player(page).get_by_role("button", name="Play", exact=True)).to_be_disabled()
        assert asked == []

        player(page).get_by_role("button", name="Load YouTube's player").click()
        player(page).get_by_role("button", name="Play", exact=True).click()
        player(page).get_by_role("button", name="Pause").click()
        expect(player(page)).to_contain_text("At 0:09")
        player(page).get_by_role("button", name="Forward 5 seconds").click()
        expect(player(page)).to_contain_text("At 0:14")
        assert asked[0].startswith("https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?enablejsapi=1")
