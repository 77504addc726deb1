"""The verdict in two or three sentences that claim no more than was measured."""

from spectral_dna.explain.wording import percent, told
from spectral_dna.schema.heard import Gate, Kind, Notice
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.verdict import Given, LensName, LensVerdict, Popularity, Verdict

SHAKY = 0.7
"""Below this share of draws the majority is called unstable."""

_COUNTS = {
    0: "None of the five models sees",
    1: "One of five models sees",
    4: "Four of five models see",
    5: "All five models see",
}
_SPLIT = {2: "two of five", 3: "three of five"}
_WHAT = {
    Kind.SPEECH: "This is speech, not music",
    Kind.NOISE: "This is noise, not music",
    Kind.SILENCE: "This recording is silent",
}
_NO_VERDICT = {
    "not_music": "This is not music",
    "silence": "This recording is silent",
    "too_calm": "This recording is calmer than the music that the models know",
}


def summary(verdict: Verdict | None, gate: Gate, no_verdict: str | None, stated: Stated = NOTHING) -> str:
    """Word a verdict, or why there is none."""
    if verdict is None or no_verdict is not None:
        known = _NO_VERDICT.get(no_verdict or "", "The models can't judge this recording")
        reason = known if no_verdict == "too_calm" else _WHAT.get(gate.kind, known)
        rest = "" if verdict is None else f" {_popularity(verdict.popularity, stated)}"
        return f"{reason}, so there is no verdict.{rest}"
    sentences = [
        *(_SENTENCES[name](lens, stated) for name, lens in verdict.lenses.items()),
        _popularity(verdict.popularity, stated),
    ]
    if gate.kind is Kind.UNSURE:
        sentences.insert(0, "It is not certain that this is music.")
    return " ".join(sentences)


def notices(verdict: Verdict) -> list[Notice]:
    """Word the warnings of a verdict: one notice a code, naming all features that it is about."""
    named: dict[str, list[str]] = {}
    for warning in verdict.warnings:
        code, _, about = warning.partition(":")
        named.setdefault(code, []).extend([about] if about else [])
    return [Notice(code=code, message=_notice(code, about), about=about) for code, about in named.items()]


def _notice(code: str, about: list[str]) -> str:
    features = [each.replace("_", " ") for each in about]
    if code == "year_outside_decades":
        return f"No decade that charting knows holds {features[0]}; the track is compared with the nearest one."
    if code == "stated_unheeded":
        said = " and ".join(features)
        return f"What was stated ({said}) was left out: told nothing else, the models answered worse with it."
    if code == "unlike_training_music":
        return (
            "As a whole this recording is unlike the music that the models were trained on; trust the answers less "
            f"here. That is said of about {percent(float(features[0]))} of ordinary tracks, too."
        )
    if code != "outside_training_range":
        return f"The models answer with a reservation: {', '.join(features) or code}."
    are = "lies" if len(features) == 1 else "lie"
    return f"{' and '.join(features).capitalize()} {are} outside what the models were trained on; trust them less here."


def _emerging(lens: LensVerdict, stated: Stated) -> str:
    sentence = _votes(lens, "the profile of an emerging track")
    if lens.probability is not None:
        chance, usual = percent(lens.probability), percent(lens.base_rate)
        sentence += f"; calibrated chance {chance} where {usual} of the tracks in its table get there"
    given = "" if lens.given is None else _as_stated(stated, lens.given, percent(lens.given.plain))
    return f"{sentence}.{given}{_shaky(lens)}"


def _as_stated(stated: Stated, given: Given, plain: str) -> str:
    """Tell in a sentence of its own, because the first one of a summary is its headline."""
    return f" That is for a track stated as {told(stated, given.inputs)}; from the sound alone it is {plain}."


def _charting(lens: LensVerdict, _: Stated) -> str:
    music = f"the {lens.decade}' charting music" if lens.decade else "charting music"
    likeness = "" if lens.likeness is None else f"Likeness to {music}: {lens.likeness * 100:.0f} of 100; "
    sentence = _votes(lens, "it")
    return f"{likeness}{sentence[0].lower()}{sentence[1:]}.{_shaky(lens)}"


def _popularity(popularity: Popularity, stated: Stated) -> str:
    low, high, given = round(popularity.low), round(popularity.high), popularity.given
    sentence = f"Expected popularity {popularity.value:.0f} of 100, with a 90% interval from {low} to {high}"
    return f"{sentence}." + ("" if given is None else _as_stated(stated, given, f"{given.plain:.0f}"))


_SENTENCES = {LensName.EMERGING: _emerging, LensName.CHARTING: _charting}


def _votes(lens: LensVerdict, sight: str) -> str:
    """Say how many see it; a majority of one is called a split."""
    if lens.votes in (2, 3):
        return f"The models are split: {_SPLIT[lens.votes]} see {sight}"
    return f"{_COUNTS[lens.votes]} {sight}"


def _shaky(lens: LensVerdict) -> str:
    if lens.stability >= SHAKY:
        return ""
    share = percent(lens.stability)
    return f" That majority is unstable: it holds in {share} of draws within the features' known errors."
