"""Which failed items may be tried again, and how long callbacks are waited for."""

from types import SimpleNamespace

import pytest

from spectral_dna.db.batch_items import ItemView
from spectral_dna.jobs.batches.calling import wait_after
from spectral_dna.jobs.batches.retrying import reason_against
from spectral_dna.settings import Webhooks


def view(kind: str, code: str, *, held: bool, source: str | None = "named") -> ItemView:
    item = SimpleNamespace(kind=kind, error_code=code, held=held, source=source)
    return ItemView(item=item, state="failed", analysis=None)


@pytest.mark.parametrize("code", ["worker_died", "took_too_long", "internal_error"])
def test_our_own_fault_while_the_recording_is_here(code: str):
    assert reason_against(view("upload", code, held=True)) is None
    assert "no longer here" in str(reason_against(view("upload", code, held=False)))


@pytest.mark.parametrize("code", ["corrupt_audio", "unsupported_audio", "too_short", "empty_source"])
def test_a_recording_that_was_refused_would_be_again(code: str):
    assert "refused" in str(reason_against(view("upload", code, held=True)))


def test_what_is_only_named_is_always_here():
    assert reason_against(view("sample", "sample_not_found", held=False)) is None


def test_what_a_list_named_wrongly_stays_wrong():
    for kind, code in (("sample", "invalid_request"), ("youtube", "bad_address")):
        assert "refused" in str(reason_against(view(kind, code, held=False, source=None)))


@pytest.mark.parametrize("code", ["youtube_unreachable", "youtube_blocked", "youtube_private", "youtube_disabled"])
def test_a_video_may_be_there_another_day(code: str):
    assert reason_against(view("youtube", code, held=False)) is None


@pytest.mark.parametrize("code", ["youtube_too_long", "youtube_too_large", "unsupported_audio"])
def test_the_sound_of_a_video_stays_what_it_is(code: str):
    assert "refused" in str(reason_against(view("youtube", code, held=False)))


def test_waits_grow_and_end():
    settings = Webhooks(first_wait_seconds=5, longest_wait_seconds=3600)
    waits = [wait_after(tries, settings).total_seconds() for tries in range(1, 8)]
    assert waits == [5, 20, 80, 320, 1280, 3600, 3600]
    assert wait_after(10_000, settings).total_seconds() == 3600
