"""A mixed model of streams: every artist has a level of their own, drawn towards the others where tracks are few."""

import warnings

import numpy as np
import pandas as pd

from spectral_dna.crossplatform.report import Evidence
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.controls import CONTROLLED, controls
from spectral_training.crossplatform.hypotheses.figures import powered
from spectral_training.crossplatform.hypotheses.verdicts import chance_below, evidence


def mixed(known: pd.DataFrame) -> list[Evidence]:
    """Fit logarithms of streams by official video, the artist's share of them, and controls; a level an artist.

    With the share beside it, the coefficient compares an artist's tracks with each other (Mundlak 1978). Nothing where
    the fit finds no answer.
    """
    from statsmodels.regression.mixed_linear_model import MixedLM  # loads for a second that others need not wait for

    artists = known["artist_key"]
    official = known["official_video"].to_numpy(dtype=np.float64)
    share = known.groupby("artist_key")["official_video"].transform("mean").to_numpy(dtype=np.float64)
    design = np.column_stack([official, np.ones(len(known)), share, controls(known)])
    model = MixedLM(known["log_streams"].to_numpy(), design, groups=artists.to_numpy())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what is asked below
        try:
            fitted = model.fit(reml=True, method="bfgs")
        except np.linalg.LinAlgError:
            return []
    low, high = np.asarray(fitted.conf_int())[0]
    gain = Metric(value=float(fitted.fe_params[0]), low=float(low), high=float(high), n=len(known))
    return [_evidence(gain)] if fitted.converged else []


def _evidence(gain: Metric) -> Evidence:
    ratio = powered(gain)
    return evidence(
        "ratio_mixed", "Geometric mean of streams by a mixed model", "times", ratio,
        chance_below(ratio, 1.0, ratio=True),
        f"Mixed model of logarithms (statsmodels): a level for each artist, their share of official videos, and"
        f" {CONTROLLED}; interval from the model.",
    )  # fmt: skip
