import logging
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.process import faults_shown, log_file
from ui.tasks import Tasks


def test_what_nobody_caught_is_shown(qtbot: QtBot, tasks: Tasks) -> None:
    shown: list[BaseException] = []
    bug = KeyError("bug")
    with faults_shown(tasks, shown.append):
        sys.excepthook(KeyError, bug, None)
        threading.excepthook(threading.ExceptHookArgs((KeyError, bug, None, None)))
        threading.excepthook(threading.ExceptHookArgs((KeyError, None, None, None)))
        qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown == [bug, bug]


def test_the_log_speaks_of_us_and_of_others_warnings(tmp_path: Path) -> None:
    with log_file(tmp_path / "logs"):
        logging.getLogger("ui.somewhere").info("the desk is open")
        logging.getLogger("somebody.else").info("chatter")
        logging.getLogger("somebody.else").warning("trouble")
    text = (tmp_path / "logs" / "desk.log").read_text(encoding="utf-8")
    assert "the desk is open" in text
    assert "trouble" in text
    assert "chatter" not in text


def test_without_a_place_for_it_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    with log_file(tmp_path / "logs"):
        logging.getLogger("ui.somewhere").info("the desk is open")


@pytest.mark.parametrize("name", ["borderdesk", "scanner", "ui"])
def test_levels_are_as_before(tmp_path: Path, name: str) -> None:
    with log_file(tmp_path):
        assert logging.getLogger(name).level == logging.INFO
    assert logging.getLogger(name).level == logging.NOTSET
