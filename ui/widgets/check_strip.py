"""Each check digit of a zone with what it says, in shape, word and colour."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from borderdesk.domain.document import Check, CheckStatus
from ui.theme import Theme
from ui.widgets.signal_word import Health, SignalWord
from ui.words import check_status_word, check_word

COLUMNS = 2
_HEALTH: dict[CheckStatus, Health] = {
    CheckStatus.PASSED: "ok",
    CheckStatus.FAILED: "stop",
    CheckStatus.ABSENT: "quiet",
}


class CheckStrip(QWidget):
    """The check digits of the zone in hand; room for six, so that nothing below moves."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: tuple[Check, ...] = ()
        self._other: frozenset[str] = frozenset()
        self._words = [SignalWord(theme) for _ in range(3 * COLUMNS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for number, word in enumerate(self._words):
            grid.addWidget(word, number // COLUMNS, number % COLUMNS)
            policy = word.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            word.setSizePolicy(policy)
            word.hide()
        grid.setColumnStretch(COLUMNS, 1)

    def show_checks(self, checks: Sequence[Check], not_from_zone: frozenset[str] = frozenset()) -> None:
        """Shows these check digits; those in ``not_from_zone`` no longer speak about the data shown."""
        self._checks = tuple(checks)
        self._other = not_from_zone
        self.retranslate()

    def said(self) -> tuple[str, ...]:
        """What the shapes and words say, one by one."""
        return tuple(word.accessibleName() for word in self._words if not word.isHidden())

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        for word, check in zip(self._words, self._checks, strict=False):
            what = check_word(check.name)
            health = _HEALTH[check.status]
            whole = f"{what}: {check_status_word(check.status)}"
            if check.name in self._other:
                health, whole = "quiet", self.tr("{check}: not from the zone").format(check=what)
            # What is in order says less: two columns hold no more in every language.
            word.say(health, whole if health == "stop" or check.name in self._other else what)
            word.setAccessibleName(whole)
            word.setToolTip(whole)
            word.show()
        for word in self._words[len(self._checks) :]:
            word.hide()
