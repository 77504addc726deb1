"""What an operator removes for who has a right to a track: by id, address or link, whosever it is, and for good."""

from pathlib import Path

import httpx2
import pytest

from live_service import Service
from spectral_dna.errors import AnalysisNotFound
from spectral_dna.schema.takedowns import Takedown
from spectral_dna.settings import Settings
from spectral_dna.terminal.takedowns import take_down


def analysed(owner: Service, recording: Path) -> str:
    return str(owner.submit(recording, wait=60).json()["id"])


def asked(service: Service, **said: object) -> httpx2.Response:
    return service.http.post("/api/v1/takedowns", json=said)


def is_there(owner: Service, analysis: str) -> bool:
    return owner.http.get(f"/api/v1/analyses/{analysis}").status_code == 200


def restored(owner: Service, analysis: str) -> list[str]:
    return list(owner.http.post("/api/v1/analyses/restore", json={"ids": [analysis]}).json()["restored"])


class TestOverHttp:
    def test_takes_a_report_that_its_owner_can_not_restore(self, service: Service, another_song: Path):
        found = analysed(service, another_song)
        answer = asked(service, report=f"{service.address}/analyses/{found}?tab=dna#top")
        assert (answer.status_code, answer.json()) == (200, {"analyses": [found]})
        assert not is_there(service, found)
        assert restored(service, found) == []

    def test_takes_what_was_deleted_and_could_be_restored(self, service: Service, another_song: Path):
        found = analysed(service, another_song)
        service.http.delete(f"/api/v1/analyses/{found}")
        assert asked(service, report=found).json() == {"analyses": [found]}
        assert restored(service, found) == []

    @pytest.mark.parametrize(
        "report",
        ["nothing", "0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21", "/s/nothing", "https://a.example/s/", "\0", "/s/\0é", "//"],
    )
    def test_finds_nothing_by_another_name(self, service: Service, report: str):
        answer = asked(service, report=report)
        assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")

    @pytest.mark.parametrize("said", [{}, {"report": ""}, {"report": "a" * 2001}, {"report": "a", "same_recording": 1}])
    def test_refuses_what_makes_no_sense(self, service: Service, said: dict[str, object]):
        assert asked(service, **said).json()["code"] == "invalid_request"

    def test_is_for_who_administers(self, ada: Service, another_song: Path):
        found = analysed(ada, another_song)
        answer = asked(ada, report=found)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden_scope")
        assert is_there(ada, found)


class TestOnTheMachine:
    def test_takes_the_report_of_a_link_and_others_only_when_told(
        self, ada: Service, bob: Service, another_song: Path, capsys: pytest.CaptureFixture[str]
    ):
        settings = Settings(data_dir=ada.data)
        hers, his = analysed(ada, another_song), analysed(bob, another_song)
        link = ada.address + ada.http.post(f"/api/v1/analyses/{hers}/share").json()["path"]
        take_down(Takedown(report=link), settings)
        assert capsys.readouterr().out.split() == [hers]
        assert (is_there(ada, hers), is_there(bob, his)) == (False, True)
        with pytest.raises(AnalysisNotFound):
            take_down(Takedown(report=link), settings)
        take_down(Takedown(report=his, same_recording=True), settings)
        assert his in capsys.readouterr().out.split()
        assert not is_there(bob, his)
