"""Why a track can't be held against markets."""

from spectral_dna.errors.refusals import Conflict, NotFound


class MarketsNotPublished(NotFound):
    """The published models come without markets."""

    code, title = "markets_not_published", "No markets are published"
    advice = "Ask with basis=rule_of_thumb, or have the operator publish them with `spectral-train markets`."


class NothingToPlace(Conflict):
    """The analysis has no verdict, so that it can't be held against markets either."""

    code, title = "nothing_to_place", "There is nothing to hold against markets"
    advice = "Wait until the analysis has succeeded with a verdict; silence, speech and very calm recordings get none."
