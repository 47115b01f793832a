"""``borderdesk doctor``: looks at all that the desk stands on; each line is good, or says what to do."""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from ui.commands.common import DONE, NEEDS_A_PERSON, Subparsers, add_common, settings_from

if TYPE_CHECKING:
    from borderdesk.desk.doctor import Line
    from borderdesk.settings import DeviceSettings
    from scanner.devices.sane import ScannerName
    from scanner.reading.reader import OpenReader


def add(subparsers: Subparsers) -> None:
    """Adds ``doctor`` to the command line."""
    parser = subparsers.add_parser(
        "doctor",
        help="look at all that the desk stands on and say what to do",
        description="Looks at versions, data, store, fonts, reading, devices, clock and printing. Each line "
        "is good, or says what to do. Exit status 1 when anything needs a person.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_common(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints what was found; ``NEEDS_A_PERSON`` when a line is not good."""
    from borderdesk.desk.desk import SystemClock
    from borderdesk.desk.doctor import examine
    from scanner.devices.sane import list_scanners
    from scanner.devices.webcam import list_cameras

    settings = settings_from(arguments)
    lines = (
        *examine(settings, SystemClock().now()),
        *reading_lines(),
        *device_lines(settings.devices, list_scanners, list_cameras),
    )
    good = all(line.good for line in lines)
    if arguments.json:
        print(json.dumps({"good": good, "lines": [asdict(line) for line in lines]}, ensure_ascii=False))
    else:
        width = max(len(line.name) for line in lines)
        for line in lines:
            print(f"{'good ' if line.good else 'TO DO'}  {line.name:{width}}  {line.says}")
    return DONE if good else NEEDS_A_PERSON


def reading_lines() -> "Iterator[Line]":
    """What reading documents and drawing synthetic ones stands on."""
    from borderdesk.desk.doctor import Line
    from borderdesk.domain.errors import SpecimenError
    from scanner.readers import open_reader
    from scanner.specimens.canvas import Face, font

    yield own_reader(open_reader)
    yield from second_opinion()
    try:
        font(Face.ZONE, 12)
        yield Line("Font OCR-B", good=True, says="It is there.")
    except SpecimenError as error:
        says = f"Missing, training can't draw documents: apt install {error.facts['package']}."
        yield Line("Font OCR-B", good=False, says=says)


def own_reader(open_reader: "Callable[[], OpenReader]") -> "Line":
    """The desk's own reader: its model is there, and loads."""
    from borderdesk.desk.doctor import Line
    from borderdesk.domain.errors import ReadingError
    from resources import path

    model = path("models", "mrz.onnx")
    try:
        with open_reader() as reader:
            reader.start()
    except ReadingError as error:
        says = (
            f"No document can be read ({error.code}): {model} is missing or damaged. Install BorderDesk anew."
        )
        return Line("Reader", good=False, says=says)
    return Line("Reader", good=True, says=f"Its model loads, {model.stat().st_size / 1024**2:.1f} MB.")


def second_opinion() -> "Iterator[Line]":
    """PassportEye and what it calls: the desk works without them, so neither is a matter for a person."""
    import shutil

    from borderdesk.desk.doctor import Line, installed

    version = installed("passporteye")
    says = f"Version {version}." if version else "Not installed: there is no second opinion on a reading."
    yield Line("PassportEye", good=True, says=says)
    says = "It is there."
    if shutil.which("tesseract") is None:
        says = (
            "Not installed: PassportEye gives no second opinion. apt install tesseract-ocr tesseract-ocr-eng."
        )
    yield Line("Tesseract", good=True, says=says)


def device_lines(
    settings: "DeviceSettings",
    list_scanners: "Callable[[], Sequence[ScannerName]]",
    list_cameras: Callable[[], Sequence[int]],
) -> "Iterator[Line]":
    """The cameras and scanners of this machine, and whether the one in the settings is among them."""
    from pathlib import Path

    from borderdesk.desk.doctor import Line
    from borderdesk.domain.errors import DeviceError
    from ui.commands.words import sentence

    scanners: list[str] = []
    try:
        found = list_scanners()
        scanners = [each.name for each in found]
        shown = ", ".join(f"{each.maker} {each.model} ({each.name})" for each in found)
        yield Line("Scanners", good=True, says=f"{shown or 'None connected'}.")
    except DeviceError as error:
        yield Line("Scanners", good=settings.source != "scanner", says=sentence(error))
    cameras = [str(index) for index in list_cameras()]
    yield Line("Cameras", good=True, says=f"{', '.join(cameras) or 'None connected'}.")
    match settings.source:
        case "none":
            yield Line("Device", good=True, says="None set: documents are typed, or read from files.")
        case "scanner" if settings.scanner and settings.scanner not in scanners:
            says = (
                f"The scanner {settings.scanner} is not there. Connect it, or choose another in the settings."
            )
            yield Line("Device", good=False, says=says)
        case "webcam" if settings.webcam.isdigit() and settings.webcam not in cameras:
            says = (
                f"The camera {settings.webcam} is not there. Connect it, or choose another in the settings."
            )
            yield Line("Device", good=False, says=says)
        case "folder" if not Path(settings.folder).expanduser().is_dir():
            says = f"The folder {settings.folder} is not there. Make it, or choose another in the settings."
            yield Line("Device", good=False, says=says)
        case source:
            yield Line("Device", good=True, says=f"Pictures come from the {source}.")
