"""What answers say to browsers, and which other sites' pages may call."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import httpx2
import pytest
from pydantic import ValidationError

from live_service import Service
from spectral_dna.app import create_app
from spectral_dna.settings import Settings

PAGE = {"Accept": "text/html"}
FRIEND = "https://label.example"


def directives(answer: httpx2.Response) -> dict[str, str]:
    parts = answer.headers["content-security-policy"].split("; ")
    return {name: rest for name, _, rest in (part.partition(" ") for part in parts)}


class TestEveryAnswer:
    @pytest.mark.parametrize(
        "path", ["/", "/api/docs", "/api/v1/features", "/api/v1/nothing", "/api/v1/samples/nothing", "/health/live"]
    )
    def test_says_what_its_page_may_do(self, service: Service, path: str):
        answer = service.http.get(path)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert "microphone=(self)" in answer.headers["permissions-policy"]
        said = directives(answer)
        assert said["script-src"] == said["default-src"] == "'self'"
        assert said["object-src"] == said["base-uri"] == "'none'"

    def test_a_refusal_on_arrival_too(self, service: Service):
        for answer in (
            service.http.get("/", headers={"Host": "evil.example"}),
            service.http.post("/api/v1/predictions", content=b"x" * 100_000),
        ):
            assert answer.status_code in (413, 421)
            assert answer.headers["x-content-type-options"] == "nosniff"

    def test_players_may_be_framed_and_their_pictures_shown(self, service: Service):
        said = directives(service.http.get("/"))
        assert {"https://www.youtube-nocookie.com", "https://open.spotify.com"} <= set(said["frame-src"].split())
        assert {"https://i.ytimg.com", "https://i.scdn.co"} <= set(said["img-src"].split())

    def test_nobody_else_frames_a_service_unless_named(self, service: Service):
        answer = service.http.get("/")
        assert directives(answer)["frame-ancestors"] == "'self'"
        assert answer.headers["x-frame-options"] == "SAMEORIGIN"

    def test_what_is_a_callers_own_is_kept_by_nobody_between(self, service: Service):
        assert "private" in service.http.get("/api/v1/analyses").headers["cache-control"]
        assert "public" in service.http.get("/api/v1/samples/morning_waltz").headers["cache-control"]


Opener = Callable[..., AbstractAsyncContextManager[httpx2.AsyncClient]]


@pytest.fixture
def opened(tmp_path: Path) -> Opener:
    """The application by given settings, without its lifespan: headers need no service."""

    @asynccontextmanager
    async def made(**access: object) -> AsyncIterator[httpx2.AsyncClient]:
        settings = Settings.model_validate({"dashboard_dir": tmp_path, "access": access})
        transport = httpx2.ASGITransport(create_app(settings))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client

    return made


class TestFrames:
    async def test_the_hosts_that_the_operator_named_may_frame(self, opened: Opener):
        async with opened(frame_ancestors=["https://huggingface.co", "https://*.hf.space"]) as client:
            answer = await client.get("/")
            assert directives(answer)["frame-ancestors"] == "'self' https://huggingface.co https://*.hf.space"
            assert "x-frame-options" not in answer.headers

    @pytest.mark.parametrize(
        "name", ["*", "huggingface.co", "https://a.example; script-src *", "https://a.example/path", "'unsafe-inline'"]
    )
    def test_what_is_no_host_is_no_setting(self, name: str):
        for group in ("frame_ancestors", "origins"):
            with pytest.raises(ValidationError):
                Settings.model_validate({"access": {group: [name]}})


class TestOtherSites:
    async def test_none_may_call_unless_named(self, opened: Opener):
        async with opened() as client:
            answer = await client.get("/api/v1/nothing", headers={"Origin": FRIEND})
            assert "access-control-allow-origin" not in answer.headers
            asked = {"Origin": FRIEND, "Access-Control-Request-Method": "POST"}
            assert "access-control-allow-origin" not in (await client.options("/api/v1/nothing", headers=asked)).headers

    async def test_one_that_was_named_may_without_cookies(self, opened: Opener):
        async with opened(origins=[FRIEND]) as client:
            answer = await client.get("/api/v1/nothing", headers={"Origin": FRIEND})
            assert answer.headers["access-control-allow-origin"] == FRIEND
            assert "Retry-After" in answer.headers["access-control-expose-headers"]
            assert "access-control-allow-credentials" not in answer.headers
            asked = {
                "Origin": FRIEND, "Access-Control-Request-Method": "DELETE",
                "Access-Control-Request-Headers": "x-visitor-token, authorization",
            }  # fmt: skip
            preflight = await client.options("/api/v1/analyses/x", headers=asked)
            assert preflight.status_code == 200
            assert preflight.headers["access-control-allow-origin"] == FRIEND

    async def test_its_changes_and_its_refusals_reach_it(self, opened: Opener):
        async with opened(origins=[FRIEND]) as client:
            answer = await client.post("/api/v1/nothing", headers={"Origin": FRIEND})
            assert answer.json()["code"] == "route_not_found"
            large = await client.post("/api/v1/nothing", headers={"Origin": FRIEND}, content=b"x" * 100_000)
            assert large.json()["code"] == "body_too_large"
            assert large.headers["access-control-allow-origin"] == FRIEND

    @pytest.mark.parametrize(
        "origin", ["https://evil.example", "http://label.example", f"{FRIEND}.evil.example", "null"]
    )
    async def test_the_others_still_may_not(self, opened: Opener, origin: str):
        async with opened(origins=[FRIEND]) as client:
            assert "access-control-allow-origin" not in (await client.get("/api/x", headers={"Origin": origin})).headers
            refused = await client.post("/api/v1/analyses", headers={"Origin": origin})
            assert (refused.status_code, refused.json()["code"]) == (403, "cross_origin")
