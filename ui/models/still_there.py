"""Answers that come home after who asked has gone: pages are made anew when another officer signs in."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


def if_there(owner: QObject, call: Callable[[T], object]) -> Callable[[T], None]:
    """``call`` for as long as ``owner`` exists, and nothing afterwards."""

    def guarded(value: T) -> None:
        if isValid(owner):
            call(value)

    return guarded
