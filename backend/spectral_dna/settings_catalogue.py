"""What an operator may set about the catalogue; a group of `settings`, which alone reads the environment."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt, field_validator

PUBLISHED = (
    "https://huggingface.co/datasets/maharshipandya/spotify-tracks-dataset/resolve/"
    "74c06031718aafcd9d96bf2cd770249d88e0c238/dataset.csv"
)
"""The table of 114,000 tracks as its publisher last changed it."""


class Catalogue(BaseModel):
    """Published tracks beside those that callers analyse: how large a table may be, and where one is fetched from."""

    model_config = ConfigDict(frozen=True)

    max_bytes: PositiveInt = Field(1024**3, description="Largest table, in bytes, unpacked.")
    max_rows: PositiveInt = Field(5_000_000, description="Most rows of a table.")
    fetch: bool = Field(True, description="False: the catalogue is filled by `spectral-dna catalogue import` alone.")
    url: str = Field(PUBLISHED, description="Where the published table is fetched from.")
    sha256: str | None = Field(
        None, pattern="^[0-9a-f]{64}$", description="What the fetched file must be; else it is refused."
    )
    fetch_bytes: PositiveInt = Field(256 * 1024**2, description="Largest file that is fetched.")
    fetch_seconds: PositiveFloat = Field(900.0, description="Longest download.")
    allow_loopback: bool = Field(False, description="Also fetch from this very machine, there also by plain http.")
    ca_file: Path | None = Field(None, description="Certificates to believe, in place of the system's.")

    @field_validator("url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError("give an address that begins with https://")
        return value
