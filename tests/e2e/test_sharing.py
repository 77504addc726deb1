"""What is taken along from a report: a link with its picture, files, a print; and the screens beside the analyses."""

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from live_service import Service
from material import printed as printing

from .conftest import Screen, has_letters_for
from .test_screens import barriers

BESIDE = ("/keys", "/docs", "/model", "/status")


EXPORT = {"en": "Export", "tr": "Dışa aktar", "ko": "내보내기"}
WHY = {"en": "Emerging: Why", "tr": "Yükselen: Neden", "ko": "떠오르는 곡: 이유"}
DANCE = {"en": "Danceability", "tr": "Dans edilebilirlik", "ko": "댄서빌리티"}
ENGLISH = re.compile(r"\b(the|of|and|is|are|raises|lowers|models|chance|split)\b", re.IGNORECASE)


def saved(page: Page, form: str, folder: Path, language: str = "en") -> Path:
    page.get_by_role("button", name=EXPORT[language], exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=form).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


class TestLink:
    def test_is_made_opened_by_another_and_ended(self, screen: Screen, finished: str):
        page = screen.go(finished)
        page.get_by_role("button", name="Share").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name="Make a link").click()
        address = dialog.get_by_label("Your new link").input_value()
        screen.expected = ["404"]
        other = screen.context.new_page()
        other.goto(address)
        expect(other.get_by_text("Somebody shared this report")).to_be_visible()
        assert other.locator("meta[property='og:title']").get_attribute("content") == "Night Drive"
        assert other.request.get(f"{address}".replace("/s/", "/api/v1/shared/") + "/picture").ok
        newest = dialog.get_by_role("listitem").filter(has_text="made just now")
        with page.expect_response(lambda response: response.request.method == "DELETE"):
            newest.get_by_role("button", name="End it").click()
        other.reload()
        expect(other.get_by_role("alert")).to_contain_text("share_not_found")


class TestFiles:
    def test_hold_the_report_and_its_shape(self, screen: Screen, service: Service, finished: str, tmp_path: Path):
        page = screen.settled(finished)
        report = service.analysis(finished.rpartition("/")[2])["report"]
        assert json.loads(saved(page, "JSON", tmp_path).read_text()) == report
        table = saved(page, "CSV", tmp_path).read_text()
        shown = page.locator("article").inner_text()
        tempo = re.search(r'"Tempo","([^"]+ BPM)"', table)
        assert tempo is not None
        assert tempo[1] in shown
        drawing = ElementTree.fromstring(saved(page, "SVG", tmp_path).read_text())
        colours = {each.get("stroke") for each in drawing.iter()} - {None, "none"}
        assert all(re.fullmatch("#[0-9a-f]{6}", colour or "") for colour in colours)
        assert len(colours) >= 3
        assert saved(page, "PNG", tmp_path).read_bytes().startswith(b"\x89PNG")

    @pytest.mark.parametrize("language", ["tr", "ko"])
    def test_are_in_the_language_on_the_screen(self, screen: Screen, finished: str, tmp_path: Path, language: str):
        page = screen.go(finished)
        page.locator("header select").filter(visible=True).select_option(language)
        expect(page.get_by_role("button", name=EXPORT[language], exact=True)).to_be_visible()
        screen.traffic.settle()
        shown = "".join(page.locator("article").inner_text().split())
        rows = list(csv.reader(io.StringIO(saved(page, "CSV", tmp_path, language).read_text("utf-8-sig"))))
        assert [row for row in rows if ENGLISH.search(" ".join(row))] == []
        sentences = [note for part, _, _, note in rows if part == WHY[language]]
        assert len(sentences) > 6  # those that are shown at first
        assert all("".join(each.split()) in shown for each in sentences[:6])
        drawing = ElementTree.fromstring(saved(page, "SVG", tmp_path, language).read_text())
        assert DANCE[language] in "".join(drawing.itertext())


