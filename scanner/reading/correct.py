"""From what the network saw to the lines of a zone, by what the standard allows and by evidence only.

Three things may overrule the likeliest character, and each is told: the class of its position (a date has
digits), the check digits (among what the network itself held possible), and the codes of States. What the
network did not hold possible is never put in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from typing import Final

import numpy as np
import numpy.typing as npt

from borderdesk.domain import states
from borderdesk.domain.document import CheckStatus
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import LAYOUTS, CharacterClass, Layout, Mrz, format_of, parse
from borderdesk.domain.mrz.checks import read_checks
from borderdesk.domain.mrz.layouts import FILLER, Field
from scanner.reading.fields import field_words, guarded_spots
from scanner.reading.lattice import Cells
from scanner.reading.strip import CHARACTERS, GAP

#: Probabilities of the characters of a whole zone: (lines, places, 37), after position classes.
Weights = npt.NDArray[np.float64]
#: The chosen character of each place, by its number: (lines, places).
Chosen = npt.NDArray[np.int64]

# The one pair that print does not tell apart for sure: the position does. All others are left to the network,
# for documents exist that have figures where letters belong.
_TWINS: Final[Mapping[CharacterClass, Mapping[str, str]]] = {
    CharacterClass.DIGIT: {"O": "0"},
    CharacterClass.LETTER: {"0": "O"},
}
# What a first letter is taken for.
_FIRST: Final = {"1": "I", "0": "C"}
# An alternative has at least this probability, and so much of it relative to the likeliest.
_POSSIBLE: Final = 0.03
_MOST_ALTERNATIVES: Final = 4
_MOST_CHANGES: Final = 3
_MOST_TRIES: Final = 250
# Relative to the likeliest combination: what is below it is no rival.
_TOO_UNLIKELY: Final = 0.01
# Where the network says this loudly that a place can't be read, no check digit makes it readable.
_COVERED: Final = 0.5
# How many times likelier than it thinks the network takes O for 0.
_ALIKE: Final = 8.0
_RINGS: Final = [CHARACTERS.index(each) for each in "O0"]
# A wrong combination passes one check digit once in ten; about so seldom does a print break the standard.
_BY_CHANCE: Final = 0.1
# A correction that is likelier wrong than right is left alone.
_BETTER_THAN_NOT: Final = 0.5
_ALLOWED: Final = {
    kind: np.array([character in kind.allowed for character in CHARACTERS], dtype=np.float64)
    for kind in CharacterClass
}


@dataclass(frozen=True, slots=True, eq=False)
class Resolved:
    """A zone after correction.

    ``raw`` is what the network held likeliest; ``corrected`` names fields of the document; ``characters``
    has a confidence from 0 to 1 for each character of ``mrz.lines``.
    """

    mrz: Mrz
    raw: tuple[str, ...]
    corrected: tuple[str, ...]
    characters: tuple[tuple[float, ...], ...]


def resolve(cells: Sequence[Cells], *, today: date) -> Resolved | None:
    """The zone that the cells of its lines show; ``None`` when no format has such lines."""
    seen = np.stack(cells).astype(np.float64)
    raw = tuple("".join(CHARACTERS[k] for k in row.argmax(axis=1)) for row in seen[:, :, :GAP])
    opened = _opened(raw)
    document_format = format_of(opened)
    if document_format is None:
        return None
    layout = LAYOUTS[document_format]
    weights = _by_position(seen, layout)
    chosen, conviction = _by_check_digits(weights, _likeliest(weights), layout)
    chosen, conviction = _by_state(weights, chosen, conviction, layout)
    lines = tuple("".join(CHARACTERS[k] for k in row) for row in chosen)
    try:
        mrz = parse(lines, today=today)
    except InvalidMrz:
        return None
    if mrz.format is not document_format:
        layout = LAYOUTS[mrz.format]
    for name in mrz.misplaced:
        # What the standard does not allow is ten times likelier a misreading.
        field = layout.fields[name]
        for column in range(field.start, field.start + field.length):
            if CHARACTERS[chosen[field.line, column]] not in field.characters.allowed:
                doubt = (1 - conviction[field.line, column]) / _BY_CHANCE
                conviction[field.line, column] = max(0.0, 1 - doubt)
    conviction = _look_alike(weights, chosen, conviction, layout)
    unreadable = seen[:, :, GAP]
    conviction = np.where(unreadable > _COVERED, np.minimum(conviction, 1 - unreadable), conviction)
    characters = tuple(tuple(round(float(each), 4) for each in row) for row in conviction)
    return Resolved(mrz, raw, _corrected(layout, raw, lines), characters)


def _opened(raw: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with a first letter that a format can begin with: it decides on the layout."""
    first = _FIRST.get(raw[0][0], raw[0][0])
    return (first + raw[0][1:], *raw[1:])


