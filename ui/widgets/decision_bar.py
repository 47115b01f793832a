"""The decisions there are in this direction, each with its key on it. No button takes the focus."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from borderdesk.domain.crossing import DECISIONS, NEED_REASON, Decision, Direction
from ui.keys import KEYS, Action
from ui.theme import SPACE
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import restyle

#: The key of each decision; what goes the other way round shares one.
KEY_OF = {
    Decision.ADMITTED: Action.ADMIT,
    Decision.DEPARTED: Action.ADMIT,
    Decision.SECOND_LINE: Action.SECOND_LINE,
    Decision.REFUSED: Action.REFUSE,
    Decision.STOPPED: Action.REFUSE,
    Decision.WITHDREW: Action.WITHDREW,
}
_KINDS = {
    Action.ADMIT: "second",
    Action.SECOND_LINE: "second",
    Action.REFUSE: "refuse",
    Action.WITHDREW: "plain",
}
_WIDE = 200


class DecisionBar(QFrame):
    """Buttons for the pointer; the same keys work anywhere on the page. Space and Enter never reach them."""

    decision_chosen = Signal(object)  # Decision
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._direction = Direction.ENTRY
        self.buttons: dict[Action, KeyButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE + 4)
        for action in (Action.ADMIT, Action.SECOND_LINE, Action.WITHDREW, Action.REFUSE, Action.CLEAR):
            button = KeyButton()
            button.setProperty("kind", _KINDS.get(action, "plain"))
            self.buttons[action] = button
            row.addWidget(button)
            if action in {Action.SECOND_LINE, Action.REFUSE}:
                row.addStretch(1)
            if action is Action.CLEAR:
                button.clicked.connect(self.cleared)
            else:
                button.clicked.connect(lambda _=False, key=action: self._on_clicked(key))
        self.buttons[Action.ADMIT].setMinimumWidth(_WIDE)
        self.buttons[Action.SECOND_LINE].setMinimumWidth(_WIDE)
        self.retranslate()

    def decision_of(self, action: Action) -> Decision:
        """What a key decides in this direction."""
        return next(each for each in DECISIONS[self._direction] if KEY_OF[each] is action)

    def show_direction(self, direction: Direction, *, ready: bool) -> None:
        """Offers what can be decided; only when all is ``ready`` the first button stands out."""
        if direction is not self._direction:
            self._direction = direction
            self.retranslate()
        admit, kind = self.buttons[Action.ADMIT], "pass" if ready else "second"
        if admit.property("kind") != kind:
            admit.setProperty("kind", kind)
            restyle(admit)

    def allow(self, *, decide: bool, clear: bool) -> None:
        """Whether there is someone to decide on, and something to clear."""
        for action, button in self.buttons.items():
            button.setEnabled(clear if action is Action.CLEAR else decide)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        words = {
            Decision.ADMITTED: self.tr("Admit"),
            Decision.DEPARTED: self.tr("Depart"),
            Decision.SECOND_LINE: self.tr("Second line"),
            Decision.REFUSED: self.tr("Refuse"),
            Decision.STOPPED: self.tr("Stop"),
            Decision.WITHDREW: self.tr("Withdrew"),
        }
        for decision in DECISIONS[self._direction]:
            action = KEY_OF[decision]
            more = "…" if decision in NEED_REASON else ""
            self._name(action, words[decision] + more)
        self._name(Action.CLEAR, self.tr("Clear"))

    def _name(self, action: Action, words: str) -> None:
        self.buttons[action].name(words, KEYS[action])

    def _on_clicked(self, action: Action) -> None:
        self.decision_chosen.emit(self.decision_of(action))
