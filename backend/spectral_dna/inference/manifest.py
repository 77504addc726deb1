"""The manifest: what was published, by whom it may be used, and what it reached on artists that no one had seen."""

from typing import Literal

from pydantic import Field, field_validator

from spectral_dna.inference.vote import EQUAL, weights_of_all
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, MemberName, SetName


class Metric(Value):
    """A figure on unseen artists with its 95 % bootstrap interval by artist."""

    value: float
    low: float | None
    high: float | None
    n: int


class FileEntry(Value):
    """A published file, by its name in the artifacts folder."""

    sha256: str
    bytes: int


class BesideEntry(FileEntry):
    """A published file that no model set needs, under the name of what it is for; `file` is its name in the folder."""

    file: str


class ModelFile(Value):
    """Which file holds a model, and how to read it. Every format takes the scaled matrix, float32.

    onnx : input `x` of shape (n_rows, n_columns), output `chance` of shape (n_rows,).
    xgboost : a booster in .ubj form; `inplace_predict` gives chances, or popularity for the regressor.
    npz : arrays of `spectral_dna.inference.prototypes.Prototypes`.

    `differs` is the largest difference between the file's answers and its source's, on thousands of rows.
    """

    file: str
    format: Literal["onnx", "xgboost", "npz"]
    differs: float | None = None


class Scaler(Value):
    """Z-score scaling fitted on training rows; in the order of `columns`."""

    columns: list[str]
    mean: list[float]
    scale: list[float]


class Line(Value):
    """A monotone piecewise-linear map: `y` at `x`, constant outside."""

    x: list[float]
    y: list[float]


class GenreLevels(Value):
    """Mean label of each genre among training artists, drawn towards `overall`, which stands for every other genre.

    Only genres of many artists are named, so that no artist's figures are published.
    """

    levels: dict[str, float]
    overall: float


CalibrationFamily = Literal["platt", "isotonic", "beta"]


class CalibrationTrial(Value):
    """What a family of calibration maps reached on artists that its fit had not seen: the mean over `n` rows."""

    log_loss: float
    brier: float
    n: int


class LensEntry(Value):
    """One lens of one set. `base_rate` is the table's own; members answer on the balanced scale, hit above .5.

    `weights` are those of the soft vote, the weighted mean of the five; `calibration` maps it to the chance at the base
    rate, and is None for a likeness, which it is itself. In the hard vote all five count alike.
    `decades` lists what the charting lens may be asked for, oldest first; empty where there is no decade.
    `genres` is what a variant that takes the genre knows of genres.
    `calibration_family` names the family of `calibration`, and `calibration_trials` what each family reached on
    artists that its fit had not seen: it was chosen by the least log loss.
    """

    kind: Literal["chance", "likeness"]
    base_rate: float
    scaler: Scaler
    members: dict[MemberName, ModelFile]
    weights: dict[MemberName, float] = Field(default_factory=lambda: dict(EQUAL))
    calibration: Line | None
    decades: list[str]
    metrics: dict[str, Metric]
    member_metrics: dict[MemberName, dict[str, Metric]]
    genres: GenreLevels | None = None
    calibration_family: CalibrationFamily | None = None
    calibration_trials: dict[CalibrationFamily, CalibrationTrial] = Field(default_factory=dict)

    _check_weights = field_validator("weights")(weights_of_all)


class PopularityEntry(Value):
    """The regressor of one set. `low` and `high` map a prediction to its 90 % conformal bounds.

    `percentile` maps a prediction to its percentile among out-of-fold predictions, and `hit_score` a
    percentile to the score. `interval_groups` are the bounds between the groups of similar predictions that each end
    of the interval was corrected in; empty where one correction was made for all.
    """

    scaler: Scaler
    model: ModelFile
    low: Line
    high: Line
    percentile: Line
    hit_score: Line
    metrics: dict[str, Metric]
    genres: GenreLevels | None = None
    interval_groups: list[float] = Field(default_factory=list)


class Reference(Value):
    """Distribution of a feature in training rows: `percentile` maps a value to 0-100; the models know low to high."""

    percentile: Line
    low: float
    high: float


class Familiarity(Value):
    """How far a track may lie from the middle of what a set was trained on, before a reader is told.

    The distance is Mahalanobis' on `features`, each on the scale of `spectral_dna.inference.familiarity`: `mean` and
    `precision` (the inverse covariance) are of training rows. Of tracks by artists that were left out, a share of
    `false_alarms` lies beyond `threshold`.
    """

    features: list[str]
    mean: list[float]
    precision: list[list[float]]
    threshold: float
    false_alarms: float


class VariantEntry(Value):
    """Models that are also told what a person stated: `inputs` in the order of their columns, and known `genres`.

    It holds only the questions that it answers; the plain models answer the others, and all where nothing is stated.
    """

    inputs: list[str]
    genres: list[str]
    lenses: dict[LensName, LensEntry]
    popularity: PopularityEntry | None


class SetEntry(Value):
    """Everything fitted for one kind of input. `reference` describes each feature in that same kind of input.

    `familiarity` tells what is unlike the training rows as a whole, and `drift` names the file with the distribution
    of every feature and score; None where the models were published without.
    """

    lenses: dict[LensName, LensEntry]
    popularity: PopularityEntry
    reference: dict[str, Reference]
    variants: dict[str, VariantEntry] = Field(default_factory=dict)
    familiarity: Familiarity | None = None
    drift: str | None = None


class Provenance(Value):
    """How the files came to be. `settings` and `measured_on` are sha256 digests.

    `measured_on` stands for the files whose figures the manifest holds: these, or those of the same fit without the
    test artists. `drawing` names how the unseen artists were drawn: figures of two releases stand on the same rows only
    where data and drawing are the same.
    """

    seed: int
    settings: str
    quick: bool
    drawing: str
    rehearsal: bool
    measured_on: str


class Manifest(Value):
    """`manifest.json` in the artifacts folder. `forced` tells the gates that were overruled, and why.

    `beside` holds what is learned apart from the sets and published when it likes, such as `markets`: it stays when the
    sets are published anew, and their version doesn't speak of it.
    """

    schema_version: Literal["2"]
    version: str
    trained: str
    feature_hash: str
    data: dict[str, str]
    libraries: dict[str, str]
    files: dict[str, FileEntry]
    sets: dict[SetName, SetEntry]
    limits: list[str]
    provenance: Provenance | None = None
    forced: dict[str, str] = Field(default_factory=dict)
    beside: dict[str, BesideEntry] = Field(default_factory=dict)

    @property
    def every_file(self) -> dict[str, FileEntry]:
        """Every file that must lie in the folder beside the manifest, by its name."""
        return {**self.files, **{entry.file: entry for entry in self.beside.values()}}
