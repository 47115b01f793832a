"""Tokens of form, light and dark, and the style sheet made of them.

Contrast is at least 4.5:1 for words and 7:1 for names (``tests/ui/test_theme.py`` computes it).
A state has a shape and a word as well as its colour; the colours here only repeat them.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from resources import path

SPACE = 8  # the grid; half of it between what belongs together
RADIUS = 6
SMALL, NORMAL, LARGE, HUGE = 13, 16, 20, 28  # pixels
FAMILY = "DejaVu Sans"
ZONE_FAMILY = "DejaVu Sans Mono"  # slashed zero


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one theme, as ``#rrggbb``."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    ok: str
    ok_surface: str
    look: str
    look_surface: str
    stop: str
    stop_surface: str
    training: str
    on_training: str


LIGHT = Tokens(
    window="#eef1f4",
    surface="#ffffff",
    raised="#f6f8fa",
    line="#c4ccd4",
    text="#14202b",
    quiet="#4f5d6a",
    accent="#0b4f8a",
    on_accent="#ffffff",
    ok="#14663a",
    ok_surface="#e3f3e8",
    look="#7a4a00",
    look_surface="#fff2d6",
    stop="#a3161d",
    stop_surface="#fde6e6",
    training="#5b2a86",
    on_training="#ffffff",
)
DARK = Tokens(
    window="#11181f",
    surface="#1a232c",
    raised="#222d38",
    line="#3a4855",
    text="#f0f4f7",
    quiet="#a9b6c2",
    accent="#7db8ee",
    on_accent="#0d1b29",
    ok="#7fd6a0",
    ok_surface="#173324",
    look="#f3c46b",
    look_surface="#3a2c10",
    stop="#ff9d9d",
    stop_surface="#431d20",
    training="#c9a4ec",
    on_training="#241035",
)


def tokens(name: Literal["light", "dark"]) -> Tokens:
    """The tokens of a theme."""
    return DARK if name == "dark" else LIGHT


def apply(application: QApplication, name: Literal["light", "dark"]) -> Tokens:
    """Dresses the whole application and returns the tokens for what paints itself."""
    form = tokens(name)
    sheet = _sheet(form)
    if application.styleSheet() == sheet:
        return form  # it is worn already; putting it on again would measure every widget anew
    application.setStyle("Fusion")
    font = QFont(FAMILY)
    font.setPixelSize(NORMAL)
    application.setFont(font)
    application.setPalette(_palette(form))
    application.setStyleSheet(sheet)
    return form


class Theme(QObject):
    """The theme in force: tokens for what paints itself, and a signal when they change."""

    changed = Signal(object)  # Tokens

    def __init__(self, name: Literal["light", "dark"], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens(name)

    @property
    def tokens(self) -> Tokens:
        """The tokens in force."""
        return self._tokens

    def wear(self, application: QApplication, name: Literal["light", "dark"]) -> None:
        """Dresses the application in another theme, at once."""
        self._tokens = apply(application, name)
        self.changed.emit(self._tokens)


def zone_font(pixels: int = NORMAL) -> QFont:
    """The face for machine-readable zones: fixed pitch, slashed zero."""
    font = QFont(ZONE_FAMILY) if ZONE_FAMILY in QFontDatabase.families() else QFont("monospace")
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(pixels)
    return font


def _palette(form: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, form.window),
        (roles.Base, form.surface),
        (roles.AlternateBase, form.raised),
        (roles.Button, form.raised),
        (roles.ToolTipBase, form.raised),
        (roles.WindowText, form.text),
        (roles.Text, form.text),
        (roles.ButtonText, form.text),
        (roles.ToolTipText, form.text),
        (roles.PlaceholderText, form.quiet),
        (roles.Highlight, form.accent),
        (roles.HighlightedText, form.on_accent),
        (roles.Link, form.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(form.quiet))
    return palette


def _sheet(form: Tokens) -> str:
    """Rules by dynamic property: ``kind`` of a button or panel, ``scale`` of a label or field, ``state`` of either."""
    shade = "dark" if form is DARK else "light"
    down = path("icons", f"chevron-down-{shade}.svg").as_posix()
    check = path("icons", f"check-{shade}.svg").as_posix()
    return f"""
    * {{ outline: 0; }}
    QToolTip {{ border: 1px solid {form.line}; padding: 4px; }}
    QFrame[kind="card"] {{ background: {form.surface}; border: 1px solid {form.line}; border-radius: {RADIUS}px; }}
    QFrame[kind="bar"] {{ background: {form.surface}; border: 0; border-bottom: 1px solid {form.line}; }}
    QFrame[kind="rail"] {{ background: {form.surface}; border: 0; border-right: 1px solid {form.line}; }}
    QFrame[kind="status"] {{ background: {form.surface}; border: 0; border-top: 1px solid {form.line}; }}
    QFrame[kind="training"] {{ background: {form.training}; border: 0; }}
    QFrame[kind="training"] QLabel {{ color: {form.on_training}; font-weight: 600; }}
    QFrame[kind="rule"] {{ background: {form.line}; border: 0; }}
    QFrame[state="ok"] {{ background: {form.ok_surface}; border: 1px solid {form.ok}; }}
    QFrame[state="look"] {{ background: {form.look_surface}; border: 1px solid {form.look}; }}
    QFrame[state="stop"] {{ background: {form.stop_surface}; border: 2px solid {form.stop}; }}
    QLabel {{ background: transparent; }}
    QLabel[scale="small"] {{ font-size: {SMALL}px; color: {form.quiet}; }}
    QLabel[kind="key"] {{ background: {form.raised}; border: 1px solid {form.line}; border-radius: 4px;
        padding: 2px {SPACE}px; font-size: {SMALL}px; }}
    QLabel[scale="large"] {{ font-size: {LARGE}px; }}
    QLabel[scale="huge"] {{ font-size: {HUGE}px; font-weight: 600; }}
    QLabel[scale="title"] {{ font-size: {LARGE}px; font-weight: 600; }}
    QLabel[state="quiet"] {{ color: {form.quiet}; }}
    QLabel[state="ok"] {{ background: transparent; border: 0; color: {form.ok}; }}
    QLabel[state="look"] {{ background: transparent; border: 0; color: {form.look}; font-weight: 600; }}
    QLabel[state="stop"] {{ background: transparent; border: 0; color: {form.stop}; font-weight: 600; }}
    QPushButton {{ background: {form.raised}; border: 1px solid {form.line}; border-radius: {RADIUS}px;
        padding: {SPACE}px {2 * SPACE}px; min-height: 20px; }}
    QPushButton:hover {{ border-color: {form.accent}; }}
    QPushButton:focus {{ border: 2px solid {form.accent}; padding: {SPACE - 1}px {2 * SPACE - 1}px; }}
    QPushButton:disabled {{ color: {form.quiet}; background: {form.window}; }}
    QPushButton[kind="pass"] {{ background: {form.ok}; color: {form.surface}; border-color: {form.ok};
        font-size: {LARGE}px; font-weight: 600; }}
    QPushButton[kind="second"] {{ font-size: {LARGE}px; }}
    QPushButton[kind="refuse"] {{ background: {form.surface}; color: {form.stop}; border: 2px solid {form.stop}; }}
    QPushButton[kind="pass"]:disabled, QPushButton[kind="refuse"]:disabled {{ background: {form.window};
        color: {form.quiet}; border-color: {form.line}; }}
    QPushButton[kind="primary"] {{ background: {form.accent}; color: {form.on_accent}; border-color: {form.accent}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {form.text}; }}
    QPushButton[kind="primary"]:disabled {{ background: {form.window}; color: {form.quiet};
        border-color: {form.line}; }}
    QPushButton[kind="training"] {{ background: transparent; color: {form.on_training};
        border: 1px solid {form.on_training}; padding: 2px {2 * SPACE}px; min-height: 18px; }}
    QPushButton[kind="training"]:focus {{ border: 2px solid {form.on_training}; padding: 1px {2 * SPACE - 1}px; }}
    QPushButton[kind="training"]:disabled {{ background: transparent; color: {form.on_training}; }}
    QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {form.accent}; }}
    QPushButton[kind="quiet"]:checked {{ color: {form.text}; background: {form.surface};
        border-color: {form.line}; }}
    QPushButton[kind="quiet"]:focus {{ border: 2px solid {form.accent}; }}
    QPushButton[kind="link"] {{ background: transparent; border: 0; color: {form.accent}; padding: 0;
        min-height: 0; font-size: {SMALL}px; }}
    QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
    QLineEdit, QComboBox, QDateEdit, QPlainTextEdit {{ background: {form.surface};
        border: 1px solid {form.line}; border-radius: 4px; padding: 5px {SPACE}px; min-height: 22px;
        selection-background-color: {form.accent}; selection-color: {form.on_accent}; }}
    QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QPlainTextEdit:focus {{
        border: 2px solid {form.accent}; padding: 4px {SPACE - 1}px; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 28px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({down}); width: 16px;
        height: 16px; }}
    QDateEdit QLineEdit, QComboBox QLineEdit {{ border: 0; padding: 0; background: transparent;
        min-height: 0; }}
    QComboBox QAbstractItemView {{ background: {form.surface}; border: 1px solid {form.line};
        selection-background-color: {form.accent}; selection-color: {form.on_accent}; }}
    QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QPlainTextEdit:disabled {{
        background: {form.window}; color: {form.quiet}; }}
    QLineEdit[state="edited"] {{ border-left: 4px solid {form.accent}; }}
    QLineEdit[state="look"] {{ border: 2px solid {form.look}; background: {form.look_surface}; }}
    QLineEdit[state="wrong"], QComboBox[state="wrong"] {{ border: 2px solid {form.stop}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[kind="scrolled"] {{ background: transparent; border: 0; }}
    QTableView {{ background: {form.surface}; alternate-background-color: {form.raised}; border: 1px solid {form.line};
        gridline-color: {form.line}; }}
    QTableView::item {{ padding: 0 {SPACE}px; border: 0; }}
    QTableView::item:selected {{ background: {form.accent}; color: {form.on_accent}; }}
    QHeaderView {{ background: {form.raised}; border: 0; }}
    QHeaderView::section {{ background: {form.raised}; color: {form.quiet}; border: 0;
        border-bottom: 1px solid {form.line}; padding: 6px {SPACE}px; font-size: {SMALL}px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {form.line}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {form.quiet}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ border: 1px solid {form.line}; border-radius: 4px; text-align: center; min-height: 18px; }}
    QProgressBar::chunk {{ background: {form.accent}; border-radius: 3px; }}
    QFrame[kind="strip"] {{ border-radius: {RADIUS}px; }}
    QFrame[kind="strip"][state="quiet"] {{ background: {form.surface}; border: 1px solid {form.line}; }}
    QFrame[kind="strip"][state="busy"] {{ background: {form.surface}; border: 1px solid {form.accent}; }}
    QFrame[kind="strip"][state="colleague"] {{ background: {form.raised}; border: 2px solid {form.accent}; }}
    QFrame[kind="panel"] {{ background: {form.surface}; border: 1px solid {form.accent}; border-radius: {RADIUS}px; }}
    QLineEdit[scale="huge"] {{ font-size: {HUGE}px; font-weight: 600; padding: 0 {SPACE}px; }}
    QLineEdit[scale="large"] {{ font-size: {LARGE}px; padding: 1px {SPACE}px; }}
    QLineEdit[scale="huge"]:focus {{ padding: 0 {SPACE - 1}px; }}
    QLineEdit[scale="large"]:focus {{ padding: 0 {SPACE - 1}px; }}
    QLineEdit[kind="plain"] {{ border: 2px solid transparent; background: transparent; }}
    QLineEdit[kind="plain"]:hover {{ border-color: {form.line}; }}
    QLineEdit[kind="plain"]:focus {{ border: 2px solid {form.accent}; background: {form.surface}; }}
    QLineEdit[kind="plain"][state="look"] {{ border: 2px solid {form.look}; background: {form.look_surface}; }}
    QLineEdit[kind="plain"][state="wrong"] {{ border: 2px solid {form.stop}; }}
    QLineEdit[kind="plain"][state="edited"] {{ border-left: 4px solid {form.accent}; }}
    QLineEdit[kind="cell"], QComboBox[kind="cell"] {{ padding: 0 6px; border: 2px solid {form.accent}; border-radius: 0;
        min-height: 0; }}
    QLineEdit[kind="cell"]:focus, QComboBox[kind="cell"]:focus {{ padding: 0 6px; }}
    QPlainTextEdit[kind="zone"] {{ padding: 2px 4px; }}
    QPlainTextEdit[kind="zone"]:focus {{ padding: 1px 3px; }}
    QComboBox[kind="dense"], QLineEdit[kind="dense"] {{ padding: 2px {SPACE}px; }}
    QComboBox[kind="dense"]:focus, QLineEdit[kind="dense"]:focus {{ padding: 1px {SPACE - 1}px; }}
    QLineEdit[kind="dense"][state="look"], QLineEdit[kind="dense"][state="wrong"] {{ padding: 1px {SPACE - 1}px; }}
    QComboBox[state="edited"] {{ border-left: 4px solid {form.accent}; }}
    QComboBox[state="wrong"], QPlainTextEdit[state="wrong"] {{ border: 2px solid {form.stop}; }}
    QCheckBox {{ background: transparent; spacing: 6px; }}
    QCheckBox[scale="small"] {{ font-size: {SMALL}px; }}
    QCheckBox:focus {{ color: {form.accent}; }}
    QCheckBox::indicator {{ width: 13px; height: 13px; border: 1px solid {form.quiet}; border-radius: 3px;
        background: {form.surface}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {form.accent}; width: 11px; height: 11px; }}
    QCheckBox::indicator:checked {{ background: {form.accent}; border: 1px solid {form.accent}; width: 13px;
        height: 13px; image: url({check}); }}
    QPushButton[kind="dense"] {{ padding: 2px {SPACE}px; min-height: 18px; }}
    QPushButton[kind="dense"]:focus {{ padding: 1px {SPACE - 1}px; }}
    """
