"""The way from a track to a post: by keyboard alone, over a reload, with the service's own numbers in every step."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from live_service import Service
from material import audio_files, pictures
from spectral_dna.schema.values import FloatArray

from .conftest import RATE, Screen, visiting
from .settling import until
from .test_screens import barriers

CAPTION = "Our new song is out. Where will you hear it first? Save it for tonight!"
MOST_TABS = 120
"""Beyond the longest way over one of these screens."""


@pytest.fixture(scope="module")
def recording(service: Service, sound: FloatArray, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A recording of somebody's own, analysed."""
    song = audio_files.write(tmp_path_factory.mktemp("post") / "lighthouse.flac", sound[: 21 * RATE])
    analysis: str = service.submit(song).json()["id"]
    assert service.until(analysis)["state"] == "succeeded"
    return analysis


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture made here."""
    path = tmp_path / "pier.png"
    path.write_bytes(pictures.encoded(pictures.scene(1080, 1350)))
    return path


@pytest.fixture
def tidy(service: Service) -> Iterator[None]:
    """Begin without plans and kept pictures, and leave none behind."""
    yield
    for plan in service.http.get("/api/v1/social/plans").json()["items"]:
        service.http.delete(f"/api/v1/social/plans/{plan['id']}")
    for kept in service.http.get("/api/v1/social/pictures").json():
        service.http.delete(f"/api/v1/social/pictures/{kept['id']}")


def reach(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus."""
    wanted.wait_for()
    for _ in range(MOST_TABS):
        if wanted.evaluate("(each) => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The Tab key never came to {wanted}.")


def press(page: Page, wanted: Locator) -> None:
    reach(page, wanted)
    page.keyboard.press("Enter")


