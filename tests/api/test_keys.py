"""A service that asks for keys: who has one, what it is good for, and when it ends."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from live_service import SMALL, Killable, Service, serving
from material.killing import standing_still

ADMIN = "an operator's own key, drawn at random 0123456789"


@pytest.fixture(scope="session")
def keyed(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Killable]:
    asked = {"SDNA_ACCESS__MODE": "keys", "SDNA_API_KEY_SECRET": ADMIN}
    process = Killable(tmp_path_factory.mktemp("keyed") / "data", tiny_artifacts, **SMALL, **asked)
    with serving(process) as running:
        yield running


@pytest.fixture
def admin(keyed: Killable) -> Iterator[Service]:
    yield from _holding(keyed, ADMIN)


def _holding(keyed: Killable, key: str) -> Iterator[Service]:
    service = Service(keyed.service.address, keyed.service.data)
    service.http.headers["Authorization"] = f"Bearer {key}"
    yield service
    service.http.close()


Maker = Callable[..., tuple[Service, dict[str, Any]]]


@pytest.fixture
def made(keyed: Killable, admin: Service) -> Iterator[Maker]:
    """Make keys, each with a service as its holder meets it."""
    opened: list[Iterator[Service]] = []

    def make(**asked: Any) -> tuple[Service, dict[str, Any]]:
        answer = admin.http.post("/api/v1/keys", json={"name": "studio", **asked})
        assert answer.status_code == 201, answer.text
        opened.append(_holding(keyed, answer.json()["key"]))
        return next(opened[-1]), answer.json()

    yield make
    for one in opened:
        next(one, None)


def refused(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


class TestWhoAsks:
    @pytest.mark.parametrize(
        "headers",
        [{}, {"Authorization": "Bearer sdna_00000000_none"}, {"X-API-Key": "x" * 5000}, {"X-API-Key": "é"},
         {"Authorization": "Basic YTpi"}, {"Authorization": "Bearer"}, {"X-Visitor-Token": "A" * 43}],
        ids=["nothing", "unknown", "long", "accents", "another scheme", "empty", "a visitor"],
    )  # fmt: skip
    def test_without_a_valid_key_nothing_is_told(self, keyed: Killable, headers: dict[str, str]):
        sent = {name: value.encode() for name, value in headers.items()}
        answer = keyed.service.http.get("/api/v1/analyses", headers=sent)
        assert refused(answer) == (401, "unauthorized")
        assert answer.headers["www-authenticate"] == 'Bearer realm="Spectral DNA"'

    def test_an_upload_is_refused_before_it_is_read(self, keyed: Killable, song: Path):
        assert refused(keyed.service.submit(song)) == (401, "unauthorized")
        assert keyed.service.is_tidy()

    def test_a_proxy_may_need_authorization_for_itself(self, keyed: Killable, made: Maker):
        _, key = made()
        headers = {"X-API-Key": key["key"], "Authorization": "Bearer the proxy's"}
        assert keyed.service.http.get("/api/v1/me", headers=headers).status_code == 200

    def test_everyone_learns_who_they_are(self, made: Maker, admin: Service):
        studio, key = made(quota=7)
        assert studio.http.get("/api/v1/me").json() == {
            "kind": "key", "name": "studio", "scopes": ["read", "write"], "quota": 7, "used": 0,
            "key": studio.http.get("/api/v1/me").json()["key"],
        }  # fmt: skip
        own = studio.http.get("/api/v1/me").json()["key"]
        assert (own["prefix"], own["last_used"] is None) == (key["prefix"], False)
        assert "key" not in own
        assert admin.http.get("/api/v1/me").json()["name"] == "operator"
        assert admin.http.get("/api/v1/me").json()["key"] is None


class TestScopes:
    def test_reading_changes_nothing(self, made: Maker, song: Path):
        reader, _ = made(scopes=["read"])
        assert reader.http.get("/api/v1/analyses").status_code == 200
        assert refused(reader.submit(song)) == (403, "forbidden_scope")
        nobodys = "/api/v1/analyses/0190a0a0-0000-7000-8000-000000000000"
        assert refused(reader.http.delete(nobodys)) == (403, "forbidden_scope")

    def test_keys_are_for_who_administers(self, made: Maker):
        studio, key = made()
        assert refused(studio.http.get("/api/v1/keys")) == (403, "forbidden_scope")
        assert refused(studio.http.post("/api/v1/keys", json={"name": "mine", "scopes": ["admin"]}))[0] == 403
        assert refused(studio.http.delete(f"/api/v1/keys/{key['id']}"))[0] == 403
        boss, _ = made(scopes=["admin"])
        assert boss.http.get("/api/v1/keys").status_code == 200
        assert refused(boss.http.get("/api/v1/analyses")) == (403, "forbidden_scope")

    def test_two_keys_are_two_callers(self, made: Maker, song: Path):
        (one, _), (other, _) = made(), made()
        identifier = one.submit(song, wait=60).json()["id"]
        assert refused(other.http.get(f"/api/v1/analyses/{identifier}")) == (404, "analysis_not_found")
        assert one.analysis(identifier)["state"] == "succeeded"


class TestLife:
    def test_a_key_is_shown_once_and_kept_as_a_digest(self, made: Maker, admin: Service):
        _, key = made()
        (listed,) = [one for one in admin.http.get("/api/v1/keys").json() if one["id"] == key["id"]]
        assert listed == {name: value for name, value in key.items() if name != "key"}
        assert key["key"].startswith(key["prefix"])
        stored = b"".join(path.read_bytes() for path in admin.data.glob("*.sqlite*"))
        assert key["prefix"].encode() in stored
        assert key["key"].removeprefix(key["prefix"]).encode() not in stored

    def test_a_stream_of_events_does_not_outlive_its_key(
        self, keyed: Killable, made: Maker, admin: Service, long_song: Path
    ):
        (studio, key), (other, _) = made(), made()
        with ExitStack() as streams:
            with standing_still(keyed):  # so that nothing ends by itself
                mine, theirs = (one.submit(long_song).json()["events_url"] for one in (studio, other))
                told = streams.enter_context(studio.http.stream("GET", mine))
                untouched = streams.enter_context(other.http.stream("GET", theirs))
                lines = told.iter_lines()
                assert next(lines)
                assert admin.http.delete(f"/api/v1/keys/{key['id']}").status_code == 204
                assert "event: end" not in list(lines)
            assert "event: end" in list(untouched.iter_lines())

    @pytest.mark.parametrize("name", ["id", "prefix"])
    def test_a_revoked_key_ends_at_once_and_stays_listed(self, made: Maker, admin: Service, name: str):
        studio, key = made()
        assert studio.http.get("/api/v1/me").status_code == 200
        assert admin.http.delete(f"/api/v1/keys/{key[name]}").status_code == 204
        assert refused(studio.http.get("/api/v1/me")) == (401, "unauthorized")
        (listed,) = [one for one in admin.http.get("/api/v1/keys").json() if one["id"] == key["id"]]
        assert listed["revoked"] is not None
        assert admin.http.delete(f"/api/v1/keys/{key[name]}").status_code == 204

    def test_an_unknown_key_cannot_be_revoked(self, admin: Service):
        assert refused(admin.http.delete("/api/v1/keys/nothing")) == (404, "key_not_found")

    def test_the_last_use_is_noted_now_and_then(self, made: Maker, admin: Service):
        studio, key = made()
        assert self.last_used(admin, key) is None
        studio.http.get("/api/v1/me")
        first = self.last_used(admin, key)
        studio.http.get("/api/v1/me")
        assert first is not None
        assert self.last_used(admin, key) == first
        with sqlite3.connect(admin.data / "analyses.sqlite") as database:
            long_ago = datetime.now(UTC) - timedelta(minutes=11)
            database.execute("UPDATE api_keys SET last_used = ? WHERE id = ?", (long_ago.isoformat(" "), key["id"]))
        studio.http.get("/api/v1/me")
        assert self.last_used(admin, key) >= first

    def last_used(self, admin: Service, key: dict[str, Any]) -> str | None:
        return next(one["last_used"] for one in admin.http.get("/api/v1/keys").json() if one["id"] == key["id"])

    @pytest.mark.parametrize(
        "asked",
        [{}, {"name": ""}, {"name": "a\nb"}, {"name": "x" * 101}, {"name": "x", "scopes": []},
         {"name": "x", "scopes": ["root"]}, {"name": "x", "quota": 0}, {"name": "x", "key": "mine"}],
    )  # fmt: skip
    def test_a_request_that_makes_no_sense_is_refused(self, admin: Service, asked: dict[str, Any]):
        assert refused(admin.http.post("/api/v1/keys", json=asked)) == (422, "invalid_request")


class TestQuota:
    def test_is_counted_across_a_restart_and_what_is_refused_costs_nothing(
        self, keyed: Killable, made: Maker, song: Path, tmp_path: Path
    ):
        studio, _ = made(quota=2)
        notes = tmp_path / "notes.wav"
        notes.write_text("Buy strings.")
        assert studio.submit(notes).status_code == 415
        assert studio.submit(song, wait=60).status_code == 200
        keyed.kill()
        keyed.start()
        assert studio.submit(song, wait=60).status_code == 200  # the same again counts as well
        answer = studio.submit(song)
        assert refused(answer) == (429, "quota_exceeded")
        assert 0 < int(answer.headers["retry-after"]) <= 24 * 3600
        assert studio.http.get("/api/v1/me").json()["used"] == 2
        assert len(studio.http.get("/api/v1/analyses").json()["items"]) == 2
        assert studio.is_tidy()


class TestCommands:
    def command(self, keyed: Killable, *words: str) -> subprocess.CompletedProcess[str]:
        call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "keys", *words]
        environment = {**os.environ, "SDNA_DATA_DIR": str(keyed.service.data), "COLUMNS": "200"}
        return subprocess.run(call, env=environment, capture_output=True, text=True, timeout=300, check=False)

    def test_make_list_and_revoke_while_the_service_runs(self, keyed: Killable):
        created = self.command(keyed, "create", "batch [bold]", "--scope", "read", "--quota", "3")
        key = created.stdout.strip()
        headers = {"Authorization": f"Bearer {key}"}
        me = keyed.service.http.get("/api/v1/me", headers=headers).json()
        assert (me["name"], me["scopes"], me["quota"]) == ("batch [bold]", ["read"], 3)
        prefix = key[:13]
        listed = self.command(keyed, "list").stdout
        (line,) = [line for line in listed.splitlines() if prefix in line]
        assert "batch [bold]" in line
        assert key not in listed
        assert self.command(keyed, "revoke", prefix).returncode == 0
        assert keyed.service.http.get("/api/v1/me", headers=headers).status_code == 401

    def test_say_what_is_wrong(self, keyed: Killable):
        unknown = self.command(keyed, "revoke", "nothing")
        assert unknown.returncode == 1
        assert "There is no such API key" in unknown.stderr
        assert self.command(keyed, "create", "").returncode == 2


class TestStart:
    """A service that would let in anyone does not start."""

    def refusal(self, tmp_path: Path, artifacts: Path, **environment: str) -> str:
        return Killable(tmp_path / "data", artifacts, **environment).refusal()

    def test_one_user_and_a_public_address_need_a_word(self, tmp_path: Path, tiny_artifacts: Path):
        said = self.refusal(tmp_path, tiny_artifacts, SDNA_HOST="0.0.0.0")
        assert "Everyone who reaches this address would be its one user" in said
        assert "--open" in said
        assert "Traceback" not in said
        assert not (tmp_path / "data").exists()

    def test_a_short_secret_is_refused_and_never_repeated(self, tmp_path: Path, tiny_artifacts: Path):
        said = self.refusal(tmp_path, tiny_artifacts, SDNA_API_KEY_SECRET="hunter2")
        assert "SDNA_API_KEY_SECRET has fewer than 32 characters" in said
        assert "hunter2" not in said
