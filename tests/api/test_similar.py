"""Similar tracks over HTTP: of a recording, a track of the catalogue and a setting."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from live_service import SMALL, Killable, Service, serving
from material import audio_files
from material.similar_rows import LOW, WIDTH, fill, flip, published, random_values
from spectral_dna.jobs.catalogue.similar_build import place_of
from spectral_dna.schema.similar import SIMILAR_KEYS, SimilarTracks

from .conftest import visitor

NOTHING = "0190a0a0-0000-7000-8000-000000000000"
READY_SECONDS = 60


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Killable]:
    folder = tmp_path_factory.mktemp("similar")
    asked = {"SDNA_ACCESS__MODE": "visitors"}
    with serving(Killable(folder / "data", tiny_artifacts, **{**SMALL, **asked})) as process:
        yield process


@pytest.fixture(scope="module")
def somebody(started: Killable) -> Iterator[Service]:
    came = visitor(started.service)
    yield came
    came.http.close()


@pytest.fixture(scope="module")
def empty_answer(somebody: Service) -> Any:
    """What is said before there is any track."""
    return until(somebody, {"values": {"tempo": 120}}, status=409)


@pytest.fixture(scope="module")
def filled(started: Killable, somebody: Service, empty_answer: Any) -> Service:  # noqa: ARG001 - asked for before
    """A catalogue of 400 tracks, of which some are special."""
    values = random_values(400, seed=5)
    tracks = [
        published(number, row, year=1960 + number % 60, genres=["techno"] if number % 4 else ["samba", "techno"])
        for number, row in enumerate(values, start=1)
    ]
    tracks.append(published(501, values[0] + WIDTH * 0.001, title="Title 1", artist="Artist 1", seconds=201.5))
    tracks.append(published(502, values[0], title="Quite another name", artist="Somebody"))
    tracks.append(published(503, [*values[0][:8], None], title="Without a tempo", artist="Somebody"))
    alike = [*random_values(5, seed=6)[:, :8].T, np.full(5, values[1][8])]
    tracks += [published(510 + at, row, title=f"As fast {at}") for at, row in enumerate(np.transpose(alike))]
    fill(started.service.data, tracks)
    until(somebody, {"values": {"tempo": 120}}, status=200)
    return started.service


@pytest.fixture
def ada(filled: Service) -> Iterator[Service]:
    came = visitor(filled)
    yield came
    came.http.close()


def ask(service: Service, body: dict[str, Any]) -> Any:
    return service.http.post("/api/v1/similar", json=body)


def until(service: Service, body: dict[str, Any], *, status: int) -> Any:
    """Ask until it is answered so."""
    deadline = time.monotonic() + READY_SECONDS
    while (answer := ask(service, body)).status_code != status:
        assert time.monotonic() < deadline, answer.text
        time.sleep(0.2)
    return answer.json()


def found(service: Service, **body: Any) -> SimilarTracks:
    answer = ask(service, body)
    assert answer.status_code == 200, answer.text
    return SimilarTracks.model_validate_json(answer.content)


def identity(number: int) -> str:
    return f"{number:022d}"


def middle() -> dict[str, float]:
    return dict(zip(SIMILAR_KEYS, (LOW + WIDTH / 2).tolist(), strict=True))


class TestEmpty:
    def test_says_so_and_how_to_fill_it(self, empty_answer: dict[str, Any]):
        assert empty_answer["code"] == "catalogue_empty"
        assert "spectral-dna catalogue" in empty_answer["advice"]


class TestOfATrack:
    def test_are_the_nearest_with_what_brings_them_near(self, ada: Service):
        told = found(ada, track_id=identity(7), count=10)
        assert len(told.tracks) == 10
        assert [track.distance for track in told.tracks] == sorted(track.distance for track in told.tracks)
        assert told.compared == list(SIMILAR_KEYS)
        assert told.notices == []
        for track in told.tracks:
            assert {one.feature for one in track.features} == set(SIMILAR_KEYS)
            assert sum(one.share for one in track.features) == pytest.approx(1)
            assert all(one.difference == pytest.approx(one.there - one.here) for one in track.features)
            assert track.sentence.startswith("Closer in ")

    def test_are_never_itself_nor_a_copy_nor_what_measures_the_same(self, ada: Service):
        told = {track.id for track in found(ada, track_id=identity(1), count=50).tracks}
        assert told.isdisjoint({identity(1), identity(501), identity(502)})
        assert len(told) == 50

    def test_are_told_where_they_are_alike_in_the_little_that_counts(self, ada: Service):
        alone = dict.fromkeys(SIMILAR_KEYS, 0.0) | {"tempo": 1.0}
        told = found(ada, track_id=identity(2), weights=alone, count=7).tracks
        assert {track.id for track in told[:5]} == {identity(510 + at) for at in range(5)}
        assert [track.distance for track in told[:5]] == [0] * 5
        assert identity(2) not in {track.id for track in told}

    def test_are_five_unless_said(self, ada: Service):
        assert len(found(ada, track_id=identity(1)).tracks) == 5

    def test_that_there_is_none_of(self, ada: Service):
        answer = ask(ada, {"track_id": identity(9999)})
        assert (answer.status_code, answer.json()["code"]) == (404, "catalogue_track_not_found")

    def test_that_lacks_a_feature_are_compared_without_it(self, ada: Service):
        told = found(ada, track_id=identity(503), count=1)
        assert told.compared == list(SIMILAR_KEYS[:-1])
        assert [(notice.code, notice.about) for notice in told.notices] == [("features_missing", ["tempo"])]
        # the two of the same values are no copies of it by their names, but measure exactly alike
        assert told.tracks[0].distance > 0


class TestOfASetting:
    def test_are_told_even_where_they_measure_exactly_so(self, ada: Service):
        exact = dict(zip(SIMILAR_KEYS, random_values(400, seed=5)[10].tolist(), strict=True))
        first = found(ada, values=exact).tracks[0]
        assert (first.id, first.distance) == (identity(11), 0)
        assert {one.stands for one in first.features} == {"equal"}
        assert first.sentence == "Has these very values."

    def test_weigh_what_counts_more(self, ada: Service):
        alone = dict.fromkeys(SIMILAR_KEYS, 0.0) | {"tempo": 5.0}
        told = found(ada, values=middle(), weights=alone, count=3)
        assert told.compared == ["tempo"]
        nearest = sorted(random_values(400, seed=5)[:, 8], key=lambda tempo: abs(tempo - middle()["tempo"]))
        assert [track.features[0].there for track in told.tracks] == pytest.approx(nearest[:3])

    def test_are_filtered_by_genre_and_year(self, ada: Service):
        told = found(ada, values=middle(), genre="Samba", year_from=1970, year_to=1990, count=50)
        assert told.tracks
        assert all("samba" in track.genres and 1970 <= (track.year or 0) <= 1990 for track in told.tracks)
        assert [notice.code for notice in told.notices] == ["fewer_found"]

    def test_of_a_genre_that_is_not_there_are_none(self, ada: Service):
        told = found(ada, values=middle(), genre="polka")
        assert told.tracks == []
        assert told.notices[0].code == "fewer_found"

    def test_say_what_was_not_given(self, ada: Service):
        told = found(ada, values={"tempo": 100})
        assert told.notices[0].about == list(SIMILAR_KEYS[:-1])


class TestOfARecording:
    def test_are_those_near_what_was_heard(self, ada: Service, another_song: Path):
        analysis = ada.submit(another_song, wait=60).json()["id"]
        told = found(ada, analysis_id=analysis, count=3)
        assert len(told.tracks) == 3
        assert [notice.code for notice in told.notices] == ["features_estimated"]
        heard = ada.analysis(analysis)["report"]["features"]
        assert {one.feature: one.here for one in told.tracks[0].features} == {
            key: heard[key]["value"] for key in SIMILAR_KEYS
        }

    def test_that_is_another_callers_there_is_no_such_analysis(
        self, ada: Service, somebody: Service, another_song: Path
    ):
        hers = ada.submit(another_song, wait=60).json()["id"]
        refused, absent = (ask(somebody, {"analysis_id": which}) for which in (hers, NOTHING))
        assert (refused.status_code, refused.json()["code"]) == (404, "analysis_not_found")
        assert refused.text == absent.text

    def test_that_was_not_heard_yet(self, ada: Service, another_song: Path):
        broken = another_song.with_name("broken.wav")
        broken.write_bytes(another_song.read_bytes()[:44])
        analysis = ada.until(ada.submit(broken).json()["id"])
        assert analysis["report"] is None
        answer = ask(ada, {"analysis_id": analysis["id"]})
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_heard")


class TestOnesOwn:
    def test_are_among_them_only_where_they_are_asked_for(self, ada: Service, another_song: Path, tmp_path: Path):
        first = ada.submit(another_song, wait=60).json()["id"]
        again = ada.submit(another_song, wait=60).json()["id"]
        sound = audio_files.music(20)
        other = ada.submit(audio_files.write(tmp_path / "another.wav", sound), wait=60).json()["id"]
        without, told = found(ada, analysis_id=first), found(ada, analysis_id=first, mine=True, count=50)
        assert (without.own, {track.kind for track in without.tracks}) == (None, {"published"})
        assert [track.id for track in told.tracks if track.kind == "own"] == [other]
        assert (told.own, first != again) == (3, True)
        assert [track.distance for track in told.tracks] == sorted(track.distance for track in told.tracks)

    def test_of_a_track_are_said_to_be_measured_in_another_way(self, ada: Service, another_song: Path):
        mine = ada.submit(another_song, wait=60).json()["id"]
        heard = measures(ada, mine)
        first = found(ada, values=heard, mine=True).tracks[0]
        assert (first.kind, first.id, first.distance, first.sentence) == ("own", mine, 0, "Has these very values.")
        alone = dict.fromkeys(SIMILAR_KEYS, 0.0) | {"tempo": 1.0}
        told = found(ada, track_id=nearest_in_tempo(heard["tempo"]), weights=alone, mine=True, count=50)
        assert mine in {track.id for track in told.tracks}
        assert [notice.code for notice in told.notices] == ["features_estimated"]

    def test_are_never_another_callers(self, ada: Service, somebody: Service, another_song: Path):
        hers = ada.submit(another_song, wait=60).json()["id"]
        told = found(somebody, values=measures(ada, hers), mine=True, count=50)
        assert hers not in {track.id for track in told.tracks}

    def test_have_no_genre_and_no_year(self, ada: Service, another_song: Path):
        mine = ada.submit(another_song, wait=60).json()["id"]
        for narrowed in ({"genre": "techno"}, {"year_from": 1900}, {"year_to": 2100}):
            told = found(ada, values=measures(ada, mine), mine=True, **narrowed)
            assert (told.own, {track.kind for track in told.tracks}) == (0, {"published"})


def nearest_in_tempo(tempo: float) -> str:
    return identity(int(np.argmin(abs(random_values(400, seed=5)[:, 8] - tempo))) + 1)


def measures(service: Service, analysis: str) -> dict[str, float]:
    heard = service.analysis(analysis)["report"]["features"]
    return {key: heard[key]["value"] for key in SIMILAR_KEYS}


class TestRefusal:
    @pytest.mark.parametrize(
        "body",
        [
            {}, {"values": {}}, {"track_id": "x", "values": {"tempo": 1}}, {"values": {"tempo": 19}},
            {"values": {"tempo": 301}}, {"values": {"key": 1}}, {"values": {"tempo": "NaN"}},
            {"values": {"tempo": 100}, "count": 51}, {"values": {"tempo": 100}, "count": 0},
            {"values": {"tempo": 100}, "weights": {"tempo": 5.1}}, {"values": {"tempo": 100}, "weights": {"tempo": -1}},
            {"values": {"tempo": 100}, "weights": dict.fromkeys(SIMILAR_KEYS, 0)},
            {"values": {"tempo": 100}, "year_from": 2000, "year_to": 1999}, {"values": {"tempo": 100}, "genre": ""},
            {"track_id": ""}, {"values": {"tempo": 100}, "fast": True},
        ],
    )  # fmt: skip
    def test_of_what_makes_no_sense(self, ada: Service, body: dict[str, Any]):
        answer = ask(ada, body)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_of_a_setting_whose_features_all_count_nothing(self, ada: Service):
        answer = ask(ada, {"values": {"tempo": 100}, "weights": {"tempo": 0}})
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_heard")


class TestGrowth:
    def test_of_the_catalogue_is_followed_while_the_index_before_answers(self, ada: Service, filled: Service):
        before = found(ada, values=middle()).index
        assert before.is_current
        assert (before.tracks, before.left_out) == (407, 1)
        fill(filled.data, [published(600, LOW + WIDTH / 2, title="The very middle", artist="New")])
        deadline = time.monotonic() + READY_SECONDS
        while (told := found(ada, values=middle())).index.tracks == 407:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        assert told.tracks[0].id == identity(600)
        assert told.index.built > before.built

    def test_after_a_start_with_a_damaged_index_it_is_built_anew(self, started: Killable, ada: Service):
        place = place_of(started.service.data)
        good = found(ada, values=middle())
        started.kill()
        flip(place, 2000)
        started.start()
        until(ada, {"values": middle()}, status=200)
        assert [track.id for track in found(ada, values=middle()).tracks] == [track.id for track in good.tracks]
        assert "similar_index_damaged" in started.log.read_text()
