"""Which settings a service starts with."""

import pytest

from spectral_dna.errors import UnguardedAddress
from spectral_dna.jobs.callers import check_settings
from spectral_dna.settings import Settings


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
