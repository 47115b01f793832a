"""Synthetic lines drawn ahead and kept in files, because drawing takes as long as learning."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.model.render import IGNORED, lines
from scanner.reading.strip import FRAME, HEIGHT

#: Pixels: a strip of 44 characters and its margins; what is wider is cut.
WIDTH: Final = 608
SHARD: Final = 5000

Strips = npt.NDArray[np.uint8]
Labels = npt.NDArray[np.int8]
#: Strips (n, 24, 608), how wide each is, and labels (n, 304).
Stock = tuple[Strips, npt.NDArray[np.int32], Labels]


def stock(folder: Path, *, seed: int, count: int, workers: int, shard: int = SHARD) -> list[Path]:
    """Files of ``shard`` lines each, at least ``count`` in all; what is there already is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    shards = -(-count // shard)
    files = [folder / f"{seed}-{number:03}.npz" for number in range(shards)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        work = [
            pool.submit(_shard, file, seed * 10_000 + number, shard)
            for number, file in enumerate(files)
            if not file.exists()
        ]
        for each in work:
            each.result()
    return files


def load(files: list[Path]) -> Stock:
    """All lines of these files."""
    parts = [np.load(file) for file in files]
    strips, widths, labels = (np.concatenate([part[name] for part in parts]) for name in _NAMES)
    return strips, widths, labels


_NAMES: Final = ("strips", "widths", "labels")


def _shard(file: Path, seed: int, count: int) -> None:
    strips = np.zeros((count, HEIGHT, WIDTH), dtype=np.uint8)
    widths = np.zeros(count, dtype=np.int32)
    labels = np.full((count, WIDTH // FRAME), IGNORED, dtype=np.int8)
    for number, line in zip(range(count), lines(seed), strict=False):
        width = min(WIDTH, line.strip.shape[1])
        strips[number, :, :width] = line.strip[:, :width]
        labels[number, : width // FRAME] = line.labels[: width // FRAME]
        widths[number] = width
    part = file.with_suffix(".part.npz")
    np.savez(part, strips=strips, widths=widths, labels=labels)
    part.replace(file)
