"""What is written is read again, and what is read is written again: each format, invented documents."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.mrz import LAYOUTS, format_document, format_of, parse
from tests.domain.zones import TODAY, documents, zones

FORMATS = list(DocumentFormat)


def _plain(document: TravelDocument) -> TravelDocument:
    return replace(document, mrz=(), checks=())


def _fits(document: TravelDocument) -> bool:
    assert document.format is not None
    fields = LAYOUTS[document.format].fields
    if document.format is DocumentFormat.IDFRA:
        given_names = "<<".join(document.given_names.split())
        return (
            len(document.surname) <= fields["surname"].length
            and len(given_names) <= fields["given_names"].length
        )
    breaks = 2 if document.given_names else 0
    return len(document.surname) + breaks + len(document.given_names) <= fields["name"].length


@pytest.mark.parametrize("document_format", FORMATS)
@given(data=st.data())
def test_document_to_lines_to_document(document_format: DocumentFormat, data: st.DataObject) -> None:
    document = data.draw(documents(document_format))
    lines = format_document(document)
    layout = LAYOUTS[document_format]
    assert [len(line) for line in lines] == [layout.width] * layout.lines
    assert format_of(lines) is document_format
    mrz = parse(lines, today=TODAY)
    assert mrz.valid, mrz.flags
    assert "unexpected_character" not in mrz.flags
    read = _plain(mrz.document)
    if _fits(document):
        assert read == replace(document, name_truncated=read.name_truncated)
    else:  # the names lost letters, everything else did not
        assert replace(document, surname="", given_names="") == replace(
            read, surname="", given_names="", name_truncated=False
        )
    assert format_document(mrz.document) == lines


@pytest.mark.parametrize("document_format", FORMATS)
@given(data=st.data())
def test_lines_to_document_to_lines(document_format: DocumentFormat, data: st.DataObject) -> None:
    lines = data.draw(zones(document_format))
    mrz = parse(lines, today=TODAY)
    assert mrz.format is document_format
    assert mrz.lines == lines
    sex = LAYOUTS[document_format].fields["sex"].of(lines)
    if mrz.valid and "name_irregular" not in mrz.flags and sex != "X":
        assert format_document(mrz.document) == lines
