"""``python -m ui.shots``: pictures for the README and for eyes.

Every page in every language of the desk, and the traveller's window in every language of its own.
"""

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication

from borderdesk.desk import paper
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod, Decision
from borderdesk.domain.document import Sex, TravelDocument
from borderdesk.domain.mrz import format_document, parse
from borderdesk.domain.officer import Officer, Role
from borderdesk.settings import Language, Settings
from borderdesk.store.opening import DATABASE
from borderdesk.training import journey
from borderdesk.training.travellers import travellers
from scanner.live import Guidance
from scanner.picture import Picture
from scanner.reading.reader import Reading
from scanner.specimens import Look, draw_page
from ui.app import App, make_application
from ui.background import Background
from ui.capture import Arrival, Capture, image_of
from ui.models.second_opinion import opinion_on
from ui.models.traveller_words import tongues
from ui.models.verdict import BoothState
from ui.pages.booth import BoothPage
from ui.pages.sign_in import SignInPage
from ui.pages.tally import TallyPage
from ui.traveller_window import TravellerWindow
from ui.window import HEIGHT, WIDTH
from ui.workspace import PLACES, Workspace

#: Who could sign in: nobody that exists.
OFFICERS = (
    Officer("officer", "N. Rahimova", Role.OFFICER, "1"),
    Officer("lead", "S. Karimov", Role.SHIFT_LEAD, "2"),
    Officer("admin", "M. Sharipov", Role.ADMINISTRATOR, "3"),
)
SEED, COUNT, FORMS = 1, 12, 6
#: The longest that anything is waited for.
PATIENCE_MS = 60_000
PSEUDO = "pseudo"
#: A page of paper has printed words when at least one in so many of its pixels is dark.
_DARK_SHARE = 400


class KnowingReader:
    """Reads what is in the pictures of known travellers without looking: one after the other."""

    name = "knowing"

    def __init__(self, *, seed: int, count: int, today: date) -> None:
        self._zones = iter([each.document.mrz for each in travellers(count, seed=seed, today=today)])

    def read(self, picture: Picture, *, today: date) -> Reading:
        """The zone of the next traveller."""
        del picture
        lines = next(self._zones)
        return Reading(mrz=parse(lines, today=today), lines=lines, reader=self.name, ms=0.0)


def fill(desk: Desk, folder: Path) -> None:
    """Records a small day at a training desk: a list, twelve travellers, two loads of goods, paper forms."""
    today = desk.clock.now().date()
    reader = KnowingReader(seed=SEED, count=COUNT, today=today)
    journey.walk(desk, reader, folder, seed=SEED, count=COUNT)
    paper.issue(desk, FORMS)
    paper.void(desk, 1, "Used for trying the printer")


