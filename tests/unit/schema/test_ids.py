"""Identifiers sort by the time of their making."""

import time
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.schema.ids import is_id, new_id


class TestNewId:
    def test_later_ones_are_greater(self):
        made = [new_id() for _ in range(5000)]
        assert made == sorted(set(made))

    def test_a_clock_that_is_set_back_changes_nothing(self, monkeypatch: pytest.MonkeyPatch):
        before = new_id()
        an_hour_ago = time.time_ns() - 3600 * 10**9
        monkeypatch.setattr(time, "time_ns", lambda: an_hour_ago)
        assert before < new_id() < new_id()

    def test_they_are_uuids_of_version_seven(self):
        assert uuid.UUID(new_id()).version == 7


class TestIsId:
    def test_ours_are(self):
        assert is_id(new_id())

    def test_other_spellings_and_other_texts_are_not(self):
        assert not any(is_id(text) for text in ("", "x", new_id().upper(), new_id().replace("-", ""), "\0"))

    @given(st.text(max_size=60) | st.from_regex(r"[0-9a-fA-F{}:urn-]{30,40}"))
    def test_whatever_passes_for_one_is_spelled_as_we_spell_them(self, text: str):
        if is_id(text):
            assert (len(text), text, str(uuid.UUID(text))) == (36, text.lower(), text)

    @given(st.uuids())
    def test_every_id_is_known_by_its_one_spelling(self, made: uuid.UUID):
        assert is_id(str(made))
        assert not any(is_id(other) for other in (made.urn, made.hex, f"{{{made}}}", f"{made}\n", f" {made}"))
