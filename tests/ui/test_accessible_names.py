"""Every control has a name for readers of the screen, on every page and in everything the booth asks."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from borderdesk.desk.refusals import reason_book
from borderdesk.domain.crossing import Decision
from borderdesk.settings import Language
from ui.pages.booth import BoothPage
from ui.services import Services
from ui.translations import Translations
from ui.workspace import PLACES, Workspace

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox)


def name_of(widget: QWidget) -> str:
    """What a reader of the screen says of a widget."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)).strip()


def inside_another(widget: QWidget) -> bool:
    """It is a part of a control that has the name: a spin box's line, a list's corner."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, CONTROLS) or parent.metaObject().className().startswith("QCalendar"):
            return True
        parent = parent.parentWidget()
    return widget.objectName().startswith("qt_")


def faults(page: QWidget) -> list[str]:
    """The controls of a page that have no name."""
    controls = [widget for kind in CONTROLS for widget in page.findChildren(kind)]
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in controls
        if not inside_another(widget) and not name_of(widget)
    ]


@pytest.mark.parametrize("language", list(Language))
def test_every_control_of_every_page_has_a_name(
    qtbot: QtBot,
    services: Services,
    settle: Callable[[], None],
    translations: Translations,
    language: Language,
) -> None:
    workspace = Workspace(services)
    qtbot.addWidget(workspace)
    workspace.resize(1280, 720)
    workspace.show()
    workspace.start()
    translations.use(language)
    nameless = []
    for place in PLACES:
        workspace.show_page(place.name)
        settle()
        page = workspace.pages[place.name]
        if isinstance(page, BoothPage):
            page.view.refusal.ask(Decision.REFUSED, reason_book().in_force, language.value, lone=False)
        nameless += [f"{place.name}: {fault}" for fault in faults(page)]
    workspace.stop()
    settle()
    assert not nameless, "\n".join(sorted(set(nameless)))
