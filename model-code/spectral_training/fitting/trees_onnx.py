"""Sums of scikit-learn trees as ONNX, one operator a file.

The usual converters write AdaBoost as one operator a tree and hold every node's mode as a word; operator set 5
of ai.onnx.ml needs 12 bytes a node and answers in microseconds. Thresholds are rounded down to float32, so
that a float32 row takes exactly the branch that it takes in scikit-learn.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper
from sklearn.tree._tree import Tree

Floats = npt.NDArray[np.floating]
_SUM, _LEQ = 1, 0


@dataclass
class _Nodes:
    """Flat lists as the operator wants them."""

    feature: list[int] = field(default_factory=list)
    true_id: list[int] = field(default_factory=list)
    false_id: list[int] = field(default_factory=list)
    true_leaf: list[int] = field(default_factory=list)
    false_leaf: list[int] = field(default_factory=list)
    split: list[float] = field(default_factory=list)
    leaf: list[float] = field(default_factory=list)
    roots: list[int] = field(default_factory=list)

    def add(self, tree: Tree, answers: Floats) -> None:
        """Append one tree whose node i answers `answers[i]` where it is a leaf."""
        inner, leaves = np.flatnonzero(tree.children_left >= 0), np.flatnonzero(tree.children_left < 0)
        place = np.empty(tree.node_count, dtype=np.int64)
        place[inner] = len(self.feature) + np.arange(len(inner))
        place[leaves] = len(self.leaf) + np.arange(len(leaves))
        is_leaf = tree.children_left < 0
        self.roots.append(len(self.feature))
        self.leaf += answers[leaves].tolist()
        if not len(inner):  # a tree that never split still needs a node: both its sides are the leaf
            self._branch([0], [0.0], place[leaves], place[leaves], np.array([True]), np.array([True]))
            return
        left, right = tree.children_left[inner], tree.children_right[inner]
        splits = _rounded_down(tree.threshold[inner]).tolist()
        self._branch(tree.feature[inner].tolist(), splits, place[left], place[right], is_leaf[left], is_leaf[right])

    def _branch(
        self, feature: list[int], split: list[float], yes: npt.NDArray[np.int64], no: npt.NDArray[np.int64],
        yes_leaf: npt.NDArray[np.bool_], no_leaf: npt.NDArray[np.bool_],
    ) -> None:  # fmt: skip
        self.feature += feature
        self.split += split
        self.true_id += yes.tolist()
        self.false_id += no.tolist()
        self.true_leaf += yes_leaf.astype(int).tolist()
        self.false_leaf += no_leaf.astype(int).tolist()


def sum_of_trees(trees: list[tuple[Tree, Floats]], width: int, *, log_odds: bool = False) -> ModelProto:
    """Build the graph `x` (n_rows, width) -> `chance` (n_rows,): the sum of the trees' answers.

    With `log_odds` the sum goes through the logistic function.
    """
    nodes = _Nodes()
    for tree, answers in trees:
        nodes.add(tree, answers)
    graph = helper.make_graph(
        [_ensemble(nodes), *_tail(log_odds)],
        "chance",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", width])],
        [helper.make_tensor_value_info("chance", TensorProto.FLOAT, ["rows"])],
        [numpy_helper.from_array(np.array([1], dtype=np.int64), "axis")],
    )
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid("ai.onnx.ml", 5)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="spectral-train")
    checker.check_model(model)
    return model


def _ensemble(nodes: _Nodes) -> NodeProto:
    return helper.make_node(
        "TreeEnsemble", ["x"], ["sum"], domain="ai.onnx.ml", aggregate_function=_SUM, n_targets=1, post_transform=0,
        nodes_featureids=nodes.feature, nodes_truenodeids=nodes.true_id, nodes_falsenodeids=nodes.false_id,
        nodes_trueleafs=nodes.true_leaf, nodes_falseleafs=nodes.false_leaf, tree_roots=nodes.roots,
        leaf_targetids=[0] * len(nodes.leaf), leaf_weights=_tensor(nodes.leaf), nodes_splits=_tensor(nodes.split),
        nodes_modes=numpy_helper.from_array(np.full(len(nodes.feature), _LEQ, dtype=np.uint8)),
    )  # fmt: skip


def _tail(log_odds: bool) -> list[NodeProto]:
    if not log_odds:
        return [helper.make_node("Squeeze", ["sum", "axis"], ["chance"])]
    return [
        helper.make_node("Squeeze", ["sum", "axis"], ["odds"]),
        helper.make_node("Sigmoid", ["odds"], ["chance"]),
    ]


def _tensor(values: list[float]) -> TensorProto:
    return numpy_helper.from_array(np.asarray(values, dtype=np.float32))


def _rounded_down(thresholds: Floats) -> npt.NDArray[np.float32]:
    near = thresholds.astype(np.float32)
    return np.where(near > thresholds, np.nextafter(near, np.float32(-np.inf)), near).astype(np.float32)
