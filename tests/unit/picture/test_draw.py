"""Whatever a recording is called, its picture can be drawn."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from spectral_dna.picture import lettering
from spectral_dna.picture.colours import INK, PAPER, oklch
from spectral_dna.picture.draw import neutral, picture
from spectral_dna.schema.report import Report

NAMES = ["", "Gece Sürüşü ğşİı", "밤의 드라이브", "a" * 5000, "\u202egnos\x00 <b>", "\U0010ffff"]
GOLDEN = Path(__file__).parents[2] / "golden" / "dna.json"


@pytest.fixture(scope="module")
def report() -> Report:
    return Report.model_validate(json.loads(GOLDEN.read_text())["report"])


def opened(drawn: bytes) -> Image.Image:
    return Image.open(BytesIO(drawn)).convert("RGB")


class TestPicture:
    @pytest.mark.parametrize("name", NAMES)
    def test_is_drawn_whatever_the_name(self, report: Report, name: str):
        assert opened(picture(report, name)).size == (1200, 630)

    def test_shows_the_track(self, report: Report):
        assert opened(picture(report, "a")).tobytes() != opened(neutral()).tobytes()

    def test_is_drawn_of_silence(self, report: Report):
        nothing = report.curves.model_copy(update={"energy": report.curves.energy.model_copy(update={"values": []})})
        silent = report.model_copy(update={"features": {}, "sections": [], "curves": nothing})
        assert opened(picture(silent, "silence")).size == (1200, 630)


class TestColours:
    def test_are_those_that_browsers_show(self):
        assert oklch(1, 0, 0) == (255, 255, 255)
        assert oklch(0.6279, 0.2577, 29.23) == pytest.approx((255, 0, 0), abs=1)

    def test_words_can_be_read(self):
        assert max(INK) < 80 < 220 < min(PAPER)


class TestLines:
    def test_fit_and_end_in_an_ellipsis_where_there_is_more(self):
        used = lettering.face(lettering.TEXT, 20)
        told = lettering.lines("many words " * 50 + "x" * 500, used, 200, 3)
        assert len(told) == 3
        assert told[-1].endswith("…")
        assert all(used.getlength(line) <= 200 for line in told)

    def test_nothing_is_lost_where_there_is_room(self):
        used = lettering.face(lettering.TEXT, 20)
        assert "".join(lettering.lines("ab " * 30 + "y" * 90, used, 200, 99)).replace(" ", "") == "ab" * 30 + "y" * 90
