"""The refusal reasons in force: rule data that an officer chooses from, never words of the code.

The file is TOML; ``resources/rules/refusal_reasons.toml`` says what stands in it. A file with one fault is no
file: nothing of it is used.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from borderdesk.domain.crossing import NEED_REASON, Decision
from borderdesk.domain.errors import RuleError

#: Languages in which every text of the rules stands (ISO 639-1).
LANGUAGES = ("tg", "ru", "en")
#: Reasons that one decision may offer: as many as there are keys with a digit.
MOST = 10
#: Characters of the file, and of a text in it.
_LONGEST_FILE, _LONGEST = 200_000, 500
_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")

#: A text by language.
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason by its code. ``article`` is empty where no lawyer of the country has named one yet."""

    code: str
    decisions: frozenset[Decision]
    article: str
    words: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonSet:
    """The reasons of one jurisdiction. ``unconfirmed`` stands where an article is missing.

    ``reviewed`` says by whom and when the texts were reviewed; empty while nobody has.
    """

    code: str
    title: Texts
    appeal: Texts
    reviewed: str
    unconfirmed: Texts
    reasons: tuple[Reason, ...]

    def offered(self, decision: Decision) -> tuple[Reason, ...]:
        """What may be chosen for a decision, in the order of its keys."""
        return tuple(reason for reason in self.reasons if decision in reason.decisions)

    def reason(self, code: str) -> Reason | None:
        """A reason by its code; ``None`` for one that is not in force."""
        return next((each for each in self.reasons if each.code == code), None)

    def words(self, codes: Iterable[str], language: str) -> str:
        """The reasons in words, as one text; a code that is not in force stands for itself."""
        found = ((code, self.reason(code)) for code in codes)
        return "; ".join(
            code if reason is None else in_language(reason.words, language) for code, reason in found
        )

    def legal_basis(self, codes: Iterable[str], language: str) -> str:
        """The articles that the reasons cite, each once; for a missing one, that it is to be confirmed."""
        reasons = (self.reason(code) for code in codes)
        missing = in_language(self.unconfirmed, language)
        return "; ".join(dict.fromkeys(each.article or missing for each in reasons if each is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonBook:
    """All sets of a file, and which of them is in force."""

    version: str
    in_force: ReasonSet
    sets: tuple[ReasonSet, ...]


def in_language(texts: Texts, language: str) -> str:
    """A text of the rules in a language, or in English where the language is none of theirs."""
    return texts.get(language, texts["en"])


def parse(text: str) -> ReasonBook:
    """What the file says.

    Raises:
        RuleError: ``rules_unreadable`` with ``why``; ``rules_malformed`` with ``where`` the first fault is.
    """
    if len(text) > _LONGEST_FILE:
        raise RuleError("rules_unreadable", why="too long")
    try:
        tree = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleError("rules_unreadable", why=str(error)) from error
    unconfirmed = _texts(tree.get("unconfirmed"), "unconfirmed")
    sets = tuple(
        _set(each, f"set {number}", unconfirmed) for number, each in enumerate(_list(tree, "set", ""), 1)
    )
    if len({each.code for each in sets}) < len(sets):
        raise _malformed("set: a code stands twice")
    wanted = _text(tree, "in_force", "")
    in_force = next((each for each in sets if each.code == wanted), None)
    if in_force is None:
        raise _malformed("in_force")
    for decision in sorted(NEED_REASON):
        # Else a traveller could be turned back in a way for which there is no form.
        if not in_force.offered(decision):
            raise _malformed(f"{wanted}: no reason for {decision.value}")
    return ReasonBook(version=_text(tree, "version", ""), in_force=in_force, sets=sets)


def _set(value: object, where: str, unconfirmed: Texts) -> ReasonSet:
    table = _table(value, where)
    reasons = tuple(
        _reason(each, f"{where}, reason {number}")
        for number, each in enumerate(_list(table, "reason", where), 1)
    )
    if len({each.code for each in reasons}) < len(reasons):
        raise _malformed(f"{where}: a reason stands twice")
    made = ReasonSet(
        code=_code(table, where),
        title=_texts(table.get("title"), f"{where}, title"),
        appeal=_texts(table.get("appeal"), f"{where}, appeal"),
        reviewed=_text(table, "reviewed", where, may_be_empty=True),
        unconfirmed=unconfirmed,
        reasons=reasons,
    )
    for decision in Decision:
        if len(made.offered(decision)) > MOST:
            raise _malformed(f"{where}: more than {MOST} reasons for {decision.value}")
    return made


def _reason(value: object, where: str) -> Reason:
    table = _table(value, where)
    names = _list(table, "decisions", where)
    known = {decision.value: decision for decision in NEED_REASON}
    if not all(isinstance(name, str) and name in known for name in names):
        raise _malformed(f"{where}, decisions")
    return Reason(
        code=_code(table, where),
        decisions=frozenset(known[name] for name in names),
        article=_text(table, "article", where, may_be_empty=True),
        words=_texts({language: table.get(language) for language in LANGUAGES}, where),
    )


def _code(table: Mapping[str, Any], where: str) -> str:
    code = _text(table, "code", where)
    if _CODE.fullmatch(code) is None:
        raise _malformed(f"{where}, code")
    return code


def _table(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _malformed(where)
    return value


def _list(table: Mapping[str, Any], name: str, where: str) -> list[Any]:
    value = table.get(name)
    if not isinstance(value, list) or not value:
        raise _malformed(f"{where}, {name}" if where else name)
    return value


def _text(table: Mapping[str, Any], name: str, where: str, *, may_be_empty: bool = False) -> str:
    value = table.get(name)
    if not isinstance(value, str) or len(value) > _LONGEST or not (value.strip() or may_be_empty):
        raise _malformed(f"{where}, {name}" if where else name)
    if any(not letter.isprintable() for letter in value):
        raise _malformed(f"{where}, {name}" if where else name)
    return value.strip()


def _texts(value: object, where: str) -> Texts:
    table = _table(value, where)
    return MappingProxyType({language: _text(table, language, where) for language in LANGUAGES})


def _malformed(where: str) -> RuleError:
    return RuleError("rules_malformed", where=where)
