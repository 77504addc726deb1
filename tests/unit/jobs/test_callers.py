"""Which settings a service starts with."""

import asyncio
import re
import secrets
import string
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.errors import Unauthorized, UnguardedAddress, WeakSecret
from spectral_dna.jobs.callers import Callers, check_settings
from spectral_dna.jobs.keys import Keys
from spectral_dna.schema.keys import KeyRequest
from spectral_dna.settings import Access, AccessMode, Settings

header = st.text(st.characters(codec="latin-1"), max_size=160)
"""What a server hands on of a header: every byte is one character."""
OWN = SecretStr("an operator's key of 32 characters")
WELCOMING = Settings(access=Access(mode=AccessMode.VISITORS), api_key_secret=OWN)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[asyncio.Runner, Callers, str]]:
    """Callers of a service that welcomes visitors, with a key that was given out; all within one loop."""
    tables = tables_at(Settings(data_dir=tmp_path_factory.mktemp("callers")))
    upgrade(tables)
    database = Database(tables)
    keys = Keys(database)
    with asyncio.Runner() as runner:
        made = runner.run(keys.create(KeyRequest(name="label archive")))
        yield runner, Callers(WELCOMING, keys), made.key
        runner.run(database.close())


class TestWhoAsks:
    @settings(deadline=None)
    @given(token=st.text(f"{string.ascii_letters}{string.digits}-_", min_size=22, max_size=128), other=header)
    def test_a_visitor_is_known_by_their_token_and_nobody_else_is(self, known, token: str, other: str):
        runner, callers, _ = known
        visitor = runner.run(callers.of(key=None, visitor=token))
        assert visitor == runner.run(callers.of(key=None, visitor=token))
        assert token not in visitor.id
        try:
            stranger = runner.run(callers.of(key=None, visitor=other))
        except Unauthorized:
            return
        assert re.fullmatch(r"[A-Za-z0-9_-]{22,128}", other)
        assert (stranger.id == visitor.id) == (other == token)

    @settings(deadline=None)
    @given(data=st.data())
    def test_a_key_is_the_very_one_or_none(self, known, data: st.DataObject):
        runner, callers, key = known
        near = st.sampled_from([key[:-1], key + "a", key.upper(), f" {key}", key.replace("_", "-"), ""])
        with pytest.raises(Unauthorized):
            runner.run(callers.of(key=data.draw(header | near), visitor="a" * 22))
        assert runner.run(callers.of(key=key, visitor=None)).name == "label archive"


class TestSettings:
    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.0.1"])
    def test_one_user_on_their_own_machine_needs_no_login(self, host: str):
        check_settings(Settings(host=host))

    @pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "music.example", "localhost.example"])
    def test_elsewhere_somebody_has_to_say_who_may_come(self, host: str):
        with pytest.raises(UnguardedAddress):
            check_settings(Settings(host=host))
        for access in ({"mode": "visitors"}, {"mode": "keys"}, {"open": True}):
            check_settings(Settings.model_validate({"host": host, "access": access}))

    @pytest.mark.parametrize("draw", [secrets.token_hex, secrets.token_urlsafe])
    def test_a_secret_that_was_drawn_is_taken(self, draw: Callable[[int], str]):
        check_settings(Settings(api_key_secret=SecretStr(draw(32))))

    @pytest.mark.parametrize(
        ("secret", "fault"),
        [
            ("", "fewer than 32 characters"),
            ("hunter2", "fewer than 32 characters"),
            ("changeme" * 4, "fewer than 10 different"),
            ("0123456789abcdef0123456789abcdef\n", "the end of a line"),
            ("correct horse battery staple, twice ", "ends with a space"),
            ("şifre-şifre-0123456789-0123456789", "no header carries"),
        ],
    )
    def test_a_secret_that_could_be_guessed_or_not_be_sent_is_refused_and_not_repeated(self, secret: str, fault: str):
        with pytest.raises(WeakSecret, match=fault) as refused:
            check_settings(Settings(api_key_secret=SecretStr(secret)))
        assert not secret or secret not in str(refused.value)

    def test_a_secret_of_another_program_is_none_of_ours(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("API_KEY_SECRET", "0123456789abcdef0123456789abcdef")
        assert Settings().api_key_secret is None

    @pytest.mark.parametrize("name", ["SDNA_API_KEY_SECRET", "SDNA_ACCESS__ADMIN_KEY"])
    def test_the_name_that_the_secret_had_first_is_still_read(self, monkeypatch: pytest.MonkeyPatch, name: str):
        monkeypatch.setenv(name, "0123456789abcdef0123456789abcdef")
        held = Settings().api_key_secret
        assert held is not None
        assert held.get_secret_value() == "0123456789abcdef0123456789abcdef"
