"""Printing, with a program called ``lp`` in the place of the printing system."""

from pathlib import Path

import pytest

from borderdesk.domain.errors import DeviceError
from ui.printing import can_print, print_pdf


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program stands; it is the only one on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "lp"


def install(lp: Path, script: str) -> None:
    lp.write_text(f"#!/bin/sh\n{script}\n")
    lp.chmod(0o755)


def test_the_bytes_reach_the_printer_as_they_are(lp: Path) -> None:
    install(lp, f'/bin/cat > "{lp.parent}/printed"; echo "$@" > "{lp.parent}/words"')
    assert can_print()
    pdf = b"%PDF-1.4\n" + bytes(range(256))
    print_pdf(pdf, "Daily tally")
    assert (lp.parent / "printed").read_bytes() == pdf
    assert (lp.parent / "words").read_text() == "-t Daily tally -\n"


def test_a_machine_without_a_printing_system(lp: Path) -> None:
    assert not lp.exists()
    assert not can_print()
    with pytest.raises(DeviceError) as raised:
        print_pdf(b"%PDF", "Daily tally")
    assert raised.value.code == "no_printing_system"


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ('echo "lp: Error - No default destination available." >&2; exit 1', "no_printer"),
        ("exit 1", "print_failed"),
    ],
)
def test_what_the_printing_system_says_becomes_a_code(lp: Path, script: str, code: str) -> None:
    install(lp, script)
    with pytest.raises(DeviceError) as raised:
        print_pdf(b"%PDF", "Daily tally")
    assert raised.value.code == code


def test_a_program_that_is_none(lp: Path) -> None:
    lp.write_bytes(b"\x7fELF nonsense")
    lp.chmod(0o755)
    with pytest.raises(DeviceError) as raised:
        print_pdf(b"%PDF", "Daily tally")
    assert raised.value.code == "print_failed"
