"""What holds on every screen: access, both themes, narrow windows, quiet motion."""

import itertools
import re
import subprocess
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from live_service import Service
from material import audio_files

from .conftest import ROOT, Screen
from .settling import Traffic, is_still, until

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ROUTER = ROOT / "frontend" / "src" / "app" / "router.tsx"
PATHS = re.findall(r'\bpath: "([^"]+)"', ROUTER.read_text())
"""Of every route that there is; one that is added is looked at without a word here."""
STEPS = ("picture", "caption", "final")
"""Of the way to a post; it begins with the track."""
NARROWEST = 320
"""What is left of 1280 px at 400 % zoom."""


@pytest.fixture(scope="session")
def routes(finished: str, track: str, service: Service, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every address that there is."""
    short = audio_files.write(tmp_path_factory.mktemp("short") / "short.wav", audio_files.music(2.0))
    failed = service.submit(short).json()["id"]
    service.until(failed)
    silent = audio_files.write(tmp_path_factory.mktemp("silent") / "silent.wav", audio_files.silence(9.0))
    silence = service.submit(silent).json()["id"]
    service.until(silence)
    minute = audio_files.write(tmp_path_factory.mktemp("minute") / "minute.wav", audio_files.music(60.0))
    minute = service.submit(minute).json()["id"]
    service.until(minute)
    batch = service.http.post("/api/v1/batches", json={"items": [{"sample": "night_drive"}, {"sample": "none"}]}).json()
    service.batch(batch["url"], seconds=240)
    return {
        "home": "/",
        "report": finished,
        "working": finished,
        "failed": f"/analyses/{failed}",
        "silence": f"/analyses/{silence}",
        "minute": f"/analyses/{minute}",  # its last round time stands at its very end
        "nothing": "/history?q=no+such+name&state=failed",
        **{f"social_{step}": social(step, finished) for step in STEPS},
        "missing": "/analyses/none",
        "unknown": "/nowhere",
        **{path: filled(path.replace("/catalogue/$id", track), finished, batch["id"], service) for path in PATHS},
    }


def filled(path: str, finished: str, batch: str, service: Service) -> str:
    """Give a route's address: of a finished analysis, of a share of it, of whatever else it names."""
    identifier = finished.rpartition("/")[2]
    if "$token" in path:
        shared = service.http.post(f"/api/v1/analyses/{identifier}/share", json={})
        assert shared.status_code == 201, shared.text
        path = path.replace("$token", shared.json()["token"])
    path = path.replace("/analyses/$id", finished).replace("/batches/$id", f"/batches/{batch}")
    assert "$" not in path, f"Say here what stands for the names in {path}."
    return path


def social(step: str, finished: str) -> str:
    """Give a step of the way to a post, with a track and a picture that are chosen already."""
    return f"/social?step={step}&analysis={finished.rpartition('/')[2]}&sample=soft_portrait"


def open_route(screen: Screen, service: Service, name: str, path: str) -> Page:
    if name == "working":
        hold_half_way(screen.page, service.analysis(path.rpartition("/")[2]))
    screen.expected = ["404", "/events"]
    return screen.settled(path)


def hold_half_way(page: Page, analysis: dict[str, Any]) -> None:
    """Show an analysis that stays as it was in the middle: a true answer with its end taken away."""
    for row in analysis["stages"][3:]:
        row.update(status="waiting", fraction=None, seconds=None, facts={})
    analysis["stages"][3].update(status="running")
    analysis.update(state="running", report=None)
    page.route("**/api/v1/analyses/*", lambda route: route.fulfill(json=analysis))
    page.route("**/events", lambda route: route.abort())


def barriers(page: Page, *themes: Literal["light", "dark"]) -> list[tuple[str, str, list[str]]]:
    """Name what axe finds in these themes, or in both: the theme, the rule, and the elements that break it."""
    page.evaluate(AXE.read_text())
    found = []
    for theme in themes or ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        until(page, lambda: is_still(page), "colours that change no more: half-way they are no theme's")
        violations = page.evaluate("(rules) => axe.run(document, rules)", RULES)["violations"]
        found += [(theme, each["id"], [broken(node) for node in each["nodes"]]) for each in violations]
    return found


def broken(node: dict[str, str]) -> str:
    """Give an element with what axe measured of it, such as its two colours."""
    return f"{node['html']}: {node['failureSummary']}"


SOCIAL = tuple(f"social_{step}" for step in STEPS)
ROUTES = ("working", "failed", "silence", "minute", "missing", "unknown", "nothing", *SOCIAL, *PATHS)


class TestAccess:
    @pytest.mark.parametrize("name", ROUTES)
    def test_axe_finds_nothing_in_either_theme(
        self, screen: Screen, service: Service, routes: dict[str, str], name: str
    ):
        screen.page.emulate_media(reduced_motion="reduce")
        page = open_route(screen, service, name, routes[name])
        page.evaluate("document.querySelectorAll('figure [aria-expanded=false]').forEach((each) => each.click())")
        assert barriers(page) == []

    @pytest.mark.parametrize("name", ROUTES)
    def test_nothing_is_wider_than_a_narrow_window(
        self, screen: Screen, service: Service, routes: dict[str, str], name: str
    ):
        screen.page.set_viewport_size({"width": 375, "height": 700})
        page = open_route(screen, service, name, routes[name])
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        page.set_viewport_size({"width": NARROWEST, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST

    def test_headings_descend_without_a_gap(self, screen: Screen, service: Service, routes: dict[str, str]):
        page = open_route(screen, service, "report", routes["report"])
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((each) => Number(each.tagName[1]))")
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))

    def test_motion_ends_at_once_where_it_is_unwanted(self, screen: Screen, service: Service, routes: dict[str, str]):
        screen.page.emulate_media(reduced_motion="reduce")
        page = open_route(screen, service, "report", routes["report"])
        longest = page.evaluate(
            "Math.max(0, ...document.getAnimations().map((each) => each.effect.getComputedTiming().endTime))"
        )
        assert longest <= 10


class TestThemes:
    def test_a_chosen_theme_outlives_a_reload_and_the_system(self, screen: Screen):
        screen.page.emulate_media(color_scheme="light")
        page = screen.settled("/")
        ground = page.locator("html")
        light: str = ground.evaluate("(each) => getComputedStyle(each).backgroundColor")
        page.get_by_role("radio", name="Dark").check(force=True)
        expect(ground).not_to_have_css("background-color", light)
        screen.traffic.settle()
        dark: str = ground.evaluate("(each) => getComputedStyle(each).backgroundColor")
        page.reload()
        expect(page.get_by_role("radio", name="Dark")).to_be_checked()
        expect(ground).to_have_css("background-color", dark)
        page.get_by_role("radio", name="System").check(force=True)
        expect(ground).to_have_css("background-color", light)


class TestTheShape:
    def test_is_the_same_for_the_same_track(self, browser: Browser, service: Service, finished: str):
        def drawn() -> str:
            context = browser.new_context()
            page = context.new_page()
            traffic = Traffic(page)
            page.goto(service.address + finished)
            shape = page.get_by_role("img", name="The DNA of")
            shape.wait_for()
            traffic.settle()
            text: str = shape.evaluate("(each) => each.outerHTML")
            context.close()
            return text

        assert drawn() == drawn()


class TestNothingFromElsewhere:
    def test_every_request_goes_to_the_service(self, screen: Screen, service: Service, finished: str):
        asked: list[str] = []
        screen.page.on("request", lambda request: asked.append(request.url))
        screen.settled("/")
        screen.settled(finished)
        assert [url for url in asked if not url.startswith((service.address, "data:"))] == []


@pytest.mark.usefixtures("service")
def test_the_first_screen_is_light_enough():
    """It asks for the service only because that asks for the built dashboard."""
    measured = subprocess.run(
        ["node", "scripts/size.mjs"], cwd=ROOT / "frontend", capture_output=True, text=True, check=False
    )
    assert measured.returncode == 0, measured.stdout + measured.stderr
