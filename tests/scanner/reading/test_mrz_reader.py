"""The desk's own reader on whole pictures, and what it refuses to be sure of."""

from dataclasses import replace

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.candidate import Candidate
from scanner.reading.correct import resolve
from scanner.reading.locate import Bar, Block
from scanner.reading.mrz_reader import MrzReader
from scanner.reading.reader import Reading
from scanner.reading.rectify import plane_of
from scanner.specimens import CAMERA, CLEAN, Look, draw_page
from tests.scanner.reading.frames import cells_of, doubt
from tests.scanner.travellers import TODAY, as_picture, synthetic

# No block is left out because another test is using the processor.
READER = MrzReader(budget_ms=5000)


def read(pixels: Pixels) -> Reading:
    return READER.read(as_picture(pixels), today=TODAY)


def page(document_format: DocumentFormat, look: Look = CLEAN) -> Pixels:
    return draw_page(synthetic(document_format), seed=8, look=look)


@pytest.mark.parametrize("document_format", list(DocumentFormat))
@pytest.mark.parametrize("look", [replace(CLEAN, scale=0.5), CAMERA], ids=["scan", "camera"])
def test_every_format_is_read_and_is_sure(document_format: DocumentFormat, look: Look) -> None:
    reading = read(page(document_format, look))
    assert reading.mrz is not None
    assert reading.mrz.lines == format_document(synthetic(document_format))
    assert reading.valid
    assert reading.reader == "own"
    assert [len(row) for row in reading.characters] == [len(line) for line in reading.mrz.lines]
    assert reading.weakest is not None
    assert reading.weakest.confidence == min(min(row) for row in reading.characters)
    assert reading.confidence == pytest.approx(np.prod(np.concatenate(reading.characters)), abs=1e-4)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("tilt", [-15, 0, 15])
@pytest.mark.parametrize("document_format", [DocumentFormat.TD3, DocumentFormat.TD1])
def test_any_way_up_and_aslant(document_format: DocumentFormat, turns: int, tilt: float) -> None:
    reading = read(page(document_format, Look(scale=0.5, turns=turns, tilt_deg=tilt, margin_mm=8)))
    assert reading.mrz is not None
    assert reading.mrz.lines == format_document(synthetic(document_format))
    assert reading.valid


def test_in_perspective_in_shadow_and_packed() -> None:
    look = Look(scale=0.6, perspective=0.2, tilt_deg=8, shadow=0.6, noise=5, jpeg=60, margin_mm=15)
    assert read(page(DocumentFormat.TD2, look)).valid


def test_the_place_begins_where_reading_begins() -> None:
    pixels = page(DocumentFormat.TD3, Look(scale=0.5))
    upright, turned = read(pixels), read(np.ascontiguousarray(np.rot90(pixels, 2)))
    assert upright.place is not None
    assert turned.place is not None
    height, width = pixels.shape[:2]
    x, y = upright.place.corners[0]
    assert turned.place.corners[0] == pytest.approx((width - 1 - x, height - 1 - y), abs=8)


def test_a_card_whose_lowest_line_is_covered_makes_nothing_up() -> None:
    pixels = page(DocumentFormat.TD1, Look(scale=0.5))
    cv2.rectangle(pixels, (0, pixels.shape[0] - 38), (pixels.shape[1], pixels.shape[0]), (90, 90, 90), -1)
    assert not read(pixels).valid


def test_print_too_small_to_tell_letters_apart_is_never_sure() -> None:
    reading = read(page(DocumentFormat.TD3, Look(scale=4.2 / 30)))
    assert not reading.valid


@pytest.mark.parametrize("pitch", [5, 5.5, 6])
def test_small_pictures_are_found_and_read(pitch: float) -> None:
    for document_format in (DocumentFormat.TD1, DocumentFormat.TD2, DocumentFormat.TD3):
        reading = read(page(document_format, Look(scale=pitch / 30, blur=0.1 * pitch)))
        assert reading.mrz is not None
        assert reading.mrz.lines == format_document(synthetic(document_format))


def candidate(pitch: float, sure: float, *, beside: float = 0.9999, tone: float = 1.0) -> Candidate:
    """A perfect passport of ``pitch`` pixels a character but for one letter of the name.

    Two others of the name are as sure as ``beside``; the letter has another ``tone`` than all others, 1.
    """
    lines = format_document(synthetic(DocumentFormat.TD3))
    cells = [cells_of(line, sure=0.9999) for line in lines]
    for column, share in ((7, sure), (9, beside), (11, beside)):
        doubt(cells[0], column, {lines[0][column]: share})
    zone = resolve(cells, today=TODAY)
    assert zone is not None
    ends = np.array((0.0, 50.0)), np.array((44 * pitch, 50.0))
    below = np.array((0.0, 2.5 * pitch))
    block = Block((Bar(*ends, pitch), Bar(ends[0] + below, ends[1] + below, pitch)), 1.0)
    tones = np.ones((2, 44))
    tones[0, 7] = tone
    return Candidate(zone, tuple(cells), tuple(tones), plane_of(block, 44))


@pytest.mark.parametrize(
    ("pitch", "sure", "above"),
    [(12, 0.95, True), (12, 0.78, False), (5, 0.95, True), (5, 0.85, False), (4, 0.99, False)],
)
def test_the_gate_is_higher_for_small_print(pitch: float, sure: float, above: bool) -> None:
    assert candidate(pitch, sure).above_gate is above


def test_a_lone_doubt_in_clear_print_is_damage_and_one_among_others_is_poor_print() -> None:
    assert not candidate(12, 0.9).above_gate
    assert candidate(12, 0.9, beside=0.93).above_gate
    assert candidate(12, 0.94).above_gate


def test_what_is_below_the_gate_is_to_be_looked_at() -> None:
    assert candidate(12, 0.5).look == ("surname", "given_names")
    assert candidate(12, 0.99).look == ()


def test_many_small_doubts_are_one_great_doubt() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    cells = [cells_of(lines[0], sure=0.97), cells_of(lines[1], sure=0.9999)]
    zone = resolve(cells, today=TODAY)
    assert zone is not None
    tones = tuple(np.ones((2, 44)))
    assert not Candidate(zone, tuple(cells), tones, None).above_gate


def test_a_letter_of_another_tone_must_be_surer_and_one_of_quite_another_is_not_believed() -> None:
    assert candidate(12, 0.985).above_gate
    assert not candidate(12, 0.985, tone=1.9).above_gate
    assert candidate(12, 0.995, tone=1.9).above_gate
    assert not candidate(12, 0.995, tone=3.0).above_gate
