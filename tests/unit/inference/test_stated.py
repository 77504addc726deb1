"""What a person stated: what is checked, which models are told, and what stands beside their answers."""

from copy import copy

import pytest

import tiny_models
from spectral_dna.errors import InvalidRequest, UnknownGenre, VariantUnavailable
from spectral_dna.inference.design import DECADES
from spectral_dna.inference.judge import judge
from spectral_dna.inference.manifest import GenreLevels, Metric
from spectral_dna.inference.stated import check, decade_of, optional_inputs, said_columns, unheeded, variant_for
from spectral_dna.inference.store import load
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.stated import NOTHING, Decade, Stated
from spectral_dna.schema.verdict import LensName, SetName

FEATURES = {k: Measured(value=v, low=None, high=None) for k, v in tiny_models.one_track().items()}
EMERGING, CHARTING = LensName.EMERGING, LensName.CHARTING


@pytest.fixture(scope="module")
def models(tiny_artifacts):
    return load(tiny_artifacts)


@pytest.fixture(scope="module")
def plain_models(tiny_artifacts, tmp_path_factory):
    return load(tiny_models.without_variants(tiny_artifacts, tmp_path_factory.mktemp("published") / "plain"))


def verdict(models, set_name=SetName.RECORDING, **stated):
    return judge(FEATURES, models, set_name=set_name, stated=Stated(**stated))


class TestWhatIsSaid:
    def test_a_genre_is_written_as_the_tables_do(self):
        assert Stated(genre="  Hip  Hop ").genre == "hip-hop"
        assert Stated(genre="   ") == NOTHING

    @pytest.mark.parametrize("wrong", [{"year": 1899}, {"year": 2101}, {"genre": "x" * 61}, {"mood": "sad"}])
    def test_what_can_not_be_is_refused(self, wrong):
        with pytest.raises(ValueError, match="validation error"):
            Stated(**wrong)

    @pytest.mark.parametrize(
        ("stated", "decade", "is_outside"),
        [
            ({}, "2010s", False), ({"year": 1994}, "1990s", False), ({"year": 2024}, "2010s", True),
            ({"year": 1955}, "1960s", True), ({"year": 1994, "decade": Decade.D1970}, "1970s", False),
        ],
    )  # fmt: skip
    def test_a_year_gives_the_decade_and_a_chosen_one_wins(self, stated, decade, is_outside):
        assert decade_of(Stated(**stated), DECADES) == (decade, is_outside)

    def test_what_is_unknown_or_unsaid_stands_in_the_middle(self):
        levels = GenreLevels(levels={"techno": 0.9}, overall=0.7)
        made = said_columns(["techno", "polka", None], [True, False, None], ["genre", "explicit"], levels)
        assert list(made) == ["genre__level", "explicit__said"]
        assert made["genre__level"].tolist() == [0.9, 0.7, 0.7]
        assert made["explicit__said"].tolist() == [1.0, 0.0, 0.5]


class TestCheck:
    def test_a_genre_that_no_model_knows_is_named_with_a_way_on(self, models):
        with pytest.raises(UnknownGenre, match="polka") as refused:
            check(Stated(genre="polka"), models.manifest.sets[SetName.RECORDING])
        assert "/api/v1/inputs" in refused.value.advice

    def test_models_without_variants_say_that_they_take_none(self, plain_models):
        with pytest.raises(VariantUnavailable, match="genre and no explicit"):
            check(Stated(genre="techno", explicit=True), plain_models.manifest.sets[SetName.RECORDING])

    def test_a_year_needs_no_variant(self, plain_models):
        found = verdict(plain_models, year=1994)
        assert (found.lenses[CHARTING].decade, found.lenses[CHARTING].given) == ("1990s", None)

    def test_a_decade_that_charting_does_not_know_is_refused(self):
        with pytest.raises(InvalidRequest, match="1980s"):
            decade_of(Stated(decade=Decade.D1970), ["1980s", "1990s"])


