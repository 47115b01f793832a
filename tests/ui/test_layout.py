"""Every page in every language, and in one that says all twice, on the smallest screen: no word is cut."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from borderdesk.desk import crossings, lists, refusals, screening
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction
from borderdesk.domain.mrz import parse
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language
from borderdesk.training.travellers import Traveller
from scanner.picture import Picture
from scanner.reading.reader import Reading
from tests.desk.forms import FORM
from tests.ui.blank_reader import no_capture
from ui.capture import Arrival, image_of
from ui.models.second_opinion import FIELDS, Difference, Opinion
from ui.pages.booth import BoothPage
from ui.pages.second_line import SecondLinePage
from ui.services import Services
from ui.theme import Theme
from ui.translations import Translations
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.page_button import PageButton
from ui.window import HEIGHT, WIDTH, Window
from ui.workspace import PLACES, Workspace

PSEUDO = "pseudo"
TALLY = {
    Language.TAJIK: "Ҷамъбаст",
    Language.RUSSIAN: "Итоги",
    Language.ENGLISH: "Tally",
    PSEUDO: "Tally Tally",
}


@pytest.fixture
def workspace(
    *,
    qtbot: QtBot,
    services: Services,
    theme: Theme,
    settle: Callable[[], None],
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
) -> Iterator[Workspace]:
    for person in people[:3]:
        cross(person)
    window = Window(theme, training=True)
    window.band.offer_journey(True)
    qtbot.addWidget(window)
    capture = no_capture(services.settings, services.desk.clock.now)
    made = Workspace(replace(services, capture=capture))
    window.put(made)
    with qtbot.waitExposed(window):
        window.show()
    made.start()
    settle()
    yield made
    made.stop()
    settle()


def speak(translations: Translations, language: str) -> None:
    if language == PSEUDO:
        translations.use_pseudo()
    else:
        translations.use(Language(language))


def test_no_word_is_cut_on_any_page(
    qapp: QApplication, workspace: Workspace, translations: Translations, settle: Callable[[], None]
) -> None:
    faults: list[str] = []
    for language in (*Language, PSEUDO):
        speak(translations, language)
        rest(qapp)
        assert workspace.buttons["tally"].text() == TALLY[language]
        for place in PLACES:
            workspace.show_page(place.name)
            settle()
            rest(qapp)
            where = f"{place.name} in {language}"
            faults += [f"{where}: {fault}" for fault in grown(workspace.window())]
            found = cut(workspace.window(), choices=language != PSEUDO)
            faults += [f"{where}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("look", [(), ("surname", "given_names")], ids=["ready", "look"])
def test_no_word_is_cut_with_a_traveller_at_the_booth(
    *,
    qapp: QApplication,
    workspace: Workspace,
    translations: Translations,
    settle: Callable[[], None],
    people: tuple[Traveller, ...],
    look: tuple[str, ...],
) -> None:
    faults: list[str] = []
    for language in Language:
        speak(translations, language)
        for person in people:
            booth = workspace.pages["booth"]
            assert isinstance(booth, BoothPage)
            booth.clear()
            booth.clear()
            show(workspace, person, look)
            settle()
            rest(qapp)
            assert booth.session.draft.document.mrz == person.document.mrz
            faults += [f"{language}: {fault}" for fault in grown(workspace.window())]
            faults += [f"{language}: {fault}" for fault in cut(workspace.window())]
    assert not faults, "\n".join(faults)


def test_no_word_is_cut_in_a_second_opinion(
    *,
    qapp: QApplication,
    workspace: Workspace,
    translations: Translations,
    settle: Callable[[], None],
    people: tuple[Traveller, ...],
) -> None:
    faults: list[str] = []
    booth = workspace.pages["booth"]
    assert isinstance(booth, BoothPage)
    differences = tuple(Difference(name, "FIRST" * 6, "") for name in FIELDS)
    opinions = (Opinion(found=False), Opinion(found=True), Opinion(found=True, differences=differences))
    for language in (*Language, PSEUDO):
        speak(translations, language)
        show(workspace, people[0], ("surname",))
        settle()
        booth.view.open_drawer(booth.view.opinion)
        panel = booth.view.opinion
        panel.show_progress(0.5)
        rest(qapp)
        faults += [f"{language}, at work: {fault}" for fault in cut(panel)]
        for opinion in opinions:
            panel.show_opinion(opinion)
            rest(qapp)
            faults += [f"{language}: {fault}" for fault in (*grown(workspace.window()), *cut(panel))]
    assert not faults, "\n".join(faults)


def test_no_word_is_cut_in_what_is_held(
    *,
    qapp: QApplication,
    workspace: Workspace,
    translations: Translations,
    settle: Callable[[], None],
    people: tuple[Traveller, ...],
    tmp_path: Path,
) -> None:
    desk = workspace.services.desk
    hold_some(replace(desk, settings=desk.settings.changed({"post.lone": True})), people, tmp_path)
    page = workspace.pages["second_line"]
    assert isinstance(page, SecondLinePage)
    faults: list[str] = []
    workspace.show_page("second_line")
    page.held_button.click()
    settle()
    for language in (*Language, PSEUDO):
        speak(translations, language)
        for row in range(page.held.model.rowCount()):
            page.held.table.view.selectRow(row)
            rest(qapp)
            where = f"row {row} in {language}"
            faults += [f"{where}: {fault}" for fault in grown(workspace.window())]
            found = cut(workspace.window(), choices=language != PSEUDO)
            faults += [f"{where}: {fault}" for fault in found]
    assert page.held.model.rowCount() == 2
    assert not faults, "\n".join(faults)


def hold_some(desk: Desk, people: tuple[Traveller, ...], folder: Path) -> None:
    """An alert and a form that wait for a second person, at a lone post."""
    person = next(each for each in people if each.category is Category.FOREIGNER)
    document = person.document
    file = folder / "national.csv"
    file.write_text(
        f"document_number,issuing_state\n{document.document_number},{document.issuing_state}\n", "utf-8"
    )
    lists.import_list(desk, file, name="national")
    crossing = Crossing(
        direction=Direction.ENTRY,
        mode=person.mode,
        lane="1",
        category=person.category,
        document=document,
        capture_method=CaptureMethod.TYPED,
        decision=Decision.ADMITTED,
        alerts=screening.screen(desk, document).alerts,
        held=True,
    )
    crossings.record(desk, crossing)
    other = replace(document, document_number="AB7777777")
    refusals.record(desk, replace(crossing, document=other, decision=Decision.REFUSED, held=False), FORM)


def show(workspace: Workspace, person: Traveller, look: tuple[str, ...]) -> None:
    """Puts a traveller's document into the booth as if it had been read."""
    services = workspace.services
    assert services.capture is not None
    now, lines = services.desk.clock.now(), person.document.mrz
    zone = parse(lines, today=now.date())
    reading = Reading(mrz=zone, lines=lines, look=look, reader="known", ms=0.0)
    picture = Picture(np.zeros((10, 10, 3), np.uint8), source="test", taken_at=now)
    arrival = Arrival(reading, picture, image_of(picture), CaptureMethod.SCANNER, now)
    services.capture.reading_arrived.emit(arrival)


