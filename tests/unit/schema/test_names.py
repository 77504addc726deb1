"""Names of strangers' files lose whatever could harm, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.schema.names import clean_name


class TestCleanName:
    @pytest.mark.parametrize(
        ("raw", "kept"),
        [
            ("song.mp3", "song.mp3"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\me\\şarkı.mp3", "şarkı.mp3"),
            ("노래 👩‍🎤.flac", "노래 👩‍🎤.flac"),
            ("a\x00b\r\nc.mp3", "abc.mp3"),
            ("evil\u202e3pm.exe", "evil3pm.exe"),
            ("  two   blanks .mp3 ", "two blanks .mp3"),
            ("", "recording"),
            ("...", "recording"),
            ("/", "recording"),
        ],
    )
    def test_keeps_what_people_read(self, raw: str, kept: str):
        assert clean_name(raw, longest=200) == kept

    def test_a_long_name_keeps_its_ending(self):
        assert clean_name("x" * 4000 + ".mp3", longest=20) == "x" * 15 + "….mp3"

    def test_a_long_ending_is_no_ending(self):
        assert clean_name("x." + "y" * 100, longest=20) == "x." + "y" * 17 + "…"

    @given(st.text(max_size=300), st.integers(min_value=12, max_value=200))
    def test_whatever_comes_is_short_and_harmless(self, raw: str, longest: int):
        name = clean_name(raw, longest=longest)
        assert 0 < len(name) <= longest
        assert not set(name) & {"/", "\\", "\0", "\n", "\r"}
        assert name not in (".", "..")
        name.encode()
        assert clean_name(name, longest=longest) == name, "cleaned twice it would be another"
