"""The server's log: what happened and where, never what a record or a statement held."""

import logging
import sys
from types import TracebackType
from typing import TypeAlias

_ExcInfo: TypeAlias = (
    "tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]"
)


class PlainFormatter(logging.Formatter):
    """Shows an exception by its type and the places it came through; its text may hold personal data."""

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - the name is the standard library's
        kind, _, trace = ei
        places: list[str] = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        return "\n  ".join([kind.__name__ if kind is not None else "no exception", *places])


def set_up_logging() -> None:
    """Sends the log to standard error, one line an event."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("borderdesk").setLevel(logging.INFO)