def _by_position(seen: npt.NDArray[np.float64], layout: Layout) -> Weights:
    """What is seen, given what may stand at each position.

    A character that may not stand there is ten times likelier a misreading than a print that breaks the
    standard; what nobody can read stays so.
    """
    weights = seen[:, :, :GAP].copy()
    for line in range(layout.lines):
        for column, kind in enumerate(layout.characters(line)):
            here = weights[line, column]
            allowed = here * _ALLOWED[kind]
            for other, twin in _TWINS.get(kind, {}).items():
                allowed[CHARACTERS.index(twin)] += here[CHARACTERS.index(other)]
            odd = here.sum() - allowed.sum()
            allowed /= 1 - (1 - _BY_CHANCE) * odd
            if allowed.max() >= _BETTER_THAN_NOT:
                weights[line, column] = allowed
    return weights


def _likeliest(weights: Weights) -> Chosen:
    return np.asarray(weights.argmax(axis=2), dtype=np.int64)


def _by_check_digits(
    weights: Weights, chosen: Chosen, layout: Layout
) -> tuple[Chosen, npt.NDArray[np.float64]]:
    """The likeliest characters of which all check digits hold, and how sure each is.

    Combinations of alternatives are tried from the likeliest down. A combination is only as sure as it is
    likelier than all others that may hold, found or not.
    """
    conviction = np.take_along_axis(weights, chosen[:, :, None], axis=2)[:, :, 0]
    protected = sorted(guarded_spots(layout.format))
    failed: list[float] = []
    held: list[tuple[float, Chosen]] = []
    for share, combination in _combinations(weights, chosen, protected):
        if share < _TOO_UNLIKELY and held:
            break
        if _holds(layout, combination):
            held.append((share, combination))
            if len(held) == 2:
                break
        else:
            failed.append(share)
    if not held:
        return chosen, conviction
    share, best = held[0]
    rival, rival_share = best, 0.0
    if len(held) == 2:
        rival = held[1][1]
        rival_share = held[1][0] * _understated(best, rival)
    changed = best != chosen
    if not changed.any():
        # Had one been wrong, the check digits would have told it most of the time.
        for line, column in protected:
            here = conviction[line, column]
            conviction[line, column] = here / (here + (1 - here) * _BY_CHANCE)
        # Several that make up for each other they do not tell: OO for 00.
        rivalled = np.minimum(conviction, share / (share + rival_share))
        return chosen, np.where(rival != best, rivalled, conviction)
    likeliest = float(np.prod([conviction[line, column] for line, column in protected]))
    this, other = likeliest * share, likeliest * rival_share
    unseen = max(0.0, 1 - this - other - likeliest * sum(failed)) * _BY_CHANCE
    sure = this / (this + other + unseen)
    if sure < _BETTER_THAN_NOT:
        return chosen, conviction
    return best, np.where(changed, sure, conviction)


def _understated(best: Chosen, rival: Chosen) -> float:
    """How many times likelier than the network thinks a rival is that has O where the best has 0, or so."""
    changed = best != rival
    if np.isin(best[changed], _RINGS).all() and np.isin(rival[changed], _RINGS).all():
        return float(_ALIKE ** int(changed.sum()))
    return 1.0


