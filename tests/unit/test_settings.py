"""What is taken for granted unless an operator says otherwise."""

from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from limits import parse_many
from pydantic import ValidationError

from spectral_dna.db.address import tables_at
from spectral_dna.errors import DatabaseMisnamed
from spectral_dna.settings import Access, AccessMode, Rates, Settings, Youtube
from spectral_dna.youtube.reach import ends_of

spans = st.sampled_from(["second", "minute", "hour", "day", "month"])
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
ports = st.integers(1, 65535)


class TestRates:
    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
    def test_nobody_is_counted_on_a_machine_of_ones_own(self, host: str):
        assert not Settings(host=host).has_rates

    def test_everybody_is_where_others_can_ask(self):
        assert Settings(host="0.0.0.0").has_rates
        assert Settings(host="127.0.0.1", access=Access(mode=AccessMode.VISITORS)).has_rates

    def test_the_operator_decides(self):
        assert Settings(host="127.0.0.1", rates=Rates(enabled=True)).has_rates
        assert not Settings(host="0.0.0.0", rates=Rates(enabled=False)).has_rates

    @pytest.mark.parametrize("rate", ["many", "0", "10 per fortnight", "0/minute", "1/9999 year"])
    def test_one_that_can_not_be_read_is_refused(self, rate: str):
        with pytest.raises(ValidationError):
            Rates(readings=rate)

    @pytest.mark.parametrize("address", ["memcached://localhost", "/tmp/redis", ""])
    def test_a_store_of_another_kind_is_refused_without_repeating_it(self, address: str):
        with pytest.raises(ValidationError) as refusal:
            Settings(rate_limit_url=address)
        assert "memory://" in str(refusal.value)

    @settings(deadline=None)
    @given(rates=st.lists(st.tuples(st.integers(1, 10**9), st.integers(1, 12), spans), min_size=1, max_size=4))
    def test_those_that_make_sense_are_counted_as_they_were_given(self, rates: list[tuple[int, int, str]]):
        given_rates = ";".join(f"{amount}/{multiple} {span}" for amount, multiple, span in rates)
        read = [
            (rate.amount, rate.multiples, rate.GRANULARITY.name)
            for rate in parse_many(Rates(readings=given_rates).readings)
        ]
        assert read == rates

    @settings(deadline=None)
    @given(text=st.text(max_size=40) | st.from_regex(r"\d{1,4}\s*(/|per)\s*\d{0,4}\s*[a-z]{1,8};?", fullmatch=True))
    def test_whatever_else_is_given_is_refused_or_can_be_counted(self, text: str):
        try:
            rates = parse_many(Rates(submissions=text).submissions)
        except ValidationError:
            return
        assert all(rate.amount > 0 and rate.get_expiry() > 0 for rate in rates)


class TestAddresses:
    @settings(deadline=None)
    @given(user=words, word=words, port=ports)
    def test_of_a_database_are_read_back(self, user: str, word: str, port: int):
        address = f"postgresql://{quote(user, safe='')}:{quote(word, safe='')}@db.example:{port}/name"
        url = tables_at(Settings(database_url=address))
        assert (url.username, url.password, url.host, url.port) == (user, word, "db.example", port)

    @settings(deadline=None, max_examples=50)
    @given(text=st.text(max_size=40))
    def test_of_a_database_are_refused_or_lead_somewhere(self, text: str):
        for address in (text, f"postgresql://{text}", f"postgresql://me:s3cret@there:{text}/name"):
            try:
                found = tables_at(Settings(database_url=address))
            except (ValidationError, DatabaseMisnamed):
                continue
            assert found.drivername == ("postgresql+psycopg" if address else "sqlite")

    @settings(deadline=None)
    @given(scheme=st.sampled_from(["http", "https", "socks5"]), port=ports, user=words, word=words)
    def test_of_a_proxy_are_taken_with_their_port(self, scheme: str, port: int, user: str, word: str):
        proxy = Youtube(proxy=f"{scheme}://{quote(user, safe='')}:{quote(word, safe='')}@127.0.0.1:{port}").proxy
        assert proxy is not None
        assert ends_of(proxy.get_secret_value()) == [("127.0.0.1", port)]

    @settings(deadline=None)
    @given(text=st.text(max_size=40))
    def test_of_a_proxy_that_lead_nowhere_are_refused(self, text: str):
        for address in (text, f"http://127.0.0.1:{text}", f"http://[{text}"):
            try:
                proxy = Youtube(proxy=address).proxy
            except ValidationError:
                continue
            assert proxy is not None
            assert proxy.get_secret_value().lower().startswith(("http", "socks"))
