"""Where there is text, by PP-OCR's detector as rapidocr brings it. What it says is not read."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime
import rapidocr
from rapidocr.ch_ppocr_det import TextDetector
from rapidocr.utils.typings import EngineType

from spectral_dna.schema.pictures import Box
from spectral_dna.social.picture.opening import Pixels

LONG_SIDE = 640
MODEL = "PP-OCRv6_det_small.onnx"
_SURE = 0.6
_MOST = 100
_LARGEST = 0.4
"""Of the picture: what is larger than any line of text would be is a shape that looks like one."""


@dataclass(frozen=True)
class Writing:
    """`share`: part of the picture that text covers, 0 to 1; `boxes`: upright ones around each piece of it."""

    share: float
    boxes: list[Box]


class _Asked(dict[str, object]):
    """The settings of a detector that was given its session: it then looks for no file and asks nobody for one."""

    engine_type = EngineType.ONNXRUNTIME


@lru_cache(maxsize=1)
def detector() -> TextDetector:
    """Open the model that the wheel brings, once, for one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.log_severity_level = 4
    model = Path(rapidocr.__file__).parent / "models" / MODEL
    session = onnxruntime.InferenceSession(model.read_bytes(), options, providers=["CPUExecutionProvider"])
    asked = _Asked(session=session, limit_side_len=LONG_SIDE, limit_type="max", box_thresh=_SURE)
    return TextDetector(asked)


def writing(pixels: Pixels) -> Writing:
    """Find text of whatever script, upright or turned.

    References
    ----------
    Liao et al., "Real-time scene text detection with differentiable binarization", AAAI 2020.
    """
    height, width = pixels.shape[:2]
    found = detector()(cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)).boxes
    if found is None or not len(found):
        return Writing(0.0, [])
    areas = [cv2.contourArea(each.astype(np.float32)) for each in found]
    corners = np.asarray(found, np.int32)[np.array(areas) < _LARGEST * height * width]
    covered = np.zeros((height, width), np.uint8)
    cv2.fillPoly(covered, list(corners), 1)
    return Writing(round(float(covered.mean()), 4), [_upright(each, width, height) for each in corners[:_MOST]])


def _upright(corners: npt.NDArray[np.int32], width: int, height: int) -> Box:
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return Box(
        x=round(float(left / width), 4), y=round(float(top / height), 4),
        width=round(float((right - left) / width), 4), height=round(float((bottom - top) / height), 4),
    )  # fmt: skip
