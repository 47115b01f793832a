"""Numbered paper forms: printed blank, typed in afterwards or void, and which of them are unaccounted for.

The code on a form is ``BD1:<post>:<desk>:<number>:<check>``, in training ``BD1T:…``: six digits of number,
and as check the CRC of ITU-T V.41 over all that stands before it, as four hexadecimal digits. It tells every
wrong character and every two neighbours that changed places. It is no secret: what counts is that the number
was issued here.
"""

import re
from binascii import crc_hqx
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from threading import Lock

from borderdesk.desk import roles, texts
from borderdesk.desk.desk import Desk
from borderdesk.desk.imprint import imprint
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.paper import DIGITS, PaperForms, PaperFormVoid
from borderdesk.domain.record import Recorded
from borderdesk.reports.paper_form import BlankForm, render
from borderdesk.store.reader import StoreReader

#: Forms that are printed at once.
MOST = 100
#: The last number that a desk has.
LAST = 10**DIGITS - 1

_REAL, _TRAINING = "BD1", "BD1T"
_CODE = re.compile(rf"(BD1T?):([A-Z0-9-]{{1,16}}):([A-Z0-9-]{{1,16}}):([0-9]{{{DIGITS}}}):([0-9A-F]{{4}})")
_START = 0xFFFF
#: One process writes a desk's file; within it two must never be given the same numbers.
_numbering = Lock()


class FormState(StrEnum):
    """What has become of a numbered form."""

    UNACCOUNTED = "unaccounted"
    TYPED = "typed"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """One numbered form; ``printed_by`` is an account id, ``reason`` why it is void."""

    number: int
    printed_at: datetime
    printed_by: str
    state: FormState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Every form that this desk has issued, by number."""

    forms: tuple[PaperForm, ...]

    @property
    def issued(self) -> tuple[int, ...]:
        """Numbers that were printed."""
        return tuple(form.number for form in self.forms)

    @property
    def typed(self) -> tuple[int, ...]:
        """Numbers from which a crossing that counts was typed."""
        return self._in(FormState.TYPED)

    @property
    def void(self) -> tuple[int, ...]:
        """Numbers from which no record will come."""
        return self._in(FormState.VOID)

    @property
    def unaccounted(self) -> tuple[int, ...]:
        """Numbers of which nothing is known: blank in a drawer, filled in and not typed, or lost."""
        return self._in(FormState.UNACCOUNTED)

    def _in(self, state: FormState) -> tuple[int, ...]:
        return tuple(form.number for form in self.forms if form.state is state)


@dataclass(frozen=True, slots=True)
class FormCode:
    """What the code on a form says."""

    post: str
    desk: str
    number: int
    training: bool

    def __str__(self) -> str:
        """The text of the code, its check included."""
        head = _TRAINING if self.training else _REAL
        body = f"{head}:{self.post}:{self.desk}:{number_text(self.number)}"
        return f"{body}:{_check_of(body)}"


@dataclass(frozen=True, slots=True)
class Issued:
    """Forms as they stand in the journal, and the pages to print."""

    forms: Recorded[PaperForms]
    pdf: bytes


def number_text(number: int) -> str:
    """A form's number as it is printed: ``000123``."""
    return f"{number:0{DIGITS}}"


def issue(desk: Desk, count: int) -> Issued:
    """The next ``count`` blank forms of this desk.

    They are drawn first: nothing is recorded that can't be printed, and nothing leaves that is not recorded.

    Raises:
        InvalidFact: ``form_count_out_of_range`` with the ``most``, ``forms_exhausted``.
        AccessError: ``role_needed``.
        ReportError: as ``reports.paper_form.render``.
        StoreError: as ``Store.append``.
    """
    roles.check(desk, Act.RECORD, RecordType.CROSSING)
    if not 1 <= count <= MOST:
        raise InvalidFact("form_count_out_of_range", most=MOST)
    with _numbering:
        first = max((each.fact.last for each in desk.store.every_fact(PaperForms)), default=0) + 1
        forms = PaperForms(first=first, last=first + count - 1)
        if forms.last > LAST:
            raise InvalidFact("forms_exhausted")
        pdf = render(
            [_blank(desk, number) for number in range(forms.first, forms.last + 1)],
            imprint(desk),
            training=desk.store.identity.training,
        )
        return Issued(desk.store.append(forms, desk.envelope()), pdf)


def void(desk: Desk, number: int, reason: str) -> Recorded[PaperFormVoid]:
    """The form from which no record will come: spoiled, torn, lost.

    Raises:
        InvalidFact: ``void_reason_missing``, ``form_unknown``, ``form_void``, ``form_already_typed`` with the
            ``number``, and as ``texts.check``.
        AccessError: ``role_needed``.
        StoreError: as ``Store.append``.
    """
    roles.check(desk, Act.RECORD, RecordType.CROSSING)
    spoiled = PaperFormVoid(number=number, reason=reason.strip())
    if not spoiled.reason:
        raise InvalidFact("void_reason_missing")
    texts.check(spoiled)
    with _numbering:
        must_be_open(desk, number)
        return desk.store.append(spoiled, desk.envelope())


