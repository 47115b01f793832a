"""Synthetic strips and their labels."""

from itertools import islice, pairwise

import numpy as np

from scanner.model.render import IGNORED, Line, lines
from scanner.reading.strip import CHARACTERS, FRAME, GAP, HEIGHT, PITCH, UNREADABLE


def drawn(count: int, seed: int = 4) -> list[Line]:
    return list(islice(lines(seed), count))


def runs(line: Line) -> list[int]:
    """The class of each stretch between gaps."""
    labels = [GAP, *line.labels.tolist()]
    found: list[int] = []
    for before, now in pairwise(labels):
        if now not in (GAP, IGNORED) and (before in (GAP, IGNORED) or not found):
            found.append(now)
    return found


def test_the_same_seed_draws_the_same_strips() -> None:
    for one, other in zip(drawn(12), drawn(12), strict=True):
        assert np.array_equal(one.strip, other.strip)
        assert np.array_equal(one.labels, other.labels)
    assert not np.array_equal(drawn(1)[0].strip, drawn(1, seed=5)[0].strip)


def test_a_label_stands_where_its_character_does() -> None:
    whole = 0
    for line in drawn(200):
        assert line.strip.shape[0] == HEIGHT
        assert len(line.labels) == line.strip.shape[1] // FRAME
        classes = runs(line)
        if len(classes) != len(line.text):
            continue
        whole += 1
        for character, number in zip(line.text, classes, strict=True):
            assert number in (CHARACTERS.index(character), UNREADABLE)
        inked = np.flatnonzero(line.labels != GAP) * FRAME
        pitch = (inked[-1] - inked[0]) / len(line.text)
        assert 0.7 * PITCH < pitch < 1.3 * PITCH
    assert whole > 120


def test_some_characters_are_covered_and_some_lines_are_no_lines() -> None:
    labels = np.concatenate([line.labels for line in drawn(400)])
    share = {number: float((labels == number).mean()) for number in (UNREADABLE, GAP, IGNORED)}
    assert 0.01 < share[UNREADABLE] < 0.2
    assert 0.15 < share[GAP] < 0.6
    assert share[IGNORED] < 0.25


def test_strips_are_seldom_empty() -> None:
    spreads = [float(line.strip.std()) for line in drawn(200)]
    assert np.median(spreads) > 10
