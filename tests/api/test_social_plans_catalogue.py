"""Plans over HTTP whose track is one of the catalogue, on both databases: its score, basis, and what comes of it."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest

from live_service import SMALL, Killable, Service, serving
from material.similar_rows import fill, published, random_values

PLANS = "/api/v1/social/plans"
HALO, NO_TEMPO, UNKNOWN = (f"{number:022d}" for number in (1, 2, 9))
CLEAR = "from spectral_dna.cli import main; main()", "catalogue", "clear", "--yes"


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def url(request: pytest.FixtureRequest) -> str:
    """What the service's database is named by; SQLite lies in the data folder."""
    return str(request.getfixturevalue("postgres").database()) if request.param == "PostgreSQL" else ""


@pytest.fixture(scope="module")
def service(url: str, tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    data = tmp_path_factory.mktemp("planned") / "data"
    with serving(Killable(data, tiny_artifacts, **SMALL, SDNA_DATABASE_URL=url)) as running:
        yield running.service


@pytest.fixture(autouse=True)
def _filled(service: Service, url: str) -> None:
    values = random_values(2, seed=3)
    tracks = [published(1, values[0], title="Halo", artist="Beyoncé", year=2008), published(2, [*values[1][:8], None])]
    fill(service.data, tracks, database_url=url)


def clear(service: Service, url: str) -> None:
    environment = {**os.environ, "SDNA_DATA_DIR": str(service.data), "SDNA_DATABASE_URL": url}
    subprocess.run([sys.executable, "-c", *CLEAR], env=environment, check=True, capture_output=True, timeout=120)


def keep(service: Service, **body: Any) -> dict[str, Any]:
    answer = service.http.post(PLANS, json={"name": "a plan", **body})
    assert answer.status_code == 201, answer.text
    return answer.json()


def track(plan: dict[str, Any]) -> dict[str, Any]:
    return next(part for part in plan["combined"]["parts"] if part["key"] == "track")


class TestKept:
    def test_with_the_hit_score_that_the_catalogue_page_shows_and_its_basis(self, service: Service):
        plan = keep(service, catalogue_track=HALO, picture_score=60)
        found = track(plan)
        shown = service.http.get(f"/api/v1/catalogue/tracks/{HALO}").json()
        assert found["score"] == pytest.approx(shown["prediction"]["popularity"]["hit_score"], abs=0.06)
        assert (plan["catalogue_track"], plan["analysis"]) == (HALO, None)
        assert (found["origin"], found["title"], found["missing"]) == ("catalogue", "Beyoncé: Halo", None)
        assert "training may have held this very track" in found["basis"]["source"]
        assert "median" not in found["basis"]["source"]
        assert service.http.get(f"{PLANS}/{plan['id']}").json() == plan

    def test_and_says_for_which_feature_the_median_stands_in(self, service: Service):
        found = track(keep(service, catalogue_track=NO_TEMPO))
        assert "the median stands in for its tempo" in found["basis"]["source"]

    def test_in_the_export(self, service: Service):
        plan = keep(service, catalogue_track=HALO)
        rows = csv.DictReader(io.StringIO(service.http.get(f"{PLANS}/export.csv").text))
        (row,) = [row for row in rows if row["id"] == plan["id"]]
        said = (row["catalogue_track"], row["track_title"], row["track_origin"])
        assert said == (HALO, "Beyoncé: Halo", "catalogue")

    def test_without_a_number_once_the_catalogue_is_cleared_and_with_it_when_back(self, service: Service, url: str):
        plan = keep(service, catalogue_track=HALO, picture_score=60)
        clear(service, url)
        gone = service.http.get(f"{PLANS}/{plan['id']}").json()
        assert (track(gone)["score"], track(gone)["missing"], track(gone)["title"]) == (None, "catalogue_gone", None)
        assert "Halo" not in str(gone)
        advice = next(one for one in gone["combined"]["advice"] if one["key"] == "missing" and one["part"] == "track")
        assert advice["sentence"] == "The track is in the catalogue no more: choose another one."
        halo = published(1, random_values(1, seed=3)[0], title="Halo", artist="Beyoncé", year=2008)
        fill(service.data, [halo], database_url=url)
        assert service.http.get(f"{PLANS}/{plan['id']}").json() == plan

    def test_once_though_the_catalogue_is_cleared_before_it_is_sent_again(self, service: Service, url: str):
        body, headers = {"name": "once", "catalogue_track": HALO}, {"Idempotency-Key": token_hex(16)}
        first = service.http.post(PLANS, json=body, headers=headers).json()
        clear(service, url)
        again = service.http.post(PLANS, json=body, headers=headers)
        assert (again.status_code, again.json()["id"]) == (201, first["id"])
        other = service.http.post(PLANS, json={**body, "name": "twice"}, headers=headers)
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_conflict")


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "status", "code"),
        [
            ({"catalogue_track": UNKNOWN}, 404, "catalogue_track_not_found"),
            ({"catalogue_track": "../x"}, 404, "catalogue_track_not_found"),
            ({"catalogue_track": "\0" * 22}, 404, "catalogue_track_not_found"),
            ({"catalogue_track": "é" * 22}, 404, "catalogue_track_not_found"),
            ({"catalogue_track": ""}, 404, "catalogue_track_not_found"),
            ({"catalogue_track": "x" * 65}, 422, "invalid_request"),
            ({"catalogue_track": HALO, "track_score": 50}, 422, "invalid_request"),
            ({"catalogue_track": HALO, "analysis": HALO}, 422, "invalid_request"),
        ],
    )
    def test_by_code(self, service: Service, body: dict[str, Any], status: int, code: str):
        answer = service.http.post(PLANS, json={"name": "a plan", **body})
        assert (answer.status_code, answer.json()["code"]) == (status, code)
        plan = keep(service, track_score=50)
        changed = service.http.patch(f"{PLANS}/{plan['id']}", json=body)
        assert (changed.status_code, changed.json()["code"]) == (status, code)
        assert service.http.get(f"{PLANS}/{plan['id']}").json() == plan


class TestChanged:
    def test_takes_the_place_of_a_given_score_and_the_other_way_round(self, service: Service):
        plan = f"{PLANS}/{keep(service, track_score=50)['id']}"
        named = service.http.patch(plan, json={"catalogue_track": HALO}).json()
        assert (track(named)["origin"], named["catalogue_track"]) == ("catalogue", HALO)
        renamed = service.http.patch(plan, json={"name": "another name"}).json()
        assert track(renamed) == track(named)
        given = service.http.patch(plan, json={"track_score": 70}).json()
        assert (given["catalogue_track"], track(given)["origin"], track(given)["score"]) == (None, "given", 70)

    def test_can_be_taken_out(self, service: Service):
        plan = f"{PLANS}/{keep(service, catalogue_track=HALO, picture_score=60)['id']}"
        bare = service.http.patch(plan, json={"catalogue_track": None}).json()
        assert (bare["catalogue_track"], track(bare)["missing"]) == (None, "not_given")
