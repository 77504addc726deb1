"""Analyses over HTTP: what a caller does in the course of a day."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from live_service import Service
from material.killing import listener_of, paced, stopped, wait_for_stage
from spectral_dna.schema.analysis import Analysis, AnalysisEvent, AnalysisPage
from spectral_dna.schema.report import Report
from spectral_dna.schema.stages import Stage

OF_UPLOADS = [stage for stage in Stage if stage is not Stage.FETCH]


class TestSubmit:
    def test_waiting_gives_the_report(self, service: Service, song: Path):
        answer = service.submit(song, wait=60)
        assert answer.status_code == 200
        report = Report.model_validate_json(answer.content)
        assert report.source.name == "song.wav"
        assert report.source.bytes == song.stat().st_size
        assert report.duration == pytest.approx(15, abs=0.1)
        assert answer.headers["location"] == f"/api/v1/analyses/{report.id}"

    def test_not_waiting_gives_the_address(self, service: Service, another_song: Path):
        answer = service.submit(another_song)
        accepted = answer.json()
        assert answer.status_code == 202
        assert accepted["state"] in ("queued", "running")
        assert answer.headers["location"] == accepted["url"] == f"/api/v1/analyses/{accepted['id']}"
        assert service.until(accepted["id"])["state"] == "succeeded"

    @pytest.mark.usefixtures("held")
    def test_a_short_wait_ends_with_the_address(self, service: Service, long_song: Path):
        answer = service.submit(long_song, wait=0.2)
        assert answer.status_code == 202
        service.http.delete(answer.json()["url"])

    def test_the_decade_may_stand_in_the_form_or_in_the_address(self, service: Service, song: Path):
        with song.open("rb") as file:
            form = service.http.post(
                "/api/v1/analyses?wait=60", files={"file": ("a.wav", file)}, data={"decade": "1990s"}
            )
        query = service.submit(song, decade="1990s", wait=60)
        assert form.status_code == query.status_code == 200
        assert form.json()["lenses"]["charting"]["decade"] == query.json()["lenses"]["charting"]["decade"] == "1990s"

    def test_a_sample_is_analysed_by_its_name(self, service: Service):
        name = service.http.get("/api/v1/samples").json()[0]["name"]
        answer = service.http.post("/api/v1/analyses?wait=60", files={"sample": (None, name)})
        assert answer.status_code == 200
        assert answer.json()["source"] | {"name": name, "kind": "sample"} == answer.json()["source"]

    def test_nothing_of_the_upload_is_kept(self, service: Service, song: Path):
        service.submit(song, wait=60)
        assert service.is_tidy()

    @pytest.mark.parametrize(
        ("sent", "kept"),
        [
            ("../../etc/passwd.wav", "passwd.wav"),
            ("C:\\music\\a.wav", "a.wav"),
            ('say "hi".wav', 'say "hi".wav'),
            ("🎵 día 🇹🇷.wav", "🎵 día 🇹🇷.wav"),
            ("a\x00b.wav", "ab.wav"),
            ("..", "recording"),
        ],
    )
    def test_names_are_only_words(self, service: Service, song: Path, sent: str, kept: str):
        # Written by hand: a client library would refuse or escape such names.
        head = (
            f'--x\r\nContent-Disposition: form-data; name="file"; filename="{sent.replace(chr(34), chr(92) + chr(34))}"'
        )
        body = head.encode() + b"\r\n\r\n" + song.read_bytes() + b"\r\n--x--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        answer = service.http.post("/api/v1/analyses?wait=60", content=body, headers=headers)
        assert answer.status_code == 200
        assert answer.json()["source"]["name"] == kept

    def test_a_name_of_four_thousand_signs_is_cut(self, service: Service, song: Path):
        answer = service.submit(song, name="🎸" * 4000 + ".wav", wait=60)
        assert answer.status_code == 200
        assert len(answer.json()["source"]["name"]) == 200
        assert answer.json()["source"]["name"].endswith("….wav")


class TestSameContent:
    def test_is_not_analysed_twice(self, service: Service, another_song: Path):
        first = service.submit(another_song, name="first.wav", wait=60).json()
        answer = service.submit(another_song, name="second.wav")
        second = service.analysis(answer.headers["location"].rsplit("/", 1)[1])
        assert answer.status_code == 202
        assert answer.json() == {
            "id": second["id"], "state": "succeeded", "url": answer.headers["location"],
            "events_url": answer.headers["location"] + "/events",
        }  # fmt: skip
        assert second["state"] == "succeeded"
        assert second["reused"] is True
        assert {stage["status"] for stage in second["stages"]} == {"reused"}
        assert second["report"]["source"]["name"] == "second.wav"
        assert second["report"]["id"] == second["id"] != first["id"]
        assert second["report"]["features"] == first["features"]

    def test_arriving_twice_at_once_is_heard_once(self, service: Service, long_song: Path):
        with ThreadPoolExecutor(2) as callers:
            answers = list(callers.map(service.submit, [long_song] * 2))
        ended = [service.until(answer.json()["id"]) for answer in answers]
        assert [analysis["state"] for analysis in ended] == ["succeeded", "succeeded"]
        assert sorted(analysis["reused"] for analysis in ended) == [False, True]
        assert ended[0]["report"]["features"] == ended[1]["report"]["features"]
        assert service.is_tidy()

    def test_another_decade_is_another_question(self, service: Service, another_song: Path):
        service.submit(another_song, wait=60)
        other = service.submit(another_song, wait=60, decade="1970s").json()
        assert service.analysis(other["id"])["reused"] is False

    def test_deleting_the_last_one_forgets_the_answer(self, service: Service, another_song: Path):
        first = service.submit(another_song, wait=60).json()
        service.http.delete(f"/api/v1/analyses/{first['id']}")
        again = service.submit(another_song, wait=60).json()
        assert service.analysis(again["id"])["reused"] is False


class TestWatch:
    def test_every_stage_has_its_time(self, service: Service, another_song: Path):
        report = service.submit(another_song, wait=60).json()
        analysis = Analysis.model_validate(service.analysis(report["id"]))
        assert [stage.stage for stage in analysis.stages] == OF_UPLOADS
        assert all(stage.status == "finished" and stage.seconds is not None for stage in analysis.stages)
        assert analysis.created <= analysis.started <= analysis.finished

    def test_events_tell_every_stage_and_then_the_end(self, service: Service, long_song: Path):
        listener = listener_of(service)
        with stopped([listener]):
            identifier = service.submit(long_song).json()["id"]
            with _listening(service, identifier) as heard:
                events = [next(heard)]  # before anything of it was heard
                with paced(listener) as enough:
                    for event in heard:
                        events.append(event)
                        if _is_partly_done(event):
                            enough.set()
        assert [event.number for event in events] == list(range(1, len(events) + 1))
        assert [event.type for event in events].count("end") == 1
        assert events[-1].type == "end"
        assert events[-1].state == "succeeded"
        finished = [event.stage.stage for event in events if event.stage and event.stage.status == "finished"]
        assert list(dict.fromkeys(finished)) == OF_UPLOADS
        facts = {key for event in events if event.stage for key in event.stage.facts}
        assert {"duration", "tempo", "key"} <= facts
        assert any(map(_is_partly_done, events))

    def test_events_of_an_ended_analysis_replay_from_the_start(self, service: Service, song: Path):
        report = service.submit(song, wait=60).json()
        events = _events(service, report["id"])
        assert [event.stage.stage for event in events[:-1] if event.stage] == OF_UPLOADS
        assert events[-1].type == "end"

    def test_events_of_an_unknown_analysis_are_refused_before_they_begin(self, service: Service):
        answer = service.http.get("/api/v1/analyses/0190a0a0-0000-7000-8000-000000000000/events")
        assert answer.status_code == 404
        assert answer.json()["code"] == "analysis_not_found"


@contextmanager
def _listening(service: Service, identifier: str) -> Iterator[Iterator[AnalysisEvent]]:
    with service.http.stream("GET", f"/api/v1/analyses/{identifier}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        data = (line.removeprefix("data: ") for line in answer.iter_lines() if line.startswith("data: "))
        yield (AnalysisEvent.model_validate(json.loads(line)) for line in data)


def _events(service: Service, identifier: str) -> list[AnalysisEvent]:
    with _listening(service, identifier) as heard:
        return list(heard)


def _is_partly_done(event: AnalysisEvent) -> bool:
    return event.stage is not None and 0 < (event.stage.fraction or 0) < 1


class TestList:
    def test_pages_follow_one_another_newest_first(self, service: Service, song: Path):
        made = [service.submit(song, wait=60).json()["id"] for _ in range(5)]
        seen, cursor = [], None
        while len(seen) < 5:
            query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
            page = AnalysisPage.model_validate(service.http.get("/api/v1/analyses", params=query).json())
            assert len(page.items) <= 2
            seen += [item.id for item in page.items]
            cursor = page.next_cursor
        assert seen[:5] == made[::-1]

    def test_a_row_says_what_was_found(self, service: Service, song: Path):
        report = service.submit(song, wait=60).json()
        row = service.http.get("/api/v1/analyses?limit=1").json()["items"][0]
        assert row["id"] == report["id"]
        assert row["summary"] == report["summary"]
        assert row["duration"] == report["duration"]

    def test_a_limit_beyond_the_cap_is_capped(self, service: Service):
        assert len(service.http.get("/api/v1/analyses?limit=100000").json()["items"]) <= 100

    def test_states_can_be_chosen(self, service: Service):
        page = service.http.get("/api/v1/analyses?state=cancelled").json()
        assert {row["state"] for row in page["items"]} <= {"cancelled"}

    @pytest.mark.parametrize("cursor", ["x", "0", "../", "%00", "0190a0a0-0000-7000-8000-00000000000"])
    def test_a_made_up_cursor_is_refused(self, service: Service, cursor: str):
        answer = service.http.get(f"/api/v1/analyses?cursor={cursor}")
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")


class TestCancel:
    def test_one_that_runs_ends_at_once_and_leaves_nothing(self, service: Service, long_song: Path):
        with paced(listener_of(service)):
            identifier = service.submit(long_song).json()["id"]
            wait_for_stage(service, identifier, "decode")
            answer = service.http.post(f"/api/v1/analyses/{identifier}/cancel")
        assert (answer.status_code, answer.json()["state"]) == (200, "cancelled")
        assert service.is_tidy(), service.files()
        assert service.analysis(identifier)["state"] == "cancelled"

    @pytest.mark.usefixtures("held")
    def test_one_that_waits_never_begins(self, service: Service, long_song: Path, another_song: Path):
        first = service.submit(long_song).json()["id"]
        second = service.submit(another_song).json()["id"]
        assert service.analysis(second)["queue_position"] is not None
        assert service.http.post(f"/api/v1/analyses/{second}/cancel").json()["state"] == "cancelled"
        service.http.post(f"/api/v1/analyses/{first}/cancel")
        assert service.analysis(second)["started"] is None

    def test_the_service_goes_on_afterwards(self, service: Service, long_song: Path, another_song: Path):
        with stopped([listener_of(service)]):
            identifier = service.submit(long_song).json()["id"]
            service.until(identifier, "running")
            service.http.post(f"/api/v1/analyses/{identifier}/cancel")
        assert service.submit(another_song, wait=60).status_code == 200

    def test_who_followed_a_cancelled_one_inherits_the_work(self, service: Service, long_song: Path):
        with stopped([listener_of(service)]):
            leader, follower = (service.submit(long_song).json()["id"] for _ in range(2))
            service.until(leader, "running")
            service.http.post(f"/api/v1/analyses/{leader}/cancel")
        ended = service.until(follower)
        assert (ended["state"], ended["reused"]) == ("succeeded", False)
        assert service.analysis(leader)["state"] == "cancelled"
        assert service.is_tidy(), service.files()

    def test_an_ended_one_says_so(self, service: Service, song: Path):
        identifier = service.submit(song, wait=60).json()["id"]
        answer = service.http.post(f"/api/v1/analyses/{identifier}/cancel")
        assert (answer.status_code, answer.json()["code"]) == (409, "not_cancellable")


class TestDelete:
    def test_an_ended_one_is_gone(self, service: Service, song: Path):
        identifier = service.submit(song, wait=60).json()["id"]
        assert service.http.delete(f"/api/v1/analyses/{identifier}").status_code == 204
        assert service.http.get(f"/api/v1/analyses/{identifier}").status_code == 404
        assert service.http.delete(f"/api/v1/analyses/{identifier}").json()["code"] == "analysis_not_found"

    @pytest.mark.usefixtures("held")
    def test_one_under_way_is_stopped_first(self, service: Service, long_song: Path):
        identifier = service.submit(long_song).json()["id"]
        service.until(identifier, "running")
        assert service.http.delete(f"/api/v1/analyses/{identifier}").status_code == 204
        assert service.http.get(f"/api/v1/analyses/{identifier}").status_code == 404
        assert service.is_tidy(), service.files()


class TestQueue:
    @pytest.mark.usefixtures("held")
    def test_positions_count_from_one_and_the_queue_ends_somewhere(
        self, service: Service, long_song: Path, tmp_path: Path, song: Path
    ):
        from api.conftest import different

        running = service.submit(long_song).json()["id"]
        service.until(running, "running")
        waiting = [service.submit(different(song, tmp_path)).json()["id"] for _ in range(6)]
        assert [service.analysis(identifier)["queue_position"] for identifier in waiting] == [1, 2, 3, 4, 5, 6]
        full = service.submit(different(song, tmp_path))
        assert (full.status_code, full.json()["code"]) == (503, "queue_full")
        assert int(full.headers["retry-after"]) > 0
        for identifier in [*waiting, running]:
            service.http.delete(f"/api/v1/analyses/{identifier}")
        assert service.is_tidy(), service.files()

    @pytest.mark.usefixtures("held")
    def test_those_who_follow_count_as_well_and_share_one_file(self, service: Service, long_song: Path):
        made = [service.submit(long_song).json()["id"]]
        service.until(made[0], "running")
        made += [service.submit(long_song).json()["id"] for _ in range(6)]
        try:
            full = service.submit(long_song)
            assert (full.status_code, full.json()["code"]) == (503, "queue_full")
            uploads = [path.stat() for path in (service.data / "incoming").iterdir()]
            assert len(uploads) == 7
            assert len({upload.st_ino for upload in uploads}) == 1
        finally:
            for identifier in reversed(made):
                service.http.delete(f"/api/v1/analyses/{identifier}")
        assert service.is_tidy(), service.files()


class TestAlongTheTrack:
    def test_a_track_has_its_likeness_along_it_and_its_strongest_passage(self, service: Service):
        named = {"files": {"sample": (None, "night_drive")}, "params": {"wait": 60}}
        report = Report.model_validate(service.http.post("/api/v1/analyses", **named).json())
        assert report.along is not None
        assert report.along.length == pytest.approx(report.duration / 2, abs=1e-3)
        heard = [one for one in report.along.likeness if one is not None]
        assert report.along.strongest.value == max(heard)
        last = (len(report.along.likeness) - 1) * report.along.step + report.along.length
        assert report.duration - report.along.step < last <= report.duration + 0.1

    def test_too_short_a_track_has_none(self, service: Service, another_song: Path):
        assert service.submit(another_song, wait=60).json()["along"] is None

    def test_reports_from_before_it_was_kept_still_open(self, service: Service, another_song: Path):
        stored = service.submit(another_song, wait=60).json()
        del stored["along"]
        assert Report.model_validate(stored).along is None
