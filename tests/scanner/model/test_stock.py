"""Lines that are drawn ahead."""

from pathlib import Path

import numpy as np

from scanner.model import stock
from scanner.reading.strip import FRAME, HEIGHT


def test_lines_are_kept_and_not_drawn_twice(tmp_path: Path) -> None:
    (file,) = stock.stock(tmp_path, seed=1, count=1, workers=1, shard=60)
    before = file.stat().st_mtime_ns
    assert stock.stock(tmp_path, seed=1, count=60, workers=1, shard=60) == [file]
    assert file.stat().st_mtime_ns == before
    strips, widths, labels = stock.load([file])
    assert strips.shape == (60, HEIGHT, stock.WIDTH)
    assert labels.shape == (60, stock.WIDTH // FRAME)
    assert widths.min() > 30 * 8
    assert not strips[0, :, widths[0] :].any()
    assert len(np.unique(strips.reshape(60, -1), axis=0)) == 60
