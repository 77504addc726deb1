import numpy as np
import pytest

from spectral_dna.inference.design import DECADES, columns, design_matrix, origin
from spectral_dna.schema.feature_table import MODEL_KEYS

TRACK = {key: 0.5 for key in MODEL_KEYS} | {"loudness": -8.0, "tempo": 120.0, "key": 0.0, "duration": 200.0}


def cell(name: str, *, decade: str | None = None, **changes: float) -> float:
    row = design_matrix({**TRACK, **changes}, [decade] if decade else None)[0]
    return float(row[columns(with_decade=decade is not None).index(name)])


class TestDesign:
    def test_one_column_a_name(self) -> None:
        assert design_matrix(TRACK).shape == (1, len(columns(with_decade=False)))
        assert design_matrix(TRACK, ["2010s"]).shape == (1, len(columns(with_decade=True)))

    def test_many_rows_and_one_constant(self) -> None:
        matrix = design_matrix({**TRACK, "energy": np.linspace(0, 1, 7)})
        assert matrix.shape[0] == 7
        assert matrix.dtype == np.float32

    def test_every_column_stems_from_one_feature(self) -> None:
        assert {origin(name) for name in columns(with_decade=True)} == {*MODEL_KEYS, "decade"}

    def test_keys_a_fifth_apart_are_neighbours_and_a_tritone_apart_are_opposite(self) -> None:
        def place(key: float) -> np.ndarray:
            return np.array([cell("key__fifths_cos", key=key), cell("key__fifths_sin", key=key)])

        assert np.linalg.norm(place(0) - place(7)) < np.linalg.norm(place(0) - place(1))
        assert place(0) == pytest.approx(-place(6), abs=1e-6)

    def test_louder_than_full_scale_counts_as_full_scale(self) -> None:
        assert cell("loudness", loudness=1.7) == 0.0

    def test_decades_are_numbered_in_order(self) -> None:
        assert [cell("decade", decade=name) for name in DECADES] == [0, 1, 2, 3, 4, 5]

    def test_the_same_loudness_was_loud_once_and_is_quiet_now(self) -> None:
        assert cell("loudness__in_decade", decade="1960s") > 0 > cell("loudness__in_decade", decade="2010s")
