"""Which request a line belongs to."""

import re
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.trace import TracerProvider

from spectral_dna.telemetry import origin, tracing


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

    @given(st.text(st.characters(codec="latin-1"), max_size=80))
    def test_whatever_is_given_the_id_is_one_that_any_log_can_hold(self, given_id: str):
        found = origin.request_id(given_id)
        assert re.fullmatch(r"[A-Za-z0-9._-]{8,64}", found)
        assert origin.request_id(found) == found


@pytest.fixture(scope="class")
def traced() -> Iterator[None]:
    """Traces are switched on, and lead nowhere."""
    provider = TracerProvider(shutdown_on_exit=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tracing, "_provider", [provider])
        yield
    provider.shutdown()


@pytest.mark.usefixtures("traced")
class TestTraceparent:
    @settings(deadline=None)
    @given(
        trace=st.integers(1, 2**128 - 1).map(lambda number: f"{number:032x}"),
        span=st.integers(1, 2**64 - 1).map(lambda number: f"{number:016x}"),
    )
    def test_a_whole_one_is_gone_on_from(self, trace: str, span: str):
        with tracing.span("GET", parent=f"00-{trace}-{span}-01", server=True):
            assert tracing.current_ids() == {"trace_id": trace}

    @settings(deadline=None)
    @given(
        st.text(st.characters(codec="latin-1"), max_size=80)
        | st.from_regex(r"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-.{0,9}")
    )
    def test_any_other_begins_a_trace_of_its_own(self, given_parent: str):
        with tracing.span("GET", parent=given_parent, server=True):
            assert re.fullmatch(r"[0-9a-f]{32}", tracing.current_ids()["trace_id"])


def test_only_what_another_process_needs_is_carried():
    with structlog.contextvars.bound_contextvars(request="r" * 8, analysis="a", caller="c"):
        assert origin.carried() == {"request": "r" * 8, "analysis": "a"}
        assert origin.current_request() == "r" * 8
    assert origin.carried() == {}


def test_within_binds_and_lets_go():
    with origin.within({"request": "r" * 8, "analysis": None, "other": "x"}):
        assert structlog.contextvars.get_contextvars() == {"request": "r" * 8}
    assert structlog.contextvars.get_contextvars() == {}
