"""``borderdesk paper`` as it is typed, on a real store."""

import json
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from borderdesk.desk import crossings
from borderdesk.desk import desk as opening
from borderdesk.desk.paper import FormCode
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument
from borderdesk.settings import Settings
from ui.__main__ import main
from ui.commands.paper import ranges

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Carries out one command in training; gives exit status, output and errors."""

    def carry_out(*words: str) -> tuple[int, str, str]:
        status = main(["paper", *words, "--data-dir", str(tmp_path / "data"), "--simulation"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


def type_in(data_dir: Path, number: int) -> None:
    desk = opening.open_training(Settings(data_dir=data_dir, simulation=True))
    document = TravelDocument(
        format=None,
        document_code="P",
        issuing_state="UTO",
        document_number="SPX000001",
        surname="RAHIMOVA",
        nationality="UTO",
        birth_date=PartialDate(1988),
    )
    meant = Crossing(
        direction=Direction.ENTRY,
        mode=Mode.FOOT,
        lane="1",
        category=Category.FOREIGNER,
        document=document,
        capture_method=CaptureMethod.TYPED,
        decision=Decision.ADMITTED,
        paper_form=number,
    )
    crossings.record(desk, meant, occurred_at=desk.clock.now() - timedelta(hours=1))
    desk.store.close()


def test_forms_are_issued_voided_and_accounted_for(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "forms.pdf"
    assert command("issue", "5", "--pdf", str(file)) == (0, f"000001 to 000005\n{file}\n", "")
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout.decode()
    assert "000001" in text
    assert "000005" in text
    type_in(tmp_path / "data", 2)
    assert command("void", "3", "--reason", "torn") == (0, "000003 is void\n", "")
    code = str(FormCode("FTH", "FTH-1", 4, training=True))
    assert command("void", code, "--reason", "lost") == (0, "000004 is void\n", "")
    status, said, _ = command("accounts")
    assert (status, [line.split() for line in said.splitlines()]) == (
        0,
        [
            ["issued", "5", "000001-000005"],
            ["typed", "1", "000002"],
            ["void", "2", "000003-000004"],
            ["unaccounted", "2", "000001,", "000005"],
        ],
    )
    told = json.loads(command("accounts", "--json")[1])
    assert (told["issued"], told["typed"], told["void"]) == ([1, 2, 3, 4, 5], [2], [3, 4])
    assert told["unaccounted"] == [1, 5]
    third = told["forms"][2]
    assert (third["number"], third["state"], third["reason"]) == (3, "void", "torn")
    assert third["printed_by"] == "trainee"


def test_a_file_that_is_there_is_kept_and_no_number_is_lost(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "forms.pdf"
    file.write_bytes(b"kept")
    status, _, error = command("issue", "2", "--pdf", str(file))
    assert (status, file.read_bytes()) == (2, b"kept")
    assert "exists already" in error
    status, _, error = command("issue", "2", "--pdf", str(tmp_path / "nowhere" / "forms.pdf"))
    assert status == 3
    status, _, error = command("issue", "0", "--pdf", str(tmp_path / "none.pdf"))
    assert (status, error) == (3, "borderdesk: From 1 to 100 forms are issued at once.\n")
    assert not (tmp_path / "none.pdf").exists()
    assert command("issue", "1", "--pdf", str(tmp_path / "one.pdf"))[1].startswith("000001 to 000001\n")


@pytest.mark.parametrize(
    ("form", "reason", "said"),
    [
        ("9", "torn", "The form 000009 was not issued at this desk."),
        ("1", "  ", "Say why the form is void."),
        ("BD1T:FTH:FTH-1:000001:0000", "torn", "its check does not hold"),
        (str(FormCode("FTH", "FTH-1", 1, training=False)), "torn", "don't mix"),
        (str(FormCode("PNJ", "PNJ-2", 1, training=True)), "torn", "belongs to the desk PNJ-2 at PNJ"),
        ("first", "torn", "neither a form's number nor the code"),
    ],
)
def test_what_can_t_be_void_is_told(
    form: str, reason: str, said: str, command: Command, tmp_path: Path
) -> None:
    command("issue", "1", "--pdf", str(tmp_path / "forms.pdf"))
    status, output, error = command("void", form, "--reason", reason)
    assert (status, output) == (3, "")
    assert said in error
    assert json.loads(command("accounts", "--json")[1])["unaccounted"] == [1]


@pytest.mark.parametrize("words", [[], ["issue", "3"], ["issue", "x", "--pdf", "f"], ["void", "3"]])
def test_wrong_use(words: list[str], command: Command) -> None:
    with pytest.raises(SystemExit) as raised:
        command(*words)
    assert raised.value.code == 2


def test_numbers_that_follow_each_other_are_told_as_one() -> None:
    assert ranges(()) == ""
    assert ranges((7,)) == "000007"
    assert ranges((1, 2, 3, 5, 8, 9)) == "000001-000003, 000005, 000008-000009"
