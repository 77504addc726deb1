"""Similar tracks: nothing to compare with, and nothing to compare."""

from spectral_dna.errors.refusals import Conflict


class CatalogueEmpty(Conflict):
    """There is no track to be similar."""

    code, title = "catalogue_empty", "The catalogue holds no tracks to compare with"
    advice = "Fill it: run `spectral-dna catalogue fetch`, or `spectral-dna catalogue import FILE`."


class NothingHeard(Conflict):
    """The analysis has no features, or not yet."""

    code, title = "nothing_heard", "This analysis has no features to compare"
    advice = "Ask again once it has succeeded; of what is silent or failed there is nothing to compare."
