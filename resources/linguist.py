"""The window's catalogues (Qt Linguist): ``resources/translations/borderdesk_<language>.ts``.

Works through Qt's own tools beside the interpreter; nothing here imports Qt.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from resources import path

#: Languages that must be complete; messages are written in English.
COMPLETE = ("tg", "ru")
#: Where the window's words are said.
SOURCES = "ui"

_SECONDS = 300


class ToolError(Exception):
    """Qt's tool is missing or failed; its own words."""


def sources(folder: Path) -> list[Path]:
    """The window's catalogues in a folder of translations."""
    return sorted(folder.glob("*.ts"))


def outdated(folder: Path) -> Iterator[Path]:
    """Catalogues whose compiled form is missing or older than they are."""
    for source in sources(folder):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            yield source


def compile_one(source: Path) -> Path:
    """Writes the compiled form of a catalogue and says where.

    Raises:
        ToolError: Qt's tool did not make it.
    """
    compiled = source.with_suffix(".qm")
    call("pyside6-lrelease", str(source), "-qm", str(compiled))
    return compiled


def faults(folder: Path) -> Iterator[str]:
    """What is missing or unfinished, one line each; nothing when the window has no catalogue at all.

    Raises:
        ToolError: Qt's tool could not read the code.
    """
    if not sources(folder):
        return
    with tempfile.TemporaryDirectory() as aside:
        for language in COMPLETE:
            source = folder / f"borderdesk_{language}.ts"
            if not source.exists():
                yield f"window/{language}: no catalogue"
                continue
            scratch = Path(aside, source.name)
            scratch.write_bytes(source.read_bytes())
            update(scratch)
            yield from (f"window/{language}: {fault}" for fault in _unfinished(scratch))


def update(catalogue: Path) -> None:
    """Brings the window's new messages into a catalogue and drops those no longer said.

    Raises:
        ToolError: Qt's tool could not read the code.
    """
    code = [str(file) for file in sorted((path().parent / SOURCES).rglob("*.py"))]
    call("pyside6-lupdate", *code, "-no-obsolete", "-ts", str(catalogue))


def _unfinished(catalogue: Path) -> Iterator[str]:
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - written by our own tool
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not _complete(translation):
                yield f"{context.findtext('name')}: {message.findtext('source')!r}"


def _complete(translation: ET.Element) -> bool:
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def call(name: str, *arguments: str) -> None:
    """Runs one of Qt's tools.

    Raises:
        ToolError: it is missing, too slow or failed.
    """
    program = Path(sys.executable).with_name(name)
    try:
        ended = subprocess.run(
            [str(program), *arguments], capture_output=True, text=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError(f"{name}: {error}") from error
    if ended.returncode:
        raise ToolError(f"{name}: {(ended.stderr or ended.stdout).strip()}")
