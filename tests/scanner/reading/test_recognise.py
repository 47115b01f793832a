"""The model's file and what comes out of it."""

from pathlib import Path

import numpy as np
import pytest

from borderdesk.domain.errors import ReadingError
from scanner.reading.recognise import MODEL, Recogniser, shipped
from scanner.reading.strip import CLASSES, FRAME, HEIGHT


@pytest.mark.parametrize("widths", [(80,), (576, 576), (408, 408, 408), (83, 575)])
def test_each_strip_has_its_frames(widths: tuple[int, ...]) -> None:
    random = np.random.default_rng(1)
    strips = [random.integers(0, 256, (HEIGHT, width), dtype=np.uint8) for width in widths]
    frames = shipped()(strips)
    assert len(frames) == len(widths)
    for each in frames:
        assert each.shape[1] == CLASSES
        assert len(each) >= max(widths) // FRAME
        assert np.allclose(each.sum(axis=1), 1, atol=1e-4)


@pytest.mark.parametrize("value", [0, 255])
def test_an_empty_strip_has_no_character(value: int) -> None:
    (frames,) = shipped()([np.full((HEIGHT, 576), value, dtype=np.uint8)])
    assert frames[:, :37].max() < 0.5


def test_the_model_is_small() -> None:
    assert MODEL.stat().st_size < 4_000_000


@pytest.mark.parametrize("content", [b"", b"no model", None])
def test_a_damaged_model_is_told(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "mrz.onnx"
    file.write_bytes(MODEL.read_bytes()[:100_000] if content is None else content)
    with pytest.raises(ReadingError, match="model_missing"):
        Recogniser(file)


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="model_missing"):
        Recogniser(tmp_path / "none.onnx")
