"""A document before the camera, with readers that say what they are given: read once, and never mixed."""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.live import Guidance, LiveSession, Sight
from scanner.live.session import DONE_S, LEFT_PICTURES, LEFT_S, PASSED_OVER, PATIENCE_S
from scanner.picture import Picture
from scanner.reading.reader import Reading
from tests.scanner.live.readers import GivenReader, changed, said
from tests.scanner.travellers import NOON, TODAY, synthetic

ONE = format_document(synthetic(DocumentFormat.TD3))
TWO = format_document(synthetic(DocumentFormat.TD3, number="SPX777888", surname="SAFAROV", given_names="BEK"))
NAME = (0, 7)
STEP_S = 1 / 15


class Watch:
    """A session, its reader, and pictures of which each differs from the one before."""

    def __init__(self, *readings: Reading) -> None:
        self.reader = GivenReader(readings)
        self.now_s = 0.0
        self.session = LiveSession(self.reader, now_s=lambda: self.now_s)
        self._random = np.random.default_rng(3)
        self._level = 0

    def see(self, *, moved: bool = True, same: bool = False) -> Sight:
        """The next picture: in which much has moved, or only noise has, or nothing at all."""
        self.now_s += STEP_S
        if moved and not same:
            self._level = 250 - self._level
        if not same:
            pixels = np.full((90, 160, 3), self._level, dtype=np.float64)
            pixels += self._random.normal(0, 2, pixels.shape)
            self._pixels = np.clip(pixels, 0, 255).astype(np.uint8)
        return self.session.see(Picture(self._pixels, "test", NOON), today=TODAY)

    def until_read(self, most: int = 60) -> Reading:
        for _ in range(most):
            reading = self.see().reading
            if reading is not None:
                return reading
        raise AssertionError("nothing was read")

    def never_reads(self, pictures: int) -> None:
        assert [sight.reading for sight in self._sights(pictures)] == [None] * pictures

    def _sights(self, pictures: int) -> Iterator[Sight]:
        for _ in range(pictures):
            yield self.see()


def lines_of(reading: Reading) -> tuple[str, ...]:
    assert reading.mrz is not None
    return reading.mrz.lines


def test_two_sure_pictures_are_read_once() -> None:
    watch = Watch(said(ONE))
    assert watch.see().reading is None
    sight = watch.see()
    assert sight.reading is not None
    assert lines_of(sight.reading) == ONE
    assert sight.reading.valid
    assert sight.reading.ms == pytest.approx(STEP_S * 1000)
    assert sight.guidance is Guidance.DONE
    assert sight.present
    # Ten minutes in which it lies there and is moved about.
    watch.never_reads(10 * 60 * 15)


def test_it_is_said_that_it_still_lies_there() -> None:
    watch = Watch(said(ONE))
    watch.until_read()
    guidance = [watch.see().guidance for _ in range(int(2 * DONE_S / STEP_S))]
    assert guidance[0] is Guidance.DONE
    assert guidance[-1] is Guidance.SAME_DOCUMENT
    assert set(guidance) == {Guidance.DONE, Guidance.SAME_DOCUMENT}


def test_taken_away_and_put_back_it_is_read_again() -> None:
    watch = Watch(*[said(ONE)] * 2, *[said(None)] * 20, said(ONE))
    watch.until_read()
    sights = [watch.see() for _ in range(20)]
    assert all(sight.reading is None for sight in sights)
    assert sights[0].present
    assert not sights[-1].present
    assert lines_of(watch.until_read()) == ONE


def test_a_hand_that_passes_is_no_leaving() -> None:
    for missed in (LEFT_PICTURES - 1, int(LEFT_S / STEP_S) - 1):
        watch = Watch(*[said(ONE)] * 2, *[said(None)] * missed, said(ONE))
        watch.until_read()
        watch.never_reads(missed + 60)


def test_one_picture_of_a_slow_camera_is_no_leaving() -> None:
    watch = Watch(*[said(ONE)] * 2, *[said(None)] * (LEFT_PICTURES - 1), said(ONE))
    watch.until_read()
    for _ in range(LEFT_PICTURES):
        watch.now_s += 3 * LEFT_S
        assert watch.see().reading is None
    watch.never_reads(30)


def test_a_document_laid_on_another_is_read() -> None:
    watch = Watch(*[said(ONE)] * 2, said(TWO))
    assert lines_of(watch.until_read()) == ONE
    second = watch.until_read(most=2)
    assert lines_of(second) == TWO
    assert second.valid