def _look_alike(
    weights: Weights, chosen: Chosen, conviction: npt.NDArray[np.float64], layout: Layout
) -> npt.NDArray[np.float64]:
    """Less trust in O and 0 where either may stand and no check digit tells (a visa's optional data)."""
    guarded = guarded_spots(layout.format)
    for line in range(layout.lines):
        for column, kind in enumerate(layout.characters(line)):
            letter = CHARACTERS[chosen[line, column]]
            if letter in "O0" and kind is CharacterClass.ALPHANUMERIC and (line, column) not in guarded:
                doubt = (1 - weights[line, column, chosen[line, column]]) * _ALIKE
                conviction[line, column] = max(0.0, 1 - doubt)
    return conviction


def _combinations(
    weights: Weights, chosen: Chosen, places: Sequence[tuple[int, int]]
) -> Iterator[tuple[float, Chosen]]:
    """``chosen`` with other characters in ``places``, the likeliest first; shares are relative to it."""
    yield 1.0, chosen
    options = []
    for line, column in places:
        here = weights[line, column]
        best = here[chosen[line, column]]
        order = np.argsort(-here)[1 : _MOST_ALTERNATIVES + 1]
        options += [
            (float(here[k] / best), line, column, int(k))
            for k in order
            if here[k] >= _POSSIBLE and k != chosen[line, column]
        ]
    options.sort(reverse=True)
    # Sets of options by their joint share: each is grown by its next option, or its last one moves on.
    queue: list[tuple[float, tuple[int, ...]]] = []
    if options:
        heappush(queue, (-options[0][0], (0,)))
    for _ in range(_MOST_TRIES):
        if not queue:
            return
        cost, picked = heappop(queue)
        last = picked[-1]
        if last + 1 < len(options):
            step = options[last + 1][0]
            if len(picked) < _MOST_CHANGES:
                heappush(queue, (cost * step, (*picked, last + 1)))
            heappush(queue, (cost / options[last][0] * step, (*picked[:-1], last + 1)))
        at = {(options[k][1], options[k][2]) for k in picked}
        if len(at) == len(picked):
            changed = chosen.copy()
            for k in picked:
                changed[options[k][1], options[k][2]] = options[k][3]
            yield -cost, changed


def _holds(layout: Layout, chosen: Chosen) -> bool:
    lines = tuple("".join(CHARACTERS[k] for k in row) for row in chosen)
    return all(check.status is not CheckStatus.FAILED for check in read_checks(layout, lines))


def _by_state(
    weights: Weights, chosen: Chosen, conviction: npt.NDArray[np.float64], layout: Layout
) -> tuple[Chosen, npt.NDArray[np.float64]]:
    """An unknown State's code made a known one, where the network held its letters possible."""
    for name in ("issuing_state", "nationality"):
        field = layout.fields.get(name)
        if field is None or states.is_known(_text(chosen, field).rstrip(FILLER)):
            continue
        places = [(field.line, field.start + step) for step in range(field.length)]
        for share, combination in _combinations(weights, chosen, places):
            if states.is_known(_text(combination, field).rstrip(FILLER)):
                changed = combination != chosen
                # Codes lie close together: it is likelier than what was seen, and not sure.
                chosen = combination
                conviction = np.where(changed, share / (1 + share), conviction)
                break
    return chosen, conviction


def _text(chosen: Chosen, field: Field) -> str:
    return "".join(CHARACTERS[k] for k in chosen[field.line, field.start : field.start + field.length])


def _corrected(layout: Layout, raw: Sequence[str], lines: Sequence[str]) -> tuple[str, ...]:
    changed = [field.name for field in layout.fields.values() if field.of(raw) != field.of(lines)]
    return tuple(dict.fromkeys(word for name in changed for word in field_words(name)))
