"""The items of a consignment as they are being typed: a table model that keeps what was typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from borderdesk.domain.consignment import Item, Unit
from ui.models.countries import amount_words
from ui.models.entry import amount_of
from ui.widgets.plain_label import visible
from ui.words import unit_word

COLUMNS = (
    "hs_code",
    "description",
    "quantity",
    "unit",
    "net_mass_kg",
    "gross_mass_kg",
    "value",
    "currency",
)
NUMBERS = frozenset({"quantity", "net_mass_kg", "gross_mass_kg", "value"})
#: Role under which a cell gives the code of what is wrong with it, or an empty text.
WrongRole = int(Qt.ItemDataRole.UserRole) + 1
_HS_CODE = re.compile(r"[0-9]{6}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_LONGEST = 200

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """One line of goods as typed."""

    hs_code: str = ""
    description: str = ""
    quantity: str = ""
    unit: str = Unit.KILOGRAM.value
    net_mass_kg: str = ""
    gross_mass_kg: str = ""
    value: str = ""
    currency: str = ""

    def with_text(self, column: str, text: str) -> "ItemDraft":
        """The same with one cell typed anew; numbers and codes are put into form."""
        text = visible(text.strip())[:_LONGEST]
        if column == "currency":
            text = text.upper()
        if column == "hs_code":
            text = re.sub(r"[ .]", "", text)
        return replace(self, **{column: text})

    def wrong(self) -> Mapping[str, str]:
        """The cells that can't stay so, each with a code."""
        found: dict[str, str] = {}
        if not _HS_CODE.fullmatch(self.hs_code):
            found["hs_code"] = "hs_code_invalid"
        if not self.description:
            found["description"] = "description_missing"
        if not _CURRENCY.fullmatch(self.currency):
            found["currency"] = "currency_invalid"
        numbers = self.numbers()
        for column in sorted(NUMBERS - numbers.keys()):
            found[column] = "number_invalid"
        if numbers.get("quantity") == 0:
            found["quantity"] = "quantity_zero"
        net, gross = numbers.get("net_mass_kg"), numbers.get("gross_mass_kg")
        if net is not None and gross is not None and gross < net:
            found["gross_mass_kg"] = "gross_below_net"
        return found

    def numbers(self) -> Mapping[str, Decimal]:
        """Those of the numbers that are numbers."""
        found = {}
        for column in NUMBERS:
            try:
                found[column] = amount_of(str(getattr(self, column)))
            except ValueError:
                continue
        return found

    def item(self) -> Item:
        """The line as it is recorded; nothing may be wrong with it."""
        numbers = self.numbers()
        return Item(
            hs_code=self.hs_code,
            description=self.description,
            quantity=numbers["quantity"],
            unit=Unit(self.unit),
            net_mass_kg=numbers["net_mass_kg"],
            gross_mass_kg=numbers["gross_mass_kg"],
            value=numbers["value"],
            currency=self.currency,
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the lines that have the number in question; values by currency."""

    lines: int
    net_mass_kg: Decimal
    gross_mass_kg: Decimal
    values: tuple[tuple[str, Decimal], ...]


class ItemsModel(QAbstractTableModel):
    """Lines of goods. What is wrong shows once it was judged: not while it is being typed."""

    def __init__(self, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._items: list[ItemDraft] = []
        self._removed: list[tuple[int, ItemDraft]] = []
        self._judged: set[int] = set()

    @property
    def items(self) -> tuple[ItemDraft, ...]:
        """All lines."""
        return tuple(self._items)

    @property
    def can_restore(self) -> bool:
        """A line was removed and can come back."""
        return bool(self._removed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many cells a line has."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, its place, what is wrong with it."""
        if not index.isValid():
            return None
        column, draft = COLUMNS[index.column()], self._items[index.row()]
        text = str(getattr(draft, column))
        if role == WrongRole:
            return draft.wrong().get(column, "") if index.row() in self._judged else ""
        side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
        shown: dict[int, object] = {
            Qt.ItemDataRole.EditRole: text,
            Qt.ItemDataRole.DisplayRole: unit_word(text) if column == "unit" else _shown(column, text),
            Qt.ItemDataRole.ToolTipRole: text if column == "description" else None,
            Qt.ItemDataRole.TextAlignmentRole: side | Qt.AlignmentFlag.AlignVCenter,
            Qt.ItemDataRole.AccessibleTextRole: f"{self.heading(index.column())}: {text}",
        }
        return shown.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes what was typed into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = index.row()
        self._items[row] = self._items[row].with_text(COLUMNS[index.column()], str(value))
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, on the side of their numbers."""
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = COLUMNS[section] in NUMBERS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def heading(self, column: int) -> str:
        """What a column is called."""
        return {
            "hs_code": self.tr("HS code"),
            "description": self.tr("Description"),
            "quantity": self.tr("Quantity"),
            "unit": self.tr("Unit"),
            "net_mass_kg": self.tr("Net kg"),
            "gross_mass_kg": self.tr("Gross kg"),
            "value": self.tr("Value"),
            "currency": self.tr("Currency"),
        }[COLUMNS[column]]

    def add(self) -> int:
        """Adds an empty line, in the currency of the last, and gives its row."""
        row = len(self._items)
        currency = self._items[-1].currency if self._items else self._currency
        self.beginInsertRows(QModelIndex(), row, row)
        self._items.append(ItemDraft(currency=currency))
        self.endInsertRows()
        return row

    def remove(self, row: int) -> None:
        """Removes a line; ``restore`` brings it back."""
        self.beginRemoveRows(QModelIndex(), row, row)
        self._removed.append((row, self._items.pop(row)))
        self._judged = {other - (other > row) for other in self._judged if other != row}
        self.endRemoveRows()

    def restore(self) -> int | None:
        """Brings back the line that was removed last, and gives its row."""
        if not self._removed:
            return None
        row, draft = self._removed.pop()
        row = min(row, len(self._items))
        self.beginInsertRows(QModelIndex(), row, row)
        self._items.insert(row, draft)
        self._judged = {other + (other >= row) for other in self._judged}
        self.endInsertRows()
        return row

    def clear(self) -> None:
        """Takes all lines away for good."""
        self.beginResetModel()
        self._items, self._removed, self._judged = [], [], set()
        self.endResetModel()

    def judge(self) -> tuple[int, str, str] | None:
        """Looks at every line, shows what is wrong, and gives the first: row, column, code."""
        self._judged = set(range(len(self._items)))
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, len(COLUMNS) - 1))
        for row, draft in enumerate(self._items):
            wrong = draft.wrong()
            for column in COLUMNS:
                if column in wrong:
                    return row, column, wrong[column]
        return None

    def retranslate(self) -> None:
        """Sets headings and units in the language in force."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, len(COLUMNS) - 1))

    def totals(self) -> Totals:
        """The sums over what has been typed so far."""
        net, gross = Decimal(0), Decimal(0)
        values: dict[str, Decimal] = {}
        for draft in self._items:
            numbers = draft.numbers()
            net += numbers.get("net_mass_kg", Decimal(0))
            gross += numbers.get("gross_mass_kg", Decimal(0))
            if "value" in numbers:
                values[draft.currency] = values.get(draft.currency, Decimal(0)) + numbers["value"]
        return Totals(len(self._items), net, gross, tuple(sorted(values.items())))


def _shown(column: str, text: str) -> str:
    if column not in NUMBERS:
        return text
    try:
        return amount_words(amount_of(text), least=2 if column == "value" else 0)
    except ValueError:
        return text
