"""A minute of microphone, from the browser's own test device."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from live_service import Service
from material import audio_files
from spectral_dna.audio.synth import RATE
from spectral_dna.schema.values import FloatArray

from .conftest import Screen, launched
from .settling import PATIENCE
from .test_player import WATCH, moves_on
from .test_upload import REPORT, expect_report

BEGINNING = """
new MutationObserver((_, looking) => {
  const stop = [...document.querySelectorAll("button")].find((each) => each.textContent === "Stop and analyze")
  if (stop === undefined) return
  window.couldBeStopped = !stop.disabled
  looking.disconnect()
}).observe(document, { subtree: true, childList: true })
"""
"""Sees how the way to stop begins: after a few seconds it is another, and a slow test came too late."""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory, sound: FloatArray) -> Path:
    """What the test device plays, over and over."""
    return audio_files.write(
        tmp_path_factory.mktemp("room") / "room.wav", sound[RATE * 10 : RATE * 25], subtype="PCM_16"
    )


@pytest.fixture(scope="module")
def context(heard: Path) -> Iterator[BrowserContext]:
    device = ("--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={heard}")
    with launched(*device, whole=True) as browser:
        opened = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
        opened.set_default_timeout(PATIENCE)
        opened.add_init_script(WATCH)
        opened.add_init_script(BEGINNING)
        yield opened


@pytest.fixture
def page(context: BrowserContext, service: Service) -> Iterator[Page]:
    screen = Screen(context, service.address)
    yield screen.go()
    screen.page.close()
    assert screen.unexpected() == []


def start(page: Page) -> None:
    page.get_by_role("button", name="Record with the microphone").click()
    expect(page.get_by_text("A microphone changes what it hears")).to_be_visible()
    page.get_by_role("button", name="Start recording").click()


def test_a_refused_microphone_is_told_with_what_to_do(context: BrowserContext, page: Page):
    context.clear_permissions()
    start(page)
    expect(page.get_by_role("alert")).to_contain_text("The microphone was refused")
    expect(page.get_by_role("button", name="Start recording")).to_be_enabled()


def test_a_recording_has_a_level_and_becomes_a_report_that_plays(context: BrowserContext, page: Page):
    context.grant_permissions(["microphone"])
    start(page)
    stop = page.get_by_role("button", name="Stop and analyze")
    page.wait_for_function("() => window.couldBeStopped === false")
    page.wait_for_function("() => document.querySelector('meter')?.value > 0.1")
    expect(stop).to_be_enabled(timeout=2 * PATIENCE)  # a recording has a shortest length
    stop.click()
    page.wait_for_url(REPORT)
    expect_report(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).to_have_title(re.compile(r"Recording .*\.webm"))
    listen = page.get_by_role("figure", name="Listen", exact=True)
    listen.get_by_role("slider", name="Position").fill("3")
    listen.get_by_role("button", name="Play").click()
    moves_on(page, 3.0)


def test_a_discarded_recording_leaves_nothing(context: BrowserContext, page: Page):
    context.grant_permissions(["microphone"])
    start(page)
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("button", name="Start recording")).to_be_enabled()
    expect(page.get_by_role("meter")).to_have_count(0)
