"""What a process has counted, summed up."""

from prometheus_client import CollectorRegistry, Counter, Histogram

from spectral_dna.telemetry.summaries import counted, labels_of, summary


def histogram() -> Histogram:
    made = Histogram("seconds", "Of a test.", ["stage"], buckets=(1, 2, 5), registry=CollectorRegistry())
    for value in [0.5] * 50 + [1.5] * 45 + [4.0] * 3 + [60.0] * 2:
        made.labels("decode").observe(value)
    made.labels("report").observe(0.1)
    return made


def test_quantiles_are_the_bounds_of_their_buckets():
    found = summary(histogram(), lambda labels: labels["stage"] == "decode")
    assert found is not None
    assert (found.n, found.p50, found.p95) == (100, 1, 2)


def test_what_lies_beyond_the_last_bound_is_told_as_that():
    found = summary(histogram())
    assert found is not None
    assert (found.n, found.p99) == (101, 5)


def test_of_nothing_there_is_nothing():
    assert summary(histogram(), lambda labels: labels["stage"] == "upload") is None
    assert labels_of(histogram(), "stage") == ["decode", "report"]


def test_a_counter_is_summed_by_one_of_its_labels():
    made = Counter("calls", "Of a test.", ["route", "status"], registry=CollectorRegistry())
    made.labels("/b", "200").inc(2)
    made.labels("/a", "200").inc()
    made.labels("/b", "404").inc()
    made.labels("/c", "200")
    assert counted(made, "route") == {"/a": 1, "/b": 3}
