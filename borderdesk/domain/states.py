"""Codes of States, organisations and persons without a nationality, as travel documents use them.

Sources: ISO 3166-1 (alpha-3 and alpha-2); ICAO Doc 9303 part 3, section 5, parts A to G for what ISO does
not have. Names of countries in a person's language come from CLDR, by ``territory``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

#: The State of specimens, which an operational desk refuses (part G).
SPECIMEN_STATE = "UTO"


class StateKind(StrEnum):
    """What a code stands for."""

    COUNTRY = "country"  # ISO 3166-1, with Germany's one letter and Kosovo
    BRITISH = "british"  # British nationals other than citizens
    ORGANISATION = "organisation"
    PERSON = "person"  # stateless, refugee, unspecified
    FORMER = "former"
    SPECIMEN = "specimen"


@dataclass(frozen=True, slots=True)
class State:
    """A code, what it stands for, and the two-letter territory under which CLDR has its name, or ``""``."""

    code: str
    kind: StateKind
    territory: str = ""


_ISO_3166 = """
    ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATF:TF ATG:AG
    AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BES:BQ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL
    BLR:BY BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BVT:BV BWA:BW CAF:CF CAN:CA CCK:CC CHE:CH
    CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CXR:CX
    CYM:KY CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES
    EST:EE ETH:ET FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GGY:GG GHA:GH GIB:GI
    GIN:GN GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF GUM:GU GUY:GY HKG:HK HMD:HM
    HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT
    JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB
    LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD
    MDG:MG MDV:MV MEX:MX MHL:MH MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS
    MTQ:MQ MUS:MU MWI:MW MYS:MY MYT:YT NAM:NA NCL:NC NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO
    NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP
    PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SGS:GS
    SHN:SH SJM:SJ SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI
    SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKL:TK TKM:TM TLS:TL TON:TO
    TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA UMI:UM URY:UY USA:US UZB:UZ VAT:VA VCT:VC
    VEN:VE VGB:VG VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW
"""

_ICAO = (
    State("D", StateKind.COUNTRY, "DE"),
    State("RKS", StateKind.COUNTRY, "XK"),
    State("GBD", StateKind.BRITISH, "GB"),
    State("GBN", StateKind.BRITISH, "GB"),
    State("GBO", StateKind.BRITISH, "GB"),
    State("GBP", StateKind.BRITISH, "GB"),
    State("GBS", StateKind.BRITISH, "GB"),
    State("EUE", StateKind.ORGANISATION, "EU"),
    State("UNO", StateKind.ORGANISATION, "UN"),
    State("UNA", StateKind.ORGANISATION, "UN"),
    State("UNK", StateKind.ORGANISATION, "UN"),
    State("XBA", StateKind.ORGANISATION),
    State("XCC", StateKind.ORGANISATION),
    State("XCE", StateKind.ORGANISATION),
    State("XCO", StateKind.ORGANISATION),
    State("XDC", StateKind.ORGANISATION),
    State("XEC", StateKind.ORGANISATION),
    State("XES", StateKind.ORGANISATION),
    State("XIM", StateKind.ORGANISATION),
    State("XMP", StateKind.ORGANISATION),
    State("XOM", StateKind.ORGANISATION),
    State("XPO", StateKind.ORGANISATION),
    State("XXA", StateKind.PERSON),
    State("XXB", StateKind.PERSON),
    State("XXC", StateKind.PERSON),
    State("XXX", StateKind.PERSON),
    State("ANT", StateKind.FORMER),
    State("NTZ", StateKind.FORMER),
    State(SPECIMEN_STATE, StateKind.SPECIMEN),
)

_COUNTRIES = (pair.split(":") for pair in _ISO_3166.split())

#: Every known code. Germany stands under ``D``, as in documents, and under ``DEU``.
STATES: Mapping[str, State] = MappingProxyType(
    {code: State(code, StateKind.COUNTRY, territory) for code, territory in _COUNTRIES}
    | {state.code: state for state in _ICAO}
)


def is_known(code: str) -> bool:
    """Whether a code, written as in records (``D``, ``TJK``), stands for something."""
    return code in STATES


def normal(code: str) -> str:
    """One spelling a State, so that codes can be compared and counted.

    Capitals without blanks or fillers around them, and ``D`` for ``DEU``. Unknown codes stay as they are.
    """
    written = code.strip(" <").upper()
    return "D" if written == "DEU" else written
