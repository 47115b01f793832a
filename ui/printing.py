"""Pages to the printer: the bytes go to the printing system as they are, and no file is left behind."""

import shutil
import subprocess

from borderdesk.domain.errors import DeviceError

PRINTER = "lp"
WITHIN_S = 30


def can_print() -> bool:
    """Whether this machine has a printing system."""
    return shutil.which(PRINTER) is not None


def print_pdf(pdf: bytes, title: str) -> None:
    """Hands ``pdf`` to the default printer.

    Raises:
        DeviceError: ``no_printing_system``, ``no_printer`` when none is the default, ``print_failed``.
    """
    try:
        done = subprocess.run(
            [PRINTER, "-t", title, "-"], input=pdf, capture_output=True, timeout=WITHIN_S, check=False
        )
    except FileNotFoundError as error:
        raise DeviceError("no_printing_system") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DeviceError("print_failed") from error
    if done.returncode == 0:
        return
    if b"destination" in done.stderr:
        raise DeviceError("no_printer")
    raise DeviceError("print_failed")
