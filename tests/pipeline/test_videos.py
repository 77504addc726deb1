"""Videos through the whole service: fetched by the real yt-dlp from a site on this machine."""

import csv
import os
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from live_service import Killable, serving
from material import audio_files as make
from material.killing import children_of, new_music, wait_until_gone
from material.scraping import Scrape
from material.video_service import watching
from material.video_site import Film, Site, until_asked, video_site
from spectral_dna.errors import UnsupportedAudio

_numbers = count()


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with video_site() as running:
        yield running


@pytest.fixture(scope="module")
def one_service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, site: Site) -> Iterator[Killable]:
    service = watching(site, tmp_path_factory.mktemp("videos") / "data", tiny_artifacts)
    yield service
    service.close()


@pytest.fixture
def song(tmp_path: Path) -> bytes:
    return make.write(tmp_path / "song.wav", new_music(8.0)).read_bytes()


def add(site: Site, film: Film) -> str:
    """Put a film on the site, and give its address at YouTube."""
    video = f"video{next(_numbers):06d}"
    site.films[video] = film
    site.go_on.clear()
    return f"https://youtu.be/{video}?si=never-passed-on"


def order(killable: Killable, address: str, **stated: Any) -> str:
    answer = killable.service.http.post("/api/v1/analyses", json={"url": address, **stated})
    assert answer.status_code == 202, answer.text
    return answer.json()["id"]


def path_of(address: str) -> str:
    return "/" + address.partition("?")[0].rpartition("/")[2]


def stage(analysis: dict, name: str) -> dict:
    return next(row for row in analysis["stages"] if row["stage"] == name)


def counted(killable: Killable, before: Scrape, outcome: str) -> tuple[float, float, float]:
    """Give how many downloads ended so since, how many of them were timed, and the bytes that came."""

    def grown(name: str, **labels: str) -> float:
        return now.value(f"sdna_youtube_fetch{name}", **labels) - before.value(f"sdna_youtube_fetch{name}", **labels)

    for _ in range(100):  # a child that was killed is gone before its end is counted
        now = Scrape(killable.service.address)
        if grown("_seconds_count", outcome=outcome):
            break
        time.sleep(0.05)
    return grown("es_total", outcome=outcome), grown("_seconds_count", outcome=outcome), grown("_bytes_sum")


class TestAVideo:
    def test_becomes_a_report_with_its_title(self, killable: Killable, site: Site, song: bytes):
        before = Scrape(killable.service.address)
        address = add(site, Film(song, title="AC/DC \u202e<b>live</b>", duration="PT8S"))
        analysis = killable.service.until(order(killable, address, year=1999))
        assert analysis["state"] == "succeeded"
        assert counted(killable, before, "fetched") == (1, 1, len(song))
        video = path_of(address)[1:]
        wanted = {
            "id": video, "url": f"https://www.youtube.com/watch?v={video}", "title": "AC/DC <b>live</b>",
            "channel": None, "thumbnail": "https://i.ytimg.com/vi/x/default.jpg",
        }  # fmt: skip
        assert analysis["source"]["video"] == analysis["report"]["source"]["video"] == wanted
        assert analysis["source"]["name"] == analysis["report"]["source"]["name"] == "AC/DC <b>live</b>"
        assert analysis["source"]["bytes"] == len(song)
        assert analysis["stated"]["year"] == 1999
        assert [row["stage"] for row in analysis["stages"]][:2] == ["fetch", "decode"]
        assert {row["status"] for row in analysis["stages"]} == {"finished"}
        (row,) = killable.service.http.get("/api/v1/analyses", params={"limit": 1}).json()["items"]
        assert row["source"]["video"] == wanted
        assert killable.service.is_tidy()

    def test_whose_sound_was_heard_before_is_fetched_but_not_heard_again(
        self, killable: Killable, site: Site, song: bytes, tmp_path: Path
    ):
        first = killable.service.until(order(killable, add(site, Film(song))))
        again = killable.service.until(order(killable, add(site, Film(song, title="Another upload of it"))))
        assert (first["reused"], again["reused"]) == (False, True)
        assert stage(again, "fetch")["status"] == "finished"
        assert stage(again, "decode")["status"] == "reused"
        assert again["report"]["source"]["name"] == "Another upload of it"
        assert again["report"]["features"] == first["report"]["features"]
        (tmp_path / "same.wav").write_bytes(song)
        uploaded = killable.service.until(killable.service.submit(tmp_path / "same.wav").json()["id"])
        assert (uploaded["reused"], uploaded["source"]["video"]) == (True, None)
        assert uploaded["stages"][0]["stage"] == "receive"

    def test_asked_for_twice_at_once_is_fetched_once(self, killable: Killable, site: Site, song: bytes):
        address = add(site, Film(song, waits=True))
        leader = order(killable, address)
        until_asked(site, f"{path_of(address)}/sound")
        deadline = time.monotonic() + 240
        while not stage(killable.service.analysis(leader), "fetch")["fraction"]:
            assert time.monotonic() < deadline, "it never tells how far it is"
            time.sleep(0.05)
        follower = order(killable, address.replace("youtu.be/", "music.youtube.com/watch?v=").replace("?si", "&si"))
        assert 0 < stage(killable.service.analysis(follower), "fetch")["fraction"] < 1
        site.go_on.set()
        ended = [killable.service.until(identifier) for identifier in (leader, follower)]
        assert [analysis["state"] for analysis in ended] == ["succeeded"] * 2
        assert [analysis["reused"] for analysis in ended] == [False, True]
        assert site.asked[f"{path_of(address)}/sound"] == 1
        assert killable.service.is_tidy()


