"""What a run shall hear, read as it is used."""

import os
import tracemalloc
from itertools import islice
from pathlib import Path

import pytest

from spectral_dna.bulk.ledger import RECENT, Ledger
from spectral_dna.bulk.listing import CARRIED_COLUMNS, CARRIED_LENGTH, listing
from spectral_dna.bulk.resume import Pending
from spectral_dna.bulk.sources import Entry, Kind, Source, identify
from spectral_dna.errors import UnreadableList


def names(given: object, **options) -> list[str]:
    return [entry.name for entry in listing(str(given), **options)]


class TestFolder:
    def test_takes_recordings_at_any_depth_and_leaves_the_rest(self, sounds: Path):
        found = {Path(name).relative_to(sounds).as_posix() for name in names(sounds)}
        assert found == {*(f"album/disc 1/track {n}.wav" for n in range(3)), "album/broken.mp3", "single.flac"}

    def test_a_folder_linked_into_itself_is_no_endless_one(self, tmp_path: Path):
        (tmp_path / "a.mp3").touch()
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
        assert names(tmp_path) == [str(tmp_path / "a.mp3")]

    def test_nothing_there_is_refused(self, tmp_path: Path):
        with pytest.raises(UnreadableList):
            listing(str(tmp_path / "nowhere"))


class TestGlob:
    def test_matches_across_folders_and_by_name(self, sounds: Path):
        assert len(names(sounds / "**" / "track *.wav")) == 3
        assert [Path(name).name for name in names(sounds / "album" / "disc ?" / "*1.wav")] == ["track 1.wav"]
        assert names(sounds / "*.wav") == []


class TestList:
    def test_reads_a_path_or_address_a_line_relative_to_itself(self, tmp_path: Path):
        lines = ["a.mp3", "", "# a remark", "/music/b.flac", "s3://bucket/c.ogg", "https://youtu.be/x  "]
        (tmp_path / "list.txt").write_text("\n".join(lines))
        found = [identify(entry) for entry in listing(str(tmp_path / "list.txt"))]
        assert [one.name for one in found[:3]] == [str(tmp_path / "a.mp3"), "/music/b.flac", "s3://bucket/c.ogg"]
        assert [one.kind for one in found] == [Kind.FILE, Kind.FILE, Kind.OBJECT, Kind.ADDRESS]

    def test_names_that_are_no_utf8_are_found_again(self, tmp_path: Path):
        raw = os.fsencode(tmp_path) + b"/\xff.wav"
        with open(raw, "wb") as file:
            file.write(b"RIFF")
        (tmp_path / "list.txt").write_bytes(b"\xff.wav\n")
        (found,) = map(identify, listing(str(tmp_path / "list.txt")))
        assert found.bytes == 4
        assert found.shown.endswith("?.wav")
        assert Source.from_json(found.to_json()) == found


class TestCsv:
    def write(self, folder: Path, *lines: str) -> Path:
        path = folder / "tracks.csv"
        path.write_text("\n".join(lines), encoding="utf-8-sig")
        return path

    def test_carries_the_other_columns(self, tmp_path: Path):
        path = self.write(tmp_path, "artist,Path,title", 'A,"a, b.mp3",=1+1', "B,,no path", "C,c.mp3," + "x" * 2000)
        found = listing(str(path))
        first, second = found
        assert found.carried == ("artist", "title")
        assert (first.name, first.carried) == (str(tmp_path / "a, b.mp3"), {"artist": "A", "title": "=1+1"})
        assert len(second.carried["title"]) == CARRIED_LENGTH

    def test_the_column_may_be_named_and_the_rest_left_out(self, tmp_path: Path):
        path = self.write(tmp_path, "where,where,mood", "a.mp3,b.mp3,sad")
        named = listing(str(path), column="where", carry=False)
        assert [(entry.name, entry.carried) for entry in named] == [(str(tmp_path / "a.mp3"), {})]
        assert listing(str(path), column="where").carried == ("where_2", "mood")

    def test_without_such_a_column_it_is_refused(self, tmp_path: Path):
        path = self.write(tmp_path, "a,b", "1,2")
        with pytest.raises(UnreadableList, match="path"):
            listing(str(path))
        with pytest.raises(UnreadableList, match="sound"):
            listing(str(path), column="sound")

    def test_more_columns_than_can_be_carried_are_refused(self, tmp_path: Path):
        header = ",".join(["path", *(f"c{n}" for n in range(CARRIED_COLUMNS + 1))])
        with pytest.raises(UnreadableList, match="no-carry"):
            listing(str(self.write(tmp_path, header)))


class TestMemory:
    def test_a_long_listing_is_never_held(self):
        count = 100_000
        entries = (Entry(f"https://catalogue.example/{number:09}/a-rather-long-name.mp3") for number in range(count))
        tracemalloc.start()
        try:
            assert sum(1 for _ in Pending(entries, Ledger())) == count
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 150 * RECENT + 64 * count  # the newest in a dictionary, the others at 16 bytes

    def test_listing_a_list_reads_no_further_than_asked(self, tmp_path: Path):
        path = tmp_path / "list.txt"
        path.write_text("".join(f"{number}.mp3\n" for number in range(100_000)))
        tracemalloc.start()
        try:
            assert len(list(islice(listing(str(path)), 3))) == 3
            assert tracemalloc.get_traced_memory()[1] < 500_000
        finally:
            tracemalloc.stop()


class TestLedger:
    def test_knows_what_was_done_and_in_which_state(self):
        ledger = Ledger()
        for number in range(3 * RECENT):
            ledger.add(number, "first")
        for number in range(RECENT, RECENT + 100):
            ledger.add(number, "second")
        assert ledger.is_done(0, "first")
        assert ledger.is_done(3 * RECENT - 1, "first")
        assert ledger.is_done(RECENT + 1, "second")
        assert not ledger.is_done(RECENT + 1, "first")
        assert not ledger.has(3 * RECENT)

    def test_the_newer_state_wins_once_both_are_sorted_in(self):
        ledger = Ledger()
        for state in ("first", "second", "third"):
            for number in range(RECENT):
                ledger.add(number, state)
        assert ledger.is_done(7, "third")
        assert not ledger.is_done(7, "second")
        ledger.add(7, "third", again=True)
        assert ledger.has(7)
        assert not ledger.is_done(7, "third")
