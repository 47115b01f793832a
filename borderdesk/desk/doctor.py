"""What a desk stands on, looked at one by one: each line is good, or says what to do."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from borderdesk.domain.errors import BorderDeskError, ReportError
from borderdesk.reports import fonts
from borderdesk.settings import Language, Settings
from borderdesk.store import key_file, keys, lock, opening
from borderdesk.store.engine import has_wal_reset_fault, linked_sqlite
from borderdesk.store.store import Store
from resources import path

#: Free space below which the disk is a matter for a person, in bytes.
LITTLE_SPACE = 1024**3
#: Years that a working clock can show.
PLAUSIBLE_YEARS = range(2025, 2100)

#: The configuration of CUPS, which ordinary accounts can't read everywhere.
CUPS = Path("/etc/cups/cupsd.conf")

_ANSWERS_WITHIN_S = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at. ``says`` is a sentence: how it stands, or what to do."""

    name: str
    good: bool
    says: str


def examine(settings: Settings, now: datetime) -> tuple[Line, ...]:
    """All that can be known of this desk without a passphrase and without its devices."""
    return (
        _version(),
        *_folder(settings),
        *_store(settings),
        _sqlite(),
        *_words_and_letters(),
        *_clock(now),
        *_printing(),
    )


def installed(package: str) -> str:
    """The version of an installed library; empty when it is not there."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _version() -> Line:
    own = installed("borderdesk") or "from source"
    return Line(
        "BorderDesk", good=True, says=f"{own}, Python {platform.python_version()}, {platform.system()}."
    )


def _folder(settings: Settings) -> Iterator[Line]:
    folder = settings.folder
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        yield Line(
            "Data folder", good=False, says=f"{there} can't be written to. Let this account write there."
        )
    elif there == folder:
        yield Line("Data folder", good=True, says=f"{folder}, {_held_by(folder)}.")
    else:
        yield Line("Data folder", good=True, says=f"{folder} is made when the desk first starts.")
    free = shutil.disk_usage(there).free
    room = f"{free / 1024**3:.1f} GB free"
    enough = free >= LITTLE_SPACE
    yield Line("Disk", enough, f"{room}." if enough else f"Only {room}: make room before the next shift.")


def _held_by(folder: Path) -> str:
    facts = lock.holder(folder)
    pid = facts.get("pid")
    if not isinstance(pid, int) or not Path(f"/proc/{pid}").exists():
        return "in use by nobody"
    return f"in use by program {pid} on {facts.get('host', 'this machine')} since {facts.get('since', '…')}"


def _store(settings: Settings) -> Iterator[Line]:
    folder = settings.folder
    key = folder / (keys.TRAINING_NAME if settings.simulation else key_file.NAME)
    database = folder / opening.DATABASE
    if not key.exists() and not database.exists():
        yield Line("Store", good=True, says="None yet. Starting the desk makes it.")
        return
    if not key.exists():
        yield Line(
            "Key file", good=False, says=f"{key} is gone: nothing opens the store. Restore it from a copy."
        )
        return
    yield Line("Key file", good=True, says=f"{key.name} is there.")
    if not database.exists():
        yield Line(
            "Store", good=False, says=f"{database} is gone. Restore it, or start afresh in another folder."
        )
        return
    megabytes = database.stat().st_size / 1024**2
    yield Line("Store", good=True, says=f"{database.name} is there, {megabytes:.1f} MB.")
    if settings.simulation:
        yield _training_journal(folder)
    else:
        yield Line("Journal", good=True, says="Needs a passphrase to look into: borderdesk journal verify.")


def _training_journal(folder: Path) -> Line:
    try:
        store = Store.open(folder, keys.training_key(folder), training=True, read_only=True)
        try:
            verdict = store.verify()
        finally:
            store.close()
    except BorderDeskError as error:
        return Line(
            "Journal", good=False, says=f"The store does not open ({error.code}). Start training afresh."
        )
    if not verdict.ok:
        return Line(
            "Journal", good=False, says="It does not verify. See: borderdesk --simulation journal verify."
        )
    return Line("Journal", good=True, says=f"Verified, {verdict.records} records.")


def _sqlite() -> Line:
    linked = linked_sqlite()
    package = f"SQLite {linked} in sqlcipher3 {installed('sqlcipher3') or '(unknown)'}"
    if has_wal_reset_fault(linked):
        return Line(
            "SQLite", good=False, says=f"{package} has the WAL-reset fault. Install a newer sqlcipher3."
        )
    return Line("SQLite", good=True, says=f"{package}, without the WAL-reset fault.")


def _words_and_letters() -> Iterator[Line]:
    try:
        fonts.load()
        yield Line("Fonts for print", good=True, says="DejaVu Sans is there.")
    except ReportError as error:
        package = error.facts.get("package", fonts.PACKAGE)
        yield Line("Fonts for print", good=False, says=f"DejaVu Sans is missing: apt install {package}.")
    wanted = [path("translations", f"borderdesk_{each}.qm") for each in Language]
    wanted += [path("translations", "reports", each, "LC_MESSAGES", "reports.mo") for each in Language]
    missing = [str(file.relative_to(path())) for file in wanted if not file.exists()]
    if missing:
        says = f"Not compiled: {', '.join(missing)}. Run: python -m resources.compile."
        yield Line("Translations", good=False, says=says)
    else:
        yield Line("Translations", good=True, says=f"Compiled for {', '.join(Language)}.")


def _clock(now: datetime) -> Iterator[Line]:
    shown = now.astimezone(UTC).isoformat(timespec="minutes")
    if now.year not in PLAUSIBLE_YEARS:
        yield Line("Clock", good=False, says=f"It says {shown}. Set it: every record carries its time.")
        return
    synchronised = _answer(("timedatectl", "show", "--property=NTPSynchronized", "--value"))
    if synchronised == "no":
        says = f"It says {shown}, and nothing keeps it right. Switch on: timedatectl set-ntp true."
        yield Line("Clock", good=False, says=says)
    else:
        kept = ", kept right by the network" if synchronised == "yes" else ""
        yield Line("Clock", good=True, says=f"It says {shown}{kept}.")


def _printing() -> Iterator[Line]:
    if shutil.which("lp") is None or shutil.which("lpstat") is None:
        says = "No printing system. Install cups, or save the tally as a file and print it elsewhere."
        yield Line("Printing", good=False, says=says)
        return
    default = _answer(("lpstat", "-d"))
    if not default or ":" not in default:
        says = "No default printer. Set one: lpadmin -d NAME, or save the tally as a file."
        yield Line("Printing", good=False, says=says)
    else:
        yield Line("Printing", good=True, says=f"Prints to {default.partition(':')[2].strip()}.")
    yield from print_files(CUPS)


def print_files(configuration: Path) -> Iterator[Line]:
    """Whether the printing system keeps what it printed; nothing when its configuration can't be read.

    CUPS keeps the files of jobs for a day unless ``PreserveJobFiles`` says otherwise (cupsd.conf(5)).
    """
    try:
        lines = configuration.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    said = [line.split()[1:] for line in lines if line.strip().lower().startswith("preservejobfiles ")]
    kept = [each[0].lower() if each else "" for each in said[-1:]]
    if kept and kept[0] in {"no", "off", "0"}:
        yield Line("Printed pages", good=True, says="The printing system keeps none of them.")
    else:
        says = f"The printing system keeps a copy of each. Write PreserveJobFiles No into {configuration}."
        yield Line("Printed pages", good=False, says=says)


def _answer(words: Sequence[str]) -> str:
    """What a program of the system says; empty when it is missing, fails or keeps silent."""
    try:
        done = subprocess.run(
            words,
            capture_output=True,
            text=True,
            check=False,
            timeout=_ANSWERS_WITHIN_S,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
