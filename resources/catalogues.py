"""The gettext catalogues of what speaks without Qt: printed pages and the centre's.

Sources of a domain's messages are Python files; ``resources/translations/<domain>/<language>/LC_MESSAGES``
holds one ``.po`` a language, and the ``.mo`` made of it.
"""

import ast
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from resources import path

ROOT = path().parent
#: Where each domain's messages are said.
DOMAINS: Mapping[str, tuple[str, ...]] = {
    "reports": ("borderdesk/reports",),
    "central": ("borderdesk/central",),
}
LANGUAGES = ("tg", "ru", "en")
#: The language that messages are written in.
SOURCE = "en"

_HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: BorderDesk\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""

#: Calls whose first word is a message.
_CALLS = frozenset({"N_", "_", "say", "gettext"})


def messages(domain: str) -> Catalog:
    """Every message that the code of a domain says, with its files (not lines: words change less often)."""
    template = Catalog(domain=domain, charset="utf-8", fuzzy=False)
    for folder in DOMAINS[domain]:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for message in _said_in(file):
                template.add(message, locations=[(file.relative_to(ROOT).as_posix(), 0)])
    return template


def _said_in(file: Path) -> Iterator[str]:
    """Read from the syntax tree: Babel's own reader goes by tokens and sees nothing inside an f-string."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        message = node.args[0]
        if name in _CALLS and isinstance(message, ast.Constant) and isinstance(message.value, str):
            yield message.value


def source_file(folder: Path, domain: str, language: str) -> Path:
    """Where the words of a domain in a language stand below a folder of translations."""
    return folder / domain / language / "LC_MESSAGES" / f"{domain}.po"


def outdated(folder: Path) -> Iterator[Path]:
    """Catalogues whose compiled form is missing or older than they are."""
    for source in sorted(folder.glob("*/*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            yield source


def compile_one(source: Path) -> Path:
    """Writes the compiled form of a catalogue, whole or not at all, and says where."""
    made = BytesIO()
    write_mo(made, _read(source))
    compiled = source.with_suffix(".mo")
    scratch = compiled.with_suffix(".part")
    scratch.write_bytes(made.getvalue())
    scratch.replace(compiled)
    return compiled


def faults(folder: Path) -> Iterator[str]:
    """What is missing, empty or unsure in the catalogues, one line each."""
    for domain in DOMAINS:
        said = messages(domain)
        if not len(said):
            continue
        for language in LANGUAGES:
            source = source_file(folder, domain, language)
            name = f"{domain}/{language}"
            if not source.exists():
                yield f"{name}: no catalogue"
                continue
            yield from (f"{name}: {fault}" for fault in _faults_of(_read(source), said))


def update(folder: Path) -> Iterator[Path]:
    """Brings new messages into every catalogue, drops those no longer said, and says what was written.

    In the source language a message is its own translation.
    """
    for domain in DOMAINS:
        said = messages(domain)
        if not len(said):
            continue
        for language in LANGUAGES:
            source = source_file(folder, domain, language)
            catalogue = _read(source) if source.exists() else Catalog(locale=language, domain=domain)
            catalogue.update(said, no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            catalogue.fuzzy = False
            if language == SOURCE:
                for message in catalogue:
                    if message.id and not message.string:
                        message.string = message.id
            written = _written(catalogue)
            source.parent.mkdir(parents=True, exist_ok=True)
            if not source.exists() or source.read_bytes() != written:
                source.write_bytes(written)
                yield source


def _written(catalogue: Catalog) -> bytes:
    """A catalogue as text, without the dates that would change it each time."""
    made = BytesIO()
    write_po(made, catalogue, width=100, sort_output=True, omit_header=True)
    return (
        _HEADER.format(language=catalogue.locale, plurals=catalogue.plural_forms).encode() + made.getvalue()
    )


def _faults_of(catalogue: Catalog, said: Catalog) -> Iterator[str]:
    for message in said:
        if not message.id:
            continue
        found = catalogue.get(message.id)
        if found is None:
            yield f"missing: {message.id!r}"
        elif "fuzzy" in found.flags:
            yield f"unsure: {message.id!r}"
        elif not found.string or (isinstance(found.string, list | tuple) and not all(found.string)):
            yield f"empty: {message.id!r}"
        elif _fields(found.string) != _fields(message.id):
            yield f"other fields in braces: {message.id!r}"


def _fields(text: str | list[str] | tuple[str, ...]) -> set[str]:
    """The ``{names}`` in a message."""
    first = text if isinstance(text, str) else text[-1]
    return {part.partition("}")[0] for part in first.split("{")[1:]}


def _read(source: Path) -> Catalog:
    with source.open("rb") as file:
        return read_po(file, locale=source.parent.parent.name, abort_invalid=True)
