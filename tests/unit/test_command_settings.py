"""Settings that make no sense end the command in words, without what was set: it may be a secret."""

import pytest

from spectral_dna import cli
from spectral_dna.settings import settings


@pytest.fixture(autouse=True)
def read_anew() -> None:
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SDNA_ACCESS__MODE", "s3cret", "SDNA_ACCESS__MODE: Input should be 'single', 'visitors' or 'keys'"),
        ("SDNA_ACCESS__ORIGINS", '["s3cret"]', "SDNA_ACCESS__ORIGINS: "),
        ("SDNA_ACCESS__ORIGINS", "s3cret", "A list is written as JSON"),
        ("SDNA_DATABASE_URL", "mysql://me:s3cret@there", "SDNA_DATABASE_URL: "),
    ],
)
def test_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, said: str
):
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.argv", ["spectral-dna", "inputs"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert said in told
    assert "s3cret" not in told
