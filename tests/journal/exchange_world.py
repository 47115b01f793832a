"""A small world for the exchange: desks, a centre and a bad network between them, in memory, from one seed.

Everything that would lie on a disk is a plain value that survives a restart; everything else is lost with it.
The bytes on the wire are the product's own, as is all logic.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate

from borderdesk.domain.errors import BorderDeskError, ExchangeError
from borderdesk.journal.chain import Channel, LogHeader, LogState, extend, genesis, record_hash
from borderdesk.journal.exchange import (
    Acknowledge,
    AskCursors,
    CentreExchange,
    DeskExchange,
    StoredLog,
    TrustedKey,
)
from borderdesk.journal.frame import decode, encode, seal_frame
from borderdesk.journal.replies import (
    Cursor,
    CursorsReply,
    FrameReply,
    Place,
    decode_cursors,
    decode_frame_reply,
    decode_question,
    encode_cursors,
    encode_frame_reply,
    encode_question,
)
from borderdesk.journal.signature import SigningKey


class Lost(Exception):
    """The network ate it, or somebody died."""


@dataclass
class Log:
    """A log on a disk; ``chain`` has one value more than there are records."""

    header: LogHeader
    records: list[bytes] = field(default_factory=list)
    chain: list[bytes] = field(default_factory=list)
    acknowledged: int = 0

    def __post_init__(self) -> None:
        self.chain = self.chain or [genesis(self.header)]

    def extend(self, records: tuple[bytes, ...]) -> None:
        self.chain += list(accumulate(map(record_hash, records), extend, initial=self.chain[-1]))[1:]
        self.records += records

    def copy(self) -> "Log":
        return Log(self.header, list(self.records), list(self.chain), self.acknowledged)


class Centre:
    """Its disk is ``logs``, ``incarnation`` and one backup."""

    def __init__(self, logic: CentreExchange, keys: list[TrustedKey]) -> None:
        self.logic, self.keys = logic, keys
        self.logs: dict[str, Log] = {}
        self.incarnation = f"{0:032x}"
        self._backup: dict[str, Log] = {}

    def back_up(self) -> None:
        self._backup = {log: each.copy() for log, each in self.logs.items()}

    def restore(self) -> None:
        self.logs = {log: each.copy() for log, each in self._backup.items()}
        self.incarnation = f"{int(self.incarnation, 16) + 1:032x}"

    def cursors(self, data: bytes) -> bytes:
        return encode_cursors(
            CursorsReply(self.incarnation, tuple(self._cursor(place) for place in decode_question(data)))
        )

    def _cursor(self, place: Place) -> Cursor:
        log = self.logs.get(place.log)
        if log is None:
            return Cursor(place.log, 0, 0, b"")
        at = min(place.length, len(log.records))
        return Cursor(place.log, len(log.records), at, log.chain[at] if at else b"")

    def frame(self, data: bytes, *, dies_before_commit: bool = False) -> bytes:
        frame = decode(data)
        chain = self.logic.admit(frame, self.keys)
        log = self.logs.get(frame.header.log)
        stored = None if log is None else StoredLog(log.header, len(log.records), log.chain[-1])
        judged = self.logic.judge(frame, chain, stored, lambda at: self.logs[frame.header.log].chain[at])
        if dies_before_commit:
            raise Lost
        if judged.records:
            log = self.logs.setdefault(frame.header.log, Log(frame.header))
            log.records += judged.records
            log.chain += judged.chain
        return encode_frame_reply(FrameReply(self.incarnation, judged.outcome, judged.cursor, judged.common))


class Desk:
    """Its disk is ``logs``; ``machine`` and the open logs die with its process."""

    def __init__(self, name: str, machine: type[DeskExchange], chance: random.Random, batch: int = 4) -> None:
        self.name, self._machine, self._chance, self._batch = name, machine, chance, batch
        self.key = SigningKey(chance.randbytes(32))
        self.logs: dict[str, Log] = {}
        self._open: dict[Channel, str] = {}
        self.machine = machine(batch=batch)
        self.made = 0

    def restart(self) -> None:
        self.machine = self._machine(batch=self._batch)
        self._open = {}

    def append(self, channel: Channel, count: int) -> None:
        for _ in range(count):
            if channel not in self._open:
                self._open[channel] = self._new_log(channel)
            self.made += 1
            self.logs[self._open[channel]].extend((f"{self.name} {self.made}".encode(),))

    def _new_log(self, channel: Channel) -> str:
        parents = [each for each in self.logs.values() if each.header.channel is channel]
        header = LogHeader(
            log=self._chance.randbytes(16).hex(), channel=channel, desk=self.name, post="FTH", training=True
        )
        if parents:
            last = parents[-1]
            header = replace(
                header,
                parent=last.header.log,
                parent_length=len(last.records),
                parent_head=last.chain[-1],
            )
        self.logs[header.log] = Log(header)
        return header.log

    def states(self) -> Iterator[LogState]:
        for each in self.logs.values():
            yield LogState(
                header=each.header,
                length=len(each.records),
                head=each.chain[-1],
                acknowledged=each.acknowledged,
            )

    def chain_at(self, log: str, length: int) -> bytes:
        return self.logs[log].chain[length]

    def acknowledge(self, effects: tuple[Acknowledge, ...]) -> None:
        for each in effects:
            self.logs[each.log].acknowledged = each.length


class Network:
    """Carries bytes, badly as long as ``bad``: it loses, cuts, doubles and delays."""

    def __init__(self, centre: Centre, chance: random.Random) -> None:
        self.centre, self._chance, self.bad = centre, chance, True
        self._late: list[tuple[str, bytes]] = []

    def ask(self, what: str, data: bytes) -> bytes:
        for late in [each for each in self._late if not self.bad or self._chance.random() < 0.3]:
            self._late.remove(late)
            self._deliver(*late)
        fault = self._chance.random() if self.bad else 1.0
        if fault < 0.05:
            raise Lost
        if fault < 0.10:
            self._late.append((what, data))
            raise Lost
        if fault < 0.15:
            data = data[: self._chance.randrange(len(data))]
        if fault < 0.20:
            self._deliver(what, data)
        if fault < 0.25 and what == "frame":
            return self.centre.frame(data, dies_before_commit=True)
        answer = self._deliver(what, data)
        if answer is None or 0.25 <= fault < 0.35:
            raise Lost
        if 0.35 <= fault < 0.40:
            return answer[: self._chance.randrange(len(answer))]
        return answer

    def _deliver(self, what: str, data: bytes) -> bytes | None:
        try:
            return self.centre.frame(data) if what == "frame" else self.centre.cursors(data)
        except BorderDeskError:
            return None


def exchange(desk: Desk, network: Network, chance: random.Random, *, most_steps: int = 200) -> bool:
    """One exchange of a desk, as far as the network lets it; whether all of it went well.

    Raises:
        AssertionError: it does not come to an end.
    """
    for _ in range(most_steps):
        desk.machine.observe(desk.states())
        request = desk.machine.request()
        if request is None:
            return not desk.machine.aside
        try:
            if isinstance(request, AskCursors):
                cursors = decode_cursors(network.ask("cursors", encode_question(request.places)))
                effects = desk.machine.cursors_arrived(request, cursors, desk.chain_at)
            else:
                log = desk.logs[request.header.log]
                records = request.fit(log.records[request.first : request.first + request.limit])
                frame = seal_frame(log.header, request.first, log.chain[request.first], records, desk.key)
                reply = decode_frame_reply(network.ask("frame", encode(frame)))
                effects = desk.machine.frame_answered(request, len(records), reply, desk.chain_at)
        except Lost:
            desk.machine.timed_out()
            return False
        except ExchangeError:
            return False
        if network.bad and chance.random() < 0.05:
            desk.restart()  # it dies knowing more than its disk
            return False
        desk.acknowledge(effects)
    raise AssertionError("the exchange never ends")


def run_schedule(
    seed: int,
    desk_logic: type[DeskExchange] = DeskExchange,
    centre_logic: type[CentreExchange] = CentreExchange,
    steps: int = 40,
) -> None:
    """A random life of two desks and a centre, then a quiet end in which all must have arrived once.

    Raises:
        AssertionError: something was lost, doubled, invented, confirmed too early, or never settles.
    """
    chance = random.Random(seed)
    desks = [Desk(name, desk_logic, chance) for name in ("FTH-1", "FTH-2")]
    keys = [
        TrustedKey(desk=desk.name, post="FTH", key=desk.key.verifying_key, training=True) for desk in desks
    ]
    centre = Centre(centre_logic(), keys)
    network = Network(centre, chance)
    for _ in range(steps):
        desk = chance.choice(desks)
        event = chance.random()
        if event < 0.40:
            channel = Channel.URGENT if chance.random() < 0.2 else Channel.BULK
            desk.append(channel, chance.randrange(1, 9))
        elif event < 0.85:
            exchange(desk, network, chance)
            check_acknowledged(desk, centre)
        elif event < 0.92:
            desk.restart()
        elif event < 0.97:
            centre.back_up()
        else:
            centre.restore()
    network.bad = False
    for desk in desks:
        desk.append(Channel.BULK, 1)  # so that each speaks with the centre once more
        settled = [exchange(desk, network, chance) for _ in range(2)]
        assert settled[-1], "it does not settle"
    check_everything(desks, centre)


def check_acknowledged(desk: Desk, centre: Centre) -> None:
    """What a desk counts as confirmed is there, unless a restored centre has not yet told it otherwise."""
    if int(centre.incarnation, 16) > 0:
        return
    for log, each in desk.logs.items():
        held = centre.logs[log].records if log in centre.logs else []
        assert each.acknowledged <= len(held), "confirmed without being held"


def check_everything(desks: list[Desk], centre: Centre) -> None:
    """All records of all desks are at the centre exactly once, in order, in chains that verify."""
    made = Counter(record for desk in desks for log in desk.logs.values() for record in log.records)
    held = Counter(record for log in centre.logs.values() for record in log.records)
    assert not made - held, "lost"
    assert not held - made, "doubled or invented"
    for desk in desks:
        for name, log in desk.logs.items():
            assert centre.logs[name].records == log.records
            assert centre.logs[name].chain == log.chain
            assert log.acknowledged == len(log.records)
