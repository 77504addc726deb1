"""Callbacks that a stranger names: none leads into our own network, and secrets stay secrets."""

import pytest

from live_service import Service

SECRET = "a secret of 24 characters"
INSIDE = [
    "https://localhost/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/",
    "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://0.0.0.0/",
    "https://169.254.169.254/latest/meta-data/", "https://10.0.0.1/", "https://192.168.0.1/", "https://100.64.0.1/",
    "https://[fd00:ec2::254]/", "https://[fe80::1]/", "https://224.0.0.1/",
]  # fmt: skip
MISSHAPEN = [
    "http://8.8.8.8/", "http://localhost/", "file:///etc/passwd", "https://user:word@8.8.8.8/", "8.8.8.8",
    "https://8.8.8.8/#a", "https://8.8.8.8/\r\nX-Header: a", "gopher://8.8.8.8/",
]  # fmt: skip


def send(service: Service, url: str, secret: str = SECRET):
    body = {"items": [{"sample": "nothing"}], "callback": {"url": url, "secret": secret}}
    return service.http.post("/api/v1/batches", json=body)


@pytest.mark.parametrize("url", [*INSIDE, *MISSHAPEN])
def test_an_address_that_leads_inside_is_refused_and_nothing_of_the_batch_is_there(service: Service, url: str):
    before = service.http.get("/api/v1/batches").json()
    answer = send(service, url)
    assert (answer.status_code, answer.json()["code"]) == (422, "address_refused")
    assert service.http.get("/api/v1/batches").json() == before


def test_in_a_form_as_well(service: Service):
    fields = {"callback": (None, "https://127.0.0.1/"), "secret": (None, SECRET), "files": ("a.wav", b"RIFF")}
    answer = service.http.post("/api/v1/batches", files=fields)
    assert (answer.status_code, answer.json()["code"]) == (422, "address_refused")
    assert service.is_tidy()


@pytest.mark.parametrize(
    "secret", ["", "short", "x" * 257, "whsec_ this is no base64 !", "whsec_c2hvcnQgYWxsIHRoZSBzYW1l"]
)
def test_a_secret_that_is_none_is_refused_and_never_repeated(service: Service, secret: str):
    answer = send(service, "https://8.8.8.8/", secret)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert not secret or secret not in answer.text


def test_a_visitor_has_nobody_called(ada: Service):
    answer = send(ada, "https://8.8.8.8/")
    assert (answer.status_code, answer.json()["code"]) == (403, "callback_needs_key")
    assert ada.http.get("/api/v1/batches").json()["items"] == []


def test_it_is_shown_without_its_secret_and_without_its_query(service: Service):
    batch = send(service, "https://8.8.8.8/hook?password=hidden").json()
    shown = service.http.get(batch["url"]).text
    service.http.delete(batch["url"])
    assert batch["callback"]["url"] == "https://8.8.8.8/hook"
    assert SECRET not in shown
    assert "hidden" not in shown
