"""The fonts that reports embed: they hold Latin, Cyrillic and the Tajik letters."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from borderdesk.domain.errors import ReportError

#: Where Debian's ``fonts-dejavu-core`` and its like put them.
FOLDERS = (
    Path("/usr/share/fonts/truetype/dejavu"),
    Path("/usr/share/fonts/dejavu"),
    Path("/usr/share/fonts/TTF"),
    Path("/usr/local/share/fonts/dejavu"),
)
#: The package to ask for when they are nowhere.
PACKAGE = "fonts-dejavu-core"
#: Shown in place of a letter that the font lacks.
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_FILES = {"DejaVuSans": "DejaVuSans.ttf", "DejaVuSans-Bold": "DejaVuSans-Bold.ttf"}


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names under which reportlab knows the fonts, and the letters that both of them have."""

    regular: str
    bold: str
    letters: frozenset[int]

    def printable(self, text: str) -> str:
        """``text`` with what can't be drawn, or would redirect the line, shown as a replacement mark."""
        return "".join(
            " "
            if letter in "\t\n\r"
            else letter
            if ord(letter) in self.letters and unicodedata.category(letter) not in {"Cc", "Cf", "Co", "Cs"}
            else REPLACEMENT
            for letter in unicodedata.normalize("NFC", text)
        )


def load(folders: Sequence[Path] = FOLDERS) -> Fonts:
    """The fonts, ready for reportlab.

    Raises:
        ReportError: ``font_missing`` with the file and the package that brings it.
    """
    letters: list[frozenset[int]] = []
    for name, file in _FILES.items():
        found = next((folder / file for folder in folders if (folder / file).is_file()), None)
        if found is None:
            raise ReportError("font_missing", font=file, package=PACKAGE)
        try:
            font = TTFont(name, str(found))
        except (TTFError, OSError) as error:
            raise ReportError("font_missing", font=file, package=PACKAGE) from error
        pdfmetrics.registerFont(font)
        letters.append(frozenset(font.face.charToGlyph))
    regular, bold = _FILES
    return Fonts(regular, bold, letters[0] & letters[1])
