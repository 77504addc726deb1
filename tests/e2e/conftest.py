"""A real Chromium in front of a real service with the built dashboard."""

import os
import shutil
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from live_service import Killable, Service
from material import audio_files
from material import catalogue_tables as tables
from spectral_dna.audio.synth import RATE, sample_sound
from spectral_dna.schema.values import FloatArray

from .settling import PATIENCE, Traffic

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "frontend" / "dist"
NAMES = ("Harbour", "Meadow", "Cellar", "Viaduct", "Orchard")
WHOLE = ("chromium", "chromium-browser", "google-chrome")
BARE = "chromium-headless-shell"
"""Chromium without windows, menus, microphones and storage of its own for each frame: pages in a third less time."""
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _needed(found: object, sentence: str) -> None:
    """Missing is a skip on a user's machine and a failure in CI."""
    if found:
        return
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


def chromium(*, whole: bool = False) -> str:
    """Find the browser of this machine: a bare one will do unless the whole is asked for."""
    names = WHOLE if whole else (BARE, *WHOLE)
    found = next(filter(None, map(shutil.which, names)), None)
    _needed(found, "There is no Chromium here to drive the dashboard with.")
    return str(found)


def has_letters_for(language: str) -> None:
    """See that a font of this machine has the letters of a language: what none can draw has no text on paper."""
    listed = shutil.which("fc-list")
    _needed(listed, "There is no fontconfig here to ask for fonts.")
    fonts = subprocess.run([str(listed), f":lang={language}"], capture_output=True, text=True, check=True).stdout
    _needed(fonts.strip(), f"No font here has the letters of the language '{language}'.")


@contextmanager
def launched(*flags: str, whole: bool = False) -> Iterator[Browser]:
    """Start a browser, with these flags beside the usual ones."""
    executable = chromium(whole=whole)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *flags])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


def with_dashboard(data: Path, **environment: str) -> Killable:
    """Give a service, not started yet; it has the published models, because the screens must hold what these say."""
    published = ROOT / "backend" / "spectral_dna" / "artifacts"
    return Killable(data, published, SDNA_DASHBOARD_DIR=str(DASHBOARD), **environment)


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    _needed((DASHBOARD / "index.html").is_file(), "The dashboard is not built: run `npm run build` in frontend.")
    running = with_dashboard(tmp_path_factory.mktemp("served") / "data")
    running.start()
    yield running.service
    running.service.http.close()
    running.stop()


class Screen:
    """A page, what it complained about, and what it may complain about."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.page: Page = context.new_page()
        self.traffic = Traffic(self.page)
        self.complaints: list[str] = []
        self.expected: list[str] = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def go(self, path: str = "/") -> Page:
        self.page.goto(self.address + path)
        # the first screen is painted before its code has come: a press would then be lost, and so would a focus
        expect(self.page.locator("[data-paint]")).to_have_count(0)
        self.page.get_by_role("heading", level=1).wait_for()
        return self.page

    def settled(self, path: str) -> Page:
        """Go there, and wait until nothing more comes and nothing moves."""
        page = self.go(path)
        self.traffic.settle()
        return page

    def unexpected(self) -> list[str]:
        return [each for each in self.complaints if not any(part in each for part in self.expected)]


@contextmanager
def visiting(browser: Browser, service: Service, **options: Any) -> Iterator[Screen]:
    """Come as a fresh visitor; whatever the browser's console complains of fails the test."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    opened = Screen(context, service.address)
    yield opened
    opened.page.unroute_all(behavior="ignoreErrors")
    context.close()
    assert opened.unexpected() == []


@pytest.fixture
def screen(browser: Browser, service: Service) -> Iterator[Screen]:
    with visiting(browser, service, viewport={"width": 1280, "height": 900}, locale="en-GB") as opened:
        yield opened


@pytest.fixture(scope="session")
def sound() -> FloatArray:
    """A track of our own synthesiser, 44.1 kHz stereo."""
    return sample_sound("night_drive")


@pytest.fixture
def song(sound: FloatArray, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A recording that no other test has sent: the same one would not be analysed twice."""
    seconds = 20 + zlib.crc32(request.node.name.encode()) % 8000 / 1000
    return audio_files.write(tmp_path / "my song.flac", sound[: round(seconds * RATE)])


def filled(service: Service, table: Path) -> None:
    """Take a table into the service's catalogue as its operator does, and wait for the index of similar songs."""
    call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "catalogue", "import", str(table)]
    environment = {**os.environ, "SDNA_DATA_DIR": str(service.data)}
    subprocess.run(call, env=environment, check=True, capture_output=True, timeout=240)
    deadline = time.monotonic() + 240
    while service.http.post("/api/v1/similar", json={"values": {"tempo": 120}}).status_code != 200:
        assert time.monotonic() < deadline, "The index of similar songs was never built."
        time.sleep(0.2)


@pytest.fixture(scope="session")
def track(service: Service, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a track of the catalogue, among others that measure otherwise."""
    filled(service, tables.write(tmp_path_factory.mktemp("tables") / "dataset.csv", tables.TRACKS, songs()))
    return f"/catalogue/{tables.track_id(7)}"


def songs() -> list[dict[str, Any]]:
    """Forty tracks with names and measures of their own, the later the more popular."""
    return [
        tables.track(
            number, track_name=f"Lantern {NAMES[number % 5]} {number}", artists=f"Émile {number % 4}",
            album_name=f"Album {number % 6}", popularity=40 + number, track_genre=("techno", "jazz")[number % 2],
            tempo=80 + 3 * number % 97, energy=0.2 + number % 7 / 10, valence=0.1 + number % 8 / 10,
            danceability=0.15 + number % 6 / 8,
        )
        for number in range(1, 41)
    ]  # fmt: skip


@pytest.fixture(scope="session")
def finished(service: Service) -> str:
    """The address of a report of a sample track."""
    answer = service.http.post("/api/v1/analyses", files={"sample": (None, "night_drive")})
    identifier: str = answer.json()["id"]
    assert service.until(identifier)["state"] == "succeeded"
    return f"/analyses/{identifier}"
