"""PostgreSQL takes no text with a NUL: wherever a caller may write one, an answer comes that is no defect of ours."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from live_service import Killable, Service, serving
from material.servers import Postgres

NUL = "a\0b"
ITEMS = ({"sample": NUL}, {"sample": "night_drive", NUL: 1}, {"sample": "night_drive", "genre": NUL}, NUL)


@pytest.fixture(scope="module")
def service(postgres: Postgres, tiny_artifacts: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    data = tmp_path_factory.mktemp("strange") / "data"
    process = Killable(data, tiny_artifacts, SDNA_DATABASE_URL=postgres.database())
    with serving(process) as running:
        yield running.service


@pytest.mark.parametrize("item", ITEMS, ids=["sample", "column", "genre", "row"])
def test_an_item_with_one_spoils_no_batch(service: Service, item: object):
    answer = service.http.post("/api/v1/batches", json={"name": NUL, "items": [item]})
    assert answer.status_code == 202, answer.text
    assert answer.json()["name"] == "ab"


def test_a_form_with_one_is_read(service: Service):
    listed = f'sample,name\r\n"{NUL}","{NUL}"\r\n'
    answer = service.http.post("/api/v1/batches", files={"list": (None, listed), "name": (None, NUL)})
    assert answer.status_code in (202, 422)


@pytest.mark.parametrize(
    "path", ["/api/v1/keys/%00", "/api/v1/analyses/%00", "/api/v1/batches/%00", "/api/v1/analyses/{}/share/%00"]
)
def test_a_name_with_one_names_nothing(service: Service, path: str):
    there = service.http.post("/api/v1/analyses", files={"sample": (None, "night_drive")}).json()["id"]
    assert service.http.delete(path.format(there)).status_code == 404


def test_a_token_with_one_leads_nowhere(service: Service):
    assert service.http.get("/api/v1/shared/%00").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [("/api/v1/catalogue/tracks/%00", 404), ("/api/v1/catalogue/tracks?genre=%00", 200),
     ("/api/v1/catalogue/tracks?q=%00&artist=%00", 200), ("/api/v1/markets?track=%00", 404)],
)  # fmt: skip
def test_the_catalogue_holds_nothing_of_that_name(service: Service, path: str, status: int):
    assert service.http.get(path).status_code == status


@pytest.mark.parametrize("year", [2**15, -(2**15) - 1, 10**11, 1e300])
def test_a_page_after_a_year_that_no_column_holds_was_not_ours(service: Service, year: float):
    said = json.dumps(["year", True, year, False, "1"])
    cursor = base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")
    answer = service.http.get("/api/v1/catalogue/tracks", params={"sort": "year", "order": "desc", "cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")