def step(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Steps to a post").get_by_role("link", name=re.compile(f"^{name}"))


def go_on(page: Page, to: str, heading: str) -> None:
    press(page, page.get_by_role("link", name=f"Next: {to}"))
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_focused()
    expect(step(page, to)).to_have_attribute("aria-current", "step")


def is_drawn(image: Locator) -> bool:
    drawn: bool = image.evaluate("(each) => each.complete && each.naturalWidth > 0")
    return drawn


@pytest.mark.usefixtures("tidy")
class TestTheWay:
    def test_is_gone_by_keyboard_alone_and_outlives_a_reload(
        self, screen: Screen, service: Service, recording: str, picture: Path
    ):
        page = screen.settled("/social")
        reach(page, page.get_by_role("searchbox", name="Search your analyses"))
        page.keyboard.type("lighthouse")
        press(page, page.get_by_role("button", name="Take it: lighthouse.flac"))
        report = service.analysis(recording)["report"]
        score = round(report["popularity"]["hit_score"], 1)
        expect(page.get_by_role("region", name="lighthouse.flac")).to_contain_text(f"{score:g} of 100")
        expect(page.get_by_role("region", name="lighthouse.flac")).to_contain_text("Tested model, rank correlation")
        page.wait_for_url(re.compile(recording))

        go_on(page, "Picture", "What will people see?")
        with page.expect_file_chooser() as chooser:
            press(page, page.get_by_role("button", name="Choose picture"))
        chooser.value.set_files(picture)
        judged = page.get_by_role("region", name="Score", exact=True)
        expect(judged).to_contain_text(" of 100")
        said = judged.inner_text()
        screen.traffic.settle()

        page.reload()
        screen.traffic.settle()
        assert judged.inner_text() == said
        image = page.get_by_role("img", name="Your picture: pier.png")
        expect(image).to_be_visible()
        assert is_drawn(image)
        press(page, page.get_by_role("button", name="Keep it"))
        page.wait_for_url(re.compile("picture="))
        kept = service.http.get("/api/v1/social/pictures").json()
        assert [each["name"] for each in kept] == ["pier.png"]

        go_on(page, "Caption", "What will people read?")
        reach(page, page.get_by_role("textbox", name="Your caption"))
        page.keyboard.type(CAPTION)
        expect(step(page, "Caption")).to_have_text(re.compile(r"\d"))

        go_on(page, "Final", "What do they come to?")
        combined = page.get_by_role("region", name="Combined score")
        expect(combined).to_contain_text(" of 100")
        reach(page, page.get_by_role("slider", name="Weight of Picture"))
        for _ in range(5):
            page.keyboard.press("ArrowRight")
        expect(page.get_by_role("slider", name="Weight of Picture")).to_have_attribute("aria-valuetext", "35%")
        reach(page, page.get_by_role("textbox", name="Name of the plan"))
        page.keyboard.type("Friday")
        page.keyboard.press("Enter")
        expect(page.get_by_role("list", name="Your plans").get_by_role("listitem")).to_have_count(1)

        plan = service.http.get("/api/v1/social/plans").json()["items"][0]
        assert plan["analysis"] == recording
        assert plan["picture"] == kept[0]["id"]
        assert plan["caption"] == CAPTION
        assert plan["weights"]["picture"] == pytest.approx(0.35)
        assert sum(plan["weights"].values()) == pytest.approx(1)
        # what the screen reckons while weights move is what the service keeps
        for value in (plan["combined"]["score"], plan["combined"]["balance"], plan["combined"]["spread"]):
            expect(combined).to_contain_text(f"{value:g}")
        expect(combined).to_contain_text({"strong": "Strong", "good": "Good", "fair": "Fair", "weak": "Weak"}[
            plan["combined"]["band"]
        ])  # fmt: skip

    def test_of_a_report_begins_with_its_track(self, screen: Screen, recording: str):
        page = screen.settled(f"/analyses/{recording}")
        page.get_by_role("link", name="Plan a post").click()
        expect(page.get_by_role("heading", level=1, name="What will people see?")).to_be_visible()
        expect(step(page, "Track")).to_have_text(re.compile(r"\d"))
        step(page, "Track").click()
        expect(page.get_by_role("region", name="lighthouse.flac")).to_be_visible()

    def test_may_begin_with_a_track_of_the_catalogue(self, screen: Screen, service: Service, track: str):
        page = screen.settled(track)
        page.get_by_role("link", name="Plan a post").click()
        step(page, "Final").click()
        parts = page.get_by_role("region", name="The parts")
        expect(parts).to_contain_text("may have held this very track")
        page.get_by_role("textbox", name="Name of the plan").fill("A cover")
        page.get_by_role("button", name="Save plan").click()
        expect(page.get_by_role("list", name="Your plans").get_by_role("listitem")).to_have_count(1)
        plan = service.http.get("/api/v1/social/plans").json()["items"][0]
        assert plan["catalogue_track"] == track.rpartition("/")[2]
        expect(parts).to_contain_text(f"{plan['combined']['score']:g} of 100")


@pytest.mark.usefixtures("tidy")
class TestAPicture:
    def test_has_guides_that_can_be_drawn_and_taken_away(self, browser: Browser, service: Service):
        with visiting(browser, service, reduced_motion="reduce", locale="en-GB") as screen:
            page = screen.settled("/social?step=picture&sample=soft_portrait")
            lines = page.locator("main svg[viewBox='0 0 1 1'] path")
            page.get_by_role("checkbox", name="Lines of thirds").uncheck()
            expect(lines).to_have_count(0)
            page.get_by_role("checkbox", name="Faces").check()
            expect(lines).to_have_count(2)
            page.get_by_label("Show it cropped to").select_option(label="Reel (9:16)")
            expect(lines).to_have_count(5)
            assert barriers(page) == []

    def test_that_is_none_says_what_it_should_be(self, screen: Screen, tmp_path: Path):
        screen.expected = ["415"]
        path = tmp_path / "notes.png"
        path.write_text("This is no picture.")
        page = screen.settled("/social?step=picture")
        page.get_by_label("Choose picture").and_(page.locator("input")).set_input_files(path)
        expect(page.get_by_role("alert")).to_contain_text("picture_not_supported")
        expect(page.get_by_role("button", name="Choose picture")).to_be_visible()

    def test_that_is_kept_can_be_deleted_and_brought_back(self, screen: Screen, service: Service):
        page = screen.settled("/social?step=picture&sample=evening_sun")
        page.get_by_role("button", name="Keep it").click()
        page.get_by_role("button", name="Delete it").click()
        expect(page.get_by_role("button", name="Choose picture")).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("button", name="Delete it")).to_be_visible()
        page.get_by_role("button", name="Delete it").click()
        expect(page.get_by_role("button", name="Choose picture")).to_be_visible()
        assert len(service.http.get("/api/v1/social/pictures").json()) == 1
        page.goto("about:blank")  # who leaves has not taken it back
        until(page, lambda: service.http.get("/api/v1/social/pictures").json() == [], "the picture is deleted")


