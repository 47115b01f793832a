from pathlib import Path

import pytest

from borderdesk.domain.errors import ReportError
from borderdesk.reports import fonts


def test_the_fonts_hold_every_letter_that_is_used_here() -> None:
    loaded = fonts.load()
    text = "Ғафуров Ӣсо Қурбон Ӯктам Ҳоҷӣ Ҷӯра ғӣқӯҳҷ Ёж Щука № «» — · … é ß ş 0123456789"
    assert loaded.printable(text) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("汉", "\ufffd"),
        ("a\u202eb", "a\ufffdb"),
        ("a\u200bb", "a\ufffdb"),
        ("a\x07b\ue000", "a\ufffdb\ufffd"),
        ("a\nb\tc\rd", "a b c d"),
        ("и\u0306", "й"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_can_not_be_drawn_is_shown_as_that(text: str, printed: str) -> None:
    assert fonts.load().printable(text) == printed


def test_a_missing_font_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        fonts.load([tmp_path])
    assert caught.value.code == "font_missing"
    assert caught.value.facts == {"font": "DejaVuSans.ttf", "package": "fonts-dejavu-core"}


def test_a_font_that_is_none_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "DejaVuSans.ttf").write_bytes(b"not a font")
    with pytest.raises(ReportError, match="font_missing"):
        fonts.load([tmp_path])
