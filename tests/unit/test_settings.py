"""What is taken for granted unless an operator says otherwise."""

import pytest
from pydantic import ValidationError

from spectral_dna.settings import Access, AccessMode, Rates, Settings


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

    @pytest.mark.parametrize("rate", ["many", "0", "10 per fortnight"])
    def test_one_that_can_not_be_read_is_refused(self, rate: str):
        with pytest.raises(ValidationError):
            Rates(readings=rate)

    @pytest.mark.parametrize("address", ["memcached://localhost", "/tmp/redis", ""])
    def test_a_store_of_another_kind_is_refused_without_repeating_it(self, address: str):
        with pytest.raises(ValidationError) as refusal:
            Settings(rate_limit_url=address)
        assert "memory://" in str(refusal.value)