class TestAnswers:
    def test_nothing_stated_is_what_the_plain_models_say(self, models, plain_models):
        assert verdict(models) == verdict(plain_models)

    @pytest.mark.parametrize("set_name", list(SetName))
    def test_a_variant_answers_what_it_takes_and_the_plain_number_stands_beside(self, models, set_name):
        plain, told = verdict(models, set_name), verdict(models, set_name, genre="techno", explicit=True)
        given = told.lenses[EMERGING].given
        assert (given.variant, given.inputs) == ("stated", ["genre", "explicit"])
        assert given.plain == plain.lenses[EMERGING].probability
        assert given.plain_votes == plain.lenses[EMERGING].votes
        assert told.popularity.given.plain == pytest.approx(plain.popularity.value)
        assert told.lenses[CHARTING] == plain.lenses[CHARTING]

    def test_a_loved_genre_answers_higher_than_an_unloved_one(self, models):
        loved, unloved = (verdict(models, genre=genre) for genre in ("techno", "new-age"))
        assert loved.lenses[EMERGING].probability > unloved.lenses[EMERGING].probability
        assert loved.popularity.value > unloved.popularity.value + 5

    def test_only_what_was_said_is_named(self, models):
        assert verdict(models, explicit=False).lenses[EMERGING].given.inputs == ["explicit"]

    def test_a_year_outside_all_decades_is_warned_of(self, models):
        assert "year_outside_decades:2024" in verdict(models, year=2024).warnings
        assert verdict(models, year=2024, decade=Decade.D1990).warnings == verdict(models).warnings

    def test_a_variant_is_opened_only_when_something_is_stated(self, tiny_artifacts):
        models = load(tiny_artifacts)
        verdict(models, year=1994)
        assert models._variants == {}
        verdict(models, genre="techno")
        assert list(models._variants) == [(SetName.RECORDING, "stated")]


class TestInputs:
    def test_they_are_listed_with_what_takes_them_and_what_may_be_chosen(self, models):
        listed = {one.name: one for one in optional_inputs(models.manifest.sets[SetName.RECORDING])}
        assert listed["genre"].choices == sorted(tiny_models.GENRES)
        assert listed["explicit"].answers == ["emerging", "popularity"]
        assert (listed["year"].answers, listed["decade"].choices) == (["charting"], list(DECADES))

    def test_models_without_variants_take_only_the_decade(self, plain_models):
        listed = optional_inputs(plain_models.manifest.sets[SetName.RECORDING])
        assert [one.name for one in listed if one.answers] == ["year", "decade"]


class TestMisleading:
    @pytest.fixture
    def entry(self, models):
        """The variant's figures say that explicit lyrics alone make answers worse, and the genre alone better."""
        fitted = models.manifest.sets[SetName.RECORDING]
        gains = {"explicit": (-0.05, -0.01), "genre": (0.1, 0.2)}
        metrics = {
            f"gain_over_plain_extracted_told_{name}": Metric(value=(low + high) / 2, low=low, high=high, n=900)
            for name, (low, high) in gains.items()
        }
        variant = fitted.variants["stated"]
        lens = variant.lenses[EMERGING].model_copy(update={"metrics": metrics})
        told = variant.model_copy(update={"lenses": {EMERGING: lens}})
        return fitted.model_copy(update={"variants": {"stated": told}})

    def test_what_alone_misleads_is_left_out_and_said_so(self, entry):
        assert variant_for(Stated(explicit=True), entry) is None
        assert unheeded(Stated(explicit=True), entry) == ["explicit"]
        check(Stated(explicit=True), entry)

    def test_beside_a_genre_it_counts(self, entry):
        assert variant_for(Stated(explicit=True, genre="techno"), entry) == "stated"
        assert unheeded(Stated(explicit=True, genre="techno"), entry) == []

    def test_without_such_figures_it_is_heeded(self, models):
        entry = models.manifest.sets[SetName.RECORDING]
        assert variant_for(Stated(explicit=True), entry) == "stated"

    def test_a_verdict_warns_of_it(self, models, entry):
        sets = models.manifest.sets | {SetName.RECORDING: entry}
        told = copy(models)
        told.manifest = models.manifest.model_copy(update={"sets": sets})
        found = verdict(told, explicit=True)
        assert "stated_unheeded:explicit" in found.warnings
        assert found.lenses[EMERGING].given is None
