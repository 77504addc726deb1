"""What a fit costs by size: spans, exponents, and the price of bounded files."""

import math
from pathlib import Path

import pytest

from spectral_dna.inference.manifest import Metric
from spectral_training.evaluation.growth import Found, Growth, Part, Price, Size, paces, read_growth, render
from spectral_training.spans import recording, span
from spectral_training.train.growth import Order, machine, measure_growth


def size(rows: int, **cpu: float) -> Size:
    parts = {name: Part(seconds=spent * 2, cpu=spent, peak=300) for name, spent in cpu.items()}
    return Size(
        rows=rows, billboard=rows // 3, learnt={"charting": rows // 4}, parts=parts, seconds=9, cpu=8, peak=400,
        files={"a.onnx": 2**20},
    )  # fmt: skip


def n_log_n(rows: int) -> float:
    return rows * math.log(rows) / 1e4


SIZES = [
    size(rows, sort=n_log_n(rows), line=rows / 1e3, square=rows**2 / 1e7, brief=rows / 1e7)
    for rows in (10_000, 100_000, 1_000_000)
]


class TestPaces:
    def test_the_exponent_is_the_slope(self) -> None:
        found = {pace.step: pace for pace in paces(SIZES)}
        assert found["line"].exponent == pytest.approx(1)
        assert found["square"].exponent == pytest.approx(2)
        assert found["sort"].exponent == pytest.approx(found["sort"].allowed)

    def test_only_what_grows_faster_than_n_log_n_is_told_so(self) -> None:
        assert [pace.step for pace in paces(SIZES) if pace.too_fast] == ["square"]

    def test_what_takes_next_to_nothing_has_no_exponent(self) -> None:
        assert {pace.step: pace.exponent for pace in paces(SIZES)}["brief"] is None

    def test_one_size_has_no_exponents(self) -> None:
        assert paces(SIZES[:1]) == []


class TestTold:
    def test_the_table_names_what_grows_too_fast(self) -> None:
        told = "\n".join(render(Found(growth=Growth(machine="m", quick=False, sizes=SIZES, priced_at=None, prices=[]))))
        assert "| square | 10.0 | 1000.0 | 100000.0 | 2.00 [1.09] **faster** |" in told
        assert "Faster than n log n: square." in told

    def test_the_price_is_told_with_its_interval(self) -> None:
        area, gain = (Metric(value=value, low=value - 0.01, high=value + 0.01, n=9) for value in (0.8, -0.002))
        price = Price(
            question="recording charting", kept=area, free=area, gain=gain, kept_bytes=2**20, free_bytes=2**22
        )
        found = Growth(machine="m", quick=False, sizes=SIZES, priced_at=100_000, prices=[price])
        told = "\n".join(render(Found(growth=found)))
        assert "What it costs at 100,000 rows" in told
        assert "| -0.0020 [-0.0120, 0.0080] | 1.0 | 4.0 |" in told

    def test_nothing_measured_is_said(self) -> None:
        assert list(render(Found(growth=None))) == ["Not measured; `spectral-train growth` does."]

    def test_a_file_of_other_code_is_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "growth.json").write_text("{}", encoding="utf-8")
        assert read_growth(tmp_path / "growth.json") is None


class TestMeasured:
    def test_a_fit_in_a_process_of_its_own_is_measured_step_by_step(self, tmp_path: Path) -> None:
        order = Order((1000,), None, tmp_path / "work", quick=True, seed=1)
        known = Growth(machine=machine(), quick=True, sizes=SIZES[-1:], priced_at=None, prices=[])
        (growth,) = measure_growth(order, known, lambda _: None)
        one, before = growth.sizes
        assert before == SIZES[-1]
        assert {"read", "clean", "teacher", "random_forest", "calibration", "popularity", "export"} <= set(one.parts)
        assert sum(part.seconds for part in one.parts.values()) == pytest.approx(one.seconds, rel=0.1)
        assert one.peak > 100
        assert one.files
        assert not list((tmp_path / "work").glob("*"))


class TestSpans:
    def test_time_inside_is_not_counted_twice(self) -> None:
        with recording() as recorder, span("outer"):
            for _ in range(3):
                with span("inner"):
                    sum(range(200_000))
        outer, inner = recorder.spent[("outer",)], recorder.spent[("outer", "inner")]
        assert inner.calls == 3
        assert outer.cpu < inner.cpu
        assert inner.peak > 0

    def test_nobody_records_outside(self) -> None:
        with span("unheard"):
            pass
        with recording() as recorder:
            pass
        assert recorder.spent == {}
