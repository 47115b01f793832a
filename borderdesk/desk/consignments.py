"""Recording a consignment of goods, and correcting one: what a declaration must hold."""

import re
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from borderdesk.desk import roles, texts
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain import states
from borderdesk.domain.consignment import Consignment, Item
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.record import Recorded

#: Lines that one declaration may have (the SAD numbers them with three digits).
MOST_ITEMS = 999

_HS_CODE = re.compile(r"[0-9]{6}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_AMOUNT = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,6})?")
#: Kept free by the Harmonized System for later use.
_RESERVED_CHAPTER = "77"
_ABOVE = Decimal(10) ** 12
_FINEST = Decimal("0.000001")


def record(desk: Desk, consignment: Consignment) -> Recorded[Consignment]:
    """The consignment as it now stands in the journal.

    Raises:
        InvalidFact: ``declarant_missing``, ``items_missing``, ``too_many_items``, ``use_correct``,
            ``state_unknown`` with the ``field``, ``text_too_long``, or for one item, counted from 1 in
            ``item``: ``hs_code_invalid``, ``description_missing``, ``amount_invalid`` with the ``field``,
            ``net_above_gross``, ``currency_invalid``.
        AccessError: ``role_needed``.
        StoreError: as ``Store.append``.
    """
    roles.check(desk, Act.RECORD, RecordType.CONSIGNMENT)
    if consignment.corrects is not None:
        raise InvalidFact("use_correct")
    return desk.store.append(_checked(consignment), desk.envelope())


def correct(
    desk: Desk, original_id: UUID, consignment: Consignment, reason: str, occurred_at: datetime | None = None
) -> Recorded[Consignment]:
    """The record that from now on counts in place of ``original_id``; both stay.

    Raises:
        InvalidFact: ``correction_reason_missing``, ``corrects_unknown``, ``already_corrected``, and as
            ``record``.
    """
    roles.check(desk, Act.CORRECT, RecordType.CONSIGNMENT)
    if not reason.strip():
        raise InvalidFact("correction_reason_missing")
    history = desk.store.consignment_history(original_id)
    if not history:
        raise InvalidFact("corrects_unknown", corrects=str(original_id))
    if history[-1].envelope.id != original_id:
        raise InvalidFact("already_corrected", corrects=str(original_id))
    before = history[-1].envelope
    checked = replace(_checked(consignment), corrects=original_id, correction_reason=reason.strip())
    return desk.store.append(checked, desk.envelope(occurred_at or before.occurred_at, before.utc_offset_s))


def recent(desk: Desk, limit: int) -> tuple[Recorded[Consignment], ...]:
    """The latest consignments that count, newest first. Raises ``AccessError``: ``role_needed``."""
    roles.check(desk, Act.VIEW, RecordType.CONSIGNMENT)
    return desk.store.recent_consignments(limit)


def amount(text: str) -> Decimal:
    """The number that was typed: ASCII digits, a point or a comma before the fraction, spaces between.

    Raises:
        InvalidFact: ``amount_invalid``.
    """
    bare = "".join(text.split())
    if _AMOUNT.fullmatch(bare) is None:
        raise InvalidFact("amount_invalid")
    return Decimal(bare.replace(",", "."))


def _checked(consignment: Consignment) -> Consignment:
    texts.check(consignment)
    if not consignment.declarant.strip():
        raise InvalidFact("declarant_missing")
    if not consignment.items:
        raise InvalidFact("items_missing")
    if len(consignment.items) > MOST_ITEMS:
        raise InvalidFact("too_many_items", limit=MOST_ITEMS)
    for field, code in (("origin", consignment.origin), ("destination", consignment.destination)):
        if code and not states.is_known(code):
            raise InvalidFact("state_unknown", field=field)
    for place, item in enumerate(consignment.items, start=1):
        _check_item(item, place)
    return replace(consignment, declarant=consignment.declarant.strip())


def _check_item(item: Item, place: int) -> None:
    texts.check(item)
    if (
        _HS_CODE.fullmatch(item.hs_code) is None
        or not "01" <= item.chapter <= "97"
        or item.chapter == _RESERVED_CHAPTER
    ):
        raise InvalidFact("hs_code_invalid", item=place)
    if not item.description.strip():
        raise InvalidFact("description_missing", item=place)
    for field in ("quantity", "net_mass_kg", "gross_mass_kg", "value"):
        _check_amount(getattr(item, field), field, place)
    if item.quantity == 0:
        raise InvalidFact("amount_invalid", field="quantity", item=place)
    if item.net_mass_kg > item.gross_mass_kg:
        raise InvalidFact("net_above_gross", item=place)
    if _CURRENCY.fullmatch(item.currency) is None:
        raise InvalidFact("currency_invalid", item=place)


def _check_amount(number: Decimal, field: str, place: int) -> None:
    """Not negative, below 10^12, at most six digits after the point."""
    sane = number.is_finite() and 0 <= number < _ABOVE and number == number.quantize(_FINEST)
    if not sane:
        raise InvalidFact("amount_invalid", field=field, item=place)
