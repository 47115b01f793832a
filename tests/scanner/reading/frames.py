"""Frames as the network gives them, made by hand for tests of what comes after it."""

import numpy as np

from scanner.reading.lattice import Cells
from scanner.reading.recognise import Frames
from scanner.reading.strip import CHARACTERS, CLASSES, GAP, UNREADABLE


def frames_of(text: str, *, step: int = 6, before: int = 4, after: int = 4, sure: float = 0.99) -> Frames:
    """Each character two thirds of ``step`` frames wide, gaps between; ``?`` is an unreadable one."""
    rest = (1 - sure) / (CLASSES - 1)
    classes = [GAP] * before
    for character in text:
        number = UNREADABLE if character == "?" else CHARACTERS.index(character)
        core = round(step * 2 / 3)
        classes += [number] * core + [GAP] * (step - core)
    classes += [GAP] * after
    frames = np.full((len(classes), CLASSES), rest, dtype=np.float32)
    frames[np.arange(len(classes)), classes] = sure
    return frames


def cells_of(text: str, *, sure: float = 0.999) -> Cells:
    """One row a character: ``sure`` of it, the rest shared by all others and by unreadable."""
    cells = np.full((len(text), GAP + 1), (1 - sure) / GAP, dtype=np.float32)
    cells[np.arange(len(text)), [CHARACTERS.index(character) for character in text]] = sure
    return cells


def doubt(cells: Cells, column: int, shares: dict[str, float]) -> None:
    """Replaces what ``cells`` say of ``column``; what is left over is unreadable."""
    cells[column] = 0
    for character, share in shares.items():
        cells[column, CHARACTERS.index(character)] = share
    cells[column, GAP] = 1 - sum(shares.values())
