"""Counting MPEG frames: exact on whole files, honest about what lies between them."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from material import audio_files
from spectral_dna.audio.mpeg import has_frames, read_header, survey


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return audio_files.mp3(tmp_path_factory.mktemp("mpeg"), 6.0).read_bytes()


class TestHeader:
    @pytest.mark.parametrize(
        ("header", "length", "samples", "rate"),
        [
            (b"\xff\xfb\x90", 417, 1152, 44_100),  # MPEG 1, layer III, 128 kbit/s
            (b"\xff\xfb\x92", 418, 1152, 44_100),  # the same with padding
            (b"\xff\xf3\x90", 261, 576, 22_050),  # MPEG 2, layer III, 80 kbit/s
            (b"\xff\xe3\x18", 72, 576, 8_000),  # MPEG 2.5, layer III, 8 kbit/s
            (b"\xff\xfd\x84", 384, 1152, 48_000),  # MPEG 1, layer II, 128 kbit/s
            (b"\xff\xff\x94", 288, 384, 48_000),  # MPEG 1, layer I, 288 kbit/s
        ],
    )
    def test_known_frames(self, header: bytes, length: int, samples: int, rate: int) -> None:
        frame = read_header(header)
        assert frame is not None
        assert (frame.length, frame.samples, frame.rate) == (length, samples, rate)

    @pytest.mark.parametrize(
        "header",
        [
            *(b"", b"\xff\xfb", b"\xfe\xfb\x90", b"\xff\x1b\x90", b"\xff\xeb\x90"),
            *(b"\xff\xf9\x90", b"\xff\xfb\xf0", b"\xff\xfb\x00", b"\xff\xfb\x9c"),
        ],
    )
    def test_what_is_none(self, header: bytes) -> None:
        assert read_header(header) is None


class TestSurvey:
    def test_a_whole_file_has_no_gaps(self, whole: bytes) -> None:
        found = survey(whole)
        assert (found.gaps, found.junk_bytes, found.is_cut, found.rate) == (0, 0, False, 44_100)
        assert found.samples == pytest.approx(6 * 44_100, abs=5 * 1152)
        assert found.frames * 1152 == found.samples

    def test_tags_at_both_ends_are_no_damage(self, whole: bytes) -> None:
        front = b"ID3\4\0\0\0\0\x10\0" + bytes(2048)
        ape = b"APETAGEX" + (2000).to_bytes(4, "little") + (32 + 10).to_bytes(4, "little") + bytes(16)
        behind = bytes(10) + ape + b"TAG" + b"x" * 125
        assert survey(front + whole + behind) == survey(whole)

    def test_a_tag_in_the_middle_is_no_damage(self, whole: bytes) -> None:
        found = survey(whole + b"ID3\4\0\0\0\0\x10\0" + bytes(2048) + whole)
        assert found.gaps == 0
        assert found.frames == 2 * survey(whole).frames

    def test_garbage_in_the_middle_is_measured(self, whole: bytes) -> None:
        garbage = np.random.default_rng(2).bytes(7000)
        middle = boundary(whole)
        found = survey(whole[:middle] + garbage + whole[middle:])
        assert (found.gaps, found.junk_bytes) == (1, 7000)
        assert found.frames == survey(whole).frames

    def test_a_cut_is_told(self, whole: bytes) -> None:
        found = survey(whole[: boundary(whole) - 10])
        assert found.is_cut
        assert found.gaps == 0

    def test_a_stream_that_changes_its_rate_ends_there_or_counts_as_a_gap(self, whole: bytes, tmp_path: Path) -> None:
        other = audio_files.write(tmp_path / "other.mp3", audio_files.music(2, rate=32_000), rate=32_000)
        found = survey(whole + other.read_bytes() + whole)
        assert found.rate == 44_100
        assert found.gaps == 1
        assert found.frames == 2 * survey(whole).frames

    def test_nothing_at_all(self) -> None:
        assert survey(b"").frames == 0
        assert survey(b"no frames in here" * 100).frames == 0
        assert not has_frames(b"\xff\xfb\x90\x64 alone")

    @given(st.binary(max_size=3000))
    @settings(max_examples=200)
    def test_any_bytes_come_to_an_end(self, data: bytes) -> None:
        found = survey(data)
        assert 0 <= found.junk_bytes <= len(data)


class Counted(bytes):
    """Bytes that count how often a part of them is taken."""

    taken = 0

    def __getitem__(self, part):
        self.taken += 1
        return super().__getitem__(part)


class TestJunk:
    @pytest.mark.parametrize("junk", [b"\xff", b"\xff\xfb", b"\xff\xfb\x90\x00", b"\xff\xfb\x90"])
    def test_megabytes_that_look_like_headers_are_not_tried_one_by_one(self, whole: bytes, junk: bytes) -> None:
        data = Counted(whole[: boundary(whole)] + junk * (2_000_000 // len(junk)))
        found = survey(data)
        assert found.frames >= survey(whole[: boundary(whole)]).frames
        assert data.taken < found.frames + 100

    def test_a_frame_far_behind_junk_is_found(self, whole: bytes) -> None:
        middle = boundary(whole)
        for size in (65_533, 65_535, 65_536, 65_537, 200_001):
            found = survey(whole[:middle] + b"\xff" * size + whole[middle:])
            assert (found.gaps, found.junk_bytes) == (1, size)
            assert found.frames == survey(whole).frames

    def test_thousands_of_empty_tags_come_to_an_end(self) -> None:
        data = Counted(b"ID3\4\0\0\0\0\0\0" * 100_000)
        assert survey(data).frames == 0
        assert data.taken < 5000

    @given(st.binary(max_size=40), st.lists(st.integers(0, 3), max_size=6))
    @settings(max_examples=200)
    def test_what_is_found_is_what_a_search_byte_by_byte_finds(self, junk: bytes, order: list[int]) -> None:
        parts = (junk, b"\xff\xf3\x14" + bytes(21), b"\xff\xf3\x18" + bytes(33), b"\xff\xe3\x18" + bytes(69))
        data = b"".join(parts[part] for part in order)
        assert has_frames(data) == any(_is_followed(data, at) for at in range(len(data)))


def _is_followed(data: bytes, at: int) -> bool:
    frame = read_header(data[at : at + 3])
    after = read_header(data[at + frame.length : at + frame.length + 3]) if frame else None
    return frame is not None and after is not None and after.rate == frame.rate


def boundary(whole: bytes) -> int:
    """Where a frame near the middle begins."""
    at = 0
    while at < len(whole) // 2:
        frame = read_header(whole[at : at + 3])
        assert frame is not None
        at += frame.length
    return at