class TestABatch:
    def test_of_addresses_ends_each_for_itself(self, killable: Killable, site: Site, song: bytes, tmp_path: Path):
        other = make.write(tmp_path / "other.wav", new_music(8.0)).read_bytes()
        titled, named = add(site, Film(song, title="=Title")), add(site, Film(other, title="Another"))
        gone = add(site, Film(status=404))
        table = f"url,name,year\n{titled},,1999\n{gone},,\nhttps://youtu.be/nothing,,\n{named},Second take,\n"
        answer = killable.service.http.post("/api/v1/batches", files={"list": ("tracks.csv", table.encode())})
        assert answer.status_code == 202, answer.text
        seen = killable.service.batch(answer.json()["url"], seconds=90)
        videos = [path_of(address)[1:] for address in (titled, gone, named)]
        first, second, third, fourth = seen["items"]
        assert [item["state"] for item in seen["items"]] == ["succeeded", "failed", "failed", "succeeded"]
        assert [item["error"]["code"] for item in (second, third)] == ["youtube_unavailable", "bad_address"]
        named_so = [f"YouTube {videos[0]}", f"YouTube {videos[1]}", "item 3", "Second take"]
        assert [item["name"] for item in seen["items"]] == named_so
        sources = [f"https://www.youtube.com/watch?v={video}" for video in videos]
        assert [first["source"], second["source"], third["source"], fourth["source"]] == [
            *sources[:2],
            None,
            sources[2],
        ]
        analysis = killable.service.http.get(first["analysis_url"]).json()
        assert (analysis["source"]["video"]["id"], analysis["stated"]["year"]) == (videos[0], 1999)
        rows = list(csv.DictReader(killable.service.http.get(seen["results_csv_url"]).text.splitlines()))
        assert [row["title"] for row in rows] == ["'=Title", "", "", "Another"]
        assert [row["source"] for row in rows] == [*sources[:2], "", sources[2]]
        assert killable.service.is_tidy()

        site.films[videos[1]] = Film(song)
        retried = killable.service.http.post(f"{seen['url']}/retry").json()
        assert (retried["retried"], [left["number"] for left in retried["not_retried"]]) == ([2], [3])
        again = killable.service.batch(seen["url"], seconds=90)
        assert [item["state"] for item in again["items"]] == ["succeeded", "succeeded", "failed", "succeeded"]


class TestRefused:
    @pytest.mark.parametrize(
        ("film", "code"),
        [
            (Film(b"RIFF", duration="PT3H"), "youtube_too_long"),
            (Film(status=404), "youtube_unavailable"),
            (Film(status=403), "youtube_blocked"),
            (Film(b"This is no recording at all." * 100), "unsupported_audio"),
        ],
        ids=["long", "gone", "forbidden", "text"],
    )
    def test_it_ends_with_the_error_and_leaves_nothing(self, killable: Killable, site: Site, film: Film, code: str):
        before = Scrape(killable.service.address)
        ended = killable.service.until(order(killable, add(site, film)))
        assert (ended["state"], ended["error"]["code"]) == ("failed", code)
        is_fetched = code == UnsupportedAudio.code  # the download ended well, and what it brought is looked at later
        assert counted(killable, before, "fetched" if is_fetched else code) == (1, 1, len(film.sound) * is_fetched)
        assert ended["error"]["advice"]
        assert stage(ended, "fetch")["status"] == "failed"
        assert killable.service.is_tidy()

    def test_a_wrong_address_is_told_at_once(self, killable: Killable):
        for address in ("http://youtu.be/aaaaaaaaaaa", "https://127.0.0.1/watch?v=aaaaaaaaaaa", "file:///etc/passwd"):
            refused = killable.service.http.post("/api/v1/analyses", json={"url": address})
            assert (refused.status_code, refused.json()["code"]) == (422, "bad_address")

    @pytest.mark.parametrize("body", [{}, {"url": 1}, {"url": "https://youtu.be/aaaaaaaaaaa", "more": 1}, [], "x"])
    def test_a_body_that_is_no_order_is_invalid(self, killable: Killable, body: Any):
        refused = killable.service.http.post("/api/v1/analyses", json=body)
        assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")


