"""How an answer moves along the track."""

from spectral_dna.schema.values import Value


class Passage(Value):
    """A stretch of the track, in seconds, and a value that belongs to it."""

    start: float
    end: float
    value: float


class Along(Value):
    """The charting likeness of stretches of the track, each judged as if the whole track were like it.

    `likeness[i]` is that of the `length` seconds from `i * step` on; None where nothing sounds. Features in `held`
    keep the whole track's value. The models were fitted and measured on whole tracks: this is not validated on
    excerpts. `moments` says of each feature that moves where it is most of what the track is beside others: highest
    where the track stands high among them, lowest where it stands low.
    """

    length: float
    step: float
    likeness: list[float | None]
    strongest: Passage
    held: list[str]
    moments: dict[str, Passage]