@pytest.fixture(scope="session")
def fullest(service: Service) -> str:
    """The address of a report with all that a report may hold: what was stated, and warnings of it."""
    stated = {"sample": "night_drive", "genre": "metal", "explicit": "true", "year": "2024"}
    answer = service.http.post("/api/v1/analyses", files={name: (None, value) for name, value in stated.items()})
    identifier: str = answer.json()["id"]
    report = service.until(identifier)["report"]
    assert all(answer["given"] for answer in (report["lenses"]["emerging"], report["popularity"]))
    assert report["warnings"]
    return f"/analyses/{identifier}"


def printed(page: Page) -> list[str]:
    """The text of each page, without its spaces."""
    return printing.pages(page.pdf(prefer_css_page_size=True, print_background=True))


def unspaced(texts: list[str]) -> list[str]:
    return ["".join(text.split()) for text in texts]


class TestPrint:
    def test_is_a_light_document(self, screen: Screen, finished: str):
        screen.page.emulate_media(color_scheme="dark", media="print")
        page = screen.go(finished)
        expect(page.locator("html")).to_have_css("color-scheme", re.compile("^light"))
        expect(page.get_by_role("button").filter(visible=True)).to_have_count(5 + 5)  # the names of those who vote

    def test_leaves_out_what_is_pressed_or_heard(self, screen: Screen, finished: str):
        page = screen.settled(finished)
        whole = "".join(printed(page))
        assert "Behindthisanswer" in whole
        for gone in ("Export", "Share", "Showastable", "Strongestat", "Listen", "History", "What-if", "Licensed"):
            assert gone not in whole, gone

    @pytest.mark.parametrize("language", sorted(EXPORT))
    def test_is_four_pages_at_most_with_every_value(self, screen: Screen, fullest: str, language: str):
        has_letters_for(language)
        page = screen.go(fullest)
        page.locator("header select").filter(visible=True).select_option(language)
        expect(page.get_by_role("button", name=EXPORT[language], exact=True)).to_be_visible()
        screen.traffic.settle()
        pages = printed(page)
        assert len(pages) <= 4
        shown = page.locator("section[aria-labelledby^=group-] li > span").filter(visible=True).all_inner_texts()
        assert len(shown) > 60
        assert [text for text in unspaced(shown) if text not in "".join(pages)] == []
        for heading in unspaced(page.get_by_role("heading", level=3).all_inner_texts()):
            assert heading in "".join(pages)

    def test_breaks_no_card(self, screen: Screen, finished: str):
        page = screen.settled(finished)
        cards = page.locator("figure").filter(visible=True).filter(has_not=page.get_by_role("slider")).all()
        pages = printed(page)
        held = [unspaced(card.locator("h3, p, dd").all_text_contents()) for card in cards]
        assert len(held) >= 6
        for texts in held:
            assert [each for each in pages if all(text in each for text in texts)], texts


class TestBeside:
    @pytest.mark.parametrize("path", BESIDE)
    def test_axe_finds_nothing_and_nothing_is_too_wide(self, screen: Screen, path: str):
        screen.page.emulate_media(reduced_motion="reduce")
        screen.page.set_viewport_size({"width": 375, "height": 700})
        page = screen.settled(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        assert barriers(page) == []

    def test_are_reached_by_the_menu_with_the_keyboard_alone(self, screen: Screen):
        page = screen.settled("/")
        page.get_by_role("button", name="More", exact=True).focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1, name="Catalogue")).to_be_visible()
        page.get_by_role("button", name="More", exact=True).click()
        page.get_by_role("link", name="Models and limits").click()
        expect(page.get_by_role("heading", level=1, name="Models and limits")).to_be_visible()

    def test_a_page_that_is_opened_anew_is_the_dashboards(self, screen: Screen):
        expect(screen.go("/docs").get_by_role("heading", level=1)).to_have_text("Docs")
