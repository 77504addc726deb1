"""Traces from the request through the workflow to the process that listens, at a real collector."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from live_service import Killable
from material import audio_files as make
from material.collector import Collector, Seen, collecting
from material.killing import new_music

STEPS = {"analysis.receive", "analysis.listen", "analysis.judge", "analysis.explain", "analysis.publish"}
CALLS = {"listen", "judge", "explain"}
TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.fixture(scope="module")
def collector() -> Iterator[Collector]:
    with collecting() as running:
        yield running


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, collector: Collector) -> Iterator[Killable]:
    service = Killable(
        tmp_path_factory.mktemp("traced") / "data", tiny_artifacts, SDNA_OTEL__ENDPOINT=collector.address,
        SDNA_OTEL__DELAY_SECONDS="0.2", SDNA_OTEL__HEADERS='{"x-collector-key": "hush"}', NO_PROXY="127.0.0.1",
    )  # fmt: skip
    try:
        service.start()
        yield service
        assert service.stop() == 0, service.log.read_text()[-3000:]
    finally:
        service.close()


@pytest.fixture(scope="module")
def spans(traced: Killable, collector: Collector, tmp_path_factory: pytest.TempPathFactory) -> list[Seen]:
    """Every span of one analysis, whose sender was being traced."""
    song = make.write(tmp_path_factory.mktemp("song") / "unreleased demo.wav", new_music(8.0))
    with song.open("rb") as file:
        answer = traced.service.http.post(
            "/api/v1/analyses?note=hush-query", files={"file": (song.name, file)},
            headers={"traceparent": f"00-{TRACE}-b7ad6b7169203331-01", "X-Request-ID": "traced-request"},
        )  # fmt: skip
    traced.service.until(answer.json()["id"], "succeeded")
    wanted = {"analysis", "POST /api/v1/analyses"} | STEPS | CALLS
    return [
        span
        for span in collector.until(lambda seen: wanted <= {span.name for span in seen if span.trace == TRACE})
        if span.trace == TRACE
    ]


class TestOneAnalysis:
    def test_is_one_trace_that_goes_on_from_the_senders(self, spans: list[Seen]):
        request = next(span for span in spans if span.name == "POST /api/v1/analyses")
        assert request.parent == "b7ad6b7169203331"
        assert request.attributes["http.response.status_code"] == 202
        assert next(span for span in spans if span.name == "analysis").parent == request.id

    def test_has_every_step_below_the_workflow(self, spans: list[Seen]):
        workflow = next(span for span in spans if span.name == "analysis")
        assert {span.name for span in spans if span.parent == workflow.id} >= STEPS

    def test_reaches_the_processes_that_work(self, spans: list[Seen]):
        ids = {span.id: span for span in spans}
        calls = {span.name: span for span in spans if span.role != "service"}
        assert set(calls) == CALLS
        assert (calls["listen"].role, calls["judge"].role) == ("listener-0", "judge")
        for call in CALLS:
            step = ids[ids[calls[call].parent].parent]
            assert step.name == f"analysis.{call}"

    def test_tells_neither_names_nor_queries_nor_the_key_of_the_collector(
        self, spans: list[Seen], collector: Collector, traced: Killable
    ):
        assert spans
        assert b"unreleased" not in collector.raw
        assert b"hush" not in collector.raw
        assert {headers["x-collector-key"] for headers in collector.headers} == {"hush"}
        assert "hush" not in traced.log.read_text()

    def test_is_named_in_the_log(self, spans: list[Seen], traced: Killable):
        assert spans
        lines = [line for line in traced.log.read_text().splitlines() if "request=traced-request" in line]
        assert lines
        assert all(f"trace_id={TRACE}" in line for line in lines)


class TestSwitchedOff:
    def test_nothing_that_sends_is_imported_nor_what_only_models_need(self):
        unwanted = ("opentelemetry.sdk", "opentelemetry.exporter", "xgboost", "sklearn", "pandas", "scipy")
        look = (
            "import sys, spectral_dna.app, spectral_dna.jobs.worker, spectral_dna.cli;"
            f"sys.exit(any(name.startswith({unwanted}) for name in sys.modules))"
        )
        assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


class TestWithoutTheExtra:
    def test_the_service_says_what_to_install_and_does_not_start(self, tmp_path: Path, tiny_artifacts: Path):
        # An installation without the extra, as imports see it: the name is there and holds nothing.
        hidden = tmp_path / "hidden" / "sitecustomize.py"
        hidden.parent.mkdir()
        hidden.write_text("import sys\nsys.modules['opentelemetry.sdk'] = None\n")
        import os

        paths = os.pathsep.join([str(hidden.parent), os.environ.get("PYTHONPATH", "")])
        service = Killable(
            tmp_path / "data", tiny_artifacts, SDNA_OTEL__ENDPOINT="http://127.0.0.1:9", PYTHONPATH=paths
        )
        said = service.refusal()
        assert "spectral-dna[otel]" in said
        assert "Traceback" not in said
