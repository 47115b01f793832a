"""``borderdesk read`` on drawn documents, and on files that are none."""

import json
import os
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import format_document, parse
from scanner.reading.reader import Reading, WeakCharacter
from scanner.specimens import Look, page_png
from tests.scanner.travellers import TODAY, synthetic
from ui.__main__ import main
from ui.commands.read import fields_of, object_of, text_of

ROOT = Path(__file__).parents[2]
reads = pytest.mark.xdist_group("passporteye")


def large_png() -> bytes:
    """A PNG file that promises 100 megapixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(64)))


def objects(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_what_can_be_read_is_read_and_the_others_say_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = synthetic(DocumentFormat.TD3)
    (tmp_path / "page.png").write_bytes(page_png(document, look=Look(scale=0.7)))
    (tmp_path / "b.txt").write_text("bring milk")
    (tmp_path / "large.png").write_bytes(large_png())
    monkeypatch.chdir(tmp_path)
    status = main(["read", "--json", "b.txt", "./large.png", "none.png", "./page.png"])
    told = objects(capsys.readouterr().out)
    assert status == 1
    assert [each["file"] for each in told] == ["b.txt", "./large.png", "none.png", "./page.png"]
    assert [each["found"] for each in told] == [each["valid"] for each in told] == [False, False, False, True]
    assert [each["error"]["code"] for each in told[:3]] == ["not_an_image", "too_many_pixels", "not_found"]
    assert all(each["error"]["message"] and each["ms"] >= 0 for each in told[:3])
    page = told[3]
    assert " ".join(page) == (
        "file found valid format lines fields failed_checks corrected look confidence weakest reader ms"
    )
    assert page["lines"] == list(format_document(document))
    assert (page["format"], page["failed_checks"], page["reader"]) == ("TD3", [], "own")
    weakest = page["weakest"]
    assert 0 < page["confidence"] <= weakest["confidence"] <= 1
    assert page["lines"][weakest["line"]][weakest["column"]]
    assert page["fields"]["birth_date"] == "1988-03-12"


@reads
def test_a_second_opinion(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = synthetic(DocumentFormat.TD3)
    (tmp_path / "page.png").write_bytes(page_png(document, look=Look(scale=0.7)))
    assert main(["read", "--json", "--reader", "passporteye", str(tmp_path / "page.png")]) == 0
    (page,) = objects(capsys.readouterr().out)
    assert " ".join(page) == (
        "file found valid format lines fields failed_checks corrected look confidence reader ms"
    )
    assert page["lines"] == list(format_document(document))
    assert (page["confidence"], page["reader"]) == (None, "passporteye")
    assert {"surname", "given_names"} <= set(page["look"])


def test_the_same_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, odd = tmp_path / "page.png", tmp_path / "odd\x1b[31m\u202egnp.txt"
    page.write_bytes(page_png(synthetic(DocumentFormat.TD3), look=Look(scale=0.7)))
    odd.write_text("bring milk")
    assert main(["read", str(page)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{page}: TD3, valid (own, ")
    assert "P<UTORAHIMOVA<<NIGORA<SAIDOVNA<<<<" in shown
    assert "Name          RAHIMOVA, NIGORA SAIDOVNA" in shown
    assert main(["read", str(odd)]) == 1
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "odd\\x1b[31m\\u202egnp.txt: This file is not a picture." in shown


def without_programs(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """``read`` where no other program is found."""
    (folder / "page.png").write_bytes(page_png(synthetic(DocumentFormat.TD3), look=Look(scale=0.5)))
    return subprocess.run(
        [sys.executable, "-m", "ui", "read", "--json", *words, str(folder / "page.png")],
        cwd=ROOT,
        env=os.environ | {"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_reading_needs_no_other_program(tmp_path: Path) -> None:
    done = without_programs(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert objects(done.stdout)[0]["valid"]


@reads
def test_without_tesseract_it_is_not_the_pictures_fault(tmp_path: Path) -> None:
    done = without_programs(tmp_path, "--reader", "passporteye")
    assert (done.returncode, done.stderr) == (3, "")
    assert objects(done.stdout)[0]["error"]["code"] == "tesseract_missing"


def test_its_help_loads_nothing_heavy() -> None:
    words = "import sys, ui.commands.read; print({'numpy', 'cv2', 'PIL', 'onnxruntime'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["read"], ["read", "--reader", "crystal-ball", "a.png"]):
        with pytest.raises(SystemExit) as caught:
            main(words)
        assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_files_that_are_none_start_no_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path), str(tmp_path / "none\udcff.png")]) == 1
    assert main(["read", "--json", str(tmp_path / "none\udcff.png")]) == 1
    assert objects(capsys.readouterr().out.splitlines()[-1])[0]["file"].endswith("none\udcff.png")


def reading(document_format: DocumentFormat = DocumentFormat.TD1) -> Reading:
    mrz = parse(format_document(synthetic(document_format)), today=TODAY)
    return Reading(mrz=mrz, lines=mrz.lines, reader="own", ms=31.44)


def test_a_reader_with_confidence_tells_its_weakest_character() -> None:
    told = object_of(replace(reading(), confidence=0.99812, weakest=WeakCharacter(0, 17, 0.91234)), ms=31.44)
    assert told["confidence"] == 0.9981
    assert told["weakest"] == {"line": 0, "column": 17, "confidence": 0.9123}
    assert (told["reader"], told["ms"], told["valid"]) == ("own", 31.4, True)


def test_below_the_gate_is_not_valid_and_says_where() -> None:
    doubtful = replace(reading(), above_gate=False, weakest=WeakCharacter(0, 17, 0.4))
    assert object_of(doubtful, ms=1)["valid"] is False
    shown = text_of("a.png", doubtful, 1.0)
    assert "NOT VALID" in shown
    assert "Too doubtful  line 1, character 18" in shown
    assert "Too doubtful  a character" in text_of("a.png", replace(doubtful, weakest=None), 1.0)


@pytest.mark.parametrize(
    ("ms", "said"), [(0.04, "0 ms"), (31.44, "31 ms"), (999.4, "999 ms"), (999.6, "1.0 s"), (1540.0, "1.5 s")]
)
def test_people_get_milliseconds_below_one_second(ms: float, said: str) -> None:
    assert text_of("a.png", reading(), ms).startswith(f"a.png: TD1, valid (own, {said})\n")


def test_nothing_found_is_no_error() -> None:
    told = object_of(Reading(mrz=None, reader="own", ms=1.0), ms=2.0)
    assert told == {"found": False, "valid": False, "reader": "own", "ms": 2.0}


def test_an_error_has_its_code_and_sentence() -> None:
    told = object_of(ReadingError("not_found"), ms=0.04)
    assert told["error"] == {"code": "not_found", "message": "There is no such file."}


def test_fields_are_those_of_the_contract() -> None:
    document = reading().mrz
    assert document is not None
    partial = replace(document.document, birth_date=PartialDate(1988), expiry_date=None)
    assert fields_of(partial) == {
        "document_code": "I",
        "issuing_state": "UTO",
        "surname": "RAHIMOVA",
        "given_names": "NIGORA SAIDOVNA",
        "document_number": "SPX123456",
        "nationality": "UTO",
        "birth_date": "1988-XX-XX",
        "sex": "F",
        "expiry_date": None,
        "optional_data": "",
    }


def test_what_is_wrong_is_shown_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    lines = format_document(synthetic(DocumentFormat.IDFRA))
    wrong = (lines[0], lines[1].replace("880312", "880313"))
    failed = Reading(mrz=parse(wrong, today=TODAY), corrected=("birth_date",), reader="own", ms=1.0)
    shown = text_of("a.png", failed, 1500.0)
    assert shown.startswith("a.png: IDFRA, NOT VALID (own, 1.5 s)")
    assert "Expires       none" in shown
    assert "Failed checks birth date, composite" in shown
    assert "Corrected     birth date" in shown
    nothing = text_of("a.png", Reading(mrz=None, reader="own", ms=1.0), 1500.0)
    assert nothing == "a.png: no machine-readable zone was found (own, 1.5 s)."
