"""What may be secret or personal never reaches a log line."""

import logging

import pytest
import structlog

from spectral_dna.logging import configure
from spectral_dna.telemetry.redaction import HIDDEN, clean, redact


class TestTexts:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("GET https://a.example/x?token=hush&b=1 failed", f"GET https://a.example/x?{HIDDEN} failed"),
            ("s3://me:hush@bucket/key", f"s3://{HIDDEN}@bucket/key"),
            ("postgresql+psycopg://sdna:hush@db/sdna", f"postgresql+psycopg://{HIDDEN}@db/sdna"),
            ("Authorization: Bearer hush.hush", f"Authorization: Bearer {HIDDEN}"),
            ("key sdna_0123456789hush was refused", f"key {HIDDEN} was refused"),
            ("https://a.example/page#hush", f"https://a.example/page?{HIDDEN}"),
            ("3 of 5 voted, is that all?", "3 of 5 voted, is that all?"),
        ],
    )
    def test_lose_logins_queries_and_keys(self, text: str, left: str):
        assert clean(text) == left


class TestFields:
    @pytest.mark.parametrize("name", ["api_key", "Authorization", "session_cookie", "share_token", "filename", "title"])
    def test_named_like_secrets_or_files_are_hidden(self, name: str):
        assert redact(None, "info", {"event": "x", name: "hush"}) == {"event": "x", name: HIDDEN}

    def test_within_others_are_hidden_too(self):
        event = {"event": "x", "headers": {"cookie": "hush", "via": ["http://x/?hush"]}, "count": 3, "codes": ("a", 1)}
        assert redact(None, "info", event) == {
            "event": "x", "headers": {"cookie": HIDDEN, "via": [f"http://x/?{HIDDEN}"]}, "count": 3, "codes": ["a", 1],
        }  # fmt: skip


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]):
    """Configure the real chain on this process's standard error, and put back what was there."""
    root, ours = logging.getLogger(), logging.getLogger("spectral_dna")
    handlers, levels = root.handlers[:], (root.level, ours.level)

    def read(*, as_json: bool, level: str = "INFO"):
        configure(as_json=as_json, level=level)
        return lambda: capsys.readouterr().err

    yield read
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    ours.setLevel(levels[1])
    structlog.reset_defaults()


@pytest.mark.parametrize("as_json", [True, False])
class TestLines:
    def test_of_libraries_are_cleaned_as_ours(self, lines, as_json: bool):
        said = lines(as_json=as_json)
        logging.getLogger("somebody.else").warning("can't reach https://x.example/?hush")
        structlog.get_logger("spectral_dna.here").info("thing.happened", password="hush")
        text = said()
        assert "thing.happened" in text
        assert "can't reach" in text
        assert "hush" not in text

    def test_of_traces_are_cleaned(self, lines, as_json: bool):
        said = lines(as_json=as_json)
        try:
            raise ValueError("no answer of https://x.example/?hush")
        except ValueError:
            structlog.get_logger("spectral_dna.here").exception("thing.broke")
        text = said()
        assert "ValueError: no answer of" in text
        assert "https://x.example/?hush" not in text

    def test_of_libraries_are_never_finer_than_warnings(self, lines, as_json: bool):
        said = lines(as_json=as_json, level="DEBUG")
        logging.getLogger("aiosqlite").debug("INSERT hush")
        structlog.get_logger("spectral_dna.here").debug("thing.seen")
        text = said()
        assert "thing.seen" in text
        assert "hush" not in text
