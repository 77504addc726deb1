"""Uploads whose connection breaks, by a way to the service that breaks it: in the end they are there once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from live_service import Service
from material import audio_files
from material.cutting import Cutting, cutting
from spectral_dna.audio.synth import RATE
from spectral_dna.schema.values import FloatArray

from .conftest import Screen
from .test_upload import choose

REPORT = re.compile(r"/analyses/[0-9a-f-]+$")
BATCH = re.compile(r"/batches/[0-9a-f-]+$")


@pytest.fixture
def way(screen: Screen, service: Service) -> Iterator[Cutting]:
    """What the page's calls go through."""
    with cutting(service.address) as (address, broken):
        screen.address = address
        screen.expected = ["ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ERR_SOCKET_NOT_CONNECTED"]
        yield broken
        screen.page.goto("about:blank")


def named(service: Service, name: str) -> list[str]:
    """Name the analyses of recordings that are called so."""
    items = service.http.get("/api/v1/analyses", params={"q": name}).json()["items"]
    return [item["id"] for item in items if item["source"]["name"] == name]


def test_a_recording_is_sent_again_when_its_sender_says_so(screen: Screen, service: Service, way: Cutting, song: Path):
    recording = song.rename(song.with_name("cut in the middle.flac"))
    page = screen.go()
    way.begin("/api/v1/analyses", "body")
    choose(page, recording)
    expect(page.get_by_text("The upload was cut off")).to_be_visible()
    assert way.cuts > 0
    assert named(service, recording.name) == []
    way.end()
    page.get_by_role("button", name="Send it again").click()
    page.wait_for_url(REPORT)
    assert named(service, recording.name) == [page.url.rpartition("/")[2]]


@pytest.mark.parametrize("where", ["body", "answer"])
def test_files_of_a_batch_are_sent_again_by_themselves_and_are_in_it_once(
    screen: Screen, service: Service, way: Cutting, sound: FloatArray, tmp_path: Path, where: str
):
    paths = [
        audio_files.write(tmp_path / f"{where} {number}.wav", sound[number * RATE : (number + 6) * RATE])
        for number in range(2)
    ]
    page = screen.go()
    way.begin("/items", "body" if where == "body" else "answer")
    choose(page, *paths)
    page.wait_for_url(BATCH)
    expect(page.get_by_text("it is sent again in a moment").first).to_be_visible()
    assert way.cuts > 0
    way.end()
    expect(page.get_by_text("2 of 2 ended")).to_be_visible(timeout=120_000)
    detail = service.http.get(f"/api/v1{page.url.removeprefix(screen.address)}").json()
    assert sorted(item["name"] for item in detail["items"]) == sorted(path.name for path in paths)
    assert detail["counts"]["succeeded"] == 2
    service.http.delete(f"/api/v1/batches/{detail['id']}")
