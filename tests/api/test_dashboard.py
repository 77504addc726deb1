"""The built dashboard is served beside the API; an unknown address is a page of its own, an unknown call is not."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from spectral_dna.app import create_app
from spectral_dna.settings import Settings

SMALLEST = b"\x0b\x00\x801\x03"  # a one, as Brotli packs it
PAGE = {"Accept": "text/html"}


@pytest.fixture
async def dashboard(tmp_path: Path, tiny_artifacts: Path) -> Iterator[httpx2.AsyncClient]:
    """The application without its lifespan: files need no service."""
    built = tmp_path / "dist"
    (built / "assets").mkdir(parents=True)
    (built / "index.html").write_text("<title>dashboard</title>")
    (built / "assets" / "app-1a2b.js").write_text("0")
    (built / "assets" / "big-1a2b.js").write_text("1")
    (built / "assets" / "big-1a2b.js.gz").write_bytes(gzip.compress(b"1"))
    (built / "assets" / "big-1a2b.js.br").write_bytes(SMALLEST)
    configured = Settings(data_dir=tmp_path / "data", artifacts_dir=tiny_artifacts, dashboard_dir=built)
    transport = httpx2.ASGITransport(create_app(configured))
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield client


class TestDashboard:
    @pytest.mark.parametrize("path", ["/", "/analyses/0190a0a0", "/compare/a/b"])
    async def test_every_page_is_the_page(self, dashboard: httpx2.AsyncClient, path: str):
        answer = await dashboard.get(path, headers=PAGE)
        assert (answer.status_code, answer.text) == (200, "<title>dashboard</title>")
        assert answer.headers["cache-control"] == "no-cache"

    async def test_assets_may_be_kept(self, dashboard: httpx2.AsyncClient):
        answer = await dashboard.get("/assets/app-1a2b.js")
        assert (answer.status_code, answer.text) == (200, "0")
        assert "immutable" in answer.headers["cache-control"]

    @pytest.mark.parametrize(
        ("accepted", "encoding", "first"),
        [
            ("gzip, deflate, br", "br", SMALLEST[:1]),
            ("gzip", "gzip", b"\x1f"),
            ("identity", None, b"1"),
            ("br;q=0", None, b"1"),
        ],
    )
    async def test_an_asset_comes_in_the_smallest_form_that_is_taken(self, dashboard, accepted, encoding, first):
        async with dashboard.stream("GET", "/assets/big-1a2b.js", headers={"Accept-Encoding": accepted}) as answer:
            body = b"".join([part async for part in answer.aiter_raw()])
        assert (answer.status_code, answer.headers.get("content-encoding")) == (200, encoding)
        assert body[:1] == first
        assert "javascript" in answer.headers["content-type"]
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert "immutable" in answer.headers["cache-control"]

    async def test_a_refusal_is_not_taken_for_the_asset(self, dashboard: httpx2.AsyncClient):
        refused = {"Accept-Encoding": "br", "Host": "elsewhere.example"}
        answer = await dashboard.get("/assets/big-1a2b.js", headers=refused)
        assert answer.json()["code"] == "wrong_host"
        assert "content-encoding" not in answer.headers
        assert answer.headers["content-type"] == "application/problem+json"

    async def test_a_missing_asset_is_no_page_and_not_kept(self, dashboard: httpx2.AsyncClient):
        answer = await dashboard.get("/assets/app-0000.js")
        assert answer.status_code == 404
        assert "immutable" not in answer.headers["cache-control"]

    @pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/x", "/api/"])
    async def test_an_unknown_call_is_no_page(self, dashboard: httpx2.AsyncClient, path: str):
        answer = await dashboard.get(path, headers=PAGE)
        assert (answer.status_code, answer.json()["code"]) == (404, "route_not_found")

    @pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fsecret"])
    async def test_nothing_outside_is_served(self, dashboard: httpx2.AsyncClient, tmp_path: Path, path: str):
        (tmp_path / "secret").write_text("hidden words")
        answer = await dashboard.get(path)
        assert "hidden words" not in answer.text
        assert "root:" not in answer.text
