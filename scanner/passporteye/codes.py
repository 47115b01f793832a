"""State codes in which one letter was taken for another that looks like it."""

from collections.abc import Sequence
from typing import Final

from borderdesk.domain import states
from borderdesk.domain.mrz import Layout
from borderdesk.domain.mrz.layouts import FILLER

_LOOKALIKES: Final = ("IJLT", "CGO", "DOQ", "UV", "EF", "BR")
_FIELDS: Final = ("issuing_state", "nationality")


def with_known_states(lines: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """``lines`` with an unknown State's code made a known one, where only one letter of it differs.

    It is done only where one code alone looks like it, or the document's other State does. A code that
    stands for something is never touched.
    """
    fields = [layout.fields[name] for name in _FIELDS if name in layout.fields]
    codes = [field.of(lines) for field in fields]
    mended = list(lines)
    for number, (field, code) in enumerate(zip(fields, codes, strict=True)):
        others = {other for place, other in enumerate(codes) if place != number}
        known = _mended(code, others)
        if known is not None:
            line = mended[field.line]
            mended[field.line] = line[: field.start] + known + line[field.start + field.length :]
    return tuple(mended)


def _mended(code: str, others: set[str]) -> str | None:
    if states.is_known(code.rstrip(FILLER)):
        return None
    near = {
        changed
        for place, letter in enumerate(code)
        for group in _LOOKALIKES
        if letter in group
        for other in group
        if states.is_known(changed := code[:place] + other + code[place + 1 :])
    }
    agreed = near & others or near
    return agreed.pop() if len(agreed) == 1 else None
