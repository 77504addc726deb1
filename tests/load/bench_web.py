"""How fast the dashboard is, in Debian's Chromium before a service of its own: `make bench-web`. The last line is JSON.

Every figure stands beside what is asked of it; on a machine that does other things they say nothing. Nothing here is a
test: what must hold on every machine, such as the size of the first screen, is one.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))

import tracks  # noqa: E402
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright  # noqa: E402

from live_service import Killable, Service  # noqa: E402
from spectral_dna.settings import Settings  # noqa: E402

DASHBOARD = ROOT / "frontend" / "dist"
PHONE = {"width": 375, "height": 812}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down."""
SLOWDOWN = 4
SETTLE_MS = 2000
"""Time for a larger paint to come."""
ASKED = {"largest_paint_s": 2.0, "cached_report_s": 1.0, "longest_task_ms": 200}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--autoplay-policy=no-user-gesture-required"]
WATCH = """
window.paints = []; window.tasks = []
new PerformanceObserver((list) => window.paints.push(...list.getEntries().map((entry) => entry.startTime)))
  .observe({ type: "largest-contentful-paint", buffered: true })
new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration)))
  .observe({ type: "longtask", buffered: true })
"""


def main() -> int:
    """Serve, open, measure, tell."""
    options = _options()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None or not (DASHBOARD / "index.html").is_file():
        print("It takes Chromium, and the dashboard as `make run` builds it.")
        return 1
    with tempfile.TemporaryDirectory(prefix="sdna-web-") as folder, _served(Path(folder)) as service:
        (track,) = tracks.make(Path(folder), seconds=options.track_seconds, count=1)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            found = {
                "first_screen_bytes": _size(),
                "largest_paint_s": _spread(lambda: largest_paint(browser, service), options.rounds),
                "longest_task_ms": longest_task(browser, service, track, options.play_seconds),
                "cached_report_s": _spread(lambda: cached_report(browser, service), options.rounds),
                "heap_mb": heaps(browser, service, options.reports),
            }
            browser.close()
    for name, value in found.items():
        print(f"{name:20} {value}" + (f"   (asked: at most {ASKED[name]})" if name in ASKED else ""))
    print(json.dumps(found))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is opened (default: 5)")
    parser.add_argument("--reports", type=int, default=50, help="reports opened one after the other (default: 50)")
    parser.add_argument("--track-seconds", type=float, default=600, help="length of what is played (default: 600)")
    parser.add_argument("--play-seconds", type=float, default=20, help="how long it is played (default: 20)")
    return parser.parse_args()


@contextmanager
def _served(folder: Path) -> Iterator[Service]:
    running = Killable(folder / "data", Settings().artifacts_dir, SDNA_DASHBOARD_DIR=str(DASHBOARD))
    running.start()
    try:
        yield running.service
    finally:
        running.close()


def _size() -> int:
    """Give the bytes of gzip JavaScript that the first screen loads, in the largest of the languages."""
    call = ["node", str(ROOT / "frontend" / "scripts" / "size.mjs")]
    told = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=True).stdout
    return max(int(size) for size in re.findall(r"(\d+)  bytes of gzip", told))


def _spread(measure: Callable[[], float], rounds: int) -> dict[str, float]:
    values = [measure() for _ in range(rounds)]
    return {"median": round(statistics.median(values), 2), "most": round(max(values), 2)}


@contextmanager
def _page(browser: Browser, *, is_phone: bool = False) -> Iterator[tuple[Page, CDPSession]]:
    context = browser.new_context(viewport=PHONE if is_phone else {"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(120_000)
    context.add_init_script(WATCH)
    page = context.new_page()
    yield page, context.new_cdp_session(page)
    context.close()


def largest_paint(browser: Browser, service: Service) -> float:
    """Open the first screen with nothing cached on a slow phone; gives the largest contentful paint in seconds."""
    with _page(browser, is_phone=True) as (page, devtools):
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", SLOW)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.goto(service.address, wait_until="networkidle")
        page.get_by_role("heading", level=1).wait_for()
        page.wait_for_function("window.paints.length > 0")
        page.wait_for_timeout(SETTLE_MS)
        paints: list[float] = page.evaluate("window.paints")
        return paints[-1] / 1000


def longest_task(browser: Browser, service: Service, track: Path, seconds: float) -> int:
    """Play a long track with every overlay; gives the longest task of the main thread meanwhile in milliseconds."""
    with _page(browser) as (page, _):
        page.goto(service.address)
        with page.expect_file_chooser() as chosen:
            page.get_by_role("button", name="Choose file").click()
        chosen.value.set_files(track)
        player = page.get_by_role("figure", name="Listen", exact=True)
        player.get_by_role("button", name="Play", exact=True).wait_for()
        page.evaluate("window.tasks = []")
        for overlay in ("Energy", "Loudness", "Brightness", "Beats"):
            player.get_by_role("checkbox", name=overlay, exact=True).check()
        player.get_by_role("button", name="Play", exact=True).click()
        time.sleep(seconds)
        return round(max(page.evaluate("window.tasks"), default=0))


def _reports(service: Service) -> list[str]:
    items: list[dict[str, Any]] = service.http.get("/api/v1/analyses").json()["items"]
    return [item["id"] for item in items if item["state"] == "succeeded"]


def cached_report(browser: Browser, service: Service) -> float:
    """Open a report of which everything is cached; gives the seconds until its first question can be changed."""
    (report, *_) = _reports(service)
    with _page(browser) as (page, _):
        address = f"{service.address}/analyses/{report}"
        page.goto(address, wait_until="networkidle")
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.get_by_role("tab", name="Charting").click()
        page.get_by_role("tab", name="Charting", selected=True).wait_for()
        return time.perf_counter() - began


def heaps(browser: Browser, service: Service, reports: int) -> dict[str, float]:
    """Open a report and go back, again and again; gives the heap in MB after garbage was collected."""
    (report, *_) = _reports(service)
    with _page(browser) as (page, devtools):
        page.goto(service.address)
        held: dict[str, float] = {}
        for number in range(reports + 1):
            if number in (1, reports // 2, reports):
                devtools.send("HeapProfiler.collectGarbage")
                used = devtools.send("Runtime.getHeapUsage")["usedSize"]
                held[f"after {number}"] = round(used / 1e6, 2)
            page.locator(f"a[href='/analyses/{report}']").first.click()
            page.get_by_role("tab", name="Charting").wait_for()
            page.get_by_role("link", name="Spectral DNA").first.click()
            page.get_by_role("button", name="Choose file").wait_for()
        return held


if __name__ == "__main__":
    sys.exit(main())
