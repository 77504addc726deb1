"""A route that breaks: its caller gets an answer like any other, and the connection lives on."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi.responses import StreamingResponse
from fastapi.routing import APIRoute
from structlog.testing import capture_logs

from material.guarding import serving
from spectral_dna.app import create_app
from spectral_dna.settings import Settings

FRIEND = "https://label.example"
SECRET = "what only the log may hold"


async def broken() -> None:
    raise RuntimeError(SECRET)


async def breaking() -> StreamingResponse:
    async def parts() -> AsyncIterator[bytes]:
        yield b"begun"
        raise RuntimeError(SECRET)

    return StreamingResponse(parts())


@pytest.fixture
def client(tmp_path: Path) -> Iterator[httpx2.Client]:
    settings = Settings.model_validate({"dashboard_dir": tmp_path, "access": {"origins": [FRIEND]}})
    app = create_app(settings)
    app.router.routes[:0] = [
        APIRoute("/api/v1/broken", broken, methods=["GET", "POST"], include_in_schema=False),
        APIRoute("/api/v1/breaking", breaking, include_in_schema=False),
    ]
    with (
        capture_logs(),  # unconfigured, a trace is drawn with all that it holds: that takes seconds
        serving(app, settings) as (port, _),
        httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as opened,
    ):
        yield opened


class TestRouteThatBreaks:
    def test_is_answered_by_a_problem_that_tells_nothing(self, client: httpx2.Client):
        answer = client.get("/api/v1/broken")
        assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
        assert SECRET not in answer.text

    def test_is_answered_through_every_layer(self, client: httpx2.Client):
        answer = client.get("/api/v1/broken", headers={"X-Request-ID": "asked-for-it", "Origin": FRIEND})
        assert answer.headers["x-request-id"] == "asked-for-it"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src" in answer.headers["content-security-policy"]
        assert answer.headers["access-control-allow-origin"] == FRIEND
        assert answer.headers["cache-control"] == "private, no-cache"

    def test_leaves_the_connection_open(self, client: httpx2.Client):
        lines = [client.get("/api/v1/broken").extensions["network_stream"] for _ in range(2)]
        assert lines[0].get_extra_info("client_addr") == lines[1].get_extra_info("client_addr")

    def test_with_a_body_on_its_way_says_that_it_closes(self, client: httpx2.Client):
        def trickling() -> Iterator[bytes]:
            yield b"x" * 1000
            yield b"y" * 1000

        answer = client.post("/api/v1/broken", content=trickling())
        assert answer.status_code == 500
        assert answer.headers["connection"] == "close"

    def test_after_it_began_is_cut_off_and_does_not_look_whole(self, client: httpx2.Client):
        with pytest.raises(httpx2.RemoteProtocolError):
            client.get("/api/v1/breaking")
