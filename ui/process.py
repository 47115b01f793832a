"""What surrounds the window in its process: signals that end it, faults that nobody caught, the log."""

import logging
import logging.handlers
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSocketNotifier

from ui.tasks import Tasks

LOG_BYTES, LOGS = 1_000_000, 3


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; without a screen Qt would end the program on the spot."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(environment.get(name) for name in names)


@contextmanager
def ends_by_signal(end: Callable[[], object]) -> Iterator[None]:
    """SIGINT and SIGTERM end the window as its close button does."""
    reading, writing = socket.socketpair()
    with reading, writing:
        for side in (reading, writing):
            side.setblocking(False)
        notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda *_: end())
        former_fd = signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        former = {each: signal.signal(each, lambda *_: None) for each in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for each, action in former.items():
                signal.signal(each, action)
            signal.set_wakeup_fd(former_fd)
            notifier.setEnabled(False)


@contextmanager
def faults_shown(tasks: Tasks, show: Callable[[BaseException], object]) -> Iterator[None]:
    """What no slot and no thread caught goes to the crash dialog."""

    def on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del kind, trace
        tasks.post(lambda: show(error))

    def on_thread_fault(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            fault = arguments.exc_value
            tasks.post(lambda: show(fault))

    former, former_thread = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = on_fault, on_thread_fault
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = former, former_thread


@contextmanager
def log_file(folder: Path) -> Iterator[None]:
    """What the program says about itself goes to ``desk.log``; without a disk to write to, nowhere."""
    root = logging.getLogger()
    ours = [logging.getLogger(name) for name in ("borderdesk", "scanner", "ui")]
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "desk.log", maxBytes=LOG_BYTES, backupCount=LOGS, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    for logger in ours:  # the libraries speak at their own level: warnings
        logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        for logger in ours:
            logger.setLevel(logging.NOTSET)
        root.removeHandler(handler)
        handler.close()
