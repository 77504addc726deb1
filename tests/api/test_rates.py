"""How often one may ask, counted in a real Redis, with callers told apart by address."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx2
import pytest

from live_service import Killable
from material.servers import Redis, redis

PROXY, CLIENT = "127.0.0.2", "127.0.0.1"
NO_FILE = {"content": b"--x--\r\n", "headers": {"Content-Type": "multipart/form-data; boundary=x"}}


@pytest.fixture(scope="module")
def store() -> Iterator[Redis]:
    with redis() as server:
        yield server


@pytest.fixture(scope="module")
def paced(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, store: Redis) -> Iterator[Killable]:
    process = Killable(
        tmp_path_factory.mktemp("paced") / "data",
        tiny_artifacts,
        SDNA_RATES__ENABLED="true",
        SDNA_RATES__READINGS="20/hour",
        SDNA_RATES__SUBMISSIONS="3/hour",
        SDNA_RATES__ITEMS="20/hour;1000/day",
        SDNA_RATES__PREDICTIONS="2/hour;500/day",
        SDNA_BATCHES__WAITING_ITEMS="100",
        SDNA_LIMITS__UPLOADS_EACH="2",
        SDNA_LIMITS__CONNECTIONS_EACH="4",
        SDNA_RATE_LIMIT_URL=store.address,
        SDNA_TRUSTED_PROXIES=f'["{PROXY}"]',
    )
    try:
        process.start(ready=False)
        process.wait_until_live(60)
        yield process
        assert process.stop() == 0
    finally:
        process.close()


def asking(paced: Killable, address: str = "", *, through: str = PROXY) -> httpx2.Client:
    """Ask as whoever a proxy says; or say so oneself, without being one."""
    return httpx2.Client(
        base_url=paced.service.address,
        transport=httpx2.HTTPTransport(local_address=through),
        headers={"X-Forwarded-For": address} if address else {},
        timeout=30,
    )


def statuses(client: httpx2.Client, count: int, path: str = "/api/v1/limits") -> list[int]:
    return [client.get(path).status_code for _ in range(count)]


def said_by(client: httpx2.Client, addresses: str) -> int:
    return client.get("/api/v1/limits", headers={"X-Forwarded-For": addresses}).status_code


class TestReadings:
    def test_beyond_their_rate_are_told_when_to_come_back(self, paced: Killable):
        with asking(paced, "203.0.113.1") as client:
            assert statuses(client, 20) == [200] * 20
            answer = client.get("/api/v1/limits")
        assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
        assert 3000 < int(answer.headers["retry-after"]) <= 3600
        assert answer.json()["detail"] == "At most 20 per 1 hour."

    def test_of_one_address_cost_another_nothing(self, paced: Killable):
        with asking(paced, "203.0.113.2") as one, asking(paced, "203.0.113.3") as other:
            assert statuses(one, 21)[-1] == 429
            assert statuses(other, 1) == [200]

    def test_of_health_are_never_counted(self, paced: Killable):
        with asking(paced, "203.0.113.4") as client:
            assert set(statuses(client, 30, "/health/live")) == {200}
            assert set(statuses(client, 30, "/api/v1/health/live")) == {200}

    def test_of_the_document_and_its_page_are_counted(self, paced: Killable):
        with asking(paced, "203.0.113.24") as client:
            assert statuses(client, 10, "/api/openapi.json") + statuses(client, 10, "/api/docs") == [200] * 20
            assert statuses(client, 1, "/api/openapi.json") == statuses(client, 1, "/api/docs") == [429]

    def test_of_one_network_of_ipv6_count_together(self, paced: Killable):
        with asking(paced) as client:
            seen = [said_by(client, f"2001:db8:1:2::{number:x}") for number in range(21)]
        assert seen == [200] * 20 + [429]
        with asking(paced, "2001:db8:1:3::1") as client:
            assert statuses(client, 1) == [200]


class TestAddress:
    def test_that_someone_gives_themselves_is_not_believed(self, paced: Killable):
        with asking(paced, through=CLIENT) as client:
            assert [said_by(client, f"198.51.100.{number}") for number in range(21)][-1] == 429

    def test_before_a_proxys_own_is_not_believed_either(self, paced: Killable):
        with asking(paced) as client:
            assert [said_by(client, f"198.51.100.{number}, 203.0.113.9") for number in range(21)][-1] == 429


class TestWork:
    def test_submissions_have_a_rate_of_their_own(self, paced: Killable):
        with asking(paced, "203.0.113.5") as client:
            answers = [client.post("/api/v1/analyses", **NO_FILE) for _ in range(4)]
            assert [answer.status_code for answer in answers] == [400] * 3 + [429]
            assert int(answers[-1].headers["retry-after"]) > 0
            assert statuses(client, 1) == [200]

    def test_a_batch_is_a_submission_too(self, paced: Killable):
        with asking(paced, "203.0.113.10") as client:
            answers = [client.post("/api/v1/batches", json={"items": []}) for _ in range(3)]
            answers += [client.post("/api/v1/batches/none/retry"), client.post("/api/v1/analyses", **NO_FILE)]
        assert [answer.status_code for answer in answers] == [400] * 3 + [429] * 2

    def test_predictions_too(self, paced: Killable):
        with asking(paced, "203.0.113.6") as client:
            answers = [client.post("/api/v1/predictions", json={}) for _ in range(2)]
            answers.append(client.post("/api/v1/counterfactuals", json={}))
        assert [answer.status_code for answer in answers] == [422, 422, 429]

    @pytest.mark.parametrize("path", ["markets", "catalogue/tracks"])
    def test_what_is_asked_of_the_catalogue_costs_as_much(self, paced: Killable, path: str):
        with asking(paced, f"203.0.113.{30 + len(path)}") as client:
            answers = [client.get(f"/api/v1/{path}", params={"limit": 0}) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [422, 422, 429]

    def test_three_videos_to_rank_cost_as_much_as_a_prediction(self, paced: Killable):
        with asking(paced, "203.0.113.15") as client:
            answers = [rank(client, 3), rank(client, 3), rank(client, 1)]
        assert [answer.status_code for answer in answers] == [404, 404, 429]

    def test_a_fourth_costs_another(self, paced: Killable):
        with asking(paced, "203.0.113.16") as client:
            answers = [rank(client, 4), rank(client, 1)]
        assert [answer.status_code for answer in answers] == [404, 429]


def rank(client: httpx2.Client, videos: int) -> httpx2.Response:
    """Ask a service for an order of videos, which without published models is not found."""
    items = [{"name": "a", "release": {}, "cost": 1}] * videos
    return client.post("/api/v1/intelligence/priorities", json={"items": items})


class TestBatches:
    @staticmethod
    def send(client: httpx2.Client, items: int) -> httpx2.Response:
        return client.post("/api/v1/batches", json={"items": [{"sample": "nothing"}] * items})

    def test_cost_as_much_as_is_in_them_and_what_does_not_fit_costs_nothing(self, paced: Killable):
        with asking(paced, "203.0.113.11") as client:
            assert self.send(client, 12).status_code == 202
            answer = self.send(client, 9)
            assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
            assert 3000 < int(answer.headers["retry-after"]) <= 3600
            assert self.send(client, 8).status_code == 202

    def test_tried_again_cost_what_failed(self, paced: Killable):
        with asking(paced, "203.0.113.12") as client:
            batch = self.send(client, 12).json()
            with asking(paced, "203.0.113.13") as other:
                deadline = time.monotonic() + 240
                while other.get(batch["url"]).json()["state"] == "running":
                    assert time.monotonic() < deadline
                    time.sleep(2)  # each look is counted too
            answer = client.post(f"{batch['url']}/retry")
        assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
        assert answer.json()["detail"].startswith("At most 20 per 1 hour")

    def test_of_all_callers_together_wait_only_so_many(self, paced: Killable):
        with asking(paced, "203.0.113.14") as client:
            answer = self.send(client, 101)
        assert (answer.status_code, answer.json()["code"]) == (503, "batches_full")
        assert int(answer.headers["retry-after"]) > 0
        assert "at most 100" in answer.json()["detail"]


HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'


@contextmanager
def half_sent(paced: Killable, address: str, path: str, kind: str, *, count: int) -> Iterator[None]:
    """Begin requests of an address that wait for the rest of their bodies."""
    rows = [f"POST {path} HTTP/1.1", "Host: localhost", f"X-Forwarded-For: {address}", f"Content-Type: {kind}"]
    with ExitStack() as lines:
        for _ in range(count):
            end = ("127.0.0.1", paced.port)
            line = lines.enter_context(socket.create_connection(end, timeout=20, source_address=(PROXY, 0)))
            line.sendall("\r\n".join([*rows, "Content-Length: 1000"]).encode() + b"\r\n\r\n" + HEAD)
        yield


def until_refused(ask: Callable[[], httpx2.Response]) -> httpx2.Response:
    """Ask until what was begun before has arrived as well."""
    deadline = time.monotonic() + 240
    while (answer := ask()).status_code != 429:
        assert time.monotonic() < deadline, answer.text
        time.sleep(1)
    return answer


class TestShareOfAnAddress:
    def test_of_uploads_leaves_places_for_others(self, paced: Killable):
        kind = "multipart/form-data; boundary=x"
        with (
            asking(paced, "203.0.113.20") as client,
            asking(paced, "203.0.113.21") as other,
            half_sent(paced, "203.0.113.20", "/api/v1/analyses", kind, count=2),
        ):
            answer = until_refused(lambda: client.post("/api/v1/nothing", **NO_FILE))
            assert answer.json()["code"] == "address_share_taken"
            assert int(answer.headers["retry-after"]) > 0
            assert other.post("/api/v1/analyses", **NO_FILE).status_code == 400

    def test_of_requests_under_way_leaves_places_for_others_and_for_health(self, paced: Killable):
        with (
            asking(paced, "203.0.113.22") as client,
            asking(paced, "203.0.113.23") as other,
            half_sent(paced, "203.0.113.22", "/api/v1/predictions", "application/json", count=4),
        ):
            answer = until_refused(lambda: client.get("/api/v1/features"))
            assert answer.json()["code"] == "address_share_taken"
            assert int(answer.headers["retry-after"]) > 0
            assert client.get("/health/live").status_code == 200
            assert statuses(other, 1) == [200]


class TestStoreGone:
    def test_the_service_counts_by_itself_until_it_is_back(self, paced: Killable, store: Redis):
        with asking(paced, "203.0.113.7") as client, asking(paced, "203.0.113.8") as other:
            assert statuses(client, 15) == [200] * 15
            store.kill()
            assert statuses(client, 20) == [200] * 20, "what it counts itself begins anew"
            assert statuses(client, 1) == [429]
            assert statuses(other, 1) == [200]
            assert paced.log.read_text().count("rates.store_away") == 1
            store.start()
            deadline = time.monotonic() + 240
            while statuses(client, 1) == [429]:
                assert time.monotonic() < deadline, "it never counts in the store again"
                time.sleep(0.1)
