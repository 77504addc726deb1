"""Batches over HTTP: what a label does with a folder of recordings."""

import csv
import io
import json
import socket
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

from live_service import Service
from spectral_dna.jobs.batches.results import COLUMNS
from spectral_dna.schema.batches import Batch, BatchDetail, BatchPage

BATCHES = "/api/v1/batches"


def send(service: Service, *paths: Path, names: list[str] | None = None, **fields: str) -> httpx2.Response:
    names = names or [path.name for path in paths]
    files = [("files", (name, path.read_bytes())) for name, path in zip(names, paths, strict=True)]
    return service.http.post(BATCHES, files=files or None, data=fields)


def send_list(service: Service, *items: Any, **fields: Any) -> httpx2.Response:
    return service.http.post(BATCHES, json={"items": items, **fields})


def detail(service: Service, batch: str, **query: Any) -> dict[str, Any]:
    return service.http.get(f"{BATCHES}/{batch}", params=query).json()


def until_ended(service: Service, batch: str) -> dict[str, Any]:
    return service.batch(f"{BATCHES}/{batch}")


def states(seen: dict[str, Any]) -> list[str]:
    return [item["state"] for item in seen["items"]]


@pytest.fixture
def noise(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"not a recording at all" * 1000)
    return path


@pytest.fixture(scope="module")
def samples(service: Service) -> list[str]:
    """Name the sample tracks; the first was heard before, so that batches of it end at once."""
    names = [row["name"] for row in service.http.get("/api/v1/samples").json()]
    for year in ("", "1995"):
        heard = service.http.post("/api/v1/analyses?wait=60", files={"sample": (None, names[0]), "year": (None, year)})
        assert heard.status_code == 200
    return names


@pytest.fixture(scope="module", autouse=True)
def _heard_before(service: Service, song: Path) -> None:
    assert service.submit(song, wait=60).status_code == 200


@pytest.fixture(autouse=True)
def _nothing_left_open(service: Service):
    yield
    for row in service.http.get(BATCHES).json()["items"]:
        service.http.delete(row["url"])
    deadline = time.monotonic() + 240
    while service.files():
        assert time.monotonic() < deadline, service.files()
        time.sleep(0.05)


class TestManyFiles:
    def test_each_is_an_analysis_and_a_bad_one_has_its_own_error(
        self, service: Service, song: Path, another_song: Path, noise: Path, tmp_path: Path
    ):
        empty = tmp_path / "empty.wav"
        empty.touch()
        answer = send(service, song, noise, another_song, empty, name="Monday")
        batch = Batch.model_validate_json(answer.content)
        assert answer.status_code == 202
        assert answer.headers["location"] == batch.url == f"{BATCHES}/{batch.id}"
        assert (batch.name, batch.total, batch.state) == ("Monday", 4, "running")
        seen = until_ended(service, batch.id)
        BatchDetail.model_validate(seen)
        assert states(seen) == ["succeeded", "failed", "succeeded", "failed"]
        assert [item["number"] for item in seen["items"]] == [1, 2, 3, 4]
        assert [item["error"] and item["error"]["code"] for item in seen["items"]] == [
            None, "unsupported_audio", None, "empty_source",
        ]  # fmt: skip
        assert seen["counts"] == {
            "waiting": 0, "queued": 0, "running": 0, "succeeded": 2, "failed": 2, "cancelled": 0,
        }  # fmt: skip
        report = service.http.get(seen["items"][0]["analysis_url"]).json()["report"]
        assert report["source"]["name"] == song.name

    def test_one_that_is_too_large_spoils_no_other(self, service: Service, song: Path, tmp_path: Path):
        large = tmp_path / "large.wav"
        large.write_bytes(song.read_bytes() + bytes(41_000_000))
        seen = until_ended(service, send(service, large, song).json()["id"])
        assert states(seen) == ["failed", "succeeded"]
        assert seen["items"][0]["error"]["code"] == "too_large"

    def test_what_is_stated_holds_for_all(self, service: Service, song: Path):
        seen = until_ended(service, send(service, song, decade="1990s").json()["id"])
        assert service.http.get(seen["items"][0]["analysis_url"]).json()["decade"] == "1990s"

    def test_names_are_made_harmless(self, service: Service, song: Path):
        seen = send(service, song, names=["../../etc/pass\u202ewd.wav"]).json()
        assert detail(service, seen["id"])["items"][0]["name"] == "passwd.wav"

    def test_more_than_the_queue_takes_is_admitted_as_it_empties(self, service: Service, another_song: Path):
        """The queue holds six, batches may fill half of it, and one more is heard while another is judged."""
        data = another_song.read_bytes()
        files = [("files", (f"{n}.wav", data[:-4] + n.to_bytes(4, "big"))) for n in range(7)]
        accepted = service.http.post(BATCHES, files=files).json()
        assert accepted["counts"]["waiting"] > 0
        answer = service.http.post("/api/v1/analyses", files={"file": ("own.wav", data[:-4] + b"own!")})
        assert answer.status_code == 202
        while (seen := detail(service, accepted["id"]))["state"] == "running":
            assert seen["counts"]["queued"] + seen["counts"]["running"] <= 5
            time.sleep(0.05)
        assert states(seen) == ["succeeded"] * 7


