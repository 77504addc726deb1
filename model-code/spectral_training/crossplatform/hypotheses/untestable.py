"""What was claimed and can't be checked with a table of one day, and what it would take."""

from spectral_dna.crossplatform.report import NotTestable
from spectral_training.crossplatform.hypotheses.verdicts import sentence

_CLAIMS = (
    ("genre_effect", "The effect of a video differs by genre.",
     "A genre for each recording: the table has none. It would take genres from a catalogue, joined by recording."),
    ("two_week_lag", "Streams follow views two weeks later.",
     "Daily or weekly streams and views of each recording, over some months, for at least some hundred releases."),
    ("seven_day_window", "The first seven days decide.",
     "Daily counts from the day of release on, and that day itself: the table has neither."),
    ("money_saved", "Budgets can be divided better and money saved.",
     "What was spent for each recording and platform, best in a trial where spend was drawn by lot."),
    ("growth", "Streams grow by a given share.",
     "Counts of the same recordings on at least two days; a year of weekly counts to tell seasons from growth."),
    ("tiktok_timing", "A post on TikTok at the right time lifts streams.",
     "Days and reach of posts, beside daily streams of the same recordings."),
)  # fmt: skip


def not_testable() -> list[NotTestable]:
    """List the claims and what data each would take."""
    return [NotTestable(key=key, claim=claim, needs=sentence(f"needs_{key}", needs)) for key, claim, needs in _CLAIMS]
