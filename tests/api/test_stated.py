"""What a person states about a recording, over HTTP."""

from pathlib import Path

import pytest

from live_service import Service
from tiny_models import GENRES

from .test_predictions import predict, track


def send(service: Service, path: Path, **stated: str):
    with path.open("rb") as file:
        return service.http.post("/api/v1/analyses?wait=60", files={"file": (path.name, file)}, data=stated)


class TestAnalyses:
    def test_a_report_names_what_was_stated_and_what_the_sound_alone_gives(self, service: Service, song: Path):
        plain = send(service, song).json()
        told = send(service, song, genre="Techno", explicit="true", year="1994").json()
        assert plain["stated"] == {"genre": None, "explicit": None, "year": None, "decade": None}
        assert told["stated"] == {"genre": "techno", "explicit": True, "year": 1994, "decade": None}
        emerging, charting = told["lenses"]["emerging"], told["lenses"]["charting"]
        assert emerging["given"]["inputs"] == ["genre", "explicit"]
        assert emerging["given"]["plain"] == plain["lenses"]["emerging"]["probability"]
        assert told["popularity"]["given"]["plain"] == pytest.approx(plain["popularity"]["value"])
        assert (charting["given"], charting["decade"]) == (None, "1990s")
        assert "That is for a track stated as techno, explicit; from the sound alone it is" in told["summary"]
        assert "stated" not in plain["summary"]

    def test_the_parts_of_a_told_answer_add_up_too(self, service: Service, song: Path):
        told = send(service, song, genre="techno").json()
        for answer in (told["lenses"]["emerging"], told["popularity"]):
            parts = sum(reason["contribution"] for reason in answer["reasons"])
            assert answer["explained"]["baseline"] + parts == pytest.approx(answer["explained"]["value"], abs=1e-6)
            assert answer["explained"]["method"].endswith("all for tracks stated as techno")
            assert "genre" not in {reason["feature"] for reason in answer["reasons"]}

    def test_another_statement_is_another_question_and_the_same_one_is_not(self, service: Service, another_song: Path):
        answers = [send(service, another_song, **said).json() for said in (
            {}, {"genre": "techno"}, {"genre": " TECHNO "}, {"genre": "new-age"},
        )]  # fmt: skip
        reused = [service.analysis(answer["id"])["reused"] for answer in answers]
        assert reused == [False, False, True, False]
        assert answers[1]["popularity"] == answers[2]["popularity"] != answers[3]["popularity"]

    def test_a_shared_answer_names_what_each_caller_said(self, service: Service, another_song: Path):
        chosen, latest = send(service, another_song, decade="2010s").json(), send(service, another_song).json()
        assert service.analysis(latest["id"])["reused"] is True
        assert (chosen["stated"]["decade"], latest["stated"]["decade"]) == ("2010s", None)

    def test_a_year_beyond_the_last_decade_is_said_so(self, service: Service, song: Path):
        told = send(service, song, year="2025").json()
        assert told["lenses"]["charting"]["decade"] == "2010s"
        (notice,) = [one for one in told["warnings"] if one["code"] == "year_outside_decades"]
        assert "2025" in notice["message"]

    def test_a_chosen_decade_leaves_the_year_without_a_say(self, service: Service, another_song: Path):
        by_year = send(service, another_song, year="1950").json()
        chosen = send(service, another_song, year="1950", decade="1960s").json()
        warned = [[one["code"] for one in told["warnings"]] for told in (by_year, chosen)]
        assert ["year_outside_decades" in codes for codes in warned] == [True, False]

    @pytest.mark.parametrize(
        ("stated", "code", "named"),
        [
            ({"genre": "polka"}, "unknown_genre", "polka"),
            ({"explicit": "perhaps"}, "invalid_request", "explicit"),
            ({"year": "last"}, "invalid_request", "year"),
            ({"year": "1200"}, "invalid_request", "year"),
            ({"genre": "x" * 61}, "invalid_request", "genre"),
        ],
    )
    def test_what_can_not_be_taken_is_refused_by_name(
        self, service: Service, song: Path, stated: dict[str, str], code: str, named: str
    ):
        answer = send(service, song, **stated)
        body = answer.json()
        assert (answer.status_code, body["code"]) == (422, code)
        assert named in body["detail"]
        assert body["advice"]
        assert service.is_tidy()


class TestPredictions:
    def test_take_what_is_stated_in_the_body(self, service: Service):
        plain, told = predict(service, track()).json(), predict(service, track(), genre="techno", year=1975).json()
        assert told["lenses"]["emerging"]["given"]["plain"] == plain["lenses"]["emerging"]["probability"]
        assert told["lenses"]["charting"]["decade"] == "1970s"

    def test_refuse_a_genre_that_no_model_knows(self, service: Service):
        answer = predict(service, track(), genre="polka")
        assert (answer.status_code, answer.json()["code"]) == (422, "unknown_genre")


class TestFacts:
    def test_the_inputs_are_listed_with_what_takes_them(self, service: Service):
        listed = {one["name"]: one for one in service.http.get("/api/v1/inputs").json()}
        assert set(listed) == {"genre", "explicit", "year", "decade"}
        assert listed["genre"]["choices"] == sorted(GENRES)
        assert listed["genre"]["answers"] == ["emerging", "popularity"]

    def test_the_models_name_their_variants(self, service: Service):
        variants = service.http.get("/api/v1/models").json()["sets"]["recording"]["variants"]
        assert variants["stated"]["inputs"] == ["genre", "explicit"]
        assert list(variants["stated"]["lenses"]) == ["emerging"]