class TestList:
    def test_as_json(self, service: Service, samples: list[str]):
        answer = send_list(
            service, {"sample": samples[0], "name": "One"}, {"sample": "nothing"}, {"sample": samples[0], "year": "x"},
            {"url": "https://example.com"}, 7, {"sample": samples[0], "genre": "no such genre"}, name="List",
        )  # fmt: skip
        assert answer.status_code == 202
        seen = until_ended(service, answer.json()["id"])
        assert states(seen) == ["succeeded", *["failed"] * 5]
        assert [item["name"] for item in seen["items"][:2]] == ["One", "nothing"]
        assert [item["error"]["code"] for item in seen["items"][1:]] == [
            "sample_not_found", "invalid_request", "bad_address", "invalid_request", "unknown_genre",
        ]  # fmt: skip

    def test_as_csv_in_a_form(self, service: Service, samples: list[str]):
        table = f"\ufeffsample,year,beside\r\n{samples[0]},1995,x\r\n{samples[0]},never,\r\n{samples[0]},,,,\r\n"
        answer = service.http.post(BATCHES, files={"list": ("tracks.csv", table.encode())})
        seen = until_ended(service, answer.json()["id"])
        assert states(seen) == ["succeeded", "failed", "failed"]
        assert service.http.get(seen["items"][0]["analysis_url"]).json()["decade"] == "1990s"

    def test_a_bad_address_spoils_its_item_alone_and_goes_no_further(self, service: Service, samples: list[str]):
        bad = ["http://youtu.be/aaaaaaaaaaa", "https://127.0.0.1/watch?v=aaaaaaaaaaa", "file:///etc/passwd", "x" * 3000]
        table = "url,sample\n" + "".join(f"{address},\n" for address in bad) + f",{samples[0]}\n"
        answer = service.http.post(BATCHES, files={"list": ("tracks.csv", table.encode())})
        seen = until_ended(service, answer.json()["id"])
        assert states(seen) == [*["failed"] * 4, "succeeded"]
        codes = [item["error"]["code"] for item in seen["items"][:4]]
        assert codes == [*["bad_address"] * 3, "invalid_request"]
        assert {(item["kind"], item["source"], item["analysis"]) for item in seen["items"][:4]} == {
            ("youtube", None, None)
        }  # fmt: skip
        assert (seen["items"][4]["kind"], seen["items"][4]["source"]) == ("sample", samples[0])
        assert not any(address in json.dumps(seen) for address in bad)
        again = service.http.post(f"{BATCHES}/{seen['id']}/retry")
        assert (again.status_code, again.json()["code"]) == (409, "nothing_to_retry")

    @pytest.mark.parametrize("item", [{}, {"url": None}, {"url": "https://youtu.be/aaaaaaaaaaa", "sample": "x"}])
    def test_an_item_names_either_an_address_or_a_sample(self, service: Service, item: dict[str, Any]):
        (seen,) = until_ended(service, send_list(service, item).json()["id"])["items"]
        assert (seen["state"], seen["error"]["code"]) == ("failed", "invalid_request")
        assert "either a url or a sample" in seen["error"]["detail"]

    @pytest.mark.parametrize("table", [b"\xff\xfe\x00", b"title\nx\n", b'sample\n"unfinished', b""])
    def test_a_table_that_is_none_is_refused(self, service: Service, table: bytes):
        answer = service.http.post(BATCHES, files={"list": ("tracks.csv", table)})
        assert (answer.status_code, answer.json()["code"]) == (422, "unreadable_table")


