"""What a printed tally says, read back from its page as a person would: by looking at it."""

import re
import subprocess
from pathlib import Path

from borderdesk.domain.errors import ReportError

#: The headline's figures, side by side on one line; thousands are grouped as the language does.
_FIGURE = r"[0-9]{1,3}(?:[ ,.\u00a0\u202f]?[0-9]{3})*"
_HEADLINE = re.compile(rf" *({_FIGURE})(?: {{2,}}{_FIGURE}){{6}} *")
_ANSWERS_WITHIN_S = 60


def printed_crossings(pdf: Path) -> int:
    """The number of crossings in the headline of a tally.

    Raises:
        ReportError: ``pdftotext_missing`` (Debian: poppler-utils), or ``page_unreadable``: it is no tally.
    """
    try:
        done = subprocess.run(
            ("pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"),
            capture_output=True,
            check=False,
            timeout=_ANSWERS_WITHIN_S,
        )
    except FileNotFoundError as error:
        raise ReportError("pdftotext_missing", package="poppler-utils") from error
    except subprocess.TimeoutExpired as error:
        raise ReportError("page_unreadable", file=str(pdf)) from error
    lines = done.stdout.decode("utf-8", errors="replace").splitlines()
    headline = next((found for line in lines if (found := _HEADLINE.fullmatch(line))), None)
    if headline is None:
        raise ReportError("page_unreadable", file=str(pdf))
    return int("".join(letter for letter in headline[1] if letter in "0123456789"))