def may_see(desk: Desk) -> bool:
    """Whether the officer at the desk may know what has become of the forms. Raises as ``roles.matrix``."""
    return roles.may(desk, Act.VIEW, RecordType.CROSSING)


def accounts(desk: Desk) -> Accounts:
    """What has become of each form that this desk has issued. Raises ``AccessError``: ``role_needed``."""
    roles.check(desk, Act.VIEW, RecordType.CROSSING)
    return accounts_of(desk.store)


def accounts_of(store: StoreReader) -> Accounts:
    """As ``accounts``, of a store that may be open for reading only."""
    # In this order: a form that is typed meanwhile counts as unaccounted, never the other way round.
    typed = store.forms_typed()
    spoiled = _void_in(store)
    return Accounts(
        tuple(
            PaperForm(
                number=number,
                printed_at=each.envelope.occurred_at,
                printed_by=each.envelope.officer,
                state=_state(number, typed, spoiled),
                reason=spoiled.get(number, ""),
            )
            for each in store.every_fact(PaperForms)
            for number in range(each.fact.first, each.fact.last + 1)
        )
    )


def unaccounted(desk: Desk) -> tuple[int, ...]:
    """Numbers of the forms of which nothing is known, for who takes the desk over."""
    return accounts(desk).unaccounted


def must_be_open(desk: Desk, number: int) -> None:
    """Passes when a record may come from the form: issued here, not void, not typed yet.

    Raises:
        InvalidFact: ``form_unknown``, ``form_void``, ``form_already_typed`` with the ``number``.
    """
    _must_be_usable(desk, number)
    if number in desk.store.forms_typed():
        raise InvalidFact("form_already_typed", number=number_text(number))


def check(desk: Desk, crossing: Crossing) -> None:
    """Passes when ``crossing`` may name the form that it does; a correction may keep the one it corrects.

    Raises:
        InvalidFact: as ``must_be_open``.
    """
    number = crossing.paper_form
    if number is None:
        return
    before = None if crossing.corrects is None else desk.store.crossing(crossing.corrects)
    if before is not None and before.fact.paper_form == number:
        _must_be_usable(desk, number)
    else:
        must_be_open(desk, number)


def parse_code(text: str) -> FormCode:
    """What the code on a form says, scanned or typed.

    Raises:
        InvalidFact: ``form_code_foreign``: it is no code of a form; ``form_code_mistyped``: its check does
            not hold.
    """
    found = _CODE.fullmatch(text.strip().upper())
    if found is None:
        raise InvalidFact("form_code_foreign")
    head, post, desk, number, check_digits = found.groups()
    body = found.group(0).rpartition(":")[0]
    if _check_of(body) != check_digits:
        raise InvalidFact("form_code_mistyped")
    return FormCode(post, desk, int(number), head == _TRAINING)


def number_of(desk: Desk, text: str) -> int:
    """The number of a form of this desk that can be typed in now, by its code or by its number alone.

    Raises:
        InvalidFact: ``form_of_other_desk`` with its ``post`` and ``desk``, ``form_training_mismatch``, and as
            ``parse_code`` and ``must_be_open``.
    """
    bare = "".join(text.split())
    if re.fullmatch(rf"[0-9]{{1,{DIGITS}}}", bare):
        number = int(bare)
    else:
        code, identity = parse_code(text), desk.store.identity
        if code.training is not identity.training:
            raise InvalidFact("form_training_mismatch")
        if (code.post, code.desk) != (identity.post, identity.desk):
            raise InvalidFact("form_of_other_desk", post=code.post, desk=code.desk)
        number = code.number
    must_be_open(desk, number)
    return number


def _must_be_usable(desk: Desk, number: int) -> None:
    issued = desk.store.every_fact(PaperForms)
    if not any(each.fact.first <= number <= each.fact.last for each in issued):
        raise InvalidFact("form_unknown", number=number_text(number))
    if number in _void_in(desk.store):
        raise InvalidFact("form_void", number=number_text(number))


def _void_in(store: StoreReader) -> Mapping[int, str]:
    return {each.fact.number: each.fact.reason for each in store.every_fact(PaperFormVoid)}


def _state(number: int, typed: frozenset[int], spoiled: Mapping[int, str]) -> FormState:
    if number in typed:
        return FormState.TYPED
    return FormState.VOID if number in spoiled else FormState.UNACCOUNTED


def _blank(desk: Desk, number: int) -> BlankForm:
    identity = desk.store.identity
    code = FormCode(identity.post, identity.desk, number, identity.training)
    return BlankForm(number_text(number), str(code))


def _check_of(body: str) -> str:
    return f"{crc_hqx(body.encode('ascii'), _START):04X}"
