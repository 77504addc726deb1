"""The rules for captions, measured on posts."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from spectral_dna.social.caption.effects import Effects
from spectral_training.cli import app
from spectral_training.errors import TableUnusable
from spectral_training.evaluation.captions import effects_of
from spectral_training.tables.instagram import mended, read_posts

HEADER = ["Date", "Impressions", "Likes", "Caption", "Hashtags"]


def table(folder: Path, rows: list[list[object]], header: list[str] = HEADER) -> Path:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    path = folder / "posts.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def planted(posts: int = 80) -> list[list[object]]:
    """Posts whose questions bring likes and whose emoji do nothing; every post has three hashtags."""
    random = np.random.default_rng(3)
    rows: list[list[object]] = []
    for number in range(posts):
        asks, shows = number % 2 == 0, random.random() < 0.5
        likes = int(60 + 40 * asks + random.integers(0, 30))
        text = f"Our song number {number} is out{'?' if asks else '!'}{' 🎶' if shows else ''}"
        rows.append(["2026-01-01", 1000, likes, text, "#a #b #c"])
    return rows


class TestEffects:
    def test_that_were_planted_are_found_and_others_are_not(self, tmp_path: Path):
        found = effects_of(read_posts(table(tmp_path, planted())), rows=80, source="made up")
        question, emoji = found.effects["question"], found.effects["emoji"]
        assert question.low > 0.5
        assert question.verdict == "supports"
        assert emoji.low < 0 < emoji.high
        assert emoji.verdict == "open"
        assert question.n == found.posts == 80

    def test_that_go_against_a_rule_are_said_to(self, tmp_path: Path):
        rows = [[day, shown, 400 - int(str(likes)), text, tags] for day, shown, likes, text, tags in planted()]
        found = effects_of(read_posts(table(tmp_path, rows)), rows=80, source="made up")
        assert found.effects["question"].verdict == "contradicts"

    def test_of_what_all_do_alike_are_not_measured_and_it_is_said_why(self, tmp_path: Path):
        found = effects_of(read_posts(table(tmp_path, planted())), rows=80, source="made up")
        assert found.unmeasured["hashtags"].startswith("0 posts keep it otherwise")
        assert "line breaks" in found.unmeasured["paragraphs"]

    def test_repeats_of_a_post_count_once_and_of_a_text_are_drawn_together(self, tmp_path: Path):
        rows = planted()
        again = [[day, 2000, likes, text, tags] for day, _, likes, text, tags in rows]
        found = effects_of(read_posts(table(tmp_path, [*rows, *rows, *again])), rows=240, source="made up")
        assert (found.posts, found.captions) == (160, 80)


class TestTable:
    def test_what_was_written_twice_is_mended(self):
        assert mended("#money\u00c2\u00a0#data Here\u00e2\u0080\u0099s") == "#money\u00a0#data Here\u2019s"
        assert mended("İstanbul’da é") == "İstanbul’da é"

    def test_without_its_columns_is_refused_by_name(self, tmp_path: Path):
        with pytest.raises(TableUnusable, match="lacks Impressions, Likes"):
            read_posts(table(tmp_path, [["a", "b"]], ["Caption", "Hashtags"]))

    def test_rows_that_tell_no_rate_are_left_out_and_none_left_is_refused(self, tmp_path: Path):
        rows = [["d", 0, 5, "a", ""], ["d", "many", 5, "b", ""], ["d", 10, -1, "c", ""]]
        with pytest.raises(TableUnusable, match="holds no post"):
            read_posts(table(tmp_path, rows))
        kept = read_posts(table(tmp_path, [*rows, ["d", 10, 1, "kept", "#x"]]))
        assert kept["caption"].tolist() == ["kept\n\n#x"]
        assert kept["rate"].tolist() == [0.1]


class TestCommand:
    def test_prints_every_rule_and_writes_what_the_service_reads(self, tmp_path: Path):
        out = tmp_path / "effects.json"
        done = CliRunner().invoke(app, ["captions", "--data", str(table(tmp_path, planted())), "--out", str(out)])
        assert done.exit_code == 0, done.output
        found = Effects.model_validate_json(out.read_bytes())
        assert found.rows == 80
        assert "Our song" not in out.read_text(encoding="utf-8"), "a row of the table"

    @pytest.mark.shared
    def test_gives_what_is_published(self, real_tables: Path, tmp_path: Path):
        from spectral_dna.social.caption.effects import effects

        out = tmp_path / "effects.json"
        path = real_tables / "instagram_posts.csv.gz"
        assert CliRunner().invoke(app, ["captions", "--data", str(path), "--out", str(out)]).exit_code == 0
        found, published = Effects.model_validate_json(out.read_bytes()), effects()
        assert (found.rows, found.posts) == (176, published.posts)
        assert {*found.effects} == {*published.effects}
        for key, effect in found.effects.items():
            assert effect.value == pytest.approx(published.effects[key].value, abs=0.01)
            assert effect.verdict == published.effects[key].verdict
