"""Icons in one weight (Material Design outlines by way of qtawesome), in the colours of the theme."""

from PySide6.QtGui import QIcon, QPixmap

from ui.theme import Tokens


def icon(name: str, colour: str, *, on: str = "", disabled: str = "") -> QIcon:
    """The icon ``name`` of qtawesome in ``colour``; ``on`` is its colour when checked."""
    import qtawesome  # a fifth of a second: not before the first window is painted

    drawn: QIcon = qtawesome.icon(
        name, color=colour, color_on=on or colour, color_disabled=disabled or colour
    )
    return drawn


def pixmap(name: str, colour: str, pixels: int) -> QPixmap:
    """The icon ``name`` as a square of ``pixels`` on a side."""
    return icon(name, colour).pixmap(pixels, pixels)


def plain(form: Tokens, name: str) -> QIcon:
    """The icon ``name`` as it stands on a button of no special kind."""
    return icon(name, form.text, disabled=form.quiet)
