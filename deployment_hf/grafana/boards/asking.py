"""Queries that every dashboard asks alike, of the processes that are chosen above it."""

HERE = 'instance=~"$instance"'
OF_ALL = " Over all processes, whichever are chosen above."

STEP, HOUR, CHOSEN = "$__rate_interval", "1h", "$__range"
"""Over what a counter's growth is looked at: what a point of the picture needs, an hour, the time chosen above."""


def _selected(metric: str, of: str) -> str:
    return f"{metric}{{{', '.join(filter(None, (of, HERE)))}}}"


def _summed(by: str) -> str:
    return f"sum by ({by})" if by else "sum"


def rate(metric: str, *, by: str = "", of: str = "", over: str = STEP) -> str:
    """Growth a second."""
    return f"{_summed(by)} (rate({_selected(metric, of)}[{over}]))"


def a_minute(metric: str, *, by: str = "", of: str = "") -> str:
    """Growth a minute."""
    return f"60 * {rate(metric, by=by, of=of)}"


def growth(metric: str, *, by: str = "", of: str = "", over: str = HOUR) -> str:
    """Growth within a time."""
    return f"{_summed(by)} (increase({_selected(metric, of)}[{over}]))"


def now(metric: str, *, by: str = "") -> str:
    """What a gauge says, of all processes together."""
    return f"{_summed(by)} ({_selected(metric, '')})"


def quantile(share: float, histogram: str, *, by: str = "", of: str = "") -> str:
    """What this share of all that a histogram counted stays below."""
    buckets = rate(f"{histogram}_bucket", by=f"le, {by}" if by else "le", of=of)
    return f"histogram_quantile({share}, {buckets})"


def mean(histogram: str, *, by: str = "", of: str = "", over: str = STEP) -> str:
    """Mean of what a histogram counted."""
    return " / ".join(rate(f"{histogram}_{part}", by=by, of=of, over=over) for part in ("sum", "count"))
