"""The printed reference says what the code is."""

from pathlib import Path

import pytest

from borderdesk.domain.mrz import FLAGS
from borderdesk.domain.states import STATES, StateKind
from scripts.reference import REFERENCE, main


def test_the_reference_is_up_to_date() -> None:
    assert main(["--check"]) == 0, "run python -m scripts.reference"


def test_a_stale_reference_is_told_and_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "reference.md"
    copy.write_text(REFERENCE.read_text("utf-8").replace("| `surname` |", "| `family_name` |"), "utf-8")
    assert main(["--check", "--file", str(copy)]) == 1
    assert "out of date" in capsys.readouterr().err
    assert main(["--file", str(copy)]) == 0
    assert copy.read_text("utf-8") == REFERENCE.read_text("utf-8")


def test_a_reference_without_markers_is_left_alone(tmp_path: Path) -> None:
    copy = tmp_path / "reference.md"
    copy.write_text("# Reference\n", "utf-8")
    with pytest.raises(SystemExit, match="needs"):
        main(["--file", str(copy)])
    assert copy.read_text("utf-8") == "# Reference\n"


def test_flags_and_codes_are_explained() -> None:
    text = REFERENCE.read_text("utf-8")
    assert [flag for flag in FLAGS if f"| `{flag}` |" not in text] == []
    codes = [
        code for code, state in STATES.items() if state.kind is not StateKind.COUNTRY or code in {"D", "RKS"}
    ]
    assert [code for code in codes if f"`{code}`" not in text] == []