class TestRefused:
    def test_empty_ones(self, service: Service):
        for answer in (send_list(service), service.http.post(BATCHES, files={"name": (None, "x")})):
            assert (answer.status_code, answer.json()["code"]) == (400, "empty_batch")

    @pytest.mark.parametrize(
        "body", [b"", b"{", b"[]", b'{"items": 1}', b'{"items": [], "more": 1}', b'{"items":' + b"[" * 100_000]
    )
    def test_what_is_no_list(self, service: Service, body: bytes):
        answer = service.http.post(BATCHES, content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_more_items_than_a_batch_takes(self, service: Service, samples: list[str]):
        answer = send_list(service, *[{"sample": samples[0]}] * 21)
        assert (answer.status_code, answer.json()["code"]) == (413, "batch_too_large")
        tiny = [("files", ("a.wav", b"RIFF"))] * 21
        answer = service.http.post(BATCHES, files=tiny)
        assert (answer.status_code, answer.json()["code"]) == (413, "batch_too_large")
        assert service.is_tidy()

    def test_more_bytes_than_a_batch_takes(self, service: Service, song: Path, tmp_path: Path):
        large = tmp_path / "large.wav"
        large.write_bytes(song.read_bytes() + bytes(35_000_000))
        answer = send(service, large, large, large)
        assert (answer.status_code, answer.json()["code"]) == (413, "batch_too_large")
        assert service.is_tidy()

    def test_archives_are_not_opened(self, service: Service, song: Path):
        import zipfile

        bomb = io.BytesIO()
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("song.wav", song.read_bytes())
            archive.writestr("zeros", bytes(30_000_000))
        answer = service.http.post(BATCHES, files={"files": ("songs.zip", bomb.getvalue())})
        seen = until_ended(service, answer.json()["id"])
        assert seen["items"][0]["error"]["code"] == "unsupported_audio"

    @pytest.mark.usefixtures("held")
    def test_one_batch_too_many_is_asked_to_wait(self, service: Service, long_song: Path):
        open_ones = [send(service, long_song) for _ in range(2)]
        assert [answer.status_code for answer in open_ones] == [202, 202]
        answer = send(service, long_song)
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_batches")
        assert int(answer.headers["retry-after"]) > 0

    def test_an_unknown_one(self, service: Service):
        for name in ("x", "0190a0a0-0000-7000-8000-000000000000"):
            for verb, path in (("GET", ""), ("DELETE", ""), ("POST", "/cancel"), ("POST", "/retry"),
                               ("GET", "/results.csv"), ("GET", "/results.jsonl")):  # fmt: skip
                answer = service.http.request(verb, f"{BATCHES}/{name}{path}")
                assert (answer.status_code, answer.json()["code"]) == (404, "batch_not_found")


class TestSameKey:
    def sent(self, service: Service, path: Path, **fields: str) -> httpx2.Response:
        files = [("files", (path.name, path.read_bytes()))]
        return service.http.post(BATCHES, files=files, data=fields, headers={"Idempotency-Key": "of this batch"})

    def test_gets_the_same_batch_until_it_is_deleted(self, service: Service, song: Path, noise: Path):
        first = self.sent(service, song)
        second = self.sent(service, song)
        assert (first.status_code, second.status_code) == (202, 202)
        assert first.headers["location"] == second.headers["location"]
        assert len(service.http.get(BATCHES).json()["items"]) == 1
        for answer in (self.sent(service, noise), self.sent(service, song, name="Another")):
            assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_conflict")
        until_ended(service, first.json()["id"])
        assert service.is_tidy()
        service.http.delete(first.json()["url"])
        assert self.sent(service, song).json()["id"] != first.json()["id"]

    def test_with_another_secret_is_a_conflict(self, service: Service):
        codes = []
        for secret in ("a secret of 24 characters", "a secret of 24 characterS"):
            body = {"items": [{"sample": "x"}], "callback": {"url": "https://8.8.8.8/", "secret": secret}}
            answer = service.http.post(BATCHES, json=body, headers={"Idempotency-Key": "with a secret"})
            codes.append(answer.json().get("code"))
        assert codes == [None, "idempotency_conflict"]


class TestCutOff:
    def test_before_its_end_nothing_of_a_batch_is_there(self, service: Service, song: Path):
        sound = song.read_bytes()
        part = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.wav"\r\n\r\n' + sound + b"\r\n"
        host, port = service.address.removeprefix("http://").split(":")
        before = service.http.get(BATCHES).json()
        with socket.create_connection((host, int(port)), timeout=20) as line:
            head = ["POST /api/v1/batches HTTP/1.1", "Host: localhost", "Content-Type: multipart/form-data; boundary=x"]
            line.sendall("\r\n".join([*head, f"Content-Length: {len(part) * 3}"]).encode() + b"\r\n\r\n" + part * 2)
            deadline = time.monotonic() + 240
            while len(service.files()) < 2:
                assert time.monotonic() < deadline
                time.sleep(0.02)
        assert service.is_tidy()
        assert service.http.get(BATCHES).json() == before


class TestLooking:
    def test_page_by_page(self, service: Service, samples: list[str]):
        batches = [send_list(service, {"sample": samples[0]}).json()["id"] for _ in range(2)]
        page = BatchPage.model_validate_json(service.http.get(BATCHES, params={"limit": 1}).content)
        assert [batch.id for batch in page.items] == batches[1:]
        rest = service.http.get(BATCHES, params={"limit": 1, "cursor": page.next_cursor}).json()
        assert [batch["id"] for batch in rest["items"]] == batches[:1]
        assert service.http.get(BATCHES, params={"cursor": "x"}).json()["code"] == "invalid_cursor"

    def test_items_page_by_page_and_by_state(self, service: Service, samples: list[str]):
        batch = send_list(service, *[{"sample": samples[0]}, {"sample": "nothing"}] * 2).json()["id"]
        until_ended(service, batch)
        page = detail(service, batch, limit=3)
        assert [item["number"] for item in page["items"]] == [1, 2, 3]
        rest = detail(service, batch, limit=3, cursor=page["next_cursor"])
        assert ([item["number"] for item in rest["items"]], rest["next_cursor"]) == ([4], None)
        failed = detail(service, batch, state="failed")
        assert [item["number"] for item in failed["items"]] == [2, 4]
        for cursor in ("x", "-1", "1" * 30, "²"):
            assert detail(service, batch, cursor=cursor)["code"] == "invalid_cursor"

    def test_asking_again_for_the_same_costs_no_body(self, service: Service, samples: list[str]):
        batch = send_list(service, {"sample": samples[0]}).json()["id"]
        first = service.http.get(f"{BATCHES}/{batch}")
        assert first.headers["etag"]
        until_ended(service, batch)
        ended = service.http.get(f"{BATCHES}/{batch}", headers={"If-None-Match": first.headers["etag"]})
        assert ended.status_code == 200
        assert "retry-after" not in ended.headers
        for known in (ended.headers["etag"], f'"x", W/{ended.headers["etag"]}'):
            again = service.http.get(f"{BATCHES}/{batch}", headers={"If-None-Match": known})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", ended.headers["etag"])


class TestCancel:
    @pytest.mark.usefixtures("held")
    def test_stops_what_runs_and_what_waits(self, service: Service, long_song: Path):
        data = long_song.read_bytes()
        files = [("files", (f"{n}.wav", data[:-4] + n.to_bytes(4, "big"))) for n in range(3)]
        batch = service.http.post(BATCHES, files=files).json()["id"]
        answer = service.http.post(f"{BATCHES}/{batch}/cancel")
        assert answer.status_code == 200
        seen = until_ended(service, batch)
        assert (seen["state"], set(states(seen))) == ("cancelled", {"cancelled"})
        assert service.is_tidy()
        again = service.http.post(f"{BATCHES}/{batch}/cancel")
        assert (again.status_code, again.json()["code"]) == (409, "batch_ended")


class TestDelete:
    def test_forgets_everything_that_came_of_it(self, service: Service, long_song: Path, song: Path):
        batch = send(service, song, long_song).json()["id"]
        deadline = time.monotonic() + 240
        while (seen := detail(service, batch))["counts"]["succeeded"] < 1:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        addresses = [item["analysis_url"] for item in seen["items"] if item["analysis_url"]]
        assert service.http.delete(f"{BATCHES}/{batch}").status_code == 204
        assert service.http.get(f"{BATCHES}/{batch}").status_code == 404
        assert {service.http.get(address).status_code for address in addresses} == {404}
        assert service.is_tidy()

        alone = service.http.post("/api/v1/analyses/restore", json={"ids": [addresses[0].rpartition("/")[2]]})
        assert alone.json() == {"restored": []}
        assert service.http.get(addresses[0]).status_code == 404

    def test_can_be_taken_back_with_the_reports_that_went_along(self, service: Service, samples: list[str]):
        batch = send_list(service, {"sample": samples[0]}, {"sample": samples[1]}, {"sample": "none"}).json()["id"]
        before = until_ended(service, batch)
        gone, kept = (item["analysis_url"] for item in before["items"][:2])
        service.http.delete(gone)
        assert service.http.delete(f"{BATCHES}/{batch}").status_code == 204
        assert service.http.get(kept).status_code == 404
        for _ in range(2):  # sent again, it says the same
            back = service.http.post(f"{BATCHES}/{batch}/restore")
            assert (back.status_code, back.json()["state"]) == (200, "ended")
        assert detail(service, batch)["counts"] == before["counts"]
        assert [service.http.get(address).status_code for address in (gone, kept)] == [404, 200]
        assert batch in [each["id"] for each in service.http.get(BATCHES).json()["items"]]

    @pytest.mark.usefixtures("held")
    def test_one_under_way_is_cancelled_when_it_is_back(self, service: Service, long_song: Path):
        batch = send(service, long_song).json()["id"]
        service.http.delete(f"{BATCHES}/{batch}")
        assert service.http.post(f"{BATCHES}/{batch}/restore").status_code == 200
        assert until_ended(service, batch)["state"] == "cancelled"
        assert service.is_tidy()

    def test_what_was_never_there_is_not_restored(self, service: Service):
        answer = service.http.post(f"{BATCHES}/nothing/restore")
        assert (answer.status_code, answer.json()["code"]) == (404, "batch_not_found")

    def test_an_analysis_that_is_deleted_leaves_its_item(self, service: Service, samples: list[str]):
        batch = send_list(service, {"sample": samples[0]}).json()["id"]
        item = until_ended(service, batch)["items"][0]
        service.http.delete(item["analysis_url"])
        left = detail(service, batch)["items"][0]
        assert (left["state"], left["analysis"]) == ("succeeded", None)


class TestRetry:
    def test_says_what_can_not_be_tried_again(self, service: Service, noise: Path, song: Path):
        batch = send(service, noise, song).json()["id"]
        until_ended(service, batch)
        answer = service.http.post(f"{BATCHES}/{batch}/retry")
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_retry")
        assert "refused" in answer.json()["detail"]

    def test_tries_what_failed_and_nothing_else(self, service: Service, samples: list[str]):
        batch = send_list(service, {"sample": samples[0]}, {"sample": "nothing"}).json()["id"]
        first = until_ended(service, batch)
        answer = service.http.post(f"{BATCHES}/{batch}/retry").json()
        assert (answer["retried"], answer["not_retried"]) == ([2], [])
        assert (answer["batch"]["state"], answer["batch"]["rounds"]) == ("running", 1)
        again = until_ended(service, batch)
        assert states(again) == ["succeeded", "failed"]
        assert again["items"][0] == first["items"][0]

    def test_nothing_failed(self, service: Service, samples: list[str]):
        batch = send_list(service, {"sample": samples[0]}).json()["id"]
        until_ended(service, batch)
        assert service.http.post(f"{BATCHES}/{batch}/retry").json()["code"] == "nothing_to_retry"


class TestResults:
    @pytest.fixture
    def batch(self, service: Service, song: Path, noise: Path) -> str:
        batch = send(service, song, noise, song, names=["=1+1;2.wav", "-1+1.wav", "ünï, söng.wav"]).json()["id"]
        until_ended(service, batch)
        return batch

    def test_as_csv_that_no_spreadsheet_computes(self, service: Service, batch: str):
        answer = service.http.get(f"{BATCHES}/{batch}/results.csv")
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == f'attachment; filename="batch-{batch}.csv"'
        rows = list(csv.DictReader(io.StringIO(answer.content.decode(), newline="")))
        assert tuple(rows[0]) == COLUMNS
        assert [row["name"] for row in rows] == ["'=1+1;2.wav", "'-1+1.wav", "ünï, söng.wav"]
        assert [row["number"] for row in rows] == ["1", "2", "3"]
        assert [row["error_code"] for row in rows] == ["", "unsupported_audio", ""]
        assert float(rows[0]["loudness"]) < 0
        assert rows[1]["loudness"] == ""
        assert float(rows[0]["hit_score"]) == float(rows[2]["hit_score"])

    def test_as_json_lines(self, service: Service, batch: str):
        answer = service.http.get(f"{BATCHES}/{batch}/results.jsonl")
        rows = [json.loads(line) for line in answer.content.decode().splitlines()]
        assert [tuple(row) for row in rows] == [COLUMNS] * 3
        assert rows[0]["name"] == "=1+1;2.wav"
        report = service.http.get(f"/api/v1/analyses/{rows[0]['analysis']}").json()["report"]
        assert rows[0]["tempo"] == report["features"]["tempo"]["value"]
        assert rows[0]["emerging_votes"] == report["lenses"]["emerging"]["votes"]
        assert rows[0]["charting_likeness"] == report["lenses"]["charting"]["likeness"]
        assert rows[0]["popularity_low"] == report["popularity"]["low"]
        assert rows[1]["tempo"] is None
