"""What the operator may set, and that the switch is heeded."""

from types import SimpleNamespace

import pytest

from spectral_dna.api import bounds
from spectral_dna.cli import main
from spectral_dna.errors import BadAddress, YouTubeDisabled
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.settings import Settings, Youtube, settings

ADDRESS = "https://music.youtube.com/watch?v=abcdefghijk&list=RDAMVM"


def service(settings: Settings) -> AnalysisService:
    return AnalysisService(SimpleNamespace(settings=settings, database=None, manifest=None))  # type: ignore[arg-type]


class TestOrder:
    def test_names_the_video_and_nothing_that_was_pasted(self):
        order = service(Settings()).order_video(ADDRESS, Stated(year=1999))
        assert (order.kind, order.sha256, order.bytes, order.stated.year) == ("youtube", "", 0, 1999)
        assert order.video is not None
        assert (order.fingerprint, order.video.url) == (
            "youtube:abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk",
        )  # fmt: skip
        assert "RDAMVM" not in order.model_dump_json()

    def test_is_refused_where_the_operator_takes_none(self):
        off = service(Settings(youtube=Youtube(enabled=False)))
        for address in (ADDRESS, "nonsense"):
            with pytest.raises(YouTubeDisabled):
                off.order_video(address, NOTHING)
        with pytest.raises(BadAddress):
            service(Settings()).order_video("nonsense", NOTHING)


class TestSettings:
    def test_come_from_the_environment_and_are_never_shown(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("YT_COOKIES", "# Netscape HTTP Cookie File\nverysecret")
        monkeypatch.setenv("SDNA_YOUTUBE__ENABLED", "false")
        monkeypatch.setenv("SDNA_YOUTUBE__PROXY", "http://me:verysecret@proxy:3128")
        read = Settings()
        assert read.youtube_cookies is not None
        assert read.youtube_cookies.get_secret_value().endswith("verysecret")
        assert not read.youtube.enabled
        assert "verysecret" not in repr(read) + str(read.model_dump())

    @pytest.mark.parametrize("cookies", ["SID=verysecret", '[{"name": "verysecret"}]', ".a.example\tTRUE\tverysecret"])
    def test_cookies_of_another_form_are_refused_by_name_and_not_repeated(
        self, cookies: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ):
        monkeypatch.setenv("YT_COOKIES", cookies)
        monkeypatch.setattr("sys.argv", ["spectral-dna", "serve"])
        settings.cache_clear()
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 2
        said = capsys.readouterr().err
        assert said.startswith("YT_COOKIES: ")
        assert "verysecret" not in said

    def test_cookies_that_were_left_empty_are_none(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("YT_COOKIES", "\n")
        assert Settings().youtube_cookies is None

    def test_nothing_of_the_environment_reaches_extractors_or_programs(self):
        assert not {"extractors", "program", "reachable", "address"} & set(Youtube.model_fields)


@pytest.mark.parametrize("enabled", [True, False])
async def test_the_dashboard_is_told_whether_to_ask(enabled: bool):
    assert (await bounds.limits(Settings(youtube=Youtube(enabled=enabled)))).youtube is enabled
