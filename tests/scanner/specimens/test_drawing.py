"""Drawn documents: their size, their sides, their determinism, and what can't be drawn."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex
from borderdesk.domain.errors import SpecimenError
from borderdesk.domain.mrz import format_document
from scanner.specimens import CLEAN, Look, draw_page, draw_sides, draw_zone, page_pdf, page_png
from scanner.specimens.canvas import Canvas, Face, font
from scanner.specimens.page import LABELS, SIDES, values_of
from scanner.specimens.paper import PALETTES, palette_of
from tests.scanner.travellers import synthetic

SIZES: dict[DocumentFormat, list[tuple[float, float]]] = {
    DocumentFormat.TD1: [(85.6, 53.98)] * 2,
    DocumentFormat.TD2: [(105, 74)],
    DocumentFormat.TD3: [(125, 88)],
    DocumentFormat.MRVA: [(120, 80)],
    DocumentFormat.MRVB: [(105, 74)],
    DocumentFormat.IDFRA: [(105, 74)],
}
DPI = 100.0


@pytest.mark.parametrize("document_format", list(DocumentFormat))
def test_each_format_has_its_size(document_format: DocumentFormat) -> None:
    sides = draw_sides(synthetic(document_format, optional_data="SYN17"), dpi=DPI)
    found = [(side.shape[1] * 25.4 / DPI, side.shape[0] * 25.4 / DPI) for side in sides]
    assert np.allclose(found, np.array(SIZES[document_format]), atol=0.15)
    assert all(side.dtype == np.uint8 and side.std() > 20 for side in sides)


def test_the_same_seed_gives_the_same_picture() -> None:
    document = synthetic(DocumentFormat.TD3)
    look = Look(noise=5, shadow=0.4, tilt_deg=2)
    one = draw_page(document, seed=4, look=look, dpi=DPI)
    assert np.array_equal(one, draw_page(document, seed=4, look=look, dpi=DPI))
    assert not np.array_equal(one, draw_page(document, seed=5, look=look, dpi=DPI))
    assert len({palette_of(seed) for seed in range(20)}) == len(PALETTES)


def test_the_lines_of_the_document_are_printed_where_it_has_some() -> None:
    document = synthetic(DocumentFormat.TD3)
    lines = format_document(document)
    garbled = ("P<UTO" + "K" * 39, lines[1])
    plain = draw_page(document, dpi=DPI)
    assert np.array_equal(draw_page(replace(document, mrz=lines), dpi=DPI), plain)
    assert not np.array_equal(draw_page(replace(document, mrz=garbled), dpi=DPI), plain)


def darkness(zone: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Iterator[bool]:
    yield from (zone[:, :, 0].min(axis=1) < 100)


@pytest.mark.parametrize(
    ("document_format", "lines", "pitch_mm"), [(DocumentFormat.TD1, 3, 4.23), (DocumentFormat.TD3, 2, 6.35)]
)
def test_the_zone_has_the_standards_pitch(
    document_format: DocumentFormat, lines: int, pitch_mm: float
) -> None:
    dpi = 600.0
    zone = draw_zone(format_document(synthetic(document_format)), dpi=dpi)
    inked = "".join("#" if dark else " " for dark in darkness(zone))
    starts = [match.start() for match in re.finditer("#+", inked)]
    assert len(starts) == lines
    assert np.allclose(np.diff(starts) * 25.4 / dpi, pitch_mm, atol=0.35)
    columns = np.flatnonzero((zone[:, :, 0] < 100).any(axis=0))
    characters = 30 if lines == 3 else 44
    assert (columns[-1] - columns[0]) * 25.4 / dpi == pytest.approx(2.54 * characters, abs=2.0)


def test_specimen_stands_pale_behind_the_zone() -> None:
    page = draw_page(synthetic(DocumentFormat.TD3), dpi=300)
    zone = page[-270:-10, 100:-100].astype(int)
    pale = (zone.max(axis=2) < 238) & (zone.min(axis=2) > 200)
    assert 0.1 < pale.mean() < 0.6


def test_a_picture_file() -> None:
    document = synthetic(DocumentFormat.TD2)
    data = page_png(document, seed=3, dpi=DPI)
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "PNG"
        assert np.array_equal(np.asarray(image)[:, :, ::-1], draw_page(document, seed=3, dpi=DPI))


def test_a_pdf_of_several_synthetic() -> None:
    several = [synthetic(each) for each in (DocumentFormat.TD1, DocumentFormat.TD3)]
    data = page_pdf(several, dpi=72)
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) == 2
    box = re.search(rb"/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+)", data)
    assert box is not None
    assert [float(edge) for edge in box.groups()] == pytest.approx([595, 842], abs=1)
    assert page_pdf(several, dpi=72) == data
    assert b"CreationDate" not in data


def test_what_can_not_be_drawn() -> None:
    with pytest.raises(SpecimenError, match="no_format"):
        draw_page(synthetic(None))
    with pytest.raises(SpecimenError, match="no_zone"):
        draw_page(synthetic(DocumentFormat.TD3, surname="陳"))
    with pytest.raises(SpecimenError, match="no_documents"):
        page_pdf([])


def test_a_missing_font_names_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty = str(tmp_path_factory.mktemp("fonts"))
    monkeypatch.setenv("XDG_DATA_HOME", empty)
    monkeypatch.setenv("XDG_DATA_DIRS", empty)
    for face, package in ((Face.ZONE, "fonts-ocr-b"), (Face.SANS, "fonts-dejavu-core")):
        with pytest.raises(SpecimenError) as caught:
            font(face, 13.37)
        assert caught.value.facts == {"font": face.value, "package": package}


def test_unknown_parts_are_not_printed() -> None:
    document = synthetic(DocumentFormat.TD3, birth_date=PartialDate(1988))
    assert values_of(document)["birth_date"] == "1988"
    assert values_of(replace(document, birth_date=PartialDate(1988, 3)))["birth_date"] == "MAR 1988"
    assert values_of(replace(document, birth_date=PartialDate(None)))["birth_date"] == ""
    assert values_of(document)["expiry_date"] == "04 FEB 2031"
    assert values_of(replace(document, expiry_date=None, sex=Sex.X))["expiry_date"] == ""


def test_each_cell_has_a_label_and_stays_on_its_side() -> None:
    for sides in SIDES.values():
        assert sum(side.zone for side in sides) == 1
        assert sides[-1].zone
        for side in sides:
            floor = side.height - 23.2 if side.zone else side.height
            for cell in side.cells:
                assert cell.key in LABELS
                assert 0 < cell.left < cell.left + cell.width < side.width
                assert 0 < cell.top < cell.top + 3.3 < floor


def test_text_can_be_made_to_fit() -> None:
    def inked(fit: float | None) -> float:
        canvas = Canvas(60, 10, DPI)
        canvas.text((2, 8), "A very long name indeed", 5, (0, 0, 0), fit=fit)
        return float(np.flatnonzero((canvas.pixels() < 128).any(axis=(0, 2))).max()) * 25.4 / DPI

    assert inked(None) > 40
    assert inked(20) < 23


def test_clean_changes_nothing() -> None:
    document = synthetic(DocumentFormat.MRVB)
    assert np.array_equal(draw_page(document, look=CLEAN, dpi=DPI), draw_sides(document, dpi=DPI)[0])
