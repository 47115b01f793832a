"""The installer's script: its plan, and a real Debian package of a small folder."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import build_installer

SCRIPT = Path(build_installer.__file__)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *words], capture_output=True, text=True, check=False)


def test_help_says_what_it_builds() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "--deb" in done.stdout


def test_the_plan_is_the_command_lines_and_runs_nothing(tmp_path: Path) -> None:
    done = run("--plan", "--deb", "--dist", str(tmp_path / "dist"), "--work", str(tmp_path / "work"))
    assert done.returncode == 0
    folder, package = done.stdout.splitlines()
    assert folder.startswith(f"{sys.executable} -m PyInstaller ")
    for left_out in ("borderdesk.central", "scanner.model", "torch"):
        assert f"--exclude-module {left_out} " in folder
    # The reader's model is data of this package, and what runs it has libraries of its own.
    assert "--collect-data resources " in folder
    assert "--collect-binaries onnxruntime " in folder
    assert folder.endswith("/ui/__main__.py")
    assert package.startswith("dpkg-deb -Zzstd")
    assert not list(tmp_path.iterdir())


def test_wrong_use() -> None:
    assert run("--nonsense").returncode == 2


def test_a_missing_tool_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "PyInstaller", raising=False)
    assert build_installer.main(["--dist", str(tmp_path), "--work", str(tmp_path)]) == 3


def test_a_package_holds_the_folder_and_starts_it(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    program = dist / "borderdesk" / "borderdesk"
    program.parent.mkdir(parents=True)
    shutil.copyfile("/bin/true", program)
    package = build_installer.pack(dist, tmp_path / "work")
    listed = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True)
    assert "./opt/borderdesk/borderdesk" in listed.stdout
    assert "./usr/bin/borderdesk -> /opt/borderdesk/borderdesk" in listed.stdout
    fields = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True)
    assert f"Version: {build_installer.version()}" in fields.stdout
    depends, recommends = (
        next(line for line in fields.stdout.splitlines() if line.startswith(f"{name}:"))
        for name in ("Depends", "Recommends")
    )
    # Without Tesseract the desk reads all the same: only the second opinion is gone.
    assert "tesseract-ocr" in recommends
    assert "tesseract-ocr" not in depends


def test_a_failing_tool_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "dist" / "borderdesk").mkdir(parents=True)
    (tmp_path / "work").mkdir()
    package = build_installer.package_file(tmp_path / "dist")
    package.symlink_to(tmp_path / "no" / "such" / "folder")  # nothing can be written there
    with pytest.raises(build_installer.CantBuild, match="dpkg-deb"):
        build_installer.pack(tmp_path / "dist", tmp_path / "work")
