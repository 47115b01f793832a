"""The house as a whole: its packages, its size, and what its commands leave alone."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("borderdesk", "scanner", "ui", "resources")
LONGEST = 400
COMMANDS = sorted(file.stem for file in (ROOT / "ui/commands").glob("*.py") if file.stem != "__init__")


def python_files() -> list[Path]:
    """Every Python file and stub of the project."""
    folders = (*PACKAGES, "tests", "typings", "scripts")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py*") if file.suffix != ".pyc"]
    return files + list(ROOT.glob("*.py"))


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_is_this_checkout(name: str) -> None:
    # Package indexes have a ``scanner`` and a ``resources`` of their own.
    assert importlib.import_module(name).__file__ == str(ROOT / name / "__init__.py")


def test_no_file_is_too_long() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in python_files()
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


@pytest.mark.parametrize("module", ["ui.__main__", *(f"ui.commands.{name}" for name in COMMANDS)])
def test_a_command_leaves_the_window_out(module: str) -> None:
    script = (
        f"import sys, {module}; print([m for m in sys.modules if m.startswith(('PySide6', 'qtawesome'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_make_check_holds_the_rooms_apart() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ncheck:")[2].partition("\n\n")[0]
    assert "lint-imports" in recipe
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.xdist_group("house")
def test_tests_of_one_group_stay_together(request: pytest.FixtureRequest) -> None:
    # pytest-xdist 3.8 names a test's group in its id, which pytest 9.2 no longer lets it change.
    if request.config.getoption("loadgroup", default=False):
        assert request.node.nodeid.endswith("@house")
