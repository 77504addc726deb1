"""What a search hands on."""

import tomllib

import pytest

from spectral_dna.schema.verdict import MemberName
from spectral_training.fitting.lenses import Settings, read_settings
from spectral_training.search.result import to_toml


class TestToml:
    @pytest.mark.parametrize("quick", [True, False])
    def test_settings_come_back_as_they_went(self, quick: bool) -> None:
        settings = read_settings(quick=quick)
        assert Settings.model_validate(tomllib.loads(to_toml(settings))) == settings

    def test_a_members_settings_stand_on_one_line(self) -> None:
        lines = to_toml(read_settings(quick=False)).splitlines()
        members = lines[lines.index("[lenses.charting.recording.members]") + 1 :][:5]
        assert [line.split(" = { ")[0] for line in members] == list(MemberName)
