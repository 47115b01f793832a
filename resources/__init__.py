"""What BorderDesk carries besides code: pictures, catalogues of words, tables."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Where a resource lies, there or not: ``path("icons", "scan.svg")``."""
    return _HERE.joinpath(*parts)
