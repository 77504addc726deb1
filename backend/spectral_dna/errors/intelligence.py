"""Spotify and YouTube together: nothing published, nothing loaded, and questions that can't be asked."""

from spectral_dna.errors.access import Refused
from spectral_dna.errors.busy import Busy
from spectral_dna.errors.refusals import BadRequest, NotFound


class IntelligenceNotPublished(NotFound):
    """The published models come without what was found of streams and views."""

    code, title = "intelligence_not_published", "No report on Spotify and YouTube is published"
    advice = "Have the operator publish one with `spectral-train crossplatform run --publish`."


class StreamsModelsMissing(NotFound):
    """The published models come without those of streams and views."""

    code, title = "streams_models_missing", "No models of streams and views are published"
    advice = "Have the operator publish them with `spectral-train crossplatform run --publish`."


class VideoEffectMissing(NotFound):
    """The published run could not estimate what an official video brings."""

    code, title = "video_effect_missing", "What an official video brings was not estimated"
    advice = "Have the operator publish a run over a table with enough artists whose tracks have videos of both kinds."


class AnalyticsMissing(NotFound):
    """There are no tracks with streams and views to look at."""

    code, title = "analytics_missing", "No tracks with streams and views are loaded"
    advice = "Have the operator run `spectral-train crossplatform run --data FILE --database ADDRESS` on the table."


class QueryRefused(BadRequest):
    """A question in SQL that is none, asks for what there is not, or would do more than read."""

    code, status, title = "query_refused", 422, "This question can't be asked"
    advice = "Correct what the detail names. One SELECT over the tables tracks, artists, links and runs is taken."


class QueryTooDear(BadRequest):
    """A question in SQL that takes longer, or more memory, than one may."""

    code, status, title = "query_too_dear", 422, "This question takes too long"
    advice = "Ask for less: fewer rows joined or sorted, a WHERE, a LIMIT."


class TooManyQueries(Busy):
    """Too many questions in SQL wait for one another."""

    code, title = "too_many_queries", "Too many questions are being answered"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class QueriesOff(Refused):
    """The operator takes no questions in SQL."""

    code, status, title = "queries_off", 403, "This service takes no questions in SQL"
    advice = "Ask the operator, who may set SDNA_INTELLIGENCE__SQL; the report and the picture need none."


class AnalyticsAway(Busy):
    """The database of streams and views does not answer."""

    code, title = "analytics_away", "The tracks with streams and views are away for a moment"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class AnalyticsWritable(Refused):
    """The role by which tracks are read could do more than that, or would see the service's own tables."""

    code, status, title = "analytics_writable", 403, "These tables are not open to questions"
    advice = (
        "Have the operator name a role in SDNA_INTELLIGENCE__DATABASE that may only read, in a database of its own."
    )
