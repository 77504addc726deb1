"""From a recording to its report, every way that a person may take."""

import base64
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from live_service import Service
from material import audio_files
from material.killing import listener_of, stopped

from .conftest import Screen
from .settling import PATIENCE

REPORT = re.compile(r"/analyses/[0-9a-f-]+$")
DROP = """
async ([zone, text, name, type]) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const transfer = new DataTransfer()
  transfer.items.add(new File([bytes], name, { type }))
  for (const kind of ["dragenter", "dragover", "drop"]) {
    zone.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }))
  }
}
"""


def expect_report(page: Page) -> None:
    """A whole report stands there, with five votes for each of the two questions."""
    expect(page.get_by_role("figure", name="Emerging", exact=True)).to_be_visible(timeout=4 * PATIENCE)
    for question in ("Emerging", "Charting"):
        votes = page.get_by_role("figure", name=question, exact=True).get_by_role("listitem")
        expect(votes).to_have_count(5)
    expect(page.get_by_role("heading", name="Popularity")).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("The DNA of"))).to_be_visible()


def choose(page: Page, *paths: Path, by: str = "Choose file") -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=by).click()
    chooser.value.set_files(list(paths))


class TestWithTheMouse:
    def test_a_chosen_file_becomes_a_report_at_its_address(self, screen: Screen, service: Service, song: Path):
        page = screen.go()
        with stopped([listener_of(service)]):
            choose(page, song)
            page.wait_for_url(REPORT)
            expect(page.get_by_role("heading", level=1)).to_contain_text("Listening to my song.flac")
            expect(page.get_by_role("list", name="Stages").get_by_role("listitem")).to_have_count(7)
        expect_report(page)
        expect(page).to_have_title(re.compile("my song.flac"))

    def test_a_dropped_file_becomes_a_report(self, screen: Screen, song: Path):
        page = screen.go()
        zone = page.get_by_role("region", name="A recording to analyze").element_handle()
        page.evaluate(DROP, [zone, base64.b64encode(song.read_bytes()).decode(), "dropped.flac", "audio/flac"])
        page.wait_for_url(REPORT)
        expect_report(page)

    def test_a_sample_track_becomes_a_report(self, screen: Screen):
        page = screen.go()
        page.get_by_role("button", name="Analyze Morning Waltz").click()
        page.wait_for_url(REPORT)
        expect_report(page)


class TestWithTheKeyboardAlone:
    def test_from_the_first_key_to_the_report_and_its_deletion(self, screen: Screen, song: Path):
        # Listened to from the start: a key press would overtake the order to catch the next chooser.
        screen.page.on("filechooser", lambda chooser: chooser.set_files(song))
        page = screen.settled("/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
        self.walk_to(page, "Choose file")
        page.keyboard.press("Enter")
        page.wait_for_url(REPORT)
        expect_report(page)
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        screen.traffic.settle()
        self.open_a_table(page)
        self.change_the_question(page)
        self.walk_to(page, "Delete this report")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/$"))
        expect(page.get_by_text("Deleted my song.flac.")).to_be_visible()

    def open_a_table(self, page: Page) -> None:
        self.walk_to(page, "Show as table: DNA")
        page.keyboard.press("Enter")
        table = page.get_by_role("figure", name="DNA").get_by_role("table")
        expect(table.get_by_role("row")).to_have_count(14)

    def change_the_question(self, page: Page) -> None:
        self.walk_to(page, "Emerging")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.get_by_role("tab", name="Charting")).to_have_attribute("aria-selected", "true")

    def walk_to(self, page: Page, name: str) -> None:
        """Press Tab until the element of this name has the focus."""
        for _ in range(80):
            page.keyboard.press("Tab")
            # Label or text, as a screen reader would have it.
            spoken = page.evaluate(
                "() => (document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()"
            )
            if spoken == name:
                return
        raise AssertionError(f"Tab never came to {name}")


class TestWhatIsRefused:
    def test_a_picture_called_mp3_gets_code_and_advice(self, screen: Screen, tmp_path: Path):
        screen.expected = ["415"]
        page = screen.go()
        choose(page, audio_files.png(tmp_path))
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("unsupported_audio")
        expect(alert).to_contain_text("Upload MP3, WAV, FLAC, OGG, Opus, M4A or WebM.")
        expect(page.get_by_role("button", name="Choose file")).to_be_enabled()

    def test_a_text_is_refused_without_being_sent(self, screen: Screen, tmp_path: Path):
        notes = tmp_path / "notes.txt"
        notes.write_text("Buy strings.")
        page = screen.go()
        page.on("request", lambda request: screen.complaints.append(request.url) if request.method == "POST" else None)
        choose(page, notes)
        expect(page.get_by_role("alert")).to_contain_text("unsupported_audio")

    def test_a_recording_too_short_fails_at_its_address_and_says_why(self, screen: Screen, tmp_path: Path):
        short = audio_files.write(tmp_path / "short.wav", audio_files.music(2.0))
        page = screen.go()
        choose(page, short)
        expect(page.get_by_role("alert")).to_contain_text("too_short")
        expect(page.get_by_role("heading", level=1)).to_have_text("short.wav could not be analyzed")

    def test_silence_gets_features_and_no_verdict(self, screen: Screen, tmp_path: Path):
        page = screen.go()
        choose(page, audio_files.write(tmp_path / "nothing.wav", audio_files.silence()))
        expect(page.get_by_role("heading", level=1)).to_contain_text("silent")
        expect(page.get_by_text("There is nothing to hear")).to_be_visible()
        expect(page.get_by_role("region", name="Loudness")).to_be_visible()
        expect(page.get_by_role("figure", name="Emerging", exact=True)).to_have_count(0)


class TestWhenThingsGoWrong:
    def test_a_reload_during_the_work_and_dropped_events_lose_nothing(
        self, screen: Screen, service: Service, song: Path
    ):
        screen.expected = ["/events"]
        screen.page.route("**/events", lambda route: route.abort())
        page = screen.go()
        with stopped([listener_of(service)]):
            choose(page, song)
            page.wait_for_url(REPORT)
            address = page.url
            expect(page.get_by_text("Live updates dropped")).to_be_visible()
            page.reload()
            expect(page.get_by_role("list", name="Stages")).to_be_visible()
        expect_report(page)
        assert page.url == address

    def test_a_cancelled_analysis_says_so(self, screen: Screen, service: Service, song: Path):
        page = screen.go()
        with stopped([listener_of(service)]):
            choose(page, song)
            with page.expect_response("**/cancel"):
                page.get_by_role("button", name="Cancel analysis").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Cancelled")

    def test_a_service_that_is_down_is_told_and_found_again(self, screen: Screen):
        screen.expected = ["ERR_CONNECTION_REFUSED"]
        screen.page.route("**/api/**", lambda route: route.abort("connectionrefused"))
        page = screen.go()
        expect(page.get_by_text("The service does not answer")).to_be_visible()
        page.unroute("**/api/**")
        page.get_by_role("button", name="Try again").click()
        expect(page.get_by_text("The service does not answer")).to_have_count(0)
