"""Signatures of webhooks, against the published example of Standard Webhooks, and as a receiver checks them."""

import base64
import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.errors import InvalidRequest
from spectral_dna.jobs.batches.signing import check_secret, key_of, signed

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"test": 2432232314}'


def test_is_what_the_standard_gives():
    headers = signed(BODY, delivery="msg_p5jXN8AQM9LWM0D4loKWxJek", seconds=1614265330, secret=SECRET)
    assert headers == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_a_plain_secret_is_its_own_key():
    headers = signed(BODY, delivery="a", seconds=1, secret="correct horse battery")
    expected = hmac.new(b"correct horse battery", b"a.1." + BODY, hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(expected).decode()}"


@pytest.mark.parametrize(("body", "delivery", "seconds"), [(b"{}", "a", 1), (BODY, "b", 1), (BODY, "a", 2)])
def test_vouches_for_body_id_and_time(body: bytes, delivery: str, seconds: int):
    one = signed(BODY, delivery="a", seconds=1, secret=SECRET)["webhook-signature"]
    assert signed(body, delivery=delivery, seconds=seconds, secret=SECRET)["webhook-signature"] != one


def test_a_promise_of_base64_is_held():
    with pytest.raises(InvalidRequest):
        key_of("whsec_not base64 at all")


@pytest.mark.parametrize("count", [0, 1, 23])
def test_a_key_that_could_be_guessed_is_refused_with_words(count: int):
    with pytest.raises(InvalidRequest, match="24 bytes or more") as refused:
        check_secret("whsec_" + base64.b64encode(b"k" * count).decode())
    assert "openssl rand" in refused.value.detail


@pytest.mark.parametrize("secret", [SECRET, "whsec_" + base64.b64encode(b"k" * 64).decode(), "correct horse battery"])
def test_a_long_one_is_taken(secret: str):
    check_secret(secret)


@given(st.binary(min_size=8, max_size=180))
def test_a_key_in_base64_is_read_back(key: bytes):
    assert key_of(f"whsec_{base64.b64encode(key).decode()}") == key


@given(st.sampled_from(["", "whsec_"]), st.text(st.characters(codec="utf-8"), min_size=10, max_size=250))
def test_whatever_is_given_is_refused_or_signs(prefix: str, text: str):
    try:
        headers = signed(BODY, delivery="a", seconds=1, secret=prefix + text)
    except InvalidRequest:
        assert prefix, "only a promise of base64 can be broken"
        return
    mac = hmac.new(key_of(prefix + text), b"a.1." + BODY, hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(mac).decode()}"
