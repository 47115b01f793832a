"""Names for people who do not exist: common surnames and given names of a region, joined at random.

Written as passports write them, in Latin capitals. A surname may have a feminine form of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How people of one region are called.

    ``share`` is how many come for each German. ``surnames`` are masculine; ``feminine`` maps an ending to
    the one that women bear. ``full_birth_dates`` is the part of the people whose day of birth is known.
    """

    state: str
    share: int
    surnames: tuple[str, ...]
    men: tuple[str, ...]
    women: tuple[str, ...]
    feminine: Mapping[str, str]
    second_names: bool = False
    full_birth_dates: float = 1.0


_SLAVIC = {"OV": "OVA", "EV": "EVA", "IN": "INA", "SKIY": "SKAYA"}

STYLES: tuple[Style, ...] = (
    Style(
        state="TJK",
        share=6,
        surnames=("RAHIMOV", "NAZAROV", "SHARIPOV", "DAVLATZODA", "GULOMOV", "YUSUFZODA", "BOBOEV", "ZOIROV"),
        men=("FARRUKH", "DILSHOD", "SHERALI", "BAHROM", "KHURSHED", "MANUCHEHR", "ISMOIL", "JAMSHED"),
        women=("NIGINA", "ZARINA", "MEHRANGEZ", "SHAHNOZA", "PARVINA", "GULNORA", "MANIZHA", "SITORA"),
        feminine=_SLAVIC,
    ),
    Style(
        state="UZB",
        share=3,
        surnames=("KARIMOV", "ERGASHEV", "TURSUNOV", "YOLDOSHEV", "MIRZAYEV", "ABDULLAYEV", "SAIDOV"),
        men=("OTABEK", "SARDOR", "JASUR", "ULUGBEK", "BOBUR", "SHERZOD", "AZIZ"),
        women=("DILFUZA", "NODIRA", "SEVARA", "MALIKA", "FERUZA", "LOLA", "KAMOLA"),
        feminine=_SLAVIC,
    ),
    Style(
        state="RUS",
        share=3,
        surnames=("SOKOLOV", "LEBEDEV", "MOROZOV", "NIKITIN", "ORLOV", "BELSKIY", "GUSEV", "TIKHOMIROV"),
        men=("ALEKSEI", "DMITRII", "SERGEI", "NIKOLAI", "PAVEL", "IGOR", "VIKTOR"),
        women=("OLGA", "TATIANA", "ELENA", "MARINA", "SVETLANA", "KSENIIA", "VERA"),
        feminine=_SLAVIC,
    ),
    Style(
        state="KGZ",
        share=2,
        surnames=("ASANOV", "BEKTUROV", "TOKTOGULOV", "SYDYKOV", "JUMABAEV", "OSMONOV", "KADYROV"),
        men=("AZAMAT", "NURLAN", "TILEK", "ERMEK", "BAKYT", "TALANT", "URMAT"),
        women=("AIGUL", "NURGUL", "CHOLPON", "JYLDYZ", "MEERIM", "BERMET", "ASEL"),
        feminine=_SLAVIC,
    ),
    Style(
        state="AFG",
        share=3,
        surnames=("NOORI", "HAIDARI", "RAHMANI", "STANIKZAI", "SADAT", "POPALZAI", "AMIRI", "QADERI"),
        men=("MOHAMMAD", "ABDUL WALI", "NAJIBULLAH", "HAMIDULLAH", "GHULAM NABI", "ZMARAI", "SHAFIQ"),
        women=("FATEMA", "SHUKRIA", "LAILA", "ZAHRA", "NARGIS", "PALWASHA", "HOMA"),
        feminine={},
        second_names=True,
        full_birth_dates=0.4,
    ),
    Style(
        state="CHN",
        share=1,
        surnames=("WANG", "LI", "ZHANG", "LIU", "CHEN", "ZHAO", "OUYANG", "XU", "MA"),
        men=("WEI", "JIANGUO", "HAORAN", "MINGZE", "ZHIQIANG", "YUCHEN"),
        women=("XIULAN", "MEILING", "YUXIN", "JINGYI", "HONGMEI", "LIHUA"),
        feminine={},
    ),
    Style(
        state="IRN",
        share=1,
        surnames=("HOSSEINI", "AHMADZADEH", "KARAMI", "MORADI", "FARHADIAN", "SHIRAZINEJAD", "TEHRANCHI"),
        men=("REZA", "ALI AKBAR", "BEHROUZ", "KAMRAN", "SAEED", "MEHDI"),
        women=("SHIRIN", "MARYAM", "NASRIN", "FARZANEH", "PARISA", "SOMAYEH"),
        feminine={},
        second_names=True,
    ),
    Style(
        state="TUR",
        share=1,
        surnames=("YILMAZ", "DEMIR", "KAYA", "OZTURK", "AYDINOGLU", "KILIC", "CELIK"),
        men=("MEHMET", "MUSTAFA CAN", "EMRE", "BURAK", "HAKAN", "OGUZHAN"),
        women=("AYSE", "ELIF NUR", "ZEYNEP", "HATICE", "DERYA", "GULSUM"),
        feminine={},
    ),
    Style(
        state="D",
        share=1,
        surnames=("MUELLER-LINDENBERG", "SCHAEFER", "HOFFMANN", "VON DER HEIDE", "KOENIG", "WEISS", "BRANDT"),
        men=("JONAS", "KARL HEINZ", "FELIX", "MATTHIAS", "STEFAN", "LUKAS"),
        women=("ANNA LENA", "KATHARINA", "SABINE", "JULIA", "URSULA", "HANNAH"),
        feminine={},
    ),
)

#: A surname of Tajikistan that leaves little room for given names.
LONG_SURNAME = "ABDURAHMONZODA-MUHAMMADSHARIFZODA"
