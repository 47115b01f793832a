"""PassportEye on drawn documents: what it finds, what it must not claim, what a person has to look at."""

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document, parse
from scanner.passporteye.reader import PassportEyeReader, reading_of
from scanner.passporteye.zone import Zone
from scanner.specimens import Look, draw_page
from tests.scanner.travellers import TODAY, as_picture, synthetic

reads = pytest.mark.xdist_group("passporteye")


@reads
def test_a_passport_is_read_exactly(reader: PassportEyeReader) -> None:
    document = synthetic(DocumentFormat.TD3)
    reading = reader.read(as_picture(draw_page(document)), today=TODAY)
    assert reading.mrz is not None
    assert reading.mrz.lines == format_document(document)
    assert (reading.found, reading.valid, reading.reader) == (True, True, reader.name)
    assert (reading.confidence, reading.weakest) == (None, None)
    assert reading.look[:2] == ("surname", "given_names")
    assert len(reading.lines) == 2
    assert reading.ms > 0


@reads
def test_a_card_that_lies_on_its_side_is_read(reader: PassportEyeReader) -> None:
    document = synthetic(DocumentFormat.TD1, given_names="NIGORA")
    page = draw_page(document, look=Look(turns=1, scale=0.8, blur=0.5))
    reading = reader.read(as_picture(page), today=TODAY)
    assert reading.mrz is not None
    assert reading.mrz.format is DocumentFormat.TD1
    assert reading.mrz.document.document_number == document.document_number
    assert reading.valid


@reads
def test_a_page_without_a_zone_is_not_found(reader: PassportEyeReader) -> None:
    page = draw_page(synthetic(DocumentFormat.TD3))
    reading = reader.read(as_picture(page[: int(page.shape[0] * 0.7)]), today=TODAY)
    assert (reading.mrz, reading.found, reading.valid, reading.look) == (None, False, False, ())


@reads
@pytest.mark.parametrize("shape", [(1, 1), (1, 9000), (9000, 1)])
def test_pictures_of_odd_shape(reader: PassportEyeReader, shape: tuple[int, int]) -> None:
    pixels = np.full((*shape, 3), 90, dtype=np.uint8)
    assert not reader.read(as_picture(pixels), today=TODAY).found


def zone_of(
    document_format: DocumentFormat,
    *,
    number: str = "SPX123456",
    optional_data: str = "",
    given_names: str = "NIGORA SAIDOVNA",
    seen: bool = True,
) -> Zone:
    lines = format_document(
        synthetic(document_format, number=number, optional_data=optional_data, given_names=given_names)
    )
    return Zone(mrz=parse(lines, today=TODAY), raw=lines, seen=seen)


def test_names_are_always_to_be_looked_at() -> None:
    for document_format in DocumentFormat:
        reading = reading_of(zone_of(document_format), ms=1.0)
        assert reading.look == ("surname", "given_names")
        assert reading.valid


def test_what_no_check_digit_protects_is_to_be_looked_at() -> None:
    assert "optional_data" in reading_of(zone_of(DocumentFormat.MRVA, optional_data="AB12"), ms=1.0).look
    assert "optional_data" not in reading_of(zone_of(DocumentFormat.TD3, optional_data="AB12"), ms=1.0).look
    unknown = zone_of(DocumentFormat.TD3)
    lines = unknown.mrz.lines
    qqq = (lines[0].replace("UTO", "QQQ"), lines[1].replace("UTO", "WWW"))
    reading = reading_of(Zone(mrz=parse(qqq, today=TODAY), raw=qqq, seen=True), ms=1.0)
    assert reading.look == ("surname", "given_names", "issuing_state", "nationality")
    assert reading.valid
    mended = reading_of(Zone(mrz=unknown.mrz, raw=qqq, seen=True), ms=1.0)
    assert mended.look == ("surname", "given_names", "issuing_state", "nationality")
    assert mended.corrected == ("issuing_state", "nationality")


def test_a_sex_that_is_not_given_is_to_be_looked_at() -> None:
    first, second = zone_of(DocumentFormat.TD3).mrz.lines
    lines = (first, f"{second[:20]}<{second[21:]}")
    reading = reading_of(Zone(mrz=parse(lines, today=TODAY), raw=lines, seen=True), ms=1.0)
    assert reading.look == ("surname", "given_names", "sex")


def test_what_a_failed_check_digit_accuses_is_to_be_looked_at() -> None:
    first, second = zone_of(DocumentFormat.TD3, optional_data="AB12").mrz.lines
    lines = (first, second.replace("880312", "880313").replace("AB12", "AB13"))
    reading = reading_of(Zone(mrz=parse(lines, today=TODAY), raw=lines, seen=True), ms=1.0)
    assert not reading.valid
    assert reading.look == ("surname", "given_names", "birth_date", "optional_data")


@pytest.mark.parametrize(
    ("zone", "valid"),
    [
        (zone_of(DocumentFormat.TD3, number="SPXOO1234"), False),
        (zone_of(DocumentFormat.TD3, number="SPXO01234"), True),
        (zone_of(DocumentFormat.TD3, optional_data="OQ1"), False),
        (zone_of(DocumentFormat.MRVB, optional_data="O12"), False),
        (zone_of(DocumentFormat.TD3, seen=False), True),
        (zone_of(DocumentFormat.TD3, given_names="", seen=False), False),
        (zone_of(DocumentFormat.TD3, given_names=""), True),
    ],
)
def test_the_gate(zone: Zone, *, valid: bool) -> None:
    assert reading_of(zone, ms=1.0).valid is valid


def test_a_letter_where_none_can_stand_does_not_pass_the_gate() -> None:
    first, second = zone_of(DocumentFormat.TD3).mrz.lines
    lines = (first.replace("RAHIMOVA", "RAH1MOVA"), second)
    reading = reading_of(Zone(mrz=parse(lines, today=TODAY), raw=lines, seen=True), ms=1.0)
    assert (reading.above_gate, reading.valid) == (False, False)
