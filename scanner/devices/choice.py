"""The device that a desk's settings name."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from borderdesk.domain.errors import ReadingError
from borderdesk.settings import DeviceSettings
from scanner.devices.device import Device
from scanner.devices.folder import Folder
from scanner.devices.sane import SaneScanner
from scanner.devices.webcam import Webcam


def chosen_device(
    settings: DeviceSettings,
    now: Callable[[], datetime],
    *,
    progress: Callable[[float], None] | None = None,
    refused: Callable[[Path, ReadingError], None] | None = None,
) -> Device | None:
    """The device of ``settings``, not opened yet; ``None`` when there is none.

    ``progress`` hears of a scan's share (0 to 1) and ``refused`` of a file that is no picture, both from
    the thread that takes the pictures.
    """
    match settings.source:
        case "webcam":
            return Webcam(settings.webcam, now)
        case "scanner":
            return SaneScanner(settings.scanner, now, progress=progress)
        case "folder":
            return Folder(Path(settings.folder).expanduser(), now, refused=refused)
        case "none":
            return None
