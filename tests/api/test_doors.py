"""A service on someone's own machine answers their own pages and programs, and no other site's."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx2
import pytest
from fastapi import FastAPI
from starlette.middleware import Middleware

from live_service import Service
from spectral_dna.api.doors import Doors
from spectral_dna.settings import Settings

NOBODY = "/api/v1/analyses/0190a0a0-0000-7000-8000-000000000000"


class TestOrigin:
    @pytest.mark.parametrize(
        "origin",
        ["https://example.com", "null", "http://localhost:3000", "http://localhost", "file://", "http://[", "x"],
    )
    @pytest.mark.parametrize("site", [None, "cross-site", "same-site"])
    def test_another_sites_page_changes_nothing(self, service: Service, origin: str, site: str | None):
        headers = {"Origin": origin} | ({"Sec-Fetch-Site": site} if site else {})
        for verb, path in (("DELETE", NOBODY), ("POST", f"{NOBODY}/cancel"), ("POST", "/api/v1/analyses")):
            answer = service.http.request(verb, path, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "cross_origin")
        assert answer.headers["content-type"] == "application/problem+json"

    def test_our_own_page_may(self, service: Service):
        answer = service.http.delete(NOBODY, headers={"Origin": service.address})
        assert answer.json()["code"] == "analysis_not_found"

    def test_a_page_behind_the_servers_of_developers_may(self, service: Service):
        headers = {"Origin": "http://localhost:5173", "Sec-Fetch-Site": "same-origin"}
        assert service.http.delete(NOBODY, headers=headers).json()["code"] == "analysis_not_found"

    def test_a_program_that_names_no_origin_may(self, service: Service):
        assert service.http.delete(NOBODY).json()["code"] == "analysis_not_found"

    def test_what_changes_nothing_needs_no_origin(self, service: Service):
        answer = service.http.get("/api/v1/analyses", headers={"Origin": "https://example.com"})
        assert answer.status_code == 200
        assert "access-control-allow-origin" not in answer.headers


class TestHost:
    @pytest.mark.parametrize("host", ["example.com", "example.com:7860", "localhost.example.com", "127.0.0.1.nip.io"])
    def test_a_name_made_to_lead_here_is_refused(self, service: Service, host: str):
        answer = service.http.get("/api/v1/analyses", headers={"Host": host})
        assert (answer.status_code, answer.json()["code"]) == (421, "wrong_host")

    @pytest.mark.parametrize("host", ["localhost", "LOCALHOST:7860", "127.0.0.1:1", "[::1]:7860", "[::1]"])
    def test_our_own_names_are_answered(self, service: Service, host: str):
        assert service.http.get("/health/live", headers={"Host": host}).status_code == 200


Opener = Callable[..., AbstractAsyncContextManager[httpx2.AsyncClient]]


@pytest.fixture
def opened() -> Opener:
    """An application of one page behind the doors of given settings."""

    @asynccontextmanager
    async def made(**given: object) -> AsyncIterator[httpx2.AsyncClient]:
        app = FastAPI(middleware=[Middleware(Doors, settings=Settings.model_validate(given))])
        app.add_api_route("/", lambda: "page", methods=["GET", "POST"])
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://music.example") as client:
            yield client

    return made


class TestSettings:
    async def test_bound_to_every_address_any_name_is_answered(self, opened: Opener):
        async with opened(host="0.0.0.0") as client:
            assert (await client.get("/")).status_code == 200
            assert (await client.post("/", headers={"Origin": "https://evil.example"})).status_code == 403

    async def test_names_may_be_given(self, opened: Opener):
        async with opened(host="0.0.0.0", allowed_hosts=["Music.example"]) as client:
            assert (await client.get("/")).status_code == 200
            assert (await client.get("/", headers={"Host": "localhost:7860"})).status_code == 200
            assert (await client.get("/", headers={"Host": "other.example"})).status_code == 421

    async def test_behind_a_proxy_that_ends_encryption_our_page_is_our_own(self, opened: Opener):
        async with opened(host="127.0.0.1", allowed_hosts=["music.example"]) as client:
            for origin in ("https://music.example", "https://music.example:443"):
                assert (await client.post("/", headers={"Origin": origin})).status_code == 200
