"""Every setting of the desk, checked before it is kept."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from borderdesk.domain.errors import BorderDeskError, SettingsError
from borderdesk.settings import Settings
from ui.keys import KEYS, Action, with_key
from ui.models.settings_form import AT_ONCE, FIELDS, GROUPS, Group, words
from ui.page import Page
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.setting_editor import SettingEditor

#: Which device fields matter for which device.
_DEVICE_FIELDS = ("webcam", "scanner", "folder")


class _Card(QFrame):
    """One group of settings."""

    def __init__(self, group: Group, editors: dict[str, SettingEditor]) -> None:
        super().__init__()
        self._group = group
        self.setProperty("kind", "card")
        self._heading = PlainLabel(size="large")
        self._when = PlainLabel(size="small", state="quiet", wraps=True)
        self._when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addWidget(self._when, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        rows.setSpacing(SPACE)
        rows.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        narrow = [editors[field.path] for field in group.fields if not field.wide]
        for number, editor in enumerate(narrow):
            grid.addWidget(editor, number // 2, number % 2)
        wide = QVBoxLayout()  # not in the grid: that keeps room between lines that are hidden
        wide.setSpacing(SPACE)
        for field in group.fields:
            if field.wide:
                wide.addWidget(editors[field.path])
        parts = (wide, grid) if group.fields[0].wide else (grid, wide)
        for part in parts:
            rows.addLayout(part)

    def retranslate(self) -> None:
        self._heading.setText(words(self._group.heading))
        self._when.setText(
            self.tr("In force at once.") if self._group.at_once else self.tr("In force at the next start.")
        )


class SettingsPage(Page):
    """A form of all settings. Language and colours change at once, the rest at the next start."""

    icon: ClassVar[str] = "mdi6.cog-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._saved = services.settings
        self.editors = {field.path: SettingEditor(field) for field in FIELDS}
        self._cards = tuple(_Card(group, self.editors) for group in GROUPS)
        self._heading = PlainLabel(size="title")
        self._folder = ElidedLabel(size="small", state="quiet")
        self.note = Note(services.theme)
        self.save = QPushButton()
        self.save.setProperty("kind", "primary")
        self.undo = QPushButton()
        bottom = QHBoxLayout()
        bottom.setSpacing(SPACE)
        bottom.addWidget(self.save)
        bottom.addWidget(self.undo)
        bottom.addWidget(self._folder, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(self._heading)
        screen, post, desk, devices, centre = self._cards
        area = Scrolled(((screen, post, devices), (desk, centre)))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.addWidget(area, 1)
        rows.addWidget(self.note)
        rows.addLayout(bottom)
        self._wire()
        self._show(self._saved)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Settings")

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Settings"))
        for card in self._cards:
            card.retranslate()
        for editor in self.editors.values():
            editor.retranslate()
        self.save.setText(with_key(self.tr("Save"), Action.SAVE))
        self.undo.setText(self.tr("Undo changes"))
        self._folder.setText(
            self.tr("The desk keeps its records in {folder}").format(
                folder=str(self.services.settings.folder)
            )
        )

    def adopt(self, settings: Settings) -> None:
        """Takes settings that were saved as what is in force; what is being edited stays."""
        edited = {
            path: editor.value
            for path, editor in self.editors.items()
            if editor.value != editor.field.value(self._saved)
        }
        self._saved = settings
        for field in FIELDS:
            self.editors[field.path].show_value(edited.get(field.path, field.value(settings)))
        self._on_changed()

    def on_save(self) -> None:
        """Checks and keeps what the form holds."""
        for editor in self.editors.values():
            editor.mark(wrong=False)
        values = {path: editor.value for path, editor in self.editors.items()}
        try:
            wanted = self._saved.changed(values)
        except SettingsError as error:
            self._show_fault(error)
            return
        file = self.services.settings_file
        self.run(lambda: wanted.save(file), lambda _: self._on_saved(wanted), self._on_failed)

    def _wire(self) -> None:
        self.save.clicked.connect(self.on_save)
        self.undo.clicked.connect(lambda: self._show(self._saved))
        shortcut = QShortcut(QKeySequence(KEYS[Action.SAVE]), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.on_save)
        for editor in self.editors.values():
            editor.changed.connect(self._on_changed)
        self.services.notices.settings_saved.connect(self.adopt)
        self.editors["devices.scanner"].search_asked.connect(self._on_search)

    def _show(self, settings: Settings) -> None:
        for field in FIELDS:
            self.editors[field.path].show_value(field.value(settings))
            self.editors[field.path].mark(wrong=False)
        self.note.clear()
        self._on_changed()

    def _on_changed(self) -> None:
        source = self.editors["devices.source"].value
        for name in _DEVICE_FIELDS:
            self.editors[f"devices.{name}"].setVisible(source == name)
        changed = any(self.editors[field.path].value != field.value(self._saved) for field in FIELDS)
        self.save.setEnabled(changed)
        self.undo.setEnabled(changed)

    def _show_fault(self, error: SettingsError) -> None:
        editor = self.editors.get(str(error.facts.get("setting", "")))
        if editor is None:
            self.note.say("stop", error_sentence(error))
            return
        editor.mark(wrong=True)
        editor.editor.setFocus()
        label, rule = words(editor.field.label), words(editor.field.rule)
        self.note.say(
            "stop", self.tr("Nothing was saved. {field} can't be this. {rule}").format(field=label, rule=rule)
        )

    def _on_saved(self, settings: Settings) -> None:
        before = self._saved
        waits = any(
            field.path not in AT_ONCE and field.value(before) != field.value(settings) for field in FIELDS
        )
        self.services.notices.settings_saved.emit(settings)
        if waits:
            self.note.say("look", self.tr("Saved. Close the desk and open it again to put it in force."))
        else:
            self.note.say("ok", self.tr("Saved."))

    def _on_failed(self, error: BorderDeskError) -> None:
        self.note.say("stop", error_sentence(error))

    def _on_search(self) -> None:
        self.note.say("quiet", self.tr("Looking for scanners…"))
        self.run(_scanners, self.on_scanners, self._on_failed)

    def on_scanners(self, found: tuple[str, ...]) -> None:
        """Offers the scanners that were found."""
        self.editors["devices.scanner"].offer(found)
        if found:
            self.note.say("ok", self.tr("%n scanner(s) found.", "", len(found)))
        else:
            self.note.say("look", self.tr("No scanner answers. Is it switched on and connected?"))


def _scanners() -> tuple[str, ...]:
    """Names of the scanners that answer; takes seconds. Raises ``DeviceError``."""
    from scanner.devices.sane import list_scanners  # brings the imaging libraries with it

    return tuple(each.name for each in list_scanners())