def test_votes_of_two_documents_never_mix() -> None:
    # Each seen once and not sure enough, then the other: neither is decided by what both have in common.
    watch = Watch(*[said(ONE, 0.88), said(TWO, 0.88)] * 30)
    watch.never_reads(60)


def test_a_swap_before_the_first_was_agreed_on_reads_the_second_only() -> None:
    watch = Watch(said(ONE), said(TWO), said(TWO))
    watch.never_reads(2)
    reading = watch.see().reading
    assert reading is not None
    assert lines_of(reading) == TWO
    watch.never_reads(60)


def test_the_blurred_beginning_of_a_second_document_does_not_decide_on_the_first() -> None:
    garbage = changed(changed(changed(TWO, 0, 9, "E"), 1, 2, "K"), 1, 12, "W")
    watch = Watch(said(ONE), *[said(garbage, 0.4)] * 20, said(TWO))
    watch.never_reads(21)
    assert lines_of(watch.until_read()) == TWO


def test_pictures_that_disagree_on_a_name_are_never_read_by_themselves() -> None:
    other = changed(ONE, *NAME, "Q")
    watch = Watch(*[said(ONE), said(other)] * 60)
    watch.never_reads(100)


def test_who_asks_gets_what_there_is_below_the_gate() -> None:
    other = changed(ONE, *NAME, "Q")
    watch = Watch(*[said(ONE), said(other)] * 60)
    watch.see()
    watch.session.ask()
    waited = [watch.session.asked]
    began = watch.now_s
    reading = watch.until_read()
    assert watch.now_s - began == pytest.approx(PATIENCE_S, abs=STEP_S)
    assert reading.found
    assert not reading.valid
    assert "surname" in reading.look
    waited.append(watch.session.asked)
    assert waited == [True, False]
    # And once.
    watch.never_reads(60)


def test_who_asks_for_nothing_is_told_so() -> None:
    watch = Watch(said(None))
    watch.never_reads(60)
    watch.session.ask()
    reading = watch.until_read()
    assert not reading.found
    watch.never_reads(60)


def test_who_no_longer_asks_gets_nothing() -> None:
    watch = Watch(said(None))
    watch.see()
    watch.session.ask()
    watch.session.forget()
    watch.never_reads(60)


def test_who_no_longer_asks_for_a_document_that_was_read_does_not_get_it() -> None:
    watch = Watch(said(ONE))
    watch.until_read()
    watch.session.ask()
    watch.session.forget()
    watch.never_reads(60)


def test_who_asks_again_gets_the_same_document_again() -> None:
    watch = Watch(said(ONE))
    first = watch.until_read()
    watch.never_reads(10)
    watch.session.ask()
    second = watch.until_read()
    assert lines_of(first) == lines_of(second)
    assert second.valid


def test_an_empty_desk_costs_few_readings() -> None:
    watch = Watch(said(None))
    sights = [watch.see(moved=False) for _ in range(10 * (PASSED_OVER + 1))]
    assert watch.reader.asked == sum(sight.read for sight in sights) == 10
    # Something comes: it is looked at at once.
    assert watch.see(moved=True).read


def test_a_document_that_lies_still_costs_few_readings() -> None:
    watch = Watch(said(ONE))
    watch.until_read()
    before = watch.reader.asked
    for _ in range(10 * (PASSED_OVER + 1)):
        assert watch.see(moved=False).reading is None
    assert watch.reader.asked - before == 10


def test_one_picture_given_again_and_again_is_not_read_again() -> None:
    doubtful = said(ONE, 0.82)
    watch = Watch(doubtful)
    watch.see()
    for _ in range(60):
        assert watch.see(same=True).reading is None
    assert watch.reader.asked == 1
    # A sure reading of it needs no more than that it stands still.
    sure = Watch(said(ONE))
    sure.see()
    assert sure.see(same=True).reading is not None


def test_what_was_given_below_the_gate_is_not_read_again_when_it_is_seen_better() -> None:
    blurred = changed(changed(ONE, 1, 4, "8"), *NAME, "Q")
    watch = Watch(*[said(blurred, 0.6)] * 60, said(ONE))
    watch.see()
    watch.session.ask()
    assert not watch.until_read().valid
    watch.never_reads(90)


def test_the_word_does_not_change_with_each_picture() -> None:
    # A zone at the edge of what can be read is found in every second picture.
    watch = Watch(*[said(ONE, 0.5), said(None)] * 60)
    words = [watch.see().guidance for _ in range(100)]
    assert sum(one is not other for one, other in itertools.pairwise(words)) <= 1
