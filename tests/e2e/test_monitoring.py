"""What an owner tells of a track is in the figures of the Monitoring screen, and too few is called so."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from live_service import Service
from material import audio_files
from spectral_dna.audio.synth import RATE
from spectral_dna.schema.values import FloatArray

from .conftest import Screen, visiting, with_dashboard
from .test_screens import barriers

SOON = 60_000
"""A recording is counted a little after it has ended, and the screen asks again by itself."""


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service of its own, which reckons anew each second: nobody else's recordings count."""
    running = with_dashboard(tmp_path_factory.mktemp("watched") / "data", SDNA_MONITORING__REFRESH_SECONDS="1")
    running.start()
    yield running.service
    running.service.http.close()
    running.stop()


@pytest.fixture
def screen(browser: Browser, watched: Service) -> Iterator[Screen]:
    with visiting(browser, watched, viewport={"width": 1280, "height": 900}, locale="en-GB") as opened:
        yield opened


@pytest.fixture(scope="module")
def report(watched: Service, sound: FloatArray, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A recording of one's own: the service's samples are not counted."""
    song = audio_files.write(tmp_path_factory.mktemp("told") / "told.flac", sound[: 24 * RATE])
    identifier: str = watched.submit(song).json()["id"]
    assert watched.until(identifier)["state"] == "succeeded"
    return f"/analyses/{identifier}"


def opened(screen: Screen, report: str) -> Page:
    page = screen.go(report)
    page.get_by_role("button", name="What became of it?").click()
    page.get_by_label("Streams so far").wait_for()
    return page


def test_what_an_owner_tells_is_in_the_figures_and_too_few_is_called_so(screen: Screen, watched: Service, report: str):
    page = opened(screen, report)
    page.get_by_label("Streams so far").fill("48210")
    page.get_by_label("Has it charted?").select_option("No")
    page.get_by_role("button", name="Tell it").click()
    expect(page.get_by_text(re.compile("^Told on"))).to_be_visible()
    page = screen.go("/monitoring")
    for lens in ("Emerging", "Charting"):
        figure = page.get_by_role("figure", name=re.compile(f"^{lens}, models"))
        expect(figure).to_contain_text("Too few: 1 of 30 outcomes", timeout=SOON)
    features = page.get_by_role("figure", name="Features", exact=True)
    expect(features.get_by_text("Too few: 1 of 100").first).to_be_visible(timeout=SOON)
    traffic = page.get_by_role("region", name="Traffic", exact=True)
    expect(traffic).to_contain_text("1 analysis, last 30 days", timeout=SOON)
    told = watched.http.get("/api/v1/monitoring").json()
    assert {record["n"] for record in told["calibration"]["lenses"]} == {1}
    assert told["drift"]["windows"][0]["recordings"] == 1


def test_what_was_told_stands_there_is_replaced_taken_back_and_that_undone(
    screen: Screen, watched: Service, report: str
):
    def kept() -> dict[str, object]:
        found: dict[str, object] | None = watched.http.get(f"/api/v1{report}/outcome").json()
        return found or {}

    assert watched.http.put(f"/api/v1{report}/outcome", json={"streams": 900, "as_of": "2026-01-02"}).is_success
    page = opened(screen, report)
    expect(page.get_by_label("Streams so far")).to_have_value("900")
    expect(page.get_by_label("As of")).to_have_value("2026-01-02")
    page.emulate_media(reduced_motion="reduce")
    screen.traffic.settle()
    assert barriers(page) == []
    page.get_by_label("Streams so far").fill("1200")
    page.get_by_role("button", name="Replace it").click()
    page.get_by_text("It counts in the service's record").wait_for()
    replaced = kept()
    assert replaced["streams"] == 1200
    assert replaced["as_of"] != "2026-01-02"  # that was the day of the old figure
    page.get_by_role("button", name="Take it back").click()
    page.get_by_role("button", name="Tell it").wait_for()
    assert kept() == {}
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Streams so far")).to_have_value("1200")
    assert (kept()["streams"], kept()["as_of"]) == (1200, replaced["as_of"])


def test_a_shared_report_and_a_printed_one_have_no_place_for_it(screen: Screen, watched: Service, report: str):
    shared = watched.http.post(f"/api/v1{report}/share", json={}).json()
    page = screen.go(shared["path"])
    expect(page.get_by_role("heading", name="Behind this answer")).to_be_visible()
    expect(page.get_by_role("button", name="What became of it?")).to_have_count(0)
    page = screen.go(report)
    page.get_by_role("heading", name="What became of it?").wait_for()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="What became of it?")).to_be_hidden()
