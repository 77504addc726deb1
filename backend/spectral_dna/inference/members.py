"""One class a kind of published model: open it from checked bytes, then ask it for chances."""

import io
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.prototypes import Prototypes

Chances = npt.NDArray[np.float32]


class Member(Protocol):
    """One of the five."""

    def __init__(self, content: bytes) -> None: ...

    def probabilities(self, scaled: Matrix) -> Chances:
        """Chance of a hit on the balanced scale, of shape (n_rows,), for scaled rows."""
        ...


def _session(content: bytes) -> ort.InferenceSession:
    """Open an ONNX session on one thread that never spins: the pool's processes share the cores."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False
    return ort.InferenceSession(content, options, providers=["CPUExecutionProvider"])


class OnnxMember:
    """A classifier exported to ONNX: input `x` of shape (n_rows, n_columns), output `chance` of shape (n_rows,)."""

    def __init__(self, content: bytes) -> None:
        """Open the graph."""
        self._session = _session(content)

    def probabilities(self, scaled: Matrix) -> Chances:
        """Chance of a hit, of shape (n_rows,)."""
        (chance,) = self._session.run(["chance"], {"x": scaled})
        return np.asarray(chance, dtype=np.float32).reshape(-1)


class BoostedTrees:
    """XGBoost's own file: a classifier's chances or a regressor's values, and exact contributions."""

    def __init__(self, content: bytes) -> None:
        """Load the trees."""
        # With what it imports it takes a second and a hundred megabytes: whoever opens no model need not pay.
        import xgboost as xgb

        self._booster = xgb.Booster({"nthread": 1})
        self._booster.load_model(bytearray(content))
        # The order of columns is checked against the manifest when models load; names would need a DMatrix per call.
        self._booster.feature_names = None
        self._booster.feature_types = None

    def values(self, scaled: Matrix) -> Chances:
        """What the trees answer, of shape (n_rows,)."""
        return np.asarray(self._booster.inplace_predict(scaled), dtype=np.float32)

    def probabilities(self, scaled: Matrix) -> Chances:
        """Chance of a hit, of shape (n_rows,)."""
        return self.values(scaled)

    def contributions(self, scaled: Matrix) -> npt.NDArray[np.float32]:
        """Exact tree contributions of each column, of shape (n_rows, n_columns + 1); the last is the baseline.

        They add up to the trees' sum before any link: log odds for a classifier, the value for a regressor.

        References
        ----------
        Lundberg et al., "From local explanations to global understanding with explainable AI for trees", 2020.
        """
        import xgboost as xgb

        return np.asarray(self._booster.predict(xgb.DMatrix(scaled, nthread=1), pred_contribs=True), dtype=np.float32)


class Neighbours:
    """The prototypes that the nearest-neighbour member answers by."""

    def __init__(self, content: bytes) -> None:
        """Read the arrays; never a pickle."""
        self._prototypes = Prototypes.load(io.BytesIO(content))

    def probabilities(self, scaled: Matrix) -> Chances:
        """Chance of a hit, of shape (n_rows,)."""
        return self._prototypes.chance(scaled)


def open_member(content: bytes, form: Literal["onnx", "xgboost", "npz"]) -> Member:
    """Open one member from the bytes of its file."""
    kinds: dict[str, type[Member]] = {"onnx": OnnxMember, "xgboost": BoostedTrees, "npz": Neighbours}
    return kinds[form](content)
