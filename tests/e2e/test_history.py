"""The history and batches, as someone with many recordings uses them."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from live_service import Service
from material import audio_files
from spectral_dna.audio.synth import RATE
from spectral_dna.schema.values import FloatArray

from .conftest import Screen
from .settling import until
from .test_upload import choose

BATCH = re.compile(r"/batches/[0-9a-f-]+$")
FILES = 50


@pytest.fixture(scope="module")
def kept(service: Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Three analyses with names of their own, the oldest first."""
    folder, made = tmp_path_factory.mktemp("kept"), []
    for number, name in enumerate(["Émile eins.wav", "emile zwei.wav", "Zebra drei.wav"]):
        path = audio_files.write(folder / f"{number}.wav", audio_files.music(6.0 + number))
        made.append(service.submit(path, name=name, wait=60).json()["id"])
    yield made
    service.http.post("/api/v1/analyses/delete", json={"ids": made})


def rows(page: Page) -> list[str]:
    return [link.inner_text().split("\n")[0] for link in listed(page).all()]


def listed(page: Page) -> Locator:
    return page.get_by_role("list", name="Analyses").get_by_role("link")


@pytest.mark.usefixtures("kept")
class TestHistory:
    def test_is_searched_sorted_and_filtered_at_its_address(self, screen: Screen):
        page = screen.go("/history")
        page.get_by_label("Search names, titles and channels").fill("EMILE")
        expect(listed(page)).to_have_count(2)
        page.get_by_label("Sort by").select_option("Length")
        expect(listed(page).first).to_contain_text("emile zwei.wav")
        page.wait_for_url(re.compile("sort=duration"))
        page.reload()
        expect(listed(page)).to_contain_text(["emile zwei.wav", "Émile eins.wav"])
        page.get_by_label("State").select_option("Failed")
        expect(page.get_by_role("heading", name="Nothing matches")).to_be_visible()
        page.get_by_role("button", name="Clear search and filters").first.click()
        expect(listed(page).nth(2)).to_be_visible()

    def test_a_deletion_is_taken_back_by_the_keyboard_alone(self, screen: Screen, service: Service, kept: list[str]):
        page = screen.settled("/history?q=e&sort=oldest")
        expect(listed(page).first).to_be_visible()
        page.get_by_label("Select Émile eins.wav").focus()
        page.keyboard.press("Space")
        page.get_by_label("Select Zebra drei.wav").focus()
        page.keyboard.press("Shift+Space")
        page.get_by_role("button", name="Delete selected").focus()
        page.keyboard.press("Enter")
        undo = page.get_by_role("button", name="Undo")
        undo.focus()
        expect(page.get_by_label("Select Émile eins.wav")).to_have_count(0)
        assert service.http.get(f"/api/v1/analyses/{kept[0]}").status_code == 404
        page.keyboard.press("Enter")
        expect(page.get_by_label("Select Émile eins.wav")).to_be_visible()
        assert service.analysis(kept[0])["report"] is not None

    def test_an_export_is_what_the_screen_shows(self, screen: Screen):
        page = screen.settled("/history?q=emile&sort=name")
        expect(listed(page)).to_have_count(2)
        with page.expect_download() as saved:
            page.get_by_role("button", name="Export CSV").click()
        text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
        table = list(csv.DictReader(io.StringIO(text)))
        assert [row["name"] for row in table] == rows(page)
        assert {row["state"] for row in table} == {"succeeded"}

    def test_who_deletes_a_report_finds_it_again(self, screen: Screen, kept: list[str]):
        page = screen.go(f"/analyses/{kept[2]}")
        page.get_by_role("button", name="Delete this report").click()
        page.wait_for_url(re.compile("/$"))
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("link", name=re.compile("Zebra drei.wav"))).to_be_visible()


class TestBatches:
    @pytest.fixture
    def folder(self, tmp_path: Path, sound: FloatArray) -> list[Path]:
        """Fifty small files, one of which is none, and the others of seven contents."""
        made = []
        for number in range(FILES):
            path = tmp_path / f"take {number:02}.flac"
            if number == 17:
                path.write_bytes(b"not a recording at all " * 400)
            else:
                audio_files.write(path, sound[: round((5.5 + number % 7 / 10) * RATE)])
            made.append(path)
        return made

    def test_fifty_files_at_once_all_end_through_a_reload_and_with_a_bad_one(
        self, screen: Screen, service: Service, folder: list[Path]
    ):
        page = screen.go()
        choose(page, *folder)
        page.wait_for_url(BATCH)
        address = f"/api/v1{page.url.removeprefix(service.address)}"
        expect(page.get_by_text(f"of {FILES} ended")).to_be_visible(timeout=120_000)
        # the last file closes it
        until(page, lambda: service.http.get(address).json()["open_until"] is None, "the end of what is sent")
        page.reload()
        expect(page.get_by_text(f"{FILES} of {FILES} ended")).to_be_visible(timeout=240_000)
        seen = service.http.get(address).json()
        assert (seen["state"], seen["total"], seen["open_until"]) == ("ended", FILES, None)
        assert (seen["counts"]["succeeded"], seen["counts"]["failed"]) == (FILES - 1, 1)
        bad = page.get_by_role("listitem").filter(has_text="take 17.flac")
        expect(bad).to_contain_text("Failed")
        with page.expect_download() as saved:
            page.get_by_role("button", name="Results as CSV").click()
        table = list(csv.DictReader(io.StringIO(Path(saved.value.path()).read_text(encoding="utf-8"))))
        assert sorted(row["name"] for row in table) == sorted(path.name for path in folder)
        page.get_by_role("link", name="All batches").click()
        expect(page.get_by_role("link", name=re.compile(f"{FILES} of {FILES} ended"))).to_be_visible()
        service.http.delete(address)

    def test_left_half_way_it_takes_the_rest_with_what_holds_for_all(
        self, screen: Screen, service: Service, folder: list[Path]
    ):
        screen.expected = ["/items"]
        page = screen.go("/batches")
        page.on("dialog", lambda dialog: dialog.accept())
        page.route("**/items", lambda route: route.abort())
        page.get_by_role("button", name="What holds for all of them").click()
        page.get_by_label("Year of release").fill("1994")
        choose(page, *folder[:2], by="Choose files")
        page.wait_for_url(BATCH)
        expect(page.get_by_text("The service is busy").first).to_be_visible()
        page.reload()
        page.unroute_all(behavior="ignoreErrors")
        expect(page.get_by_role("heading", name="This batch is still open")).to_be_visible()
        expect(page.get_by_text("It takes files until")).to_be_visible()
        expect(page.get_by_role("button", name="What holds for the files you add")).to_be_visible()
        expect(page.get_by_label("Year of release")).to_have_value("1994")
        choose(page, *folder[:2], by="Add files")
        expect(page.get_by_text("2 of 2 ended")).to_be_visible(timeout=120_000)
        detail = service.http.get(f"/api/v1{page.url.removeprefix(service.address)}").json()
        answers = [service.http.get(item["analysis_url"]).json() for item in detail["items"]]
        assert [answer["stated"]["year"] for answer in answers] == [1994, 1994]
        page.get_by_role("button", name="Delete batch").click()
        page.wait_for_url(re.compile("/batches$"))
        assert {service.http.get(item["analysis_url"]).status_code for item in detail["items"]} == {404}
        page.get_by_role("button", name="Undo").click()
        page.get_by_role("link", name=re.compile("2 of 2 ended")).first.click()
        expect(page.get_by_role("link", name=re.compile("take 00.flac"))).to_be_visible()
        service.http.delete(f"/api/v1{page.url.removeprefix(service.address)}")
