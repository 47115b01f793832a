from io import BytesIO

import numpy as np
import numpy.typing as npt
from passporteye.mrz.text import MRZ

class MRZPipeline:
    def __init__(self, file: str | BytesIO, extra_cmdline_params: str = "") -> None: ...
    @property
    def result(self) -> MRZ | None: ...
    def __getitem__(self, key: str) -> list[tuple[npt.NDArray[np.float64] | None, str, MRZ]]: ...
