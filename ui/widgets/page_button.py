"""The buttons of the left rail: icon, name, and the key that does the same."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import icon
from ui.theme import RADIUS, SMALL, Theme

ICON = 20
GAP = 8
#: No name makes the rail wider than this: the page beside it needs the room.
MOST = 196
#: Above the name and below the key.
PAD = 3


class PageButton(QAbstractButton):
    """Shows a page; it stays down while that page is in front."""

    def __init__(self, theme: Theme, icon_name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setIconSize(QSize(ICON, ICON))
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def whole_width(self) -> int:
        """Pixels in which nothing of the name and the key is cut."""
        name = self.fontMetrics().horizontalAdvance(self.text())
        key = self._small().horizontalAdvance(self._key)
        return GAP + ICON + GAP + max(name, key) + GAP

    def sizeHint(self) -> QSize:
        """Wide enough for name and key, one below the other, as far as the rail allows."""
        height = self.fontMetrics().height() + self._small().height() + 2 * PAD
        return QSize(min(self.whole_width, MOST), height)

    def minimumSizeHint(self) -> QSize:
        """As the size hint: no name that fits the rail is cut."""
        return self.sizeHint()

    def setText(self, text: str) -> None:
        """Names the page, for eyes and for readers of the screen."""
        super().setText(text)
        self.setToolTip(text)
        self.setAccessibleName(f"{text}, {self._key}")
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the button in the colours of the theme."""
        del event
        form = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        ink, quiet = QColor(form.text), QColor(form.quiet)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            ink = quiet = QColor(form.on_accent)
            painter.setBrush(QColor(form.accent))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        elif self.underMouse():
            painter.setBrush(QColor(form.raised))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(form.on_accent if self.isChecked() else form.accent))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
        mark = QRect(GAP, (self.height() - ICON) // 2, ICON, ICON)
        self.icon().paint(painter, mark, state=self._icon_state())
        left = mark.right() + GAP
        painter.setPen(ink)
        painter.drawText(
            QRect(left, PAD, self.width() - left, self.fontMetrics().height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - left),
        )
        small = self.font()
        small.setPixelSize(SMALL)
        painter.setFont(small)
        painter.setPen(quiet)
        painter.drawText(
            QRect(left, PAD + self.fontMetrics().height(), self.width() - left, self._small().height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self._key,
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Rests again."""
        super().leaveEvent(event)
        self.update()

    def _icon_state(self) -> QIcon.State:
        return QIcon.State.On if self.isChecked() else QIcon.State.Off

    def _small(self) -> QFontMetrics:
        font = self.font()
        font.setPixelSize(SMALL)
        return QFontMetrics(font)

    def _dress(self, _: object = None) -> None:
        form = self._theme.tokens
        self.setIcon(icon(self._icon_name, form.text, on=form.on_accent))
        self.update()
