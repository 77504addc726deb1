"""Checkpoints are JSON, and come back as what they were."""

import json

import pytest

from spectral_dna.errors import InternalError, TooShort, WorkerDied
from spectral_dna.jobs.judged import Judged
from spectral_dna.jobs.serializer import JsonSerializer

FORM = JsonSerializer()


class TestRoundTrip:
    @pytest.mark.parametrize(
        "value",
        [
            None,
            {"args": ["a"], "kwargs": {}},
            Judged(no_verdict="silence", verdict=None, percentiles={"tempo": 50.0, "rms": None}),
        ],
    )
    def test_values(self, value: object):
        text = FORM.serialize(value)
        json.loads(text)
        assert FORM.deserialize(text) == value

    def test_reasons_from_before_the_members_had_any(self):
        reason = {"explained": {"baseline": 0.5, "value": 0.2, "method": "walks", "error": 0.01}, "reasons": []}
        before = {"$value": "Explanations", "of": {"lenses": {"charting": reason}, "popularity": reason}}
        lens = FORM.deserialize(json.dumps(before)).lenses["charting"]
        assert (lens.member_parts, lens.vote_parts) == ({}, None)

    @pytest.mark.parametrize("error", [TooShort("It lasts 3 s."), WorkerDied()])
    def test_errors_keep_their_kind_and_sentence(self, error: Exception):
        back = FORM.deserialize(FORM.serialize(error))
        assert type(back) is type(error)
        assert back.detail == error.detail

    def test_a_defect_becomes_an_internal_error_that_tells_no_path(self):
        back = FORM.deserialize(FORM.serialize(OSError("/srv/someone/file")))
        assert isinstance(back, InternalError)
        assert "someone" not in back.detail

    def test_what_has_no_form_is_refused_and_not_pickled(self):
        with pytest.raises(TypeError, match="no checkpoint form"):
            FORM.serialize(object())
