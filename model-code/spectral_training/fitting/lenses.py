"""What is fitted, as data: `lenses.toml` holds every setting, chosen on grouped folds of the training artists."""

import tomllib
from importlib import resources
from typing import Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from spectral_dna.inference.vote import EQUAL, weights_of_all
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, MemberName, SetName


class Forest(Value):
    """Random forest: trees grown on rows drawn with replacement."""

    trees: int
    leaf: int
    columns: float
    rows: float
    soft: float


class Boosted(Value):
    """XGBoost."""

    trees: int
    depth: int
    rate: float
    rows: float
    columns: float
    child_weight: float
    l2: float
    soft: float


class Ada(Value):
    """AdaBoost over trees; `sharpness` turns its weighted vote into log-odds."""

    trees: int
    depth: int
    leaf: int
    columns: float
    rate: float
    sharpness: float
    soft: float
    copies: int


class Neighbours(Value):
    """Prototypes of at least `smallest` recordings, in a space scaled by what the teacher reacts to."""

    smallest: int
    neighbours: int
    axes: int
    ridge: float
    soft: float
    copies: int


class Tree(Value):
    """One decision tree with large leaves."""

    leaf: int
    columns: float
    soft: float


class MemberSettings(Value):
    """Settings of the five. `soft` is the teacher's share in what a member learns, the label has the rest."""

    random_forest: Forest
    xgboost: Boosted
    adaboost: Ada
    k_neighbors: Neighbours
    decision_tree: Tree


class LensSettings(Value):
    """One lens of one set. `copies` counts the noisy copies of each training row; 0 means exact columns.

    `weights` are those of the soft vote; all five count alike unless they are given.
    """

    copies: int
    genre_weight: float
    folds: int
    members: MemberSettings
    weights: dict[MemberName, float] = Field(default_factory=lambda: dict(EQUAL))

    _check_weights = field_validator("weights")(weights_of_all)


class PopularitySettings(Value):
    """The regressor of one set."""

    copies: int
    genre_weight: float
    folds: int
    objective: str
    model: Boosted


class StatedSettings(Value):
    """What a variant is told beside the sound, and how.

    `smoothing` counts the rows by which a genre's mean is drawn to that of all; genres of fewer artists than
    `fewest_artists` are left out. `without_genre` and `without_explicit` are the shares of training rows in which an
    input is left unsaid, so that one variant serves those who state only the other.
    """

    inputs: list[Literal["genre", "explicit"]]
    smoothing: float
    fewest_artists: int
    without_genre: float
    without_explicit: float


class VariantSettings(Value):
    """A variant: what it is told, and the settings of its models."""

    stated: StatedSettings
    lenses: dict[LensName, dict[SetName, LensSettings]]
    popularity: dict[SetName, PopularitySettings]


class RegressorSettings(Value):
    """The seed's regressor, which ours is compared with: trees of each of its four, and folds by artist."""

    trees: int
    folds: int


class Growth(Value):
    """How a question keeps its files and hours when tables grow.

    `usual` is the number of recordings that leaves were chosen for: with more, a leaf keeps its share of them, so that
    trees and prototypes don't grow in number. `most` is how many recordings are learnt from; of more, whole artists
    are drawn.
    """

    usual: int
    most: int


class Settings(Value):
    """Everything that a fit follows, beside data and seed. `quick` marks settings that must not be published."""

    quick: bool = False

    lenses: dict[LensName, dict[SetName, LensSettings]]
    popularity: dict[SetName, PopularitySettings]
    teacher: dict[LensName, Boosted]
    regressor: RegressorSettings
    growth: dict[str, Growth]
    variants: dict[str, VariantSettings]

    @model_validator(mode="after")
    def _check_lenses(self) -> Self:
        """Refuse settings that leave out a part of a lens: a fit would notice late."""
        parts: dict[str, set[str]] = {"lenses": {*self.lenses}, "teacher": {*self.teacher}, "growth": {*self.growth}}
        lacking = [f"{name}.{lens}" for lens in LensName for name, part in parts.items() if lens not in part]
        lacking += [
            f"lenses.{lens}.{name}" for lens, sets in self.lenses.items() for name in SetName if name not in sets
        ]
        if lacking:
            raise ValueError(f"there are no settings of {', '.join(lacking)}")
        return self


def read_settings(*, quick: bool) -> Settings:
    """Read `lenses.toml`, or the small settings of `quick.toml` that serve tests."""
    name = "quick.toml" if quick else "lenses.toml"
    text = resources.files("spectral_training.fitting").joinpath(name).read_text(encoding="utf-8")
    return Settings.model_validate(shared(tomllib.loads(text)))


def shared(said: dict[str, Any]) -> dict[str, Any]:
    """Give each lens that `like` names the parts of the lens that it names; what the lens has of its own stays."""
    names = said.get("like", {})
    parts = {
        part: said[part] | {lens: said[part][other] for lens, other in names.items() if lens not in said[part]}
        for part in ("teacher", "lenses", "growth")
    }
    return {name: part for name, part in said.items() if name != "like"} | parts
