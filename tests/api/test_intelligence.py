"""Spotify and YouTube together over HTTP: with a report and tracks, and without either."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from live_service import SMALL, Killable, Service, serving
from material.analytics import ROWS, write_analytics
from material.executive import executive_report, publish

ASKED = "/api/v1/intelligence"
PAGE = b"<!doctype html><title>Two pages</title>"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("intelligence")
    artifacts, data = folder / "artifacts", folder / "data"
    shutil.copytree(tiny_artifacts, artifacts)
    publish(artifacts, "executive_report", executive_report().model_dump_json().encode(), ".json")
    publish(artifacts, "executive_page", PAGE, ".html")
    data.mkdir()
    write_analytics(data / "spectral_analytics.db")
    limits = {"SDNA_INTELLIGENCE__ROWS": "40", "SDNA_INTELLIGENCE__POINTS": "50", "SDNA_INTELLIGENCE__SECONDS": "1"}
    with serving(Killable(data, artifacts, **SMALL, **limits)) as running:
        yield running.service


class TestReport:
    def test_is_given_as_it_was_published(self, shown: Service) -> None:
        report = shown.http.get(f"{ASKED}/report").json()
        assert report == json.loads(executive_report().model_dump_json())

    def test_as_pages_to_keep(self, shown: Service) -> None:
        answer = shown.http.get(f"{ASKED}/report.html")
        assert answer.content == PAGE
        assert answer.headers["content-disposition"].startswith("attachment")

    def test_the_overview_says_what_there_is(self, shown: Service) -> None:
        told = shown.http.get(ASKED).json()
        assert told | {"made": ""} == {
            "run": "0123456789ab", "made": "", "tracks": ROWS, "sql": True, "most_rows": 40,
        }  # fmt: skip


class TestTracks:
    def test_of_many_every_so_manieth_and_the_same_again(self, shown: Service) -> None:
        points = shown.http.get(f"{ASKED}/tracks").json()
        assert points["of"] == ROWS
        assert points["recording"] == list(range(3, ROWS + 1, 3))
        assert points["log_streams"][0] == pytest.approx(4 + 3 / ROWS * 5, abs=0.001)
        assert points["is_hit"].count(True) == 4
        assert points["run"] == "0123456789ab", "rows are of the newest run, whatever the ids of others"
        assert shown.http.get(f"{ASKED}/tracks").json() == points


class TestSql:
    def test_the_question_on_streams_above_a_million(self, shown: Service) -> None:
        first, *_ = shown.http.get(f"{ASKED}/queries").json()
        answer = shown.http.get(f"{ASKED}/sql", params={"q": first["sql"]}).json()
        assert answer["columns"] == ["artist", "track", "stream"]
        assert answer["rows"][0] == ["Artist 3", "=Song 120", 120_000_000]
        assert (len(answer["rows"]), answer["is_cut"]) == (40, True)

    def test_every_saved_question_can_be_asked(self, shown: Service) -> None:
        for each in shown.http.get(f"{ASKED}/queries").json():
            answer = shown.http.get(f"{ASKED}/sql", params={"q": each["sql"], "rows": 5})
            assert answer.status_code == 200, answer.text
            assert 0 < len(answer.json()["rows"]) <= 5

    def test_as_a_table_without_formulas(self, shown: Service) -> None:
        answer = shown.http.get(f"{ASKED}/sql.csv", params={"q": "SELECT track, track, stream FROM tracks LIMIT 1"})
        assert answer.text == '"track","track","stream"\r\n"\'=Song 1","\'=Song 1",1000000\r\n'

    @pytest.mark.parametrize(("question", "code"), [
        ("DELETE FROM tracks", "query_refused"),
        ("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n", "query_too_dear"),
        ("x" * 9000, "invalid_request"),
    ])  # fmt: skip
    def test_what_is_no_question_is_told_so(self, shown: Service, question: str, code: str) -> None:
        answer = shown.http.get(f"{ASKED}/sql", params={"q": question})
        assert (answer.status_code, answer.json()["code"]) == (422, code)


class TestNothing:
    def test_is_told_as_that(self, service: Service) -> None:
        told = service.http.get(ASKED).json()
        assert (told["run"], told["tracks"], told["sql"]) == (None, None, False)

    @pytest.mark.parametrize(("path", "code"), [
        ("report", "intelligence_not_published"), ("report.html", "intelligence_not_published"),
        ("tracks", "analytics_missing"), ("sql?q=SELECT%201", "analytics_missing"),
        ("sql.csv?q=SELECT%201", "analytics_missing"),
    ])  # fmt: skip
    def test_with_advice(self, service: Service, path: str, code: str) -> None:
        answer = service.http.get(f"{ASKED}/{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, code)
        assert "spectral-train crossplatform" in answer.json()["advice"]
