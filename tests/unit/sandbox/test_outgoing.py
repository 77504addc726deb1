"""What is called for strangers: the checked address alone, spoken to by the name's certificate."""

import itertools
from collections.abc import Iterator

import pytest

from material.receiver import Certificates, Receiver, certificates, receiving
from spectral_dna.errors import AddressRefused, CallFailed
from spectral_dna.sandbox.outgoing import Caller


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def receiver(made: Certificates) -> Iterator[Receiver]:
    with receiving(made) as there:
        yield there


class Names:
    """Answers for every name, another each time; the last one for good."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.asked = list(answers), []

    async def __call__(self, host: str, _port: int) -> list[str]:
        self.asked.append(host)
        return [self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]]


def caller(made: Certificates, *answers: str, seconds: float = 10.0, allow_loopback: bool = True) -> Caller:
    return Caller(
        seconds=seconds, allow_loopback=allow_loopback, ca_file=made.authority, resolve=Names(*answers or ["127.0.0.1"])
    )


async def post(caller: Caller, port: int, *, host: str = "hooks.test", path: str = "/a?b=c", most: int = 0):
    return await caller.post(f"https://{host}:{port}{path}", b"{}", {"Content-Type": "application/json"}, most=most)


class TestPost:
    async def test_goes_to_the_address_under_the_name(self, made: Certificates, receiver: Receiver):
        answer = await post(caller(made), receiver.port)
        (heard,) = receiver.heard
        assert answer.status == 204
        assert (heard.path, heard.body) == ("/a?b=c", b"{}")
        assert heard.headers["host"] == f"hooks.test:{receiver.port}"

    async def test_a_certificate_of_another_name_is_not_believed(self, made: Certificates, receiver: Receiver):
        with pytest.raises(CallFailed):
            await post(caller(made), receiver.port, host="other.test")
        assert receiver.heard == []

    async def test_an_authority_that_nobody_knows_is_not_believed(self, receiver: Receiver):
        with pytest.raises(CallFailed):
            await post(Caller(seconds=10, allow_loopback=True, resolve=Names("127.0.0.1")), receiver.port)
        assert receiver.heard == []

    async def test_a_redirect_is_an_answer_and_not_followed(self, made: Certificates, receiver: Receiver):
        receiver.statuses = [307]
        receiver.headers = {"Location": f"https://hooks.test:{receiver.port}/secret"}
        assert (await post(caller(made), receiver.port)).status == 307
        assert [heard.path for heard in receiver.heard] == ["/a?b=c"]

    async def test_proxies_of_the_environment_are_not_asked(
        self, made: Certificates, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
    ):
        for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:1")
        assert (await post(caller(made), receiver.port)).status == 204

    async def test_an_endless_answer_is_read_no_further_than_wanted(self, made: Certificates, receiver: Receiver):
        receiver.statuses, receiver.body = [200], lambda: itertools.repeat(b"x" * 10_000)
        assert (await post(caller(made), receiver.port, most=15_000)).body == b"x" * 15_000
        assert (await post(caller(made), receiver.port)).body == b""

    async def test_a_silent_receiver_holds_nobody_up(self, made: Certificates):
        with receiving(None) as there, pytest.raises(CallFailed):  # it waits for words, and hears a handshake
            await post(caller(made, seconds=0.5), there.port)

    async def test_where_nobody_listens(self, made: Certificates):
        with receiving(None) as there:
            port = there.port
        with pytest.raises(CallFailed):
            await post(caller(made), port)


class TestRebinding:
    async def test_a_name_is_asked_once_and_that_answer_is_called(self, made: Certificates, receiver: Receiver):
        changing = caller(made, "127.0.0.1", "10.0.0.1")
        assert (await post(changing, receiver.port)).status == 204
        assert changing.resolve.asked == ["hooks.test"]
        with pytest.raises(AddressRefused):
            await post(changing, receiver.port)
        assert len(receiver.heard) == 1

    async def test_what_was_public_when_it_was_given_is_checked_again_when_it_is_called(
        self, made: Certificates, receiver: Receiver
    ):
        changing = caller(made, "8.8.8.8", "127.0.0.1", allow_loopback=False)
        await changing.check(f"https://hooks.test:{receiver.port}/")
        with pytest.raises(AddressRefused):
            await post(changing, receiver.port)
        assert receiver.heard == []


class TestRefused:
    @pytest.mark.parametrize(
        "address",
        [
            "http://hooks.test/", "ftp://hooks.test/", "file:///etc/passwd", "gopher://hooks.test/", "//hooks.test/",
            "hooks.test", "", "https://", "https:///path", "https://user:secret@hooks.test/", "https://user@hooks.test/",
            "https://hooks.test/#x", "https://hooks.test/ HTTP/1.1\r\nX: y", "https://hooks.test\r\n/",
            "https://hooks.test:99999/", "https://[::1/", "https://" + "a" * 3000, "javascript:alert(1)",
            "https://hooks.test\\@8.8.8.8/", "data:text/plain,x",
        ],
    )  # fmt: skip
    async def test_by_its_form(self, made: Certificates, address: str):
        with pytest.raises(AddressRefused):
            await caller(made, "8.8.8.8", allow_loopback=False).check(address)

    @pytest.mark.parametrize(
        "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f000001", "①②⑦.0.0.1"]
    )
    async def test_by_where_it_leads(self, host: str):
        with pytest.raises(AddressRefused):
            await Caller(seconds=5).check(f"https://{host}/")

    async def test_plain_http_stays_on_this_machine_even_where_it_is_allowed(self, made: Certificates):
        await caller(made, "127.0.0.1").check("http://hooks.test/")
        with pytest.raises(AddressRefused):
            await caller(made, "8.8.8.8").check("http://hooks.test/")
