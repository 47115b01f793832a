"""What runs in the worker process: PassportEye, which takes seconds to import and may not come back.

One message in is one picture as a PNG file; an empty one ends the worker. Two kinds go out: a JSON
object, and, for each zone that it announces, the zone's picture as a PNG file. Nothing is pickled.
"""

import io
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
import warnings
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from passporteye.mrz.image import MRZPipeline

#: The message that ends a worker, and the one with which it says that it is ready.
END: Final = b""
READY: Final = "ready"

# What PassportEye and the libraries below it raise for pictures they can't take.
_CONFUSED: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class RawZone:
    """One place of a picture where a zone may be: the text read there, and the place's grey pixels."""

    text: str
    png: bytes


def run(connection: Connection, scratch: str) -> None:
    """Answers pictures until told to end or until nobody listens any more.

    PassportEye hands zones to Tesseract as files: they go to the folder ``scratch``, which the parent
    removes, or this process when the parent dies.
    """
    # Ctrl+C in a terminal reaches every process of the group: the parent decides when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(scratch,), daemon=True).start()
    tempfile.tempdir = scratch
    # One processor for each recognition: two that share two processors take longer than one after the other.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    warnings.simplefilter("ignore")
    try:
        _tell(connection, "failed" if _pipeline() is None else READY)
        while (png := connection.recv_bytes()) != END:
            _answer(connection, png)
    except (EOFError, OSError):
        # The parent closed its end or was killed.
        shutil.rmtree(scratch, ignore_errors=True)


def receive(connection: Connection) -> tuple[str, tuple[RawZone, ...]]:
    """The state and the zones of one answer, as the parent reads it.

    Raises:
        EOFError, OSError: the worker is gone.
        ValueError: what came is no answer.
    """
    head = json.loads(connection.recv_bytes())
    texts = [str(text) for text in head["texts"]]
    return str(head["state"]), tuple(RawZone(text, connection.recv_bytes()) for text in texts)


def _answer(connection: Connection, png: bytes) -> None:
    try:
        zones = _zones(png)
    except _CONFUSED as error:
        missing = type(error).__name__ == "TesseractNotFoundError"
        _tell(connection, "tesseract_missing" if missing else "failed")
        return
    _tell(connection, "done", [zone.text for zone in zones])
    for zone in zones:
        connection.send_bytes(zone.png)


def _tell(connection: Connection, state: str, texts: list[str] | None = None) -> None:
    connection.send_bytes(json.dumps({"state": state, "texts": texts or []}).encode())


def _pipeline() -> "type[MRZPipeline] | None":
    try:
        from passporteye.mrz.image import MRZPipeline
    except ImportError:
        return None
    return MRZPipeline


def _zones(png: bytes) -> list[RawZone]:
    """Every place that PassportEye took for a zone, with its own words for it."""
    pipeline_class = _pipeline()
    if pipeline_class is None:
        return []
    pipeline = pipeline_class(io.BytesIO(png))
    # The result itself is not used: its score, its cleaning and its choice among the places are not
    # trusted. Asking for it is what makes the pipeline work.
    _ = pipeline.result
    return [
        RawZone(text, _grey_png(region))
        for region, text, _ in pipeline["__debug__mrz"]
        if region is not None and text and min(region.shape) > 0
    ]


def _grey_png(region: "np.ndarray[tuple[int, ...], np.dtype[np.floating]]") -> bytes:
    from PIL import Image

    values = np.asarray(region, dtype=np.float64)
    if values.max(initial=0.0) <= 1.0:
        values = values * 255
    file = io.BytesIO()
    Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).save(file, "PNG", compress_level=1)
    return file.getvalue()


def _end_with_parent(scratch: str) -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        shutil.rmtree(scratch, ignore_errors=True)
        # The main thread may be deep in a library: nothing of it is worth waiting for.
        sys.stderr.flush()
        os._exit(1)
