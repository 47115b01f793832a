"""What a traveller may read: a handful of sentences in their language, the same for everybody.

The words stand in ``resources/traveller_words.toml``. They are no part of the catalogues: those follow the
officer's language, these the traveller's, and they have languages that the rest of the desk has not.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import resources
from borderdesk.domain import states
from ui.models.verdict import BoothState


class Message(StrEnum):
    """What the window says. A pause is a desk at which nobody works: locked, or its pages gone."""

    INVITE = "invite"
    WAIT = "wait"
    THANKS = "thanks"
    PAUSE = "pause"


#: What a state shows. Whoever is at the booth reads one and the same message until the officer has decided,
#: and another one, again the same for all, after it: nothing here may tell what the desk has found.
MESSAGES: Mapping[BoothState, Message] = MappingProxyType(
    {
        BoothState.WAITING: Message.INVITE,
        BoothState.READING: Message.WAIT,
        BoothState.TYPING: Message.WAIT,
        BoothState.READY: Message.WAIT,
        BoothState.LOOK: Message.WAIT,
        BoothState.STOP: Message.WAIT,
        BoothState.COLLEAGUE: Message.WAIT,
        BoothState.RECORDING: Message.WAIT,
        BoothState.RECORDED: Message.THANKS,
    }
)
#: The sentences of a message by their names in the file: a large one, and one below it.
_SENTENCES: Mapping[Message, tuple[str, str]] = MappingProxyType(
    {
        Message.INVITE: ("hello", "come"),
        Message.WAIT: ("wait", "look"),
        Message.THANKS: ("thanks", ""),
        Message.PAUSE: ("wait", ""),
    }
)
_WORDS = frozenset(name for pair in _SENTENCES.values() for name in pair if name)


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """A language of travellers: its code, its name in itself, and its sentences by name."""

    code: str
    name: str
    right_to_left: bool
    states: frozenset[str]
    words: Mapping[str, str]

    def says(self, message: Message) -> tuple[str, str]:
        """The large sentence and the one below it, which may be empty."""
        large, below = _SENTENCES[message]
        return self.words[large], self.words[below] if below else ""


@dataclass(frozen=True, slots=True)
class Tongues:
    """All languages, in the order in which a key goes through them."""

    all: tuple[Tongue, ...]
    together: tuple[Tongue, ...]

    def of(self, nationality: str) -> Tongue | None:
        """Who is of this nationality (ICAO code) reads it; ``None`` where nobody can say."""
        code = states.normal(nationality)
        return next((each for each in self.all if code in each.states), None)

    def after(self, tongue: Tongue | None) -> Tongue | None:
        """The next in turn; ``None``, several together, comes after the last."""
        ring = (None, *self.all)
        return ring[(ring.index(tongue) + 1) % len(ring)]

    def shown(self, tongue: Tongue | None) -> tuple[Tongue, ...]:
        """The languages that a choice shows."""
        return self.together if tongue is None else (tongue,)


def load(file: Path) -> Tongues:
    """The languages of a file of words.

    Raises:
        ValueError: the file can't be what the window speaks from; says where and why.
        OSError: it can't be read.
    """
    tree = tomllib.loads(file.read_text(encoding="utf-8"))
    languages = _table(file, tree, "languages")
    found = {code: _tongue(file, code, _table(file, languages, code)) for code in languages}
    together = tree.get("together")
    if not isinstance(together, list) or not together or not all(code in found for code in together):
        raise ValueError(f"{file.name}: `together` names no language, or one that has no words")
    given = [state for tongue in found.values() for state in tongue.states]
    for fault in _faults(given):
        raise ValueError(f"{file.name}: {fault}")
    return Tongues(tuple(found.values()), tuple(found[code] for code in together))


@cache
def tongues() -> Tongues:
    """The languages that the window speaks."""
    return load(resources.path("traveller_words.toml"))


def _tongue(file: Path, code: str, table: Mapping[str, Any]) -> Tongue:
    for name in sorted(_WORDS | {"name"}):
        if not isinstance(table.get(name), str) or not table[name].strip():
            raise ValueError(f"{file.name}: {code} does not say `{name}`")
    if unknown := set(table) - _WORDS - {"name", "states", "right_to_left"}:
        raise ValueError(f"{file.name}: {code} says what nobody reads: {', '.join(sorted(unknown))}")
    return Tongue(
        code=code,
        name=table["name"],
        right_to_left=table.get("right_to_left", False) is True,
        states=frozenset(table.get("states", ())),
        words=MappingProxyType({name: table[name] for name in _WORDS}),
    )


def _table(file: Path, tree: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] | None = tree.get(name)
    if not isinstance(table, Mapping) or not table:
        raise ValueError(f"{file.name}: there is no table `{name}`")
    return table


def _faults(given: list[str]) -> Iterator[str]:
    """What is wrong with the nationalities of all languages taken together."""
    for state in given:
        if states.normal(state) != state or not states.is_known(state):
            yield f"{state} is no code of a State"
        elif given.count(state) > 1:
            yield f"{state} has two languages"
