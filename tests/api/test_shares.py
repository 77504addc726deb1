"""Links to a report: who has one reads it, and nothing else; they end by time or by hand."""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from live_service import Service
from material.killing import listener_of, stopped


@pytest.fixture
def analysed(ada: Service, song: Path) -> str:
    return str(ada.submit(song, name="my demo.wav", wait=60).json()["id"])


def share(owner: Service, analysis: str, **asked: Any) -> httpx2.Response:
    return owner.http.post(f"/api/v1/analyses/{analysis}/share", json=asked or None)


def read(service: Service, token: str) -> httpx2.Response:
    return service.http.get(f"/api/v1/shared/{token}")


def refused(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


class TestLink:
    def test_gives_the_report_to_whoever_has_it(self, visited: Service, ada: Service, analysed: str):
        made = share(ada, analysed)
        assert made.status_code == 201
        seen = read(visited, made.json()["token"])  # without a token of a visitor's
        assert seen.status_code == 200
        assert seen.json() == ada.analysis(analysed)["report"]
        assert made.json()["path"] == f"/s/{made.json()['token']}"

    def test_gives_nothing_else(self, visited: Service, ada: Service, analysed: str):
        token = share(ada, analysed).json()["token"]
        owner = sqlite3.connect(ada.data / "analyses.sqlite").execute(
            "SELECT owner FROM analyses WHERE id = ?", (analysed,)
        ).fetchone()[0]  # fmt: skip
        assert owner.startswith("visitor:")
        assert owner.removeprefix("visitor:") not in read(visited, token).text
        for headers in ({"X-Visitor-Token": token}, {"Authorization": f"Bearer {token}"}, {"X-API-Key": token}):
            assert visited.http.get(f"/api/v1/analyses/{analysed}", headers=headers).status_code in (401, 404)
        assert visited.http.delete(f"/api/v1/shared/{token}").status_code == 405

    def test_lasts_thirty_days_unless_asked_otherwise(self, ada: Service, analysed: str):
        for asked, days in (({}, 30), ({"days": 2}, 2)):
            made = share(ada, analysed, **asked).json()
            lasts = datetime.fromisoformat(made["expires"]) - datetime.fromisoformat(made["created"])
            assert lasts == timedelta(days=days)

    @pytest.mark.parametrize("days", [0, -1, 4000, "soon"])
    def test_a_time_that_makes_no_sense_is_refused(self, ada: Service, analysed: str, days: object):
        assert refused(share(ada, analysed, days=days)) == (422, "invalid_request")

    def test_is_kept_as_a_digest(self, ada: Service, analysed: str):
        token = share(ada, analysed).json()["token"]
        stored = b"".join(path.read_bytes() for path in ada.data.glob("analyses.sqlite*"))
        assert token.encode() not in stored

    def test_is_not_made_before_there_is_a_report(self, ada: Service, long_song: Path):
        with stopped([listener_of(ada)]):
            waiting = ada.submit(long_song).json()["id"]
            assert refused(share(ada, waiting)) == (409, "not_shareable")
        ada.http.delete(f"/api/v1/analyses/{waiting}")


class TestMany:
    def test_end_somewhere_and_one_that_ends_makes_room(self, ada: Service, analysed: str):
        made = [share(ada, analysed).json()["id"] for _ in range(20)]
        assert refused(share(ada, analysed)) == (409, "too_many_shares")
        assert ada.http.delete(f"/api/v1/analyses/{analysed}/share/{made[0]}").status_code == 204
        assert share(ada, analysed).status_code == 201


class TestEnd:
    def test_by_hand(self, visited: Service, ada: Service, analysed: str):
        kept, ended = (share(ada, analysed).json() for _ in range(2))
        listed = ada.http.get(f"/api/v1/analyses/{analysed}/share").json()
        assert listed == [{key: made[key] for key in ("id", "created", "expires")} for made in (ended, kept)]
        assert ada.http.delete(f"/api/v1/analyses/{analysed}/share/{ended['id']}").status_code == 204
        assert refused(read(visited, ended["token"])) == (404, "share_not_found")
        assert read(visited, kept["token"]).status_code == 200
        again = ada.http.delete(f"/api/v1/analyses/{analysed}/share/{ended['id']}")
        assert refused(again) == (404, "share_not_found")

    def test_by_time(self, visited: Service, ada: Service, analysed: str):
        made = share(ada, analysed).json()
        with sqlite3.connect(ada.data / "analyses.sqlite") as database:
            database.execute("UPDATE shares SET expires = '2026-01-01 00:00:00' WHERE id = ?", (made["id"],))
        assert refused(read(visited, made["token"])) == (404, "share_not_found")
        assert ada.http.get(f"/api/v1/analyses/{analysed}/share").json() == []

    def test_with_its_analysis(self, visited: Service, ada: Service, analysed: str):
        token = share(ada, analysed).json()["token"]
        assert ada.http.delete(f"/api/v1/analyses/{analysed}").status_code == 204
        assert refused(read(visited, token)) == (404, "share_not_found")

    @pytest.mark.parametrize("token", ["x", "%00", "A" * 5000, "0190a0a0"])
    def test_a_made_up_one_leads_nowhere(self, visited: Service, token: str):
        assert refused(read(visited, token)) == (404, "share_not_found")
