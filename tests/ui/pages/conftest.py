"""A booth in front, and the travellers who come to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk import lists
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Category
from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.mrz import format_document
from borderdesk.training.travellers import Traveller
from tests.ui.booth_at_work import Booth, UnusedReader
from tests.ui.hands import in_front
from ui.capture import Capture
from ui.pages.booth import BoothPage
from ui.services import Services


@pytest.fixture
def booth(services: Services, desk: Desk, qtbot: QtBot, settle: Callable[[], None]) -> Booth:
    capture = Capture(UnusedReader(), now=desk.clock.now)
    page = BoothPage(replace(services, capture=capture))
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    return Booth(page, hands, capture, desk, settle, qtbot)


@pytest.fixture
def foreigner(people: tuple[Traveller, ...]) -> TravelDocument:
    return next(
        each.document
        for each in people
        if each.category is Category.FOREIGNER
        and each.document.format is DocumentFormat.TD3
        and not each.minor
    )


@pytest.fixture
def national(foreigner: TravelDocument) -> TravelDocument:
    document = replace(foreigner, nationality="TJK", issuing_state="TJK", document_number="SPX111111")
    return replace(document, mrz=format_document(document))


@pytest.fixture
def list_of(desk: Desk, tmp_path: Path) -> Callable[[TravelDocument, str], None]:
    """Puts a document's number on a list, with an action."""

    def put(document: TravelDocument, action: str) -> None:
        file = tmp_path / "national.csv"
        file.write_text(
            "document_number,issuing_state,action,instruction\n"
            f"{document.document_number},{document.issuing_state},{action},Call the duty officer\n",
            encoding="utf-8",
        )
        lists.import_list(desk, file, name="national")

    return put
