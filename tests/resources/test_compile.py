import gettext
import os
import shutil
import sys
from pathlib import Path

import pytest

import resources
from resources import catalogues, linguist
from resources import compile as compiling

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}"></TS>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the project's own catalogues of printed pages."""
    shutil.copytree(
        resources.path("translations", "reports"),
        tmp_path / "reports",
        ignore=shutil.ignore_patterns("*.mo"),
    )
    return tmp_path


def po(folder: Path, language: str = "ru") -> Path:
    return catalogues.source_file(folder, "reports", language)


def run(folder: Path, *words: str) -> int:
    return compiling.main([*words, "--folder", str(folder)])


def test_a_resource_has_a_path_there_or_not() -> None:
    assert resources.path("hs_chapters.csv").is_file()
    assert not resources.path("none", "at", "all").exists()


def test_catalogues_are_compiled_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder) == 0
    assert capsys.readouterr().out.count("made") == 3
    compiled = po(folder).with_suffix(".mo")
    with compiled.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Total") == "Всего"
    assert run(folder) == 0
    assert capsys.readouterr().out == ""
    stamp = compiled.stat().st_mtime_ns
    os.utime(po(folder), ns=(stamp + 1, stamp + 1))
    assert run(folder) == 0
    assert capsys.readouterr().out.splitlines() == [f"made {compiled}"]


def test_the_projects_own_catalogues_are_complete(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--check") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('msgid "Total"\nmsgstr "Всего"\n', "", "reports/ru: missing: 'Total'"),
        ('msgstr "Всего"', 'msgstr ""', "reports/ru: empty: 'Total'"),
        ('msgid "Total"', '#, fuzzy\nmsgid "Total"', "reports/ru: unsure: 'Total'"),
        (
            "Страница {page} из",
            "Страница {лист} из",
            "reports/ru: other fields in braces: 'Page {page} of {pages}'",
        ),
    ],
)
def test_a_faulty_catalogue_is_found(
    before: str, after: str, fault: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = po(folder).read_text(encoding="utf-8")
    assert before in text
    po(folder).write_text(text.replace(before, after), encoding="utf-8")
    assert run(folder, "--check") == 1
    assert capsys.readouterr().out.splitlines() == [fault]


def test_a_catalogue_that_is_not_there_is_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    po(folder, "tg").unlink()
    assert run(folder, "--check") == 1
    assert capsys.readouterr().out.splitlines() == ["reports/tg: no catalogue"]


def test_new_words_come_in_and_old_ones_go(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(folder / "reports" / "en")
    text = po(folder).read_text(encoding="utf-8")
    text = text.replace('msgid "Total"\nmsgstr "Всего"\n', 'msgid "No longer said"\nmsgstr "x"\n')
    po(folder).write_text(text, encoding="utf-8")
    assert run(folder, "--update") == 0
    assert capsys.readouterr().out.count("wrote") == 2
    updated = po(folder).read_text(encoding="utf-8")
    assert 'msgid "Total"\nmsgstr ""\n' in updated
    assert "No longer said" not in updated
    assert 'msgid "Total"\nmsgstr "Total"\n' in po(folder, "en").read_text(encoding="utf-8")
    assert run(folder, "--update") == 0
    assert capsys.readouterr().out == ""


def test_words_inside_f_strings_are_seen() -> None:
    said = {message.id for message in catalogues.messages("reports")}
    assert {"desk {desk}", "lines", "On foot", "Refused or stopped"} <= said


def ts(folder: Path, language: str, finish: str = "") -> Path:
    """A catalogue of the window with every message it needs; ``finish`` is written as each translation."""
    file = folder / f"borderdesk_{language}.ts"
    file.write_text(TS.format(language=language), encoding="utf-8")
    linguist.update(file)
    if finish:
        text = file.read_text(encoding="utf-8")
        text = text.replace(
            '<translation type="unfinished"></translation>', f"<translation>{finish}</translation>"
        )
        text = text.replace('<translation type="unfinished">', "<translation>")
        text = text.replace("<numerusform></numerusform>", f"<numerusform>{finish}</numerusform>")
        file.write_text(text, encoding="utf-8")
    return file


def test_a_window_without_any_catalogue_has_no_faults(tmp_path: Path) -> None:
    assert list(linguist.faults(tmp_path)) == []
    assert list(linguist.outdated(tmp_path)) == []


def test_the_windows_catalogues_are_compiled_and_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ts(folder, "tg", "калима")
    ts(folder, "ru", "слово")
    assert run(folder, "--check") == 0
    assert run(folder) == 0
    assert (folder / "borderdesk_tg.qm").read_bytes()[:4] == b"\x3c\xb8\x64\x18"
    assert list(linguist.outdated(folder)) == []
    capsys.readouterr()
    ts(folder, "ru")
    assert run(folder, "--check") == 1
    faults = capsys.readouterr().out.splitlines()
    assert faults
    assert all(fault.startswith("window/ru: ") for fault in faults)
    (folder / "borderdesk_ru.ts").unlink()
    assert run(folder, "--check") == 1
    assert capsys.readouterr().out.splitlines() == ["window/ru: no catalogue"]


def test_the_windows_catalogues_are_brought_up_to_date(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "borderdesk_ru.ts"
    file.write_text(TS.format(language="ru"), encoding="utf-8")
    assert run(folder, "--update") == 0
    assert f"wrote {file}" in capsys.readouterr().out
    assert "<source>" in file.read_text(encoding="utf-8")


def test_a_broken_catalogue_of_the_window_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "borderdesk_ru.ts").write_text("not a catalogue", encoding="utf-8")
    assert run(folder) == 3
    assert "pyside6-lrelease" in capsys.readouterr().err


def test_a_missing_tool_is_an_error(tmp_path: Path) -> None:
    assert not Path(sys.executable).with_name("no-such-tool").exists()
    with pytest.raises(linguist.ToolError, match="no-such-tool"):
        linguist.call("no-such-tool")
