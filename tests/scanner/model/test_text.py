"""What synthetic zones say."""

from collections import Counter

import numpy as np

from borderdesk.domain.mrz.layouts import CAPITALS
from scanner.model.text import other_print, zone_lines
from scanner.reading.strip import CHARACTERS


def test_zones_have_the_shapes_of_the_formats_and_only_their_letters() -> None:
    random = np.random.default_rng(1)
    shapes: Counter[tuple[int, ...]] = Counter()
    for _ in range(300):
        lines = zone_lines(random)
        shapes[len(lines), *{len(line) for line in lines}] += 1
        assert set("".join(lines)) <= set(CHARACTERS)
    assert set(shapes) == {(3, 30), (2, 36), (2, 44)}


def test_letters_of_names_are_drawn_by_lot_and_none_is_rare() -> None:
    random = np.random.default_rng(2)
    letters = Counter(letter for _ in range(400) for letter in zone_lines(random)[-1] if letter in CAPITALS)
    assert set(letters) == set(CAPITALS)
    assert max(letters.values()) < 6 * min(letters.values())


def test_other_print_is_never_a_line_of_a_zone() -> None:
    random = np.random.default_rng(3)
    for _ in range(100):
        words = other_print(random)
        assert 0 < len(words) <= 60
        assert not set(words) <= set(CHARACTERS)
