"""What people write and say on the day that is played, in the desk's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from borderdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Free text as an officer, a list's owner or a trader would write it."""

    companion: str
    call_the_lead: str
    second_document: str
    trade_house: str
    trader: str
    raisins: str
    cotton: str
    tiles: str


WORDS: Mapping[Language, Words] = MappingProxyType(
    {
        Language.TAJIK: Words(
            companion="Волид (таълимӣ)",
            call_the_lead="Сардори навбатро даъват кунед.",
            second_document="Ҳуҷҷати дуюмро талаб кунед.",
            trade_house="Хонаи савдои таълимӣ",
            trader="Савдогари таълимӣ",
            raisins="Мавиз",
            cotton="Пахтаи шонанашуда",
            tiles="Кошинҳои сафолӣ",
        ),
        Language.RUSSIAN: Words(
            companion="Родитель (учебный)",
            call_the_lead="Позовите начальника смены.",
            second_document="Попросите второй документ.",
            trade_house="Учебный торговый дом",
            trader="Учебный предприниматель",
            raisins="Изюм",
            cotton="Хлопок нечёсаный",
            tiles="Плитка керамическая",
        ),
        Language.ENGLISH: Words(
            companion="Parent (training)",
            call_the_lead="Call the shift lead.",
            second_document="Ask for a second document.",
            trade_house="Training Trade House",
            trader="Training Trader",
            raisins="Raisins",
            cotton="Cotton, not combed",
            tiles="Ceramic tiles",
        ),
    }
)
