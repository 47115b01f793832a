"""The live picture of the document: what the camera sees, the last scan, or the file that was opened.

Under what a camera sees stands what to do with the document, large enough for eyes that are elsewhere.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scanner.live import Guidance
from ui.guidance import SIGNS, guidance_words
from ui.icons import pixmap
from ui.theme import LARGE, RADIUS, SMALL, SPACE, Theme
from ui.widgets.signal_word import colour_of

#: How the picture stands: nothing yet, being read, read, needs a look, can't be read.
Outline = Literal["quiet", "busy", "ok", "look", "stop"]
ICON = 56
#: Height of the line that guides, and of its icon.
GUIDE, SIGN = 44, 28


class Preview(QWidget):
    """Shows one picture as large as it fits, and how far its reading has come as its outline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._scaled = QPixmap()
        self._outline: Outline = "quiet"
        self._hint = self._invitation = ""
        self._guidance: Guidance | None = None
        self._zone: tuple[QPointF, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, _: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """The form of an open passport's page."""
        return QSize(380, 270)

    @property
    def outline(self) -> Outline:
        """How the picture stands."""
        return self._outline

    @property
    def image(self) -> QImage:
        """The picture shown; a null image when there is none."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Shows another picture."""
        self._image, self._zone = image, ()
        self._scale()
        self.update()

    def show_outline(self, outline: Outline, hint: str) -> None:
        """Outlines the picture; ``hint`` says the same in words, under it or in its place."""
        self._outline = outline
        self._hint = hint
        if self._guidance is None:
            self.setAccessibleName(hint)
        self.update()

    def show_zone(self, corners: Sequence[tuple[float, float]]) -> None:
        """Outlines the zone in the picture shown; corners in shares of its width and height."""
        self._zone = tuple(QPointF(x, y) for x, y in corners)
        self.update()

    @property
    def zone(self) -> tuple[QPointF, ...]:
        """The corners of the zone that is outlined, in shares of the picture; none when nothing is."""
        return self._zone

    @property
    def guidance(self) -> Guidance | None:
        """What the camera asks for; ``None`` where there is no camera."""
        return self._guidance

    def guide(self, guidance: Guidance | None) -> None:
        """Says what to do with the document, large, in the place of the hint."""
        began = self._guidance is None
        self._guidance = guidance
        if began:
            self._scale()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        if self._guidance is not None:
            self.setAccessibleName(guidance_words(self._guidance))
        self.update()

    def invite(self, words: str) -> None:
        """Says how a picture comes here, large, while there is none."""
        self._invitation = words
        self.update()

    def clear(self) -> None:
        """Takes the picture away: it belongs to a traveller who has left."""
        self.show_image(QImage())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the picture into the new size."""
        super().resizeEvent(event)
        self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, picture, outline and hint."""
        del event
        form = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -2, -2)
        ground = QPainterPath()
        ground.addRoundedRect(area, RADIUS, RADIUS)
        painter.fillPath(ground, QColor(form.raised))
        colour = QColor(
            {
                "quiet": form.line,
                "busy": form.accent,
                "ok": form.ok,
                "look": form.look,
                "stop": form.stop,
            }[self._outline]
        )
        pen = QPen(colour, 1 if self._outline == "quiet" else 3)
        if self._outline == "busy":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPath(ground)
        if self._scaled.isNull():
            self._draw_invitation(painter, area)
            return
        ratio = self._scaled.devicePixelRatio()
        size = self._scaled.size() / ratio
        space = self._picture_area()
        left = space.left() + (space.width() - size.width()) // 2
        top = space.top() + (space.height() - size.height()) // 2
        painter.drawPixmap(left, top, self._scaled)
        if self._zone:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(
                [
                    QPointF(left + each.x() * size.width(), top + each.y() * size.height())
                    for each in self._zone
                ]
            )
        if self._guidance is None:
            self._draw_hint(painter, area, colour)
        else:
            self._draw_guidance(painter, self._guidance)

    def _draw_invitation(self, painter: QPainter, area: QRect) -> None:
        form = self._theme.tokens
        mark = pixmap("mdi6.card-account-details-outline", form.quiet, ICON)
        middle = area.center()
        painter.drawPixmap(middle.x() - ICON // 2, middle.y() - ICON, mark)
        painter.setPen(QColor(form.text))
        font = self.font()
        font.setPixelSize(LARGE)
        painter.setFont(font)
        painter.drawText(
            QRect(area.left() + 2 * SPACE, middle.y() + SPACE, area.width() - 4 * SPACE, area.height() // 2),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._invitation,
        )

    def _draw_hint(self, painter: QPainter, area: QRect, colour: QColor) -> None:
        form = self._theme.tokens
        font = self.font()
        font.setPixelSize(SMALL)
        painter.setFont(font)
        painter.setPen(QColor(form.quiet) if self._outline == "quiet" else colour)
        line = QRect(area.left() + SPACE, area.bottom() - self._hint_height(), area.width() - 2 * SPACE, 22)
        words = painter.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_guidance(self, painter: QPainter, guidance: Guidance) -> None:
        form, sign = self._theme.tokens, SIGNS[guidance]
        ground = {"ok": form.ok_surface, "look": form.look_surface}.get(sign.health, form.surface)
        band = QRect(SPACE, self.height() - GUIDE - SPACE, self.width() - 2 * SPACE, GUIDE)
        path = QPainterPath()
        path.addRoundedRect(band, RADIUS, RADIUS)
        painter.fillPath(path, QColor(ground))
        painter.setPen(QPen(QColor(colour_of(form, sign.health)), 2))
        painter.drawPath(path)
        font = self.font()
        font.setPixelSize(LARGE)
        font.setBold(True)
        painter.setFont(font)
        words, gap = guidance_words(guidance), SIGN + SPACE
        room = band.width() - 2 * SPACE - gap
        left = band.left() + SPACE + max(0, room - painter.fontMetrics().horizontalAdvance(words)) // 2
        mark = pixmap(sign.icon, colour_of(form, sign.health), SIGN)
        painter.drawPixmap(left, band.top() + (GUIDE - SIGN) // 2, mark)
        painter.setPen(QColor(form.text))
        place = QRect(left + gap, band.top(), room, GUIDE)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _hint_height(self) -> int:
        return 2 * SMALL if self._guidance is None else GUIDE + SPACE

    def _picture_area(self) -> QRect:
        return self.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE - self._hint_height())

    def _scale(self) -> None:
        if self._image.isNull():
            self._scaled = QPixmap()
            return
        ratio = self.devicePixelRatio()
        fitted = self._image.scaled(
            self._picture_area().size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self._scaled = QPixmap.fromImage(fitted)
