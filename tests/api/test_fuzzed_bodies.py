"""Damaged bodies get an answer that the document knows, and the service goes on. The long run is `make fuzz`."""

import pytest

from fuzz import heads, web
from fuzz.kinds import KINDS
from live_service import Service

EACH = 150


@pytest.mark.parametrize("name", [kind.name for kind in web.KINDS])
def test_get_one_of_our_errors_or_an_answer(service: Service, name: str):
    ends = {}
    for seed in range(EACH):
        end = web.send(service, KINDS[name].case(seed))
        assert end in web.ENDS, (name, seed)
        ends[end] = seed
    assert "invalid_request" in ends
    assert service.http.get("/health/live").status_code == 200


def test_damaged_heads_get_an_answer_too(service: Service):
    kind = KINDS["head"]
    ends = {heads.ask(service.address, kind.case(seed)) for seed in range(EACH)}
    assert ends <= kind.ends
    assert {"taken", "no problem"} < ends
    assert service.http.get("/health/live").status_code == 200
