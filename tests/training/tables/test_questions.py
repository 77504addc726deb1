"""What is asked of which table, as data."""

from pathlib import Path

from spectral_training.tables.cleaning import STEPS
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.questions import parted, read_questions
from spectral_training.tables.schemas import HIT_POPULARITY
from spectral_training.tables.synthetic import write_tables

LOVED = """
[loved]
table = "tracks"
label = { column = "popularity", at_least = 40 }
learn = ["complete", "energetic", "numbered", "pooled", "most popular"]
score = ["complete", "energetic", "numbered", "uniform", "most popular"]
inputs = ["genre"]
"""


def test_every_step_that_is_named_exists_and_emerging_is_what_the_tables_say() -> None:
    asked = read_questions()
    assert set(asked) == {"charting", "emerging", "popularity"}
    assert all(set([*one.learn, *one.score]) <= set(STEPS) for one in asked.values())
    assert asked["emerging"].label.at_least == HIT_POPULARITY


def test_a_new_question_over_a_table_needs_no_code(tmp_path: Path) -> None:
    write_tables(tmp_path, rows=1500)
    (tmp_path / "more.toml").write_text(LOVED)
    tables = {"tracks": read_tracks(tmp_path), "billboard": read_billboard(tmp_path)}
    rows = parted(tables, questions=read_questions(tmp_path / "more.toml"))["loved"]
    assert ((rows.train["popularity"] >= 40) == (rows.train["hit"] == 1)).all()
    assert 0 < rows.train["hit"].mean() < 1
    assert not set(rows.train["artist_key"]) & set(rows.test["artist_key"])