class Photographer(QObject):
    """Goes through all pages of an open desk, waits until each is ready, and photographs it."""

    def __init__(self, application: QApplication, app: App, out: Path) -> None:
        super().__init__()
        self._application = application
        self._app = app
        self._out = out
        self.made: list[Path] = []

    def photograph(self, names: Sequence[str]) -> None:
        """Every page in each of the languages ``names``; ``pseudo`` says everything twice."""
        for name in names:
            language = Language.ENGLISH if name == PSEUDO else Language(name)
            services = self._workspace.services
            services.notices.settings_saved.emit(services.settings.changed({"language": language}))
            if name == PSEUDO:
                self._app.translations.use_pseudo()
            self._booth(name)
            for place in PLACES[1:]:
                self._page(place.name)
                self._shoot(f"{place.name}-{name}")
            self._sign_in(name)
        self._traveller()

    def _booth(self, name: str) -> None:
        """The booth with nobody, with a camera, and with travellers: in order, to be looked at, on a list."""
        today = self._desk.today()
        listed = travellers(COUNT, seed=SEED, today=today)[0]
        new = travellers(COUNT, seed=SEED + 1, today=today)[2]
        self._page("booth")
        self._shoot(f"booth_waiting-{name}")
        for guidance in (Guidance.TOO_DARK, Guidance.READING):
            self._show_camera(new.document, guidance)
            self._shoot(f"booth_{guidance}-{name}")
        self._show_camera(new.document, None)
        self._show_document(new.document)
        self._shoot(f"booth-{name}")
        self._show_document(new.document, look=("surname", "given_names"))
        self._shoot(f"booth_look-{name}")
        self._show_opinion(new.document)
        self._shoot(f"booth_opinion-{name}")
        self._show_document(listed.document)
        self._shoot(f"booth_stop-{name}")
        if name != PSEUDO:
            self._drawers(new.document, name)
        self._clear_booth()

    def _drawers(self, document: TravelDocument, name: str) -> None:
        """What the booth asks in line, one thing after the other."""
        booth = self._workspace.pages["booth"]
        if not isinstance(booth, BoothPage):
            return
        self._show_document(document)
        view = booth.view
        for what, show in (
            ("more", booth.show_more),
            ("refuse", lambda: booth.decide(Decision.REFUSED)),
            ("protocol", lambda: view.open_drawer(view.offence)),
            ("form", lambda: view.open_drawer(view.paper)),
            ("note", lambda: view.open_drawer(booth.noting.panel)),
            ("resume", lambda: view.open_drawer(view.resume)),
        ):
            show()
            self._settle()
            self._shoot(f"booth_{what}-{name}")
        view.open_drawer(view.trip)

    def _show_camera(self, document: TravelDocument, guidance: Guidance | None) -> None:
        """As a camera sees the document and asks for something; ``None`` when there is no camera any more."""
        look = Look(scale=0.5, tilt_deg=4, margin_mm=25)
        picture = Picture(draw_page(document, seed=SEED, look=look), "specimen", self._desk.clock.now())
        self._capture.picture_arrived.emit(image_of(picture))
        self._capture.guidance_changed.emit(guidance)
        self._settle()

    def _show_opinion(self, document: TravelDocument) -> None:
        """As if a second reader had taken letters and digits of the document for others."""
        booth = self._workspace.pages["booth"]
        if isinstance(booth, BoothPage):
            today = self._desk.today()
            misread = replace(document, surname=document.surname.replace("O", "Q"), sex=Sex.X)
            first, second = (parse(format_document(each), today=today) for each in (document, misread))
            booth.view.opinion.show_opinion(opinion_on(first, second))
            booth.view.open_drawer(booth.view.opinion)
        self._settle()

    def _show_document(self, document: TravelDocument, *, look: tuple[str, ...] = ()) -> None:
        """As if the reader had read it just now."""
        now = self._desk.clock.now()
        picture = Picture(draw_page(document, seed=SEED), source="specimen", taken_at=now)
        reading = Reading(
            mrz=parse(document.mrz, today=now.date()),
            lines=document.mrz,
            look=look,
            reader=KnowingReader.name,
            ms=0.0,
        )
        image = image_of(picture)
        self._clear_booth()
        self._capture.picture_arrived.emit(image)
        self._capture.reading_arrived.emit(Arrival(reading, picture, image, CaptureMethod.SCANNER, now))
        self._settle()

    def _clear_booth(self) -> None:
        booth = self._workspace.pages["booth"]
        if isinstance(booth, BoothPage):
            booth.clear()
            booth.clear()
        self._settle()

    def _page(self, name: str) -> None:
        self._workspace.show_page(name)
        self._settle()
        page = self._workspace.pages[name]
        if isinstance(page, TallyPage):
            self._wait_for_print(page.view)

    def _sign_in(self, name: str) -> None:
        page = SignInPage(self._app.theme, OFFICERS, place=self._app.place)
        self._app.window.put(page)
        self._settle()
        self._shoot(f"sign_in-{name}")
        self._app.window.put(self._workspace)
        self._app.window.drop(page)

    def _traveller(self) -> None:
        """What is read by who comes, waits and leaves: in several languages together, then in each."""
        training = self._workspace.services.settings.simulation
        for tongue in (None, *tongues().all):
            window = TravellerWindow(self._app.theme, training=training)
            window.resize(self._app.window.size())
            while window.tongue is not tongue:
                window.next_language()
            for state in (BoothState.WAITING, BoothState.READING, BoothState.RECORDED):
                window.show_state(state)
                name = "together" if tongue is None else tongue.code
                self._keep(window.grab(), f"traveller_{window.message}-{name}")
            window.deleteLater()

    @property
    def _workspace(self) -> Workspace:
        if self._app.workspace is None:
            raise RuntimeError("the desk is not open")
        return self._app.workspace

    @property
    def _capture(self) -> Capture:
        if self._app.background is None:
            raise RuntimeError("the desk is not open")
        return self._app.background.capture

    @property
    def _desk(self) -> Desk:
        return self._workspace.services.desk

    def _settle(self) -> None:
        """Until work given to the pool is back, and everything is laid out and painted."""
        self._application.processEvents()
        if self._app.tasks.under_way:
            wait_for(self._app.tasks.settled)
        self._application.processEvents()

    def _wait_for_print(self, view: QPdfView) -> None:
        """A page of paper is drawn by threads of its own; each piece that comes is an event."""
        if not view.isVisible():
            return
        limit = QTimer(singleShot=True, interval=PATIENCE_MS)
        limit.start()
        while not has_words(view.grab().toImage()):
            if not limit.isActive():
                raise TimeoutError("the tally's page was not drawn")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _shoot(self, name: str) -> None:
        self._keep(self._app.window.grab(), name)

    def _keep(self, picture: QPixmap, name: str) -> None:
        file = self._out / f"{name}.png"
        picture.save(str(file))
        self.made.append(file)


