"""An address that a caller sends instead of a recording."""

from pydantic import Field

from spectral_dna.schema.stated import Stated


class AddressRequest(Stated):
    """The address of a video, and what is known of its music."""

    url: str = Field(
        max_length=2048,
        description="https address of one YouTube video: watch, shorts, live, embed or youtu.be.",
        examples=["https://www.youtube.com/watch?v=aqz-KE-bpKQ"],
    )

    @property
    def stated(self) -> Stated:
        """What was said beside the address."""
        return Stated(genre=self.genre, explicit=self.explicit, year=self.year, decade=self.decade)
