"""The tables: every position belongs to one field, and readers can ask for its class."""

import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, CharacterClass

SIZES = {"TD1": (3, 30), "TD2": (2, 36), "TD3": (2, 44), "MRVA": (2, 44), "MRVB": (2, 36), "IDFRA": (2, 36)}


@pytest.mark.parametrize("document_format", list(DocumentFormat))
def test_fields_cover_every_position_once(document_format: DocumentFormat) -> None:
    layout = LAYOUTS[document_format]
    assert layout.format is document_format
    assert (layout.lines, layout.width) == SIZES[document_format]
    covered = [
        (field.line, column)
        for field in layout.fields.values()
        for column in range(field.start, field.start + field.length)
    ]
    assert sorted(covered) == [
        (line, column) for line in range(layout.lines) for column in range(layout.width)
    ]
    for line in range(layout.lines):
        classes = layout.characters(line)
        assert len(classes) == layout.width
        for column, characters in enumerate(classes):
            assert layout.field_at(line, column).characters is characters


def test_classes() -> None:
    assert CharacterClass.DIGIT.allowed == "0123456789<"
    assert all("<" in each.allowed for each in CharacterClass)
    birth = LAYOUTS[DocumentFormat.TD3].field_at(1, 13)
    assert (birth.name, birth.characters) == ("birth_date", CharacterClass.DIGIT)


@pytest.mark.parametrize("position", [(2, 0), (0, 44), (0, -1)])
def test_no_such_position(position: tuple[int, int]) -> None:
    with pytest.raises(IndexError):
        LAYOUTS[DocumentFormat.TD3].field_at(*position)
