"""Which request a line belongs to."""

import pytest
import structlog

from spectral_dna.telemetry import origin


class TestRequestId:
    @pytest.mark.parametrize("given", ["0123abcd", "a" * 64, "req-2026.11_22"])
    def test_a_well_formed_one_is_taken(self, given: str):
        assert origin.request_id(given) == given

    @pytest.mark.parametrize("given", [None, "", "short", "a" * 65, "-leading1", "with space1", "line\nbreak1"])
    def test_any_other_is_replaced(self, given: str | None):
        made = origin.request_id(given)
        assert made != given
        assert origin.request_id(made) == made
        assert origin.request_id(given) != made


def test_only_what_another_process_needs_is_carried():
    with structlog.contextvars.bound_contextvars(request="r" * 8, analysis="a", caller="c"):
        assert origin.carried() == {"request": "r" * 8, "analysis": "a"}
        assert origin.current_request() == "r" * 8
    assert origin.carried() == {}


def test_within_binds_and_lets_go():
    with origin.within({"request": "r" * 8, "analysis": None, "other": "x"}):
        assert structlog.contextvars.get_contextvars() == {"request": "r" * 8}
    assert structlog.contextvars.get_contextvars() == {}
