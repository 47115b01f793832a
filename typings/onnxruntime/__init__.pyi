from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

class SessionOptions:
    intra_op_num_threads: int
    inter_op_num_threads: int
    log_severity_level: int

class InferenceSession:
    def __init__(
        self, path_or_bytes: str | bytes, sess_options: SessionOptions, *, providers: Sequence[str]
    ) -> None: ...
    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, npt.NDArray[np.float32]]
    ) -> list[npt.NDArray[np.float32]]: ...
