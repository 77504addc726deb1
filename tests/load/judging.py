"""How long the votes and their explanation take, on the published models."""

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import product

from spectral_dna.inference import store
from spectral_dna.inference.background import reference_tracks
from spectral_dna.inference.judge import judge, judge_rows
from spectral_dna.jobs.moves import moves
from spectral_dna.jobs.stages import explain
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.moves import CounterfactualRequest
from spectral_dna.schema.stated import NOTHING
from spectral_dna.schema.verdict import LensName, SetName
from spectral_dna.settings import settings

_REPEATS = 20
_TRACKS = 12


def measure(rounds: int) -> dict[str, dict[str, object]]:
    """Give `votes_ms` (five votes of one row under both lenses, and its popularity), `judge_ms` (the same with
    stability: every vote again for hundreds of draws) and `explain_ms`, the spread over rounds, and `moves_ms`: what
    would turn a majority by at most three features, over tracks spread over the training tables.
    """
    models = store.load(settings().artifacts_dir)
    row = models.medians(SetName.RECORDING)
    features = {key: Measured(value=value, low=None, high=None) for key, value in row.items()}
    verdict = judge(features, models, set_name=SetName.RECORDING)
    return {
        "votes_ms": _timed(lambda: judge_rows(row, None, models, SetName.RECORDING), rounds),
        "judge_ms": _timed(lambda: judge(features, models, set_name=SetName.RECORDING), rounds),
        "explain_ms": _timed(lambda: explain(features, verdict, models, stated=NOTHING), rounds),
        "moves_ms": _moves_ms(models),
    }


def _moves_ms(models: store.Models) -> dict[str, object]:
    """Give median, 95th percentile and most of one search, over all tracks, lenses and sets; one round."""
    times = []
    for asked in _questions(models):
        begun = time.perf_counter()
        moves(asked, models)
        times.append((time.perf_counter() - begun) * 1000)
    median, *_, high = statistics.quantiles(times, n=20)[9:]
    return {"median": round(median), "p95": round(high), "most": round(max(times)), "searches": len(times)}


def _questions(models: store.Models) -> Iterator[CounterfactualRequest]:
    whole = {spec.key for spec in MODEL_FEATURES if spec.scale is Scale.CATEGORY}
    for set_name, lens in product(SetName, LensName):
        tracks = reference_tracks(models.manifest.sets[set_name].reference, _TRACKS)
        for row in range(_TRACKS):
            values = {key: int(column[row]) if key in whole else column[row] for key, column in tracks.items()}
            yield CounterfactualRequest.model_validate({"features": values, "lens": lens, "set": set_name})


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
