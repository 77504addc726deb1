"""How long the votes and their explanation take, on the published models."""

import statistics
import time
from collections.abc import Callable

from spectral_dna.inference import store
from spectral_dna.inference.judge import judge, judge_rows
from spectral_dna.jobs.stages import explain
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import settings

_REPEATS = 20


def measure(rounds: int) -> dict[str, dict[str, object]]:
    """Give `votes_ms` (five votes of one row under both lenses, and its popularity), `judge_ms` (the same with
    stability: every vote again for hundreds of draws) and `explain_ms`, the spread over rounds.
    """
    models = store.load(settings().artifacts_dir)
    row = models.medians(SetName.RECORDING)
    features = {key: Measured(value=value, low=None, high=None) for key, value in row.items()}
    verdict = judge(features, models, set_name=SetName.RECORDING)
    return {
        "votes_ms": _timed(lambda: judge_rows(row, None, models, SetName.RECORDING), rounds),
        "judge_ms": _timed(lambda: judge(features, models, set_name=SetName.RECORDING), rounds),
        "explain_ms": _timed(lambda: explain(features, verdict, models), rounds),
    }


def _timed(call: Callable[[], object], rounds: int) -> dict[str, object]:
    call()
    found = sorted(_median_ms(call) for _ in range(rounds))
    return {
        "median": round(statistics.median(found), 2),
        "spread": [round(found[0], 2), round(found[-1], 2)],
    }


def _median_ms(call: Callable[[], object]) -> float:
    times = []
    for _ in range(_REPEATS):
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000