@pytest.mark.usefixtures("tidy")
class TestPlans:
    def test_are_laid_side_by_side_exported_and_deleted(
        self, browser: Browser, service: Service, recording: str, tmp_path: Path
    ):
        for name, caption in (("A", "Out now"), ("B", CAPTION)):
            made = service.http.post(
                "/api/v1/social/plans", json={"name": name, "analysis": recording, "caption": caption}
            )
            assert made.status_code == 201, made.text
        with visiting(browser, service, reduced_motion="reduce", locale="en-GB") as screen:
            page = screen.settled("/social?step=final")
            rows = page.get_by_role("list", name="Your plans").get_by_role("listitem")
            for name in ("A", "B"):
                rows.filter(has_text=re.compile(rf"^{name} ·")).get_by_role("checkbox").check()
            page.get_by_role("button", name="Compare (2)").click()
            table = page.get_by_role("table")
            expect(table.get_by_role("columnheader", name=re.compile("^B"))).to_contain_text("highest")
            expect(table).to_contain_text(CAPTION)
            screen.traffic.settle()
            assert barriers(page) == []
            page.reload()
            expect(table).to_contain_text(CAPTION)
            with page.expect_download() as saved:
                page.get_by_role("button", name="All as CSV").click()
            saved.value.save_as(tmp_path / "plans.csv")
            assert CAPTION in (tmp_path / "plans.csv").read_text("utf-8-sig")
            page.get_by_role("button", name="Delete A").click()
            expect(rows).to_have_count(1)
            expect(table).to_have_count(0)
            page.get_by_role("button", name="Undo").click()
            expect(rows).to_have_count(2)

    def test_is_gone_on_from_with_all_its_parts(self, screen: Screen, service: Service, recording: str):
        weights = {"track": 0.2, "picture": 0.3, "caption": 0.5}
        service.http.post(
            "/api/v1/social/plans",
            json={"name": "First", "analysis": recording, "caption": CAPTION, "weights": weights},
        )
        page = screen.settled("/social?step=final")
        page.get_by_role("button", name="Go on from it: First").click()
        expect(page.get_by_role("slider", name="Weight of Caption")).to_have_attribute("aria-valuetext", "50%")
        expect(page.get_by_role("region", name="The parts")).to_contain_text("lighthouse.flac")
        step(page, "Caption").click()
        expect(page.get_by_role("textbox", name="Your caption")).to_have_value(CAPTION)

    def test_gone_on_from_give_back_the_picture_and_the_words_that_were_there(
        self, screen: Screen, service: Service, picture: Path
    ):
        given = {"name": "Given", "track_score": 61.5, "picture_score": 40, "caption": CAPTION}
        assert service.http.post("/api/v1/social/plans", json=given).status_code == 201
        page = screen.settled("/social?step=picture")
        page.get_by_label("Choose picture").and_(page.locator("input")).set_input_files(picture)
        expect(page.get_by_role("region", name="Score", exact=True)).to_contain_text(" of 100")
        step(page, "Final").click()
        parts = page.get_by_role("region", name="The parts")
        expect(parts).to_contain_text("pier.png")
        page.get_by_role("button", name="Go on from it: Given").click()
        expect(parts).not_to_contain_text("pier.png")
        expect(parts).to_contain_text("61.5 of 100")
        expect(parts).to_contain_text("given by you")
        page.get_by_role("button", name="Undo").click()
        expect(parts).to_contain_text("pier.png")
        expect(parts).not_to_contain_text("61.5 of 100")
        step(page, "Picture").click()
        image = page.get_by_role("img", name="Your picture: pier.png")
        expect(image).to_be_visible()
        until(page, lambda: is_drawn(image), "the picture is drawn")
