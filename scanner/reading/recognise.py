"""The network: strips in, for each frame the probability of each class out."""

from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as failures

import resources
from borderdesk.domain.errors import ReadingError
from scanner.picture import Pixels
from scanner.reading.strip import batch

#: For each frame of a line, the probability of each class: (frames, 39).
Frames = npt.NDArray[np.float32]

MODEL: Final = Path(resources.__file__).parent / "models" / "mrz.onnx"
# onnxruntime's own scale: 3 is errors.
_ERRORS_ONLY: Final = 3
# What it raises for a file that is no model, cut or of another version.
_DAMAGED: Final = (
    failures.Fail,
    failures.InvalidArgument,
    failures.InvalidGraph,
    failures.InvalidProtobuf,
    failures.RuntimeException,
)


class Recogniser:
    """The model in ``file``, loaded when it is made.

    Raises:
        ReadingError: ``model_missing``.
    """

    def __init__(self, file: Path = MODEL) -> None:
        options = onnxruntime.SessionOptions()
        # A booth's other work must not wait; for two lines, more threads gain nothing.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        try:
            self._session = onnxruntime.InferenceSession(
                file.read_bytes(), options, providers=["CPUExecutionProvider"]
            )
        except (OSError, *_DAMAGED) as error:
            raise ReadingError("model_missing") from error

    def __call__(self, strips: list[Pixels]) -> list[Frames]:
        """The frames of each strip, in their order; strips of one zone go together."""
        (frames,) = self._session.run(None, {"strips": batch(strips)})
        return list(np.asarray(frames, dtype=np.float32))


@lru_cache(maxsize=1)
def shipped() -> Recogniser:
    """The model that the desk ships, loaded once a process.

    Raises:
        ReadingError: ``model_missing``.
    """
    return Recogniser()
