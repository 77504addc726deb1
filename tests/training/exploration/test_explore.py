import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from spectral_training.cli import app
from spectral_training.errors import TableMissing
from spectral_training.exploration.drawing import Part
from spectral_training.exploration.explore import explore
from spectral_training.exploration.features import FAR, correlations, outliers, robust_z
from spectral_training.exploration.page import page
from spectral_training.tables.datasets import read_tracks
from spectral_training.tables.synthetic import tracks


@pytest.fixture(scope="module")
def report(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("exploration") / "report.html"
    answer = CliRunner().invoke(app, ["explore", "--data", str(tables), "--out", str(out)])
    assert answer.exit_code == 0, answer.output
    return out.read_text(encoding="utf-8")


class TestReport:
    def test_nothing_is_fetched_and_no_script_runs(self, report: str) -> None:
        addresses = set(re.findall(r'(?:src|href|url)\s*[=(]\s*"?([^")\s>]+)', report))
        assert all(address.startswith("#") or address.startswith("data:") for address in addresses), addresses
        assert "<script" not in report

    def test_every_figure_has_words_a_table_and_a_heading(self, report: str) -> None:
        figures = report.count("<figure")
        assert figures >= 12
        assert report.count("<h2 ") == report.count("<details>") == report.count("aria-label=") - 1 == figures

    def test_names_of_elements_are_not_shared_between_figures(self, report: str) -> None:
        per_figure = [set(re.findall(r'<clipPath id="([^"]+)"', svg)) for svg in report.split("<figure")[1:]]
        assert len(set.union(*per_figure)) == sum(map(len, per_figure))

    def test_figures_are_well_formed_and_take_the_colour_of_the_page(self, report: str) -> None:
        for svg in re.findall(r"<svg.*?</svg>", report, flags=re.DOTALL):
            assert ElementTree.fromstring(svg).tag.endswith("svg")
            assert "currentColor" in svg

    def test_no_track_and_no_artist_is_named(self, report: str) -> None:
        assert not re.search(r"\b(Song|Side|Artist|Band) \d", report)

    def test_absent_tables_are_told(self, report: str) -> None:
        assert "Absent, and so left out: playlists, years." in report

    def test_one_table_is_enough(self, tmp_path: Path) -> None:
        tracks(900, seed=4).to_csv(tmp_path / "spotify_tracks.csv", index=False)
        assert explore(tmp_path, tmp_path / "report.html", lambda _: None) > 8
        assert "billboard, playlists, years" in (tmp_path / "report.html").read_text(encoding="utf-8")

    def test_no_table_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(TableMissing, match="tracks, billboard"):
            explore(tmp_path, tmp_path / "report.html", lambda _: None)


class TestPage:
    def test_what_tables_say_is_escaped(self) -> None:
        table = pd.DataFrame({"genre": ["<b>loud</b>"], "rows": [3]})
        text = page(["a < b"], [Part("R&B", "x < y", 'say "it"', "<svg></svg>", table)])
        assert "&lt;b&gt;loud" in text
        assert "a &lt; b" in text
        assert "R&amp;B" in text
        assert 'aria-label="say &quot;it&quot;"' in text


class TestFeatures:
    def test_a_robust_z_ignores_what_it_measures(self) -> None:
        z = robust_z(pd.Series([*np.linspace(-1, 1, 99), 1000.0]))
        assert z.iloc[-1] > 100 * FAR
        assert z.iloc[:-1].abs().max() < FAR

    def test_a_column_of_equal_values_has_no_outliers(self) -> None:
        assert robust_z(pd.Series([0.0] * 60 + [1.0] * 40)).eq(0).all()

    def test_a_planted_outlier_and_a_known_correlation_are_found(self, tables: Path) -> None:
        rows = read_tracks(tables).rows
        far = outliers(rows.assign(duration=rows["duration"].where(rows.index > 4, 7000.0))).table
        assert far.set_index("feature").loc["Duration, s", "high"] >= 5
        known = correlations(rows).table.set_index("feature")
        assert known.loc["energy", "loudness"] == pytest.approx(
            rows["energy"].corr(rows["loudness"], method="spearman"), abs=0.01
        )