def wait_for(*signals: SignalInstance) -> None:
    """Runs the event loop until one of the signals comes.

    Raises:
        TimeoutError: none did, within ``PATIENCE_MS``.
    """
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=PATIENCE_MS)
    limit.timeout.connect(lambda: loop.exit(1))
    limit.start()
    for signal in signals:
        signal.connect(loop.quit)
    if loop.exec():
        raise TimeoutError("the window was not ready in time")


def has_words(image: QImage) -> bool:
    """Whether white paper in the middle of a picture has anything dark on it."""
    width, height = image.width(), image.height()
    lights = [
        image.pixelColor(x, y).lightness()
        for y in range(height // 4, 3 * height // 4, 4)
        for x in range(width // 4, 3 * width // 4, 4)
    ]
    dark = sum(light < 96 for light in lights)
    white = sum(light > 240 for light in lights)
    return white * 2 > len(lights) and dark * _DARK_SHARE > len(lights)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 done, 2 wrong use, 3 the desk did not open or a page was not ready in time."""
    arguments = _arguments(argv)
    arguments.out.mkdir(parents=True, exist_ok=True)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="borderdesk-shots-") as scratch:
        data_dir = _filled(arguments.data_dir) or Path(scratch)
        settings = Settings.load(
            data_dir=data_dir, simulation=True, theme=arguments.theme, devices={"source": "none"}
        )
        languages = [*arguments.languages, *([PSEUDO] if arguments.pseudo else [])]
        application = make_application()
        sys.excepthook = lambda *fault: _on_fault(application, *fault)
        app = App(application, settings, make_capture=_no_capture)
        app.tasks.crashed.connect(
            lambda error: _on_fault(application, type(error), error, error.__traceback__)
        )
        app.window.resize(*arguments.size)
        app.start()
        try:
            wait_for(app.desk_opened, app.opening_failed)
            if app.desk is None or app.background is None or app.background.sync is None:
                print("The training desk does not open.", file=sys.stderr)
                return 3
            if app.desk.store.counts().crossings == 0:
                fill(app.desk, Path(scratch, "pages"))
            _send(app, app.background)
            photographer = Photographer(application, app, arguments.out)
            photographer.photograph(languages)
        except TimeoutError as error:
            print(error, file=sys.stderr)
            return 3
        finally:
            app.end()
    for file in photographer.made:
        print(file)
    return 0


def _no_capture(settings: Settings, now: Callable[[], datetime]) -> Capture:
    """No device, and a reader that nobody asks."""
    return Capture(
        KnowingReader(seed=SEED, count=0, today=now().date()),
        now=now,
        utc_offset_s=settings.post.utc_offset_s,
    )


def _send(app: App, background: Background) -> None:
    """One exchange with training's centre, if it starts."""
    sync = background.sync
    if sync is None:
        return
    if not sync.ready:
        wait_for(sync.state_changed, background.centre_failed)
    if sync.ready:
        sync.send_now()
        wait_for(sync.finished)
    if app.workspace is not None:
        app.workspace.look_anew()


def _on_fault(
    application: QApplication, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A fault ends the waiting: there is nobody to read a dialog."""
    traceback.print_exception(kind, error, trace)
    application.exit(1)


def _filled(data_dir: Path | None) -> Path | None:
    """The data folder when there is a training desk in it."""
    if data_dir is not None and (data_dir / "training" / DATABASE).is_file():
        return data_dir
    return None


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError("a size is WIDTHxHEIGHT, for example 1280x720")
    return int(width), int(height)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ui.shots", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="a data folder with a training desk (default: a new one)"
    )
    parser.add_argument(
        "--languages", nargs="+", choices=[each.value for each in Language], default=["tg", "ru", "en"]
    )
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.add_argument("--size", type=_size, default=(WIDTH, HEIGHT), metavar="WIDTHxHEIGHT")
    parser.add_argument("--pseudo", action="store_true", help="also in a language that says all twice")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