class TestCancelled:
    def test_while_it_is_fetched(self, killable: Killable, site: Site, song: bytes):
        address = add(site, Film(song, waits=True))
        identifier = order(killable, address)
        until_asked(site, f"{path_of(address)}/sound")
        (child,) = fetching(killable)
        before = Scrape(killable.service.address)
        assert killable.service.http.post(f"/api/v1/analyses/{identifier}/cancel").json()["state"] == "cancelled"
        wait_until_gone([child])
        assert killable.service.is_tidy()
        assert counted(killable, before, "cancelled") == (1, 1, 0)

    def test_a_follower_fetches_it_anew(self, killable: Killable, site: Site, song: bytes):
        address = add(site, Film(song, waits=True))
        leader = order(killable, address)
        until_asked(site, f"{path_of(address)}/sound")
        heir = order(killable, address)
        killable.service.http.post(f"/api/v1/analyses/{leader}/cancel")
        until_asked(site, f"{path_of(address)}/sound", times=2)
        site.go_on.set()
        assert killable.service.until(heir)["state"] == "succeeded"
        assert killable.service.is_tidy()


class TestKilled:
    def test_while_it_fetches_the_service_fetches_again_and_ends_it_once(
        self, killable: Killable, site: Site, song: bytes
    ):
        address = add(site, Film(song, waits=True))
        identifier = order(killable, address)
        until_asked(site, f"{path_of(address)}/sound")
        children = fetching(killable)
        killable.kill()
        wait_until_gone(children)
        site.go_on.set()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert site.asked[f"{path_of(address)}/sound"] == 2
        assert killable.log.read_text().count(f"analysis.succeeded analysis={identifier}") <= 1
        assert killable.service.is_tidy()

    def test_after_it_was_fetched_nothing_is_fetched_again(self, killable: Killable, site: Site, tmp_path: Path):
        long = make.write(tmp_path / "long.wav", new_music(30.0, slower=4)).read_bytes()
        address = add(site, Film(long))
        identifier = order(killable, address)
        deadline = time.monotonic() + 240
        while stage(killable.service.analysis(identifier), "decode")["status"] == "waiting":
            assert time.monotonic() < deadline
            time.sleep(0.01)
        killable.kill()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert site.asked[f"{path_of(address)}/sound"] == 1
        assert killable.service.is_tidy()

    def test_a_child_that_dies_is_tried_three_times(self, killable: Killable, site: Site, song: bytes):
        address = add(site, Film(song, waits=True))
        identifier = order(killable, address)
        for attempt in range(1, 4):
            until_asked(site, f"{path_of(address)}/sound", times=attempt)
            (child,) = fetching(killable)
            os.kill(child, 9)
        ended = killable.service.until(identifier)
        assert (ended["state"], ended["error"]["code"]) == ("failed", "worker_died")
        assert killable.service.is_tidy()

    def test_a_stop_while_it_fetches_takes_no_attempt(self, killable: Killable, site: Site, song: bytes):
        address = add(site, Film(song, waits=True))
        identifier = order(killable, address)
        until_asked(site, f"{path_of(address)}/sound")
        assert killable.stop() == 0
        site.go_on.set()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert killable.service.is_tidy()


class TestDownloadsThatHang:
    """They fill the lane of videos, and that alone: uploads have one of their own, after a kill as before."""

    def test_hold_up_no_upload(self, site: Site, tiny_artifacts: Path, tmp_path: Path):
        patient = {"SDNA_YOUTUBE__AT_ONCE": "2", "SDNA_YOUTUBE__SOCKET_SECONDS": "600"}
        killable = watching(site, tmp_path / "data", tiny_artifacts, **patient)
        songs = [make.write(tmp_path / f"{n}.wav", new_music(8.0)) for n in range(4)]
        with serving(killable):
            addresses = [add(site, Film(song.read_bytes(), waits=True)) for song in songs[:2]]
            # the last of them finds no place, and no upload waits behind it
            videos = [order(killable, address) for address in (*addresses, add(site, Film(status=404)))]

            def hears_an_upload_while_they_hang(song: Path, *, times: int) -> None:
                for address in addresses:
                    until_asked(site, f"{path_of(address)}/sound", times=times)
                assert killable.service.until(killable.service.submit(song).json()["id"])["state"] == "succeeded"
                seen = [killable.service.analysis(video) for video in videos]
                assert [analysis["state"] for analysis in seen] == ["running", "running", "queued"]
                assert [stage(analysis, "fetch")["status"] for analysis in seen] == ["running", "running", "waiting"]

            hears_an_upload_while_they_hang(songs[2], times=1)
            children = fetching(killable)
            killable.kill()
            wait_until_gone(children)
            killable.start()
            hears_an_upload_while_they_hang(songs[3], times=2)
            site.go_on.set()
            assert [killable.service.until(video)["state"] for video in videos] == ["succeeded", "succeeded", "failed"]


def fetching(killable: Killable) -> list[int]:
    assert killable.process is not None
    return [pid for pid, call in children_of(killable.process.pid).items() if "local_youtube" in call]
