import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.settings import Settings
from ui.models.settings_form import FIELDS
from ui.pages.settings import SettingsPage
from ui.services import Services

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> SettingsPage:
    made = SettingsPage(services)
    made.resize(1100, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def edit(page: SettingsPage, path: str, value: str | int) -> None:
    page.editors[path].show_value(value)


def leaves(tree: dict[str, object], stem: str = "") -> Iterator[str]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{stem}{name}.")
        else:
            yield f"{stem}{name}"


def test_every_setting_has_a_field_but_what_the_command_line_says(settings: Settings) -> None:
    fields = {field.path for field in FIELDS}
    assert fields == set(leaves(settings.model_dump())) - {"data_dir", "simulation"}


def test_nothing_changed_is_nothing_to_save(page: SettingsPage) -> None:
    assert not page.save.isEnabled()
    assert not page.undo.isEnabled()
    for path, editor in page.editors.items():
        assert editor.editor.accessibleName(), path


def test_what_is_valid_is_kept_and_told(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle
) -> None:
    edit(page, "post.code", "PNJ")
    edit(page, "post.utc_offset_s", 5 * 3600 + 1800)
    edit(page, "centre.interval_s", 60)
    with qtbot.waitSignal(services.notices.settings_saved) as told:
        page.save.click()
    settle()
    saved = told.args[0]
    assert (saved.post.code, saved.post.utc_offset_s, saved.centre.interval_s) == ("PNJ", 19800, 60)
    assert services.settings_file is not None
    assert tomllib.loads(services.settings_file.read_text())["post"]["code"] == "PNJ"
    assert Settings.load(services.settings_file).post.code == "PNJ"
    assert "open it again" in page.note.label.text()
    assert not page.save.isEnabled()


def test_language_and_colours_need_no_new_start(page: SettingsPage, settle: Settle) -> None:
    edit(page, "language", "tg")
    edit(page, "theme", "dark")
    page.on_save()
    settle()
    assert page.note.label.text() == "Saved."


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("post.code", ""),
        ("post.code", "too long a code for a post"),
        ("post.code", "лат"),
        ("post.country", "tj"),
        ("desk.code", "№1"),
    ],
)
def test_what_can_t_work_is_marked_and_not_kept(
    page: SettingsPage, services: Services, settle: Settle, path: str, value: str
) -> None:
    edit(page, path, value)
    page.on_save()
    settle()
    assert page.note.property("state") == "stop"
    assert page.editors[path].editor.property("state") == "wrong"
    assert services.settings_file is not None
    assert not services.settings_file.exists()


def test_undo_brings_back_what_is_in_force(page: SettingsPage) -> None:
    edit(page, "post.name", "Elsewhere")
    assert page.undo.isEnabled()
    page.undo.click()
    assert page.editors["post.name"].value == "Fotehobod"
    assert not page.undo.isEnabled()


def test_only_the_chosen_device_is_asked_about(page: SettingsPage) -> None:
    shown = {name: page.editors[f"devices.{name}"] for name in ("webcam", "scanner", "folder")}
    for source in ("none", "webcam", "scanner", "folder"):
        edit(page, "devices.source", source)
        assert [name for name, editor in shown.items() if editor.isVisible()] == [
            name for name in shown if name == source
        ]


def test_a_scanner_is_offered_and_what_stands_there_is_kept(page: SettingsPage) -> None:
    editor = page.editors["devices.scanner"]
    editor.offer(["test:0", "pnm:1"])
    assert editor.value == "test:0"
    editor.show_value("mine")
    editor.offer(["test:0"])
    assert editor.value == "mine"
    editor.offer([])
    assert editor.value == "mine"


def test_a_value_that_no_choice_has_stays(page: SettingsPage) -> None:
    edit(page, "post.utc_offset_s", 12345)
    assert page.editors["post.utc_offset_s"].value == 12345


def test_a_file_that_can_t_be_written_is_told(
    qtbot: QtBot, services: Services, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "desk.toml").mkdir()
    made = SettingsPage(services)
    qtbot.addWidget(made)
    edit(made, "post.name", "Elsewhere")
    made.on_save()
    settle()
    assert made.note.property("state") == "stop"


@pytest.mark.parametrize("text", ["", "29", "a lot"])
def test_a_number_out_of_range_is_marked(page: SettingsPage, settle: Settle, text: str) -> None:
    edit(page, "centre.interval_s", text)
    page.on_save()
    settle()
    assert page.editors["centre.interval_s"].editor.property("state") == "wrong"
    assert "30 to 86400" in page.note.label.text()


def test_settings_saved_elsewhere_are_taken_up_and_edits_stay(page: SettingsPage, services: Services) -> None:
    edit(page, "post.name", "Elsewhere")
    services.notices.settings_saved.emit(services.settings.changed({"language": "tg"}))
    assert page.editors["language"].value == "tg"
    assert page.editors["post.name"].value == "Elsewhere"
    assert page.undo.isEnabled()


def test_scanners_that_answer_are_offered(page: SettingsPage) -> None:
    page.on_scanners(("test:0",))
    assert page.editors["devices.scanner"].value == "test:0"
    assert page.note.label.text() == "1 scanner found."
    page.on_scanners(())
    assert page.note.property("state") == "look"
