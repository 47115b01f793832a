"""Replication in plain sight: what waits, when the centre was last heard, what went wrong."""

from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from borderdesk.domain.errors import BorderDeskError
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.sync.worker import SyncState
from ui.icons import plain
from ui.keys import Action, with_key
from ui.models.rows import Column, RowsModel
from ui.page import Page
from ui.sentences import code_sentence, error_sentence
from ui.services import Services
from ui.standing import Standing, standing
from ui.theme import SPACE
from ui.times import age_of, local
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel
from ui.widgets.signal_word import Mark
from ui.widgets.table import Table

#: Exchanges that the table keeps.
KEPT = 500


class LinkPage(Page):
    """Shows the link to the centre, and lets an officer send now or pause it."""

    icon: ClassVar[str] = "mdi6.server-network-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._standing: Standing | None = None
        self._past: list[ExchangeResult] = []
        self._model = RowsModel[ExchangeResult](
            (
                Column(lambda: self.tr("Time"), self._time_words),
                Column(lambda: self.tr("Outcome"), self._outcome_words),
                Column(lambda: self.tr("Sent"), lambda row: QLocale().toString(row.sent), numeric=True),
                Column(lambda: self.tr("Waiting"), lambda row: QLocale().toString(row.waiting), numeric=True),
                Column(lambda: self.tr("Took"), self._took_words, numeric=True),
            ),
            parent=self,
        )
        self._heading = PlainLabel(size="title")
        self.table = Table(services.theme, self._model, "mdi6.server-network-outline", wide=1)
        self.note = Note(services.theme)
        self._past_heading = PlainLabel(size="large")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(self._heading)
        rows.addWidget(self._card())
        rows.addWidget(self.note)
        rows.addWidget(self._past_heading)
        rows.addWidget(self.table, 1)
        services.notices.fact_recorded.connect(self._on_changed)
        if services.sync is not None:
            services.sync.state_changed.connect(self._on_state)
            services.sync.finished.connect(self._on_finished)
        services.theme.changed.connect(self._dress)
        self.setFocusProxy(self.send)
        self._dress()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Link")

    def shown(self) -> None:
        """Looks at the store anew."""
        desk = self.services.desk
        self.run(lambda: standing(desk), self._on_standing, self._on_failed)

    def facts(self) -> tuple[str, ...]:
        """Address, what waits, when the centre was last heard, and the last exchange, as they are shown."""
        return tuple(label.text() for label in self._facts)

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Link to the centre"))
        self._past_heading.setText(self.tr("Exchanges since the desk was opened"))
        for label, text in zip(
            self._names,
            (
                self.tr("Address"),
                self.tr("Waiting to be sent"),
                self.tr("Last heard"),
                self.tr("Last exchange"),
            ),
            strict=True,
        ):
            label.setText(text)
        self.send.setText(with_key(self.tr("Send now"), Action.SEND_NOW))
        self.table.empty.say(
            self.tr("No exchange yet"),
            self.tr("Each exchange with the centre will stand here: when, how it went, how many records."),
        )
        self._model.retranslate()
        self._tell()

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        self._mark = Mark(self.services.theme)
        self.state = PlainLabel(size="large", wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.send = QPushButton()
        self.send.setProperty("kind", "primary")
        self.send.clicked.connect(self._on_send)
        self.pause = QPushButton()
        self.pause.clicked.connect(self._on_pause)
        top = QHBoxLayout()
        top.setSpacing(SPACE + 4)
        top.addWidget(self._mark)
        top.addWidget(self.state, 1)
        top.addWidget(self.send)
        top.addWidget(self.pause)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        self._names = [PlainLabel(state="quiet") for _ in range(4)]
        self._facts = [PlainLabel(wraps=True) for _ in range(4)]
        for number, (name, fact) in enumerate(zip(self._names, self._facts, strict=True)):
            grid.addWidget(name, number, 0)
            grid.addWidget(fact, number, 1)
        grid.setColumnStretch(1, 1)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        rows.setSpacing(2 * SPACE)
        rows.addLayout(top)
        rows.addWidget(self.progress)
        rows.addLayout(grid)
        return card

    def _tell(self) -> None:
        sync = self.services.sync
        state = sync.state if sync is not None else SyncState()
        seen = self._standing
        last = state.last or (seen.exchange if seen else None)
        waiting = seen.waiting if seen else state.waiting
        self._tell_state(state, last, waiting)
        self._facts[0].setText((sync.url if sync is not None else "") or "–")
        self._facts[1].setText(self.tr("%n record(s)", "", waiting))
        now = self.services.desk.clock.now()
        self._facts[2].setText(
            f"{self._time_words(last)} · {age_of(last.finished_at, now)}" if last and last.ok else "–"
        )
        self._facts[3].setText(
            self.tr("{outcome}, {time}").format(
                outcome=self._outcome_words(last), time=self._time_words(last)
            )
            if last
            else "–"
        )
        self.send.setEnabled(sync is not None and sync.ready and not state.running)
        self.pause.setEnabled(sync is not None and sync.ready)
        self.pause.setText(" " + (self.tr("Resume") if state.paused else self.tr("Pause")))

    def _tell_state(self, state: SyncState, last: ExchangeResult | None, waiting: int) -> None:
        sync = self.services.sync
        self.progress.setVisible(state.running)
        if state.progress is not None and state.running:
            self.progress.setRange(0, max(1, state.progress.total))
            self.progress.setValue(state.progress.sent)
        else:
            self.progress.setRange(0, 0)
        if sync is None:
            self._mark.show_health("quiet")
            self.state.setText(self.tr("No centre is set. Records stay at this desk, safe and complete."))
        elif not sync.ready:
            self._mark.show_health("quiet")
            self.state.setText(self.tr("The centre is being started…"))
        elif state.running:
            self._mark.show_health("ok")
            self.state.setText(self.tr("Sending…"))
        elif state.paused:
            self._mark.show_health("look")
            self.state.setText(self.tr("Paused. Records wait at this desk, safe."))
        elif last is not None and not last.ok:
            self._mark.show_health("look")
            self.state.setText(code_sentence(last.error_code))
        elif waiting:
            self._mark.show_health("ok")
            self.state.setText(self.tr("The link works. Records go with the next exchange."))
        else:
            self._mark.show_health("ok")
            self.state.setText(self.tr("All records are at the centre."))

    def _time_words(self, row: ExchangeResult) -> str:
        return f"{local(row.finished_at, self.services.settings):%H:%M:%S}"

    def _outcome_words(self, row: ExchangeResult) -> str:
        return self.tr("In order") if row.ok else code_sentence(row.error_code)

    def _took_words(self, row: ExchangeResult) -> str:
        return self.tr("{seconds} s").format(seconds=QLocale().toString(row.ms / 1000, "f", 1))

    def _on_send(self) -> None:
        if self.services.sync is not None:
            self.services.sync.send_now()

    def _on_pause(self) -> None:
        if self.services.sync is not None:
            self.services.sync.set_paused(not self.services.sync.state.paused)

    def _on_state(self, _: SyncState) -> None:
        self._tell()

    def _on_finished(self, result: ExchangeResult) -> None:
        self._past = [result, *self._past][:KEPT]
        self._model.replace(self._past)
        self.shown()

    def _on_changed(self, _: object) -> None:
        if self.isVisible():
            self.shown()

    def _on_standing(self, seen: Standing) -> None:
        self._standing = seen
        self.note.clear()
        self._tell()

    def _on_failed(self, error: BorderDeskError) -> None:
        self.note.say("stop", error_sentence(error))

    def _dress(self, _: object = None) -> None:
        self.pause.setIcon(plain(self.services.theme.tokens, "mdi6.pause"))
