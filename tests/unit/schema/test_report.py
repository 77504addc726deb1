"""Reports that were stored earlier stay readable."""

from spectral_dna.schema.report import LensReport

BEFORE = {
    "kind": "likeness", "hit": False, "votes": 0, "agreement": "5 of 5", "probability": None, "likeness": 0.2,
    "base_rate": 0.5, "stability": 1.0, "members": {}, "decade": "2010s", "reasons": [],
    "explained": {"baseline": 0.5, "value": 0.2, "method": "walks", "error": 0.01},
}  # fmt: skip


def test_a_lens_from_before_the_members_had_reasons_is_read_without_them():
    read = LensReport.model_validate(BEFORE)
    assert (read.member_parts, read.vote_parts) == ({}, None)
    assert LensReport.model_validate_json(read.model_dump_json()) == read
