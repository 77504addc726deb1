"""Values within addresses: ids, cursors and parts of files are those that we gave, or are refused as what they are."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from live_service import Service
from spectral_dna.schema.ids import is_id, new_id

SAMPLE = "/api/v1/samples/night_drive"
BRIEFLY = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
NEAR = st.uuids().map(lambda made: f"{made}0") | st.uuids().map(lambda made: made.hex) | st.just(new_id().upper())


@BRIEFLY
@given(cursor=TEXT | NEAR | st.integers().map(str))
def test_a_cursor_leads_on_or_is_refused(service: Service, cursor: str):
    for path in ("/api/v1/analyses", "/api/v1/batches"):
        answer = service.http.get(path, params={"cursor": cursor})
        if answer.status_code == 200:
            assert is_id(cursor)
        else:
            assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")


@BRIEFLY
@given(name=(TEXT | NEAR).filter(lambda text: text.strip("./") and "/" not in text))
def test_an_id_that_nobody_was_given_names_nothing(service: Service, name: str):
    for path, code in (
        ("analyses", "analysis_not_found"),
        ("batches", "batch_not_found"),
        ("shared", "share_not_found"),
    ):
        answer = service.http.get(f"/api/v1/{path}/{quote(name, safe='')}")
        assert (answer.status_code, answer.json()["code"]) == (404, code)


@pytest.fixture(scope="module")
def recording(service: Service) -> bytes:
    return service.http.get(SAMPLE).content


@BRIEFLY
@given(begin=st.integers(0, 10**7), length=st.integers(1, 10**5))
def test_a_part_of_a_recording_is_that_part_of_it(service: Service, recording: bytes, begin: int, length: int):
    part = service.http.get(SAMPLE, headers={"Range": f"bytes={begin}-{begin + length - 1}"})
    if begin < len(recording):
        assert (part.status_code, part.content) == (206, recording[begin : begin + length])
    else:
        assert part.status_code == 416
