"""``watchlist``, ``screen`` and ``tally`` as they are typed, on a real store."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from borderdesk.desk import consignments, crossings, refusals
from borderdesk.desk import desk as opening
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument
from borderdesk.settings import Settings
from borderdesk.training.officer import refusal_form
from ui.__main__ import main

LIST = """\
entry,document_number,issuing_state,surname,given_names,birth_date,action,instruction
N-1,AB1234567,UZB,,,,stop,Hold the document
N-2,,,Каримова,Нодира,1988-03-12,discreet,
N-3,,,KARIMOVA,NODIRA,1988-01-01,refer,"two
lines \x1b[2J"
"""
TRAVELLER = {
    "surname": "KARIMOVA",
    "given_names": "NODIRA",
    "birth_date": "1988-03-12",
    "nationality": "UZB",
    "sex": "F",
    "document_number": "AB1234567",
    "issuing_state": "UZB",
}

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Carries out one command in training; gives exit status, output and errors."""

    def carry_out(*words: str, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        status = main([*words, "--data-dir", str(tmp_path), "--simulation"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


@pytest.fixture
def national(tmp_path: Path) -> Path:
    file = tmp_path / "national.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_a_list_comes_is_shown_and_goes(command: Command, national: Path) -> None:
    status, out, _ = command("watchlist", "import", str(national), "--owner", "Ministry")
    assert status == 0
    assert out.startswith("national: version ")
    assert "3 entries" in out
    assert out.endswith(", Ministry\n")
    assert command("watchlist", "list")[1] == out
    status, shown, _ = command("watchlist", "show", "national")
    first, *rows = shown.splitlines()
    assert (status, first + "\n", len(rows)) == (0, out, 3)
    assert rows[0].split("\t")[:4] == ["N-1", "stop", "AB1234567", "UZB"]
    assert rows[2].endswith("two\\nlines \\x1b[2J")
    assert command("watchlist", "remove", "national")[0] == 0
    assert command("watchlist", "list")[1] == ""
    status, _, err = command("watchlist", "remove", "national")
    assert (status, bool(err)) == (3, True)


def test_a_bad_list_fails_and_changes_nothing(command: Command, national: Path) -> None:
    command("watchlist", "import", str(national))
    before = command("watchlist", "list")[1]
    national.write_text(LIST + ",,,SECRETNAME,,,,\n", encoding="utf-8")
    status, _, err = command("watchlist", "import", str(national))
    assert status == 3
    assert "5 " in err
    assert "SECRETNAME" not in err
    assert command("watchlist", "import", str(national.with_name("none.csv")))[0] == 3
    assert command("watchlist", "show", "other")[0] == 3
    assert command("watchlist", "list")[1] == before


def test_a_list_that_shrinks_waits_for_a_word(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text("document_number\n" + "".join(f"A{number}\n" for number in range(20)))
    assert command("watchlist", "import", str(file), "--name", "stolen")[0] == 0
    file.write_text("document_number\nA1\n")
    assert command("watchlist", "import", str(file), "--name", "stolen")[0] == 3
    status, out, _ = command("watchlist", "import", str(file), "--name", "stolen", "--accept-shrinking")
    assert (status, "1 entries" in out) == (0, True)


def test_screening_answers_line_by_line(command: Command, national: Path) -> None:
    command("watchlist", "import", str(national))
    lines = [TRAVELLER, {"document_number": "ZZ000"}, {"surname": "Karimova", "given_names": "Nodira"}]
    given = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    status, out, err = command("screen", "--json", given=given)
    assert (status, err) == (0, "")
    full, none, undated = (json.loads(line) for line in out.splitlines())
    assert [(each["tier"], each["action"], each["entry"]) for each in full["matches"]] == [
        ("red", "stop", "N-1"),
        ("red", "discreet", "N-2"),
        ("amber", "refer", "N-3"),
    ]
    first = full["matches"][0]
    assert (first["list"], first["score"]) == ("national", 1.0)
    assert first["explanation"] == ["document_number: exact", "issuing_state: exact"]
    assert first["list_version"]
    assert first["list_age_s"] >= 0
    assert none["matches"] == []
    assert none["lists"][0]["list"] == "national"
    assert [each["tier"] for each in undated["matches"]] == ["amber", "amber"]
    assert full["ms"] >= 0


def test_screening_in_words(command: Command, national: Path) -> None:
    command("watchlist", "import", str(national))
    given = (json.dumps(TRAVELLER) + "\n\n" + '{"document_number": "ZZ0"}\n[1]\n').encode()
    status, out, _ = command("screen", given=given)
    lines = out.splitlines()
    assert status == 1
    assert lines[0].startswith("1: red stop: national ")
    assert lines[-2:] == ["3: no match", "4: The line is not a JSON object."]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"not json", "not_json"),
        (b"[1, 2]", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b"[" * 5000, "not_json"),
        (b'{"surname": "' + b"x" * 200_000 + b'"}', "line_too_long"),
        (b'{"surname": 5}', "field_invalid"),
        (b'{"surname": "A", "sex": "female"}', "field_invalid"),
        (b'{"surname": "A", "birth_date": "1988-02-30"}', "field_invalid"),
        (b'{"surname": "A", "height": "180"}', "unknown_field"),
        (b"{}", "nobody"),
        (b'{"birth_date": "1988-03-12"}', "nobody"),
    ],
)
def test_a_bad_line_is_an_answer_and_the_next_is_screened(
    line: bytes, code: str, command: Command, national: Path
) -> None:
    command("watchlist", "import", str(national))
    status, out, _ = command("screen", "--json", given=line + b"\n" + json.dumps(TRAVELLER).encode())
    bad, good = (json.loads(each) for each in out.splitlines())
    assert (status, bad["error"]["code"], bad["error"]["line"]) == (1, code, 1)
    assert len(good["matches"]) == 3


def test_without_any_list_a_person_is_needed(command: Command, national: Path) -> None:
    command("watchlist", "import", str(national))
    command("watchlist", "remove", "national")
    status, out, err = command("screen", "--json", given=json.dumps(TRAVELLER).encode())
    assert status == 1
    assert "no list is in force" in err
    assert json.loads(out)["matches"] == []


@pytest.fixture
def busy(tmp_path: Path) -> None:
    """A training desk with a day behind it: midnight of the post is 19:00 UTC."""
    desk = opening.open_training(Settings(data_dir=tmp_path, simulation=True))
    document = TravelDocument(
        format=None,
        document_code="P",
        issuing_state="UZB",
        document_number="AB1234567",
        surname="KARIMOVA",
        nationality="UZB",
        birth_date=PartialDate(1988),
    )
    entry = Crossing(
        direction=Direction.ENTRY,
        mode=Mode.CAR,
        lane="1",
        category=Category.FOREIGNER,
        document=document,
        capture_method=CaptureMethod.TYPED,
        decision=Decision.ADMITTED,
    )
    before_midnight = datetime(2026, 1, 24, 18, 59, tzinfo=UTC)
    first = crossings.record(desk, entry, occurred_at=before_midnight)
    crossings.record(desk, entry, occurred_at=datetime(2026, 1, 24, 19, 0, tzinfo=UTC))
    refusal = replace(entry, decision=Decision.REFUSED)
    form = refusal_form(desk, ("no_valid_visa",))
    refusals.record(desk, refusal, form, approver=opening.TRAINING_LEAD, occurred_at=before_midnight)
    crossings.correct(desk, first.envelope.id, replace(entry, mode=Mode.BUS), "it was a bus")
    item = Item(
        hs_code="520100",
        description="Cotton",
        quantity=Decimal(1),
        unit=Unit.KILOGRAM,
        net_mass_kg=Decimal("20.5"),
        gross_mass_kg=Decimal(21),
        value=Decimal("99.90"),
        currency="USD",
    )
    consignments.record(
        desk,
        Consignment(
            direction=Direction.EXIT,
            regime=Regime.ORDINARY,
            declarant="Dilshod Saidov",
            vehicle_plate="",
            items=(item,),
        ),
    )
    desk.store.close()


def test_a_days_tally_as_numbers_and_as_a_page(command: Command, busy: None, tmp_path: Path) -> None:
    page = tmp_path / "tally.pdf"
    status, out, _ = command(
        "tally", "--date", "2026-01-24", "--pdf", str(page), "--language", "tg", "--json"
    )
    counted = json.loads(out)
    assert status == 0
    assert (counted["crossings"], counted["entries"], counted["corrections"]) == (2, 2, 1)
    assert counted["modes"]["bus"] == {"entry": 1, "exit": 0, "total": 1}
    assert counted["reasons"] == [
        {"decision": "refused", "reason": "Нет действительной визы или разрешения", "number": 1}
    ]
    assert (counted["training"], counted["no_list"]) == (True, 2)
    assert page.read_bytes().startswith(b"%PDF-")


def test_todays_tally_in_words(command: Command, busy: None, tmp_path: Path) -> None:
    status, out, _ = command("tally")
    assert status == 0
    assert "0 crossings (0 entries, 0 exits), 1 consignments" in out
    counted = json.loads(command("tally", "--json")[1])
    assert counted["chapters"][0]["chapter"] == "52"
    assert counted["chapters"][0]["exit"]["values"] == [{"value": "99.90", "currency": "USD"}]
    page = tmp_path / "tally.pdf"
    assert command("tally", "--pdf", str(page))[1].splitlines()[-1] == str(page)


@pytest.mark.parametrize("words", [("--date", "24.11.2026"), ("--date", "2026-02-30"), ("--language", "de")])
def test_wrong_use_is_said(words: tuple[str, ...], command: Command, busy: None) -> None:
    try:
        status, _, err = command("tally", *words)
    except SystemExit as ended:
        status, err = int(str(ended.code)), "argparse"
    assert (status, bool(err)) == (2, True)


def test_a_page_that_can_not_be_written_fails(command: Command, busy: None, tmp_path: Path) -> None:
    status, _, err = command("tally", "--pdf", str(tmp_path / "none" / "tally.pdf"))
    assert status == 3
    assert "none" in err
