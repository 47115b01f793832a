"""An attacker who took a booth's data folder, knows its key, and learns from days whose truth they know.

They read every table, every page of the file and of its write-ahead log, sizes and times, and the log lines.
Then they guess which traveller of a day a note was written about, and whether there was a note at all. Of all
their ways to guess they take the one that does best on the days they know.
"""

import math
import shutil
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import fmean, pvariance
from typing import Any, TypeAlias

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlcipher3 import dbapi2

from borderdesk.store.engine import connect
from borderdesk.store.opening import DATABASE

_SALT, _RESERVED, _IV = 16, 80, 16
_WAL_HEADER, _FRAME_HEADER = 32, 24
#: Bytes at the end of an envelope that an attacker looks for in pages.
_TAIL = 48
#: A variance that stands for none: what never varies by chance and differs for a note gives it away at once.
_NONE = 1e-6

Features = dict[str, float]


@dataclass(frozen=True)
class Evidence:
    """What the attacker made of one day: features of each traveller in order, and of the day itself."""

    travellers: tuple[Features, ...]
    day: Features


#: A day with its truth: the traveller about whom a note was written, if one was.
Day: TypeAlias = tuple[Evidence, int | None]


@dataclass
class Attacker:
    """Follows one booth from day to day; ``lines`` are the log lines so far, by their time."""

    folder: Path
    key: bytes
    scratch: Path
    lines: list[tuple[float, str]] = field(default_factory=list)
    _totals: dict[str, float] = field(default_factory=dict)

    def seize(self, travellers: int) -> Evidence:
        """Takes the folder at a day's end: what it tells of so many travellers, all but the day's last."""
        copy = self.scratch / "seized"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir(parents=True)
        sizes: Features = {}
        for file in sorted(self.folder.iterdir()):
            if file.is_file():
                sizes[f"size of {file.name}"] = float(file.stat().st_size)
                sizes[f"hour of {file.name}"] = file.stat().st_mtime % 3600
        for name in (DATABASE, DATABASE + "-wal"):
            shutil.copyfile(self.folder / name, copy / name)
        pages, commits = self._pages(copy)
        connection = connect(copy / DATABASE, self.key, read_only=False)
        try:
            return self._evidence(connection, travellers, sizes, pages, commits)
        finally:
            connection.close()

    def _evidence(
        self,
        connection: dbapi2.Connection,
        travellers: int,
        sizes: Features,
        pages: Mapping[int, bytes],
        commits: Sequence[Sequence[bytes]],
    ) -> Evidence:
        totals = {**sizes}
        for (table,) in _rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"):
            ((count,),) = _rows(connection, f'SELECT count(*) FROM "{table}"')  # noqa: S608
            totals[f"rows of {table}"] = float(count)
        rows = _rows(
            connection,
            "SELECT record_id, bytes, (SELECT occurred_at FROM crossing WHERE crossing.id = journal.id) "
            "FROM journal WHERE kind = 'crossing' ORDER BY id DESC LIMIT ?",
            travellers + 1,
        )[::-1]
        ((today,),) = _rows(connection, "SELECT max(date) FROM sealed_referral")
        sealed: list[tuple[bytes, bytes]] = _rows(
            connection, "SELECT id, sealed FROM sealed_referral WHERE date = ?", today
        )
        records: list[bytes] = [row[0] for row in rows]
        seen = [self._of_traveller(number, records, sealed, pages, commits) for number in range(travellers)]
        for number, (_, body, occurred_at) in enumerate(rows[:-1]):
            seen[number]["length of the record"] = float(len(body))
            seen[number]["pause after"] = (rows[number + 1][2] - occurred_at) / 1e6
        day = {name: value - self._totals.get(name, 0.0) for name, value in totals.items()}
        day |= {"envelopes": float(len(sealed)), "commits": float(len(commits)), "pages": float(len(pages))}
        day["sizes of envelopes"] = float(len({len(body) for _, body in sealed}))
        for name in seen[0]:
            values = [each[name] for each in seen]
            day[f"most {name}"], day[f"all {name}"] = max(values), sum(values)
        self._totals = totals
        return Evidence(tuple(seen), day)

    def _of_traveller(
        self,
        number: int,
        records: Sequence[bytes],
        sealed: Sequence[tuple[bytes, bytes]],
        pages: Mapping[int, bytes],
        commits: Sequence[Sequence[bytes]],
    ) -> Features:
        """What was written between this traveller's record and the next one's, and where."""
        own, after = records[number], records[number + 1]
        first = [_first(commits, each) for each in (own, after)]
        between = commits[first[0] : first[1]]
        tails = {body[-_TAIL:] for _, body in sealed}
        fresh = [tail for tail in tails if first[0] <= _first(commits, tail) < first[1]]
        at = min((page for page, content in pages.items() if own in content), default=0)
        to = min((page for page, content in pages.items() if after in content), default=max(pages))
        sizes = {body[-_TAIL:]: len(body) for _, body in sealed}
        bodies = {body[-_TAIL:]: body for _, body in sealed}
        stamp = int.from_bytes(own[:6]) / 1000  # UUIDv7: milliseconds since 1970
        until = int.from_bytes(after[:6]) / 1000
        return {
            "commits": float(len(between)),
            "pages written": float(sum(map(len, between))),
            "pages of its own commit": float(len(commits[first[0]])) if first[0] < len(commits) else 0.0,
            "envelopes written": float(len(fresh)),
            "bytes of envelopes": float(sum(sizes[tail] for tail in fresh)),
            "first bytes": fmean([fmean(bodies[tail][1:33]) for tail in fresh]) if fresh else 0.0,
            "ids in order": float(sum(own <= one < after for one, _ in sealed)),
            "pages in order": float(
                sum(at < page <= to and any(t in content for t in tails) for page, content in pages.items())
            ),
            "log lines": float(sum(stamp <= moment < until for moment, _ in self.lines)),
        }

    def _pages(self, copy: Path) -> tuple[dict[int, bytes], list[list[bytes]]]:
        """Every page as it now stands, and the pages of each commit that the write-ahead log still holds."""
        file, wal = (copy / DATABASE).read_bytes(), (copy / (DATABASE + "-wal")).read_bytes()
        size = struct.unpack(">H", self._open(file[:4096], 1)[16:18])[0]
        pages = {
            number: self._open(file[(number - 1) * size : number * size], number)
            for number in range(1, len(file) // size + 1)
        }
        commits: list[list[bytes]] = []
        begun: list[bytes] = []
        salt = wal[16:24]
        for start in range(_WAL_HEADER, len(wal) - size, _FRAME_HEADER + size):
            number, total = struct.unpack(">II", wal[start : start + 8])
            if wal[start + 8 : start + 16] != salt:
                break
            pages[number] = self._open(wal[start + _FRAME_HEADER :][:size], number)
            begun.append(pages[number])
            if total:
                commits.append(begun)
                begun = []
        return pages, commits

    def _open(self, page: bytes, number: int) -> bytes:
        """A page of SQLCipher 4 (AES-256-CBC, the key as it is); its first page begins with a salt."""
        body = page[_SALT:] if number == 1 else page
        opening = Cipher(algorithms.AES(self.key), modes.CBC(body[-_RESERVED:][:_IV])).decryptor()
        return bytes(_SALT if number == 1 else 0) + opening.update(body[:-_RESERVED]) + opening.finalize()


def _rows(connection: dbapi2.Connection, sql: str, *values: int | str) -> list[Any]:
    """The rows of a query, as an attacker believes them to be."""
    return list(connection.execute(sql, values))


def _first(commits: Sequence[Sequence[bytes]], part: bytes) -> int:
    """The first commit in whose pages some bytes stand; their number when they stand in none."""
    return next((n for n, commit in enumerate(commits) if any(part in page for page in commit)), len(commits))


@dataclass(frozen=True)
class Score:
    """How often the attacker was right, and how likely mere guessing is right as often or more often."""

    right: int
    tries: int
    by_chance: float


def whom(known: Sequence[Day], asked: Sequence[Day]) -> Score:
    """Guesses the traveller of each asked day that had a note, having learned from the known days."""
    yes: list[Features] = []
    no: list[Features] = []
    for evidence, truth in known:
        for number, features in enumerate(_centred(evidence.travellers)):
            (yes if number == truth else no).append(features)

    def guessed(weights: Features, days: Sequence[Day]) -> tuple[int, int]:
        chance = Random(3)
        right = tries = 0
        for evidence, truth in days:
            if truth is not None:
                scores = [_score(weights, features) for features in _centred(evidence.travellers)]
                best = [number for number, score in enumerate(scores) if score >= max(scores) - 1e-9]
                right += chance.choice(best) == truth
                tries += 1
        return right, tries

    weights = max(_ways(yes, no), key=lambda way: guessed(way, known))
    right, tries = guessed(weights, asked)
    return Score(right, tries, _tail(right, tries, 1 / len(asked[0][0].travellers)))


def whether(known: Sequence[Day], asked: Sequence[Day]) -> Score:
    """Guesses for each asked day whether it had a note; half of them had."""
    yes = [evidence.day for evidence, truth in known if truth is not None]
    no = [evidence.day for evidence, truth in known if truth is None]

    def guessed(weights: Features, days: Sequence[Day]) -> int:
        chance = Random(4)
        middle = fmean([fmean([_score(weights, day) for day in sort]) for sort in (yes, no)])
        right = 0
        for evidence, truth in days:
            score = _score(weights, evidence.day) - middle
            guess = chance.random() < 0.5 if abs(score) < 1e-9 else score > 0
            right += guess is (truth is not None)
        return right

    weights = max(_ways(yes, no), key=lambda way: guessed(way, known))
    right = guessed(weights, asked)
    return Score(right, len(asked), _tail(right, len(asked), 0.5))


def _centred(travellers: Sequence[Features]) -> list[Features]:
    """Features against the mean of the day."""
    means = {name: fmean([each[name] for each in travellers]) for name in travellers[0]}
    return [{name: each[name] - means[name] for name in means} for each in travellers]


def _ways(yes: Sequence[Features], no: Sequence[Features]) -> Iterator[Features]:
    """Ways to score: each feature alone, then all together as Fisher's discriminant weighs them."""
    weights = {}
    for name in yes[0]:
        with_note, without = [each[name] for each in yes], [each[name] for each in no]
        within = (pvariance(with_note) + pvariance(without)) / 2
        weights[name] = (fmean(with_note) - fmean(without)) / (within + _NONE)
    yield from ({name: weight} for name, weight in weights.items())
    yield weights


def _score(weights: Features, features: Features) -> float:
    return sum(weight * features[name] for name, weight in weights.items())


def _tail(right: int, tries: int, share: float) -> float:
    """The probability of so many right guesses or more."""
    return sum(
        math.comb(tries, count) * share**count * (1 - share) ** (tries - count)
        for count in range(right, tries + 1)
    )
