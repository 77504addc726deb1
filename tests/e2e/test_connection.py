"""What a visitor meets while the network or the service is away, and that everything goes on by itself."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from live_service import Killable, Service
from material import audio_files
from material.killing import listener_of, stopped
from spectral_dna.audio.synth import RATE
from spectral_dna.schema.values import FloatArray

from .conftest import Screen, with_dashboard
from .settling import PATIENCE
from .test_upload import REPORT, choose, expect_report

OFFLINE = "This device is offline."
SILENT = "The service is not answering just now."


@pytest.fixture
def mortal(service: Service, tmp_path: Path) -> Iterator[Killable]:
    """A service of this test alone, to be ended and started again; the shared one says whether there can be any."""
    assert service.is_live()
    running = with_dashboard(tmp_path / "data")
    running.start()
    yield running
    running.close()


def told(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


def not_told(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(0)


class TestAService:
    def test_that_ends_midway_and_is_started_again_finishes_what_it_accepted(
        self, browser: Browser, mortal: Killable, sound: FloatArray, tmp_path: Path
    ):
        long = np.tile(sound, (4, 1))[: 150 * RATE]
        context = browser.new_context()
        context.set_default_timeout(2 * PATIENCE)
        screen = Screen(context, mortal.service.address)
        page = screen.go()
        with stopped([listener_of(mortal.service)]):
            choose(page, audio_files.write(tmp_path / "long song.flac", long))
            page.get_by_role("list", name="Stages").wait_for()
            address = page.url
            mortal.kill()
        told(page, SILENT)
        expect(page.get_by_role("list", name="Stages")).to_be_visible()
        mortal.start()
        expect_report(page)
        not_told(page, SILENT)
        assert page.url == address
        assert REPORT.search(address)
        context.close()


class TestANetwork:
    def test_that_is_away_during_the_work_costs_nothing(self, screen: Screen, service: Service, song: Path):
        screen.expected = ["ERR_INTERNET_DISCONNECTED", "dynamically imported module"]
        page = screen.go()
        with stopped([listener_of(service)]):  # else it might be over before the network is away
            choose(page, song)
            page.get_by_role("list", name="Stages").wait_for()
            screen.context.set_offline(True)
            told(page, OFFLINE)
        service.until(page.url.rpartition("/")[2])
        screen.context.set_offline(False)
        not_told(page, OFFLINE)
        expect_report(page)

    def test_that_comes_back_brings_a_screen_that_was_asked_for_meanwhile(self, screen: Screen, finished: str):
        screen.expected = ["ERR_INTERNET_DISCONNECTED", "dynamically imported module"]
        page = screen.go(finished)
        page.get_by_role("figure", name="Emerging", exact=True).wait_for()
        screen.context.set_offline(True)
        page.get_by_role("link", name="What if …").click(no_wait_after=True)
        told(page, OFFLINE)
        screen.context.set_offline(False)
        expect(page.get_by_role("heading", level=1)).to_contain_text("What if")
