"""The goods page by keyboard, on a real training desk."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.consignment import Consignment, Regime, Unit
from borderdesk.domain.crossing import Direction
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language
from tests.ui.hands import Hands, in_front
from ui.keys import KEYS, Action
from ui.models.items import COLUMNS
from ui.pages.goods import GoodsPage
from ui.services import Services
from ui.translations import Translations

HEAD = "\t\tDilshod Saidov\t123456789\t01a123bc\tafg\ttjk\tDry"
GRAPES = "080610\tFresh grapes\t1200\t\t1200\t1275,5\t900.50\tusd\t"


@dataclass
class Goods:
    """The page, and who works at it."""

    page: GoodsPage
    hands: Hands
    desk: Desk
    settle: Callable[[], None]

    def recorded(self) -> Consignment:
        return self.latest().fact

    def latest(self) -> Recorded[Consignment]:
        return self.desk.store.recent_consignments(1)[0]

    def count(self) -> int:
        return self.desk.store.counts().consignments

    def codes(self) -> list[str]:
        return [item.hs_code for item in self.page.model.items]

    @property
    def note(self) -> str:
        return self.page.note.label.text()


@pytest.fixture
def goods(services: Services, desk: Desk, qtbot: QtBot, settle: Callable[[], None]) -> Goods:
    page = GoodsPage(services)
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    return Goods(page, hands, desk, settle)


def test_a_consignment_by_keyboard(goods: Goods) -> None:
    goods.hands.type(HEAD)
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type(GRAPES)
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type("690721\tTiles\t300\t")
    for _ in range(3):
        goods.hands.press_key(Qt.Key.Key_Down)
    goods.hands.type("\t4500\t4600\t1 200\ttjs\t")
    assert "gross 5,875.5 kg" in goods.page.totals.text()
    assert "900.50 USD" in goods.page.totals.text()
    assert "1,200.00 TJS" in goods.page.totals.text()
    goods.hands.press(Action.SAVE)
    goods.settle()
    consignment = goods.recorded()
    assert consignment.direction is Direction.ENTRY
    assert consignment.regime is Regime.ORDINARY
    assert consignment.declarant == "Dilshod Saidov"
    assert (consignment.tax_number, consignment.vehicle_plate) == ("123456789", "01A123BC")
    assert (consignment.origin, consignment.destination) == ("AFG", "TJK")
    first, second = consignment.items
    assert (first.hs_code, first.description, first.unit) == ("080610", "Fresh grapes", Unit.KILOGRAM)
    assert first.gross_mass_kg == Decimal("1275.5")
    assert (first.value, first.currency) == (Decimal("900.5"), "USD")
    assert (second.unit, second.value) == (Unit.SQUARE_METRE, Decimal(1200))
    assert "12:00" in goods.note
    assert goods.page.model.items == ()
    assert goods.page.form.fields["declarant"].text() == ""
    assert len(goods.page.recent.said()) == 1
    assert "Saidov" not in goods.page.recent.said()[0]


def test_it_begins_empty_and_says_what_to_do(goods: Goods) -> None:
    assert goods.page.table.currentWidget() is goods.page.table.empty
    assert KEYS[Action.ADD_ITEM] in goods.page.table.empty.accessibleName()
    assert not goods.page.recent.empty.isHidden()


def test_the_declarant_is_asked_for_at_its_place(goods: Goods) -> None:
    goods.hands.press(Action.SAVE)
    assert "Declarant" in goods.note
    assert goods.page.form.fields["declarant"].note == "is missing"
    assert QApplication.focusWidget() is goods.page.form.fields["declarant"].editor
    goods.hands.type("A")
    assert goods.page.form.fields["declarant"].note == ""
    goods.hands.press(Action.SAVE)
    assert "at least one line" in goods.note
    assert goods.count() == 0


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [("tax_number", "12#4", "Tax number"), ("origin", "ZZZ", "Comes from"), ("destination", "Q1", "Goes to")],
)
def test_a_wrong_head_is_said_at_its_place(goods: Goods, name: str, text: str, words: str) -> None:
    goods.page.form.fields["declarant"].set_text("A")
    goods.page.form.fields[name].set_text(text)
    goods.hands.press(Action.SAVE)
    assert words in goods.note
    assert goods.page.form.fields[name].state == "wrong"


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("0806\tGrapes\t1\t\t1\t1\t1\tusd\t", "hs_code", "six digits"),
        ("080610\t\t1\t\t1\t1\t1\tusd\t", "description", "what the goods are"),
        ("080610\tGrapes\tmany\t\t1\t1\t1\tusd\t", "quantity", "number"),
        ("080610\tGrapes\t0\t\t1\t1\t1\tusd\t", "quantity", "quantity of 0"),
        ("080610\tGrapes\t1\t\t5\t4\t1\tusd\t", "gross_mass_kg", "less than net"),
        ("080610\tGrapes\t1\t\t1\t1\t-1\tusd\t", "value", "number"),
        ("080610\tGrapes\t1\t\t1\t1\t1\tus\t", "currency", "three letters"),
        ("770000\tNothing\t1\t\t1\t1\t1\tusd\t", "hs_code", "HS code"),
    ],
)
def test_a_wrong_cell_is_said_and_gets_the_cursor(goods: Goods, line: str, column: str, words: str) -> None:
    goods.page.form.fields["declarant"].set_text("A")
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type(line)
    goods.hands.press(Action.SAVE)
    goods.settle()
    assert "Line 1" in goods.note
    assert words in goods.note
    assert goods.page.table.view.currentIndex().column() == COLUMNS.index(column)
    assert goods.count() == 0


def test_what_is_being_typed_in_a_cell_is_recorded_too(goods: Goods) -> None:
    goods.page.form.fields["declarant"].set_text("A")
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type(GRAPES.rstrip("\t"))
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    goods.hands.press(Action.SAVE)
    goods.settle()
    assert goods.recorded().items[0].currency == "USD"


def test_a_line_is_removed_and_brought_back(goods: Goods) -> None:
    for code in ("080610", "690721"):
        goods.hands.press(Action.ADD_ITEM)
        goods.hands.type(f"{code}\t")
    goods.hands.press_key(Qt.Key.Key_Escape)
    goods.hands.press(Action.REMOVE_ITEM)
    assert goods.codes() == ["080610"]
    assert KEYS[Action.RESTORE_ITEM] in goods.note
    goods.hands.press(Action.RESTORE_ITEM)
    assert goods.codes() == ["080610", "690721"]
    goods.hands.press(Action.REMOVE_ITEM)
    goods.hands.press(Action.REMOVE_ITEM)
    assert goods.page.model.items == ()
    goods.hands.press(Action.RESTORE_ITEM)
    assert goods.codes() == ["080610"]


def test_tab_leaves_the_table_after_the_last_cell(goods: Goods) -> None:
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type(GRAPES)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not goods.page.table.isAncestorOf(focus)


def test_a_new_line_has_the_currency_of_the_last(goods: Goods) -> None:
    goods.hands.press(Action.ADD_ITEM)
    assert goods.page.model.items[0].currency == "TJS"
    goods.hands.type(GRAPES)
    goods.hands.press(Action.ADD_ITEM)
    assert goods.page.model.items[1].currency == "USD"


def test_escape_twice_clears(goods: Goods) -> None:
    goods.hands.type("\t\tDilshod")
    goods.hands.press(Action.CLEAR)
    assert "lost" in goods.note
    assert goods.page.form.fields["declarant"].text() == "Dilshod"
    goods.hands.press(Action.CLEAR)
    assert goods.page.form.fields["declarant"].text() == ""
    assert goods.note == ""
    goods.hands.press(Action.CLEAR)


def test_typing_takes_the_warning_back(goods: Goods) -> None:
    goods.hands.type("\t\tDilshod")
    goods.hands.press(Action.CLEAR)
    goods.hands.type(" ")
    goods.hands.press(Action.CLEAR)
    assert goods.page.form.fields["declarant"].text() == "Dilshod "


def test_numbers_as_the_language_writes_them(goods: Goods, translations: Translations) -> None:
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type(GRAPES)
    translations.use(Language.RUSSIAN)
    goods.page.retranslate()
    assert "1\u00a0275,5" in goods.page.totals.text()
    assert "900,50 USD" in goods.page.totals.text()


def test_what_the_chapter_is_stands_below(goods: Goods) -> None:
    goods.hands.press(Action.ADD_ITEM)
    goods.hands.type("080610\t")
    assert goods.page.chapter.text()


def test_every_control_has_a_name(goods: Goods) -> None:
    assert all(field.editor.accessibleName() for field in goods.page.form.fields.values())
    for action, button in goods.page.buttons.items():
        assert KEYS[action] in button.text()
        assert button.accessibleName()


def test_goods_go_the_way_of_the_booth(goods: Goods) -> None:
    notices = goods.page.services.notices
    notices.direction_changed.emit(Direction.EXIT)
    assert goods.page.form.fields["direction"].text() == "exit"
    goods.hands.type("\t\tDilshod")
    notices.direction_changed.emit(Direction.ENTRY)
    assert goods.page.form.fields["direction"].text() == "exit"
    assert goods.page.form.fields["declarant"].text() == "Dilshod"
