"""Settings name a device; nothing is opened by choosing it."""

from datetime import datetime
from pathlib import Path

from borderdesk.settings import DeviceSettings
from scanner.devices.choice import chosen_device
from scanner.devices.device import Consuming, OnDemand
from scanner.devices.folder import Folder
from scanner.devices.sane import SaneScanner
from scanner.devices.webcam import Webcam


def test_each_source_has_its_device(noon: datetime) -> None:
    webcam = chosen_device(DeviceSettings(source="webcam", webcam="shots/%03d.png"), lambda: noon)
    assert isinstance(webcam, Webcam)
    assert webcam.name == "shots/%03d.png"
    scanner = chosen_device(DeviceSettings(source="scanner", scanner="pnm:0"), lambda: noon)
    assert isinstance(scanner, SaneScanner)
    assert isinstance(scanner, OnDemand)
    assert scanner.name == "pnm:0"
    folder = chosen_device(DeviceSettings(source="folder", folder="~/scans"), lambda: noon)
    assert isinstance(folder, Folder)
    assert isinstance(folder, Consuming)
    assert folder.name == str(Path("~/scans").expanduser())
    assert chosen_device(DeviceSettings(), lambda: noon) is None
