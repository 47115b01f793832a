"""The protocol of an offence, filled in at the booth."""

from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.refusal import Signature
from borderdesk.settings import Language
from tests.ui.hands import Hands, in_front
from ui.translations import Translations
from ui.widgets.offence_panel import OffencePanel

pytestmark = pytest.mark.usefixtures("translations", "theme")
CROSSING = UUID("01a20dcc-c004-76bf-b863-05ee853cf211")
WIDTH, HEIGHT = 676, 172


@pytest.fixture
def asked() -> list[Offence]:
    return []


@pytest.fixture
def panel(asked: list[Offence]) -> OffencePanel:
    made = OffencePanel()
    made.record_asked.connect(asked.append)
    return made


@pytest.fixture
def hands(qtbot: QtBot, panel: OffencePanel) -> Hands:
    front = in_front(qtbot, panel, WIDTH, HEIGHT)
    panel.ask(CROSSING, days=12)
    return front


def test_a_protocol_by_keyboard(panel: OffencePanel, hands: Hands, asked: list[Offence]) -> None:
    assert QApplication.focusWidget() is panel.kind
    hands.type("\t\tArticle 9\tends 12 November\t")
    hands.press_key(Qt.Key.Key_Down)
    hands.type("\t\tknew nothing of it")
    hands.press_key(Qt.Key.Key_Return)
    assert asked == []
    panel.button.click()
    assert asked == [
        Offence(
            crossing=CROSSING,
            kind=OffenceKind.OVERSTAY,
            legal_basis="Article 9",
            days=12,
            circumstances="ends 12 November",
            explanation="knew nothing of it",
            language="tg",
            signature=Signature.SIGNED,
        )
    ]


@pytest.mark.parametrize("kind", OffenceKind)
def test_days_are_asked_where_days_count(
    kind: OffenceKind, panel: OffencePanel, hands: Hands, asked: list[Offence]
) -> None:
    del hands
    panel.ask(CROSSING, kind, 3)
    panel.record()
    counted = kind in {OffenceKind.OVERSTAY, OffenceKind.REGISTERED_LATE}
    assert panel.days.isEnabled() is counted
    assert (asked[0].kind, asked[0].days) == (kind, 3 if counted else None)


def test_without_a_crossing_there_is_nothing_to_record(panel: OffencePanel, asked: list[Offence]) -> None:
    panel.record()
    assert asked == []


def test_why_it_was_not_recorded_is_said_until_something_changes(panel: OffencePanel, hands: Hands) -> None:
    panel.show_error(InvalidFact("legal_basis_missing"))
    assert "legal basis" in panel.fault
    panel.legal_basis.setFocus()
    hands.type("A")
    assert panel.fault == ""


def test_the_next_protocol_begins_empty(panel: OffencePanel, hands: Hands, asked: list[Offence]) -> None:
    panel.legal_basis.setFocus()
    hands.type("Article 9")
    other = uuid4()
    panel.ask(other)
    panel.record()
    assert (asked[0].crossing, asked[0].legal_basis, asked[0].days, asked[0].language) == (
        other,
        "",
        None,
        "",
    )


@pytest.mark.parametrize("language", list(Language))
def test_it_fits_the_drawer(
    panel: OffencePanel, hands: Hands, language: Language, translations: Translations
) -> None:
    del hands
    panel.kind.setCurrentIndex(2)
    translations.use(language)
    panel.retranslate()
    assert panel.kind.currentData() == OffenceKind.REGISTERED_LATE.value
    hint = panel.minimumSizeHint()
    assert (hint.width() <= WIDTH, hint.height() <= HEIGHT) == (True, True), hint
