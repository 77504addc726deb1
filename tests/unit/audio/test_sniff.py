"""The first bytes settle what a file is; its name counts for nothing."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from material import audio_files
from spectral_dna.audio.ffmpeg import DEMUXERS
from spectral_dna.audio.sniff import HEAD_BYTES, sniff
from spectral_dna.errors import EmptySource, UnsupportedAudio


def kind_of(path: Path) -> str:
    return sniff(path.read_bytes()[:HEAD_BYTES])


class TestRecordings:
    @pytest.mark.parametrize("kind", ["mp3", "wav", "flac", "ogg", "opus"])
    def test_written_by_libsndfile(self, tmp_path: Path, kind: str) -> None:
        music = audio_files.music(1, rate=48_000)
        assert kind_of(audio_files.write(tmp_path / f"music.{kind}", music, rate=48_000)) == kind

    @pytest.mark.parametrize("kind", ["mp3", "wav", "flac", "ogg", "opus", "m4a", "aac", "webm", "mp4"])
    def test_written_by_ffmpeg(self, tmp_path: Path, kind: str) -> None:
        assert kind_of(audio_files.encode(tmp_path / f"music.{kind}", audio_files.music(1))) == kind

    def test_matroska_counts_as_webm(self, tmp_path: Path) -> None:
        assert kind_of(audio_files.encode(tmp_path / "music.mkv", audio_files.music(1))) == "webm"

    def test_mp3_whose_beginning_was_cut_off(self, tmp_path: Path) -> None:
        whole = audio_files.mp3(tmp_path).read_bytes()
        assert sniff(whole[1234 : 1234 + HEAD_BYTES]) == "mp3"

    def test_mp3_behind_padding(self, tmp_path: Path) -> None:
        assert sniff(bytes(2000) + audio_files.mp3(tmp_path).read_bytes()[:4000]) == "mp3"

    def test_what_stands_behind_a_tag(self, tmp_path: Path) -> None:
        tag = b"ID3\4\0\0\0\0\0\5" + bytes(5)
        flac = audio_files.write(tmp_path / "music.flac", audio_files.music(1)).read_bytes()
        assert sniff(tag + flac[:1000]) == "flac"
        assert sniff(tag + b"\xff\xf1\x50\x80") == "aac"
        assert sniff(b"ID3") == "mp3"


class TestRefusals:
    def test_nothing(self) -> None:
        with pytest.raises(EmptySource):
            sniff(b"")

    @pytest.mark.parametrize(
        "head",
        [
            b"#EXTM3U\n#EXTINF:8,\n/etc/passwd\n",
            b"ffconcat version 1.0\nfile /etc/passwd\n",
            b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=audio 5004 RTP/AVP 0\r\n",
            b"\x89PNG\r\n\x1a\n" + bytes(100),
            b"%PDF-1.7\n",
            b"<!doctype html><html>",
            b"PK\3\4" + bytes(60),
            b"MThd" + bytes(20),
            b"RIFF\x10\0\0\0AVI LIST",
            b"\x1a\x45\xdf\xa3" + bytes(60),
            b"plain words, r\xc3\xa9sum\xc3\xa9 included",
            b"\xff\xfb",
            bytes(5000),
        ],
    )
    def test_anything_else(self, head: bytes) -> None:
        with pytest.raises(UnsupportedAudio):
            sniff(head)

    @given(st.text(min_size=1, max_size=2000))
    def test_no_text_is_ever_taken_for_bare_frames(self, words: str) -> None:
        head = words.encode(errors="replace")
        if not head.startswith((b"ID3", b"OggS", b"RIFF", b"fLaC")) and head[4:8] != b"ftyp":
            with pytest.raises(UnsupportedAudio):
                sniff(head)

    @given(st.binary(min_size=1, max_size=500))
    def test_any_bytes_give_a_kind_or_that_error(self, head: bytes) -> None:
        with suppress(UnsupportedAudio):
            assert sniff(head) in DEMUXERS
