# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # From tables to a verdict
#
# This notebook walks the whole way of the models once, in small: read the tables, clean them, see how a leak makes
# figures grow, fit everything with small settings, and let the fitted files judge a recording.
#
# It reads the published tables from the folder `data` where it runs, if both that it needs are there:
# `spectral-train fetch --data data` downloads one and says where the other is. Without them it makes up a small
# catalogue with a planted signal; its figures then say nothing about music.

# %%
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from IPython.display import display

from spectral_training.tables.sources import is_there
from spectral_training.tables.synthetic import write_tables

work = Path(tempfile.mkdtemp(prefix="spectral-notebook-"))
data = Path("data")
if not (is_there("tracks", data) and is_there("billboard", data)):
    data = work / "data"
    write_tables(data, rows=1000)
print("made-up tables" if data.parent == work else "tables of your own")

# %% [markdown]
# ## Tables
#
# Every table is read into the names and units of one feature table, whatever its columns are called, and refused with
# a sentence when it can't be what it claims to be.

# %%
from spectral_training.tables.datasets import read_billboard, read_tracks

tables = {"tracks": read_tracks(data), "billboard": read_billboard(data)}
display(pd.DataFrame({name: {"rows": len(t.rows), "columns": t.rows.shape[1]} for name, t in tables.items()}).T)

# %% [markdown]
# ## Cleaning
#
# Each question says which steps its rows go through, and each step counts what it leaves. One recording often stands
# under several ids: re-issues, compilations, one id under several genres. It counts once.
#
# `rehearse=True` leaves the test artists closed: others stand in for them. The test set is opened once, by the
# evaluation of a release, and by nothing before it.

# %%
from spectral_training.tables.questions import parted

questions = parted(tables, rehearse=True)
display(pd.DataFrame({name: rows.counts for name, rows in questions.items()}).astype("Int64"))

# %% [markdown]
# ## What a leak does
#
# Give every *recording* a label by the toss of a coin. There is nothing to learn, so an honest figure is an AUC of
# one half, give or take the noise of a small table. A random split of the *rows* lies above it, because the same
# recording stands on both sides and a model that remembers it looks clever. Splitting by artist ends that.

# %%
from sklearn.metrics import roc_auc_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

from spectral_training.fitting.matrices import exact
from spectral_training.tables import cleaning
from spectral_training.tables.splits import folds, is_test

rng = np.random.default_rng(1)
rows = cleaning.numbered(cleaning.usable(tables["tracks"].rows)).reset_index(drop=True)
rows = rows[~is_test(rows["artist_key"])].reset_index(drop=True)
tossed = rng.integers(0, 2, rows["recording"].max() + 1)[rows["recording"]]


def remembered(fit, left_out):
    """Give the AUC of three nearest neighbours, scaled on the rows that they learn from."""
    matrix = exact(rows)
    scaler = StandardScaler().fit(matrix[fit])
    model = KNeighborsClassifier(3).fit(scaler.transform(matrix[fit]), tossed[fit])
    return roc_auc_score(tossed[left_out], model.predict_proba(scaler.transform(matrix[left_out]))[:, 1])


shuffled = np.array_split(rng.permutation(len(rows)), 5)
naive = np.mean([remembered(np.setdiff1d(np.arange(len(rows)), part), part) for part in shuffled])
honest = np.mean([remembered(fit, left_out) for fit, left_out in folds(rows["artist_key"], 5)])
print(f"labels are coins: random split {naive:.3f}, split by artist {honest:.3f}")

# %% [markdown]
# ## A quick fit
#
# The same code that fits a release, with small settings. There are two sets of models: `recording` learns from columns
# passed through a model of our extractor's errors and answers for uploads; `catalogue` learns from exact columns and
# answers for rows that carry them. Each set has two lenses, *emerging* and *charting*, under which five members vote,
# and a regressor for popularity.

# %%
from spectral_training.fit import Plan, fit_all
from spectral_training.fitting.lenses import read_settings

plan = Plan(read_settings(quick=True), seed=42, version="notebook", trained="today", yardstick=None, rehearse=True)
manifest = fit_all(data, work / "models", plan, tell=print)

# %% [markdown]
# Every figure comes with an interval from a bootstrap that draws artists, because the rows of one artist rise and fall
# together. `exact` is on the tables' own columns, `extracted` on columns as an upload's are heard. `default_auc` is
# what XGBoost reaches without any tuning, and `gain_over_default` how far the five stand above it on the same rows:
# it counts when its interval lies above 0.

# %%
from spectral_training.evaluation.metrics import shown

wanted = ["auc_exact", "auc_extracted", "default_auc", "gain_over_default", "calibration_error"]
display(
    pd.DataFrame({
        f"{set_name}, {lens}": {key: shown(entry.metrics[key]) for key in wanted if key in entry.metrics}
        for set_name, fitted in manifest.sets.items()
        for lens, entry in fitted.lenses.items()
    })
)  # fmt: skip

# %% [markdown]
# ## Reading a verdict
#
# The product's own sample is measured as an upload would be, and judged by the files that were just fitted.

# %%
from spectral_dna.audio.synth import sample_names, sample_title, write_sample
from spectral_dna.inference.store import load
from spectral_dna.jobs import stages
from spectral_dna.schema.stated import NOTHING
from spectral_dna.settings import Settings

settings, name = Settings(), sample_names()[0]
write_sample(name, work / "sample.wav")
heard = stages.listen(work / "sample.wav", limits=settings.limits, sandbox=settings.sandbox)
judged = stages.judge(heard, load(work / "models"), decade=None, stated=NOTHING)
print(f"{sample_title(name)}: heard as {heard.gate.kind}")
display(pd.DataFrame({key: value.model_dump() for key, value in heard.features.items()}).T.head(13))

# %% [markdown]
# Read it from the outside in:
#
# - **Votes** are five opinions on whether the chance lies above the base rate of training, not five independent tests.
# - **Shown** is a calibrated chance for *emerging*, at the table's own base rate, and a likeness for *charting*:
#   half of that table are hits by construction, so its number is never a chance.
# - **Stability** is the share of draws, with every feature moved within its known error, that keep the majority. A
#   verdict of little stability says more about the measurement than about the music.
# - **Warnings** say when a recording lies outside of what the models know.

# %%
assert judged.verdict is not None
display(
    pd.DataFrame({
        lens: {
            "votes": f"{one.votes} of 5", "shown": one.probability if one.probability is not None else one.likeness,
            "base rate": one.base_rate, "stability": one.stability,
        }
        for lens, one in judged.verdict.lenses.items()
    })
)  # fmt: skip
popularity = judged.verdict.popularity
print(f"popularity {popularity.value:.0f}, 90 % interval {popularity.low:.0f} to {popularity.high:.0f}")
print("warnings:", ", ".join(judged.verdict.warnings) or "none")