def rest(application: QApplication) -> None:
    """Layouts that depend on each other settle in rounds."""
    for _ in range(3):
        application.processEvents()


def grown(window: QWidget) -> Iterator[str]:
    if (window.width(), window.height()) != (WIDTH, HEIGHT):
        yield f"the window grew to {window.width()} × {window.height()}"


def cut(window: QWidget, *, choices: bool = True) -> Iterator[str]:
    """What of the visible words does not fit where it stands.

    ``choices``: also those of boxes. A list drops down from a box that shows all of them, so twice the
    words need not fit.
    """
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.width() == 0:
            continue
        if isinstance(widget, QLabel):
            yield from cut_label(widget)
        elif isinstance(widget, QPushButton | QCheckBox | PageButton):
            yield from cut_button(widget)
        elif isinstance(widget, QComboBox) and choices:
            yield from cut_choice(widget)


def cut_label(label: QLabel) -> Iterator[str]:
    if not label.text() or isinstance(label, ElidedLabel):
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + 1:
            yield f"{label.text()!r} needs {needed} px in height, has {label.height()}"
        longest = max(QFontMetrics(label.font()).horizontalAdvance(word) for word in label.text().split())
        if longest > label.contentsRect().width() + 1:
            yield f"a word of {label.text()!r} needs {longest} px, has {label.contentsRect().width()}"
    elif label.sizeHint().width() > label.width() + 1:
        yield f"{label.text()!r} needs {label.sizeHint().width()} px, has {label.width()}"


def cut_button(button: QAbstractButton) -> Iterator[str]:
    needed = button.minimumSizeHint().width() if isinstance(button, PageButton) else button.sizeHint().width()
    if needed > button.width() + 1:
        yield f"{button.text()!r} needs {needed} px, has {button.width()}"


def cut_choice(box: QComboBox) -> Iterator[str]:
    if box.isEditable():
        return
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field: QRect = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed > field.width() + 1:
        yield f"the choice {box.currentText()!r} needs {needed} px, has {field.width()}"


def test_a_cut_word_would_be_found(qtbot: QtBot, theme: Theme) -> None:
    del theme
    outer = QWidget()
    qtbot.addWidget(outer)
    label, button, box = QLabel("Fotehobod", outer), QPushButton("Fotehobod", outer), QComboBox(outer)
    wrapped = QLabel("Panji Poyon, Fotehobod, Dusti", outer)
    wrapped.setWordWrap(True)
    box.addItem("Fotehobod")
    for number, widget in enumerate((label, button, box, wrapped)):
        widget.setGeometry(QRect(QPoint(0, 40 * number), QPoint(30, 40 * number + 20)))
    outer.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    outer.show()
    assert len(list(cut(outer))) == 5
