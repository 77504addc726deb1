"""Within another site's page, where a browser gives the dashboard no storage: visitors stay apart, and all works."""

import http.server
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, FrameLocator, Page, Request, expect

from live_service import Service
from material.killing import pid_of, stopped
from material.sites import served

from .conftest import FLAGS, chromium, with_dashboard
from .settling import PATIENCE, Traffic, until

HAS_STORAGE = """
() => { try { localStorage.setItem("x", "x"); return true } catch { return false } }
"""
PAGE = """<!doctype html><title>A host</title><link rel="icon" href="data:,">
<iframe title="Space" src="{}" width="1200" height="850" allow="microphone">"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is asked is seen in the browser."""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site: by its name a stranger to the service's address."""
    pages = tmp_path_factory.mktemp("host")
    with served(partial(_Quiet, directory=str(pages))) as port:
        yield f"http://localhost:{port}", pages


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory, host: tuple[str, Path]) -> Iterator[Service]:
    """A service for visitors that the other site may show."""
    running = with_dashboard(
        tmp_path_factory.mktemp("space") / "data",
        SDNA_ACCESS__MODE="visitors",
        SDNA_ACCESS__FRAME_ANCESTORS=json.dumps([host[0]]),
    )
    running.start()
    yield running.service
    running.service.http.close()
    running.stop()


@pytest.fixture
def context(browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    """A browser that gives pages within other sites' pages no storage."""
    profile = tmp_path / "profile" / "Default"
    profile.mkdir(parents=True)
    wanted = {"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": True}}
    (profile / "Preferences").write_text(json.dumps(wanted))
    opened = browser.browser_type.launch_persistent_context(
        profile.parent, executable_path=chromium(whole=True), args=list(FLAGS), locale="en-GB",
        viewport={"width": 1280, "height": 900},
    )  # fmt: skip
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


class Visit:
    """A page of the host with the dashboard in it, and what the browser said."""

    def __init__(self, context: BrowserContext, host: tuple[str, Path], address: str) -> None:
        address_of_host, pages = host
        (pages / "index.html").write_text(PAGE.format(address))
        self.complaints: list[str] = []
        self.asked: list[Request] = []
        self.page: Page = context.new_page()
        self.traffic = Traffic(self.page)
        self.page.on("console", self._listen)
        self.page.on("request", lambda request: self.asked.append(request))
        self.page.goto(address_of_host)
        self.space: FrameLocator = self.page.frame_locator("iframe")

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def settle(self) -> None:
        self.traffic.settle(self.page.frames[1])

    def inside(self, script: str) -> object:
        return self.page.frames[1].evaluate(script)


class TestVisitors:
    def test_analyse_a_sample_and_see_what_is_theirs_alone(
        self, context: BrowserContext, host: tuple[str, Path], space: Service
    ):
        ada = Visit(context, host, f"{space.address}/")
        expect(ada.space.get_by_role("heading", level=1)).to_be_visible()
        ada.settle()
        assert ada.inside(HAS_STORAGE) is False
        assert ada.inside("() => document.featurePolicy.allowsFeature('microphone')") is True
        # what is over before its page is there has no events to ask for
        judge = pid_of(space.data.with_name("service.log"), "judge")
        with stopped([judge]), ada.page.expect_request("**/events"):
            ada.space.get_by_role("button", name="Analyze Morning Waltz").click()
        expect(ada.space.get_by_role("figure", name="Emerging", exact=True)).to_be_visible(timeout=4 * PATIENCE)
        report = ada.page.frames[1].url
        asked = [each for each in ada.asked if "/api/" in each.url and each.resource_type != "media"]
        tokens = {request.headers.get("x-visitor-token") for request in asked}
        assert len(tokens) == 1
        ada.space.get_by_role("link", name="Analyze another track").click()
        expect(ada.space.get_by_role("link", name="Morning Waltz")).to_be_visible()

        bob = Visit(context, host, report)
        expect(bob.space.get_by_role("alert")).to_contain_text("analysis_not_found")
        bob.space.get_by_role("link", name="Analyze a track").click()
        expect(bob.space.get_by_role("button", name="Analyze Morning Waltz")).to_be_visible()
        bob.settle()
        expect(bob.space.get_by_role("link", name="Morning Waltz")).to_have_count(0)
        assert ada.complaints == []
        assert all("404" in complaint for complaint in bob.complaints), bob.complaints


def test_a_host_that_was_not_named_shows_nothing(context: BrowserContext, host: tuple[str, Path], service: Service):
    visit = Visit(context, host, f"{service.address}/")
    until(visit.page, lambda: visit.page.frames[1].url.startswith("chrome-error://"), "the frame's refusal")
    until(visit.page, lambda: any("frame-ancestors" in each for each in visit.complaints), "the browser's reason")
