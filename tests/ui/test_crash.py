from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.domain.errors import InvalidFact
from tests.ui.standing_clock import NOON
from ui.crash import CrashDialog, keep_report, report_of
from ui.theme import Theme

SECRET = "IVANOVA 75 1234567"


def stumble() -> None:
    traveller = SECRET
    try:
        raise KeyError(traveller)
    except KeyError as error:
        raise InvalidFact("text_invalid", field=traveller) from error


def fault() -> BaseException:
    with pytest.raises(InvalidFact) as raised:
        stumble()
    return raised.value


def test_a_report_says_where_and_nothing_of_whom() -> None:
    report = report_of(fault())
    assert "borderdesk.domain.errors.InvalidFact text_invalid" in report
    assert "builtins.KeyError" in report
    assert "in stumble" in report
    assert "tests/ui/test_crash.py" in report
    assert "IVANOVA" not in report
    assert "1234567" not in report


def test_a_fault_during_another_shows_both() -> None:
    def fall_twice() -> None:
        try:
            raise KeyError(SECRET)
        finally:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as raised:
        fall_twice()
    report = report_of(raised.value)
    assert report.index("ZeroDivisionError") < report.index("KeyError")


def test_a_report_is_kept_where_logs_are(tmp_path: Path) -> None:
    file = keep_report("words\n", tmp_path / "logs", NOON)
    assert file == tmp_path / "logs" / "fault-20310504T070000Z.txt"
    assert file.read_text(encoding="utf-8") == "words\n"


def test_without_a_place_to_keep_it_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    assert keep_report("words\n", tmp_path / "logs", NOON) is None


@pytest.mark.usefixtures("translations")
def test_the_dialog_goes_on_copies_or_ends(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    dialog = CrashDialog(theme, "report\n", Path("/logs/fault.txt"))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.text.toPlainText() == "report\n"
    assert dialog.note.isVisible()
    dialog.copy.click()
    assert qapp.clipboard().text() == "report\n"
    with qtbot.waitSignal(dialog.accepted):
        dialog.go_on.click()
    dialog.open()
    with qtbot.waitSignal(dialog.end_asked):
        dialog.end.click()
