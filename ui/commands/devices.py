"""``borderdesk devices``: the cameras and scanners of this machine, or what is wrong if there is none."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.common import DONE, NEEDS_A_PERSON, Subparsers, add_common, settings_from

if TYPE_CHECKING:
    from borderdesk.settings import DeviceSettings

VIDEO_FOLDER = Path("/dev")


@dataclass(frozen=True, slots=True)
class Found:
    """A device that can be used: what ``devices.source`` and its setting would be, and what it is."""

    source: str
    address: str
    is_a: str


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "devices",
        help="list cameras and scanners",
        description="Lists the cameras that open and the scanners that SANE offers, and which device is "
        "set. Exit status 1 when there is none.",
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_common(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints what there is; 1 when there is nothing to take pictures with."""
    settings = settings_from(arguments).devices
    cameras, camera_problem = find_cameras(VIDEO_FOLDER)
    scanners, scanner_problem = find_scanners()
    found = [*cameras, *scanners]
    problems = [problem for problem in (camera_problem, scanner_problem) if problem]
    if arguments.json:
        print(
            json.dumps(
                {
                    "cameras": [each.address for each in cameras],
                    "scanners": [{"name": each.address, "is_a": each.is_a} for each in scanners],
                    "problems": problems,
                    "set": {"source": settings.source, "address": address_of(settings)},
                }
            )
        )
    else:
        for each in found:
            print(f"{each.source:8}  {each.address:32}  {each.is_a}")
        for problem in problems:
            print(problem)
        print(_set(settings))
    return DONE if found else NEEDS_A_PERSON


def find_cameras(folder: Path) -> tuple[list[Found], str]:
    """The cameras that open, and a sentence on what to do when none does."""
    from scanner.devices.webcam import list_cameras

    cameras = [Found("webcam", str(index), camera_name(index)) for index in list_cameras(folder)]
    if cameras:
        return cameras, ""
    if any(folder.glob("video*")):
        return [], (
            "No camera opens. Close other programs that use it, and let this account into the group video: "
            "sudo usermod -a -G video $USER, then sign in anew."
        )
    return [], "No camera is connected: the system shows no video device."


def find_scanners() -> tuple[list[Found], str]:
    """The scanners that SANE offers, and a sentence on what to do when there is none."""
    from borderdesk.domain.errors import DeviceError
    from scanner.devices.sane import list_scanners
    from ui.commands.words import sentence

    try:
        scanners = [
            Found("scanner", each.name, f"{each.maker} {each.model}, {each.kind}") for each in list_scanners()
        ]
    except DeviceError as error:
        return [], sentence(error)
    if scanners:
        return scanners, ""
    return [], (
        "No scanner was found. Is it switched on and connected? Let this account into the group scanner: "
        "sudo usermod -a -G scanner $USER, then sign in anew. Network scanners need sane-airscan."
    )


def address_of(settings: "DeviceSettings") -> str:
    """The address of the source that is set; empty when there is none."""
    match settings.source:
        case "webcam":
            return settings.webcam
        case "scanner":
            return settings.scanner
        case "folder":
            return settings.folder
        case "none":
            return ""


def _set(settings: "DeviceSettings") -> str:
    if settings.source == "none":
        return "No device is set: choose one in the settings of the window."
    return f"Set: {settings.source} {address_of(settings)}"


def camera_name(index: int, folder: Path = Path("/sys/class/video4linux")) -> str:
    """What the system calls a camera."""
    try:
        name = (folder / f"video{index}" / "name").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "camera"
    return "".join(letter for letter in name if letter.isprintable())
