"""The words that a person reads for the stable words in records, in the language in force."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.domain.alert import Action, Verdict
from borderdesk.domain.consignment import Regime, Unit
from borderdesk.domain.crossing import Category, Decision, Direction, Mode, Purpose
from borderdesk.domain.document import CheckStatus, Sex
from borderdesk.domain.offence import OffenceKind
from borderdesk.domain.officer import Role
from borderdesk.domain.refusal import Answer, Signature

_DIRECTIONS = {
    Direction.ENTRY: QT_TRANSLATE_NOOP("words", "Entry"),
    Direction.EXIT: QT_TRANSLATE_NOOP("words", "Exit"),
}
_MODES = {
    Mode.FOOT: QT_TRANSLATE_NOOP("words", "On foot"),
    Mode.CAR: QT_TRANSLATE_NOOP("words", "Car"),
    Mode.BUS: QT_TRANSLATE_NOOP("words", "Bus"),
    Mode.TRUCK: QT_TRANSLATE_NOOP("words", "Truck"),
    Mode.RAIL: QT_TRANSLATE_NOOP("words", "Train"),
    Mode.AIR: QT_TRANSLATE_NOOP("words", "Aircraft"),
}
_CATEGORIES = {
    Category.NATIONAL: QT_TRANSLATE_NOOP("words", "National"),
    Category.FOREIGNER: QT_TRANSLATE_NOOP("words", "Foreigner"),
    Category.STATELESS: QT_TRANSLATE_NOOP("words", "Stateless"),
    Category.REFUGEE: QT_TRANSLATE_NOOP("words", "Refugee"),
    Category.DIPLOMAT: QT_TRANSLATE_NOOP("words", "Diplomat"),
    Category.CREW: QT_TRANSLATE_NOOP("words", "Crew"),
    Category.DRIVER: QT_TRANSLATE_NOOP("words", "Driver"),
    Category.BORDER_RESIDENT: QT_TRANSLATE_NOOP("words", "Border resident"),
    Category.MARKET_VISITOR: QT_TRANSLATE_NOOP("words", "Market visitor"),
}
_PURPOSES = {
    Purpose.HOLIDAY: QT_TRANSLATE_NOOP("words", "Holiday"),
    Purpose.VISITING: QT_TRANSLATE_NOOP("words", "Visiting family or friends"),
    Purpose.EDUCATION: QT_TRANSLATE_NOOP("words", "Study"),
    Purpose.HEALTH: QT_TRANSLATE_NOOP("words", "Medical treatment"),
    Purpose.RELIGION: QT_TRANSLATE_NOOP("words", "Religion or pilgrimage"),
    Purpose.SHOPPING: QT_TRANSLATE_NOOP("words", "Shopping"),
    Purpose.TRANSIT: QT_TRANSLATE_NOOP("words", "Transit"),
    Purpose.OTHER_PERSONAL: QT_TRANSLATE_NOOP("words", "Other private reason"),
    Purpose.BUSINESS: QT_TRANSLATE_NOOP("words", "Business"),
    Purpose.WORK: QT_TRANSLATE_NOOP("words", "Work"),
    Purpose.RETURN: QT_TRANSLATE_NOOP("words", "Going home"),
}
_DECISIONS = {
    Decision.ADMITTED: QT_TRANSLATE_NOOP("words", "Admitted"),
    Decision.DEPARTED: QT_TRANSLATE_NOOP("words", "Departed"),
    Decision.SECOND_LINE: QT_TRANSLATE_NOOP("words", "Second line"),
    Decision.REFUSED: QT_TRANSLATE_NOOP("words", "Refused"),
    Decision.STOPPED: QT_TRANSLATE_NOOP("words", "Stopped"),
    Decision.WITHDREW: QT_TRANSLATE_NOOP("words", "Withdrew"),
}
_SEXES = {
    Sex.M: QT_TRANSLATE_NOOP("words", "Male"),
    Sex.F: QT_TRANSLATE_NOOP("words", "Female"),
    Sex.X: QT_TRANSLATE_NOOP("words", "Not stated"),
}
_REGIMES = {
    Regime.ORDINARY: QT_TRANSLATE_NOOP("words", "Ordinary declaration"),
    Regime.TRANSIT: QT_TRANSLATE_NOOP("words", "Transit (TIR)"),
    Regime.SMALL_TRADER: QT_TRANSLATE_NOOP("words", "Small trader"),
    Regime.PERSONAL: QT_TRANSLATE_NOOP("words", "Personal goods"),
}
_UNITS = {
    Unit.PIECE: QT_TRANSLATE_NOOP("words", "pieces"),
    Unit.KILOGRAM: QT_TRANSLATE_NOOP("words", "kg"),
    Unit.LITRE: QT_TRANSLATE_NOOP("words", "litres"),
    Unit.METRE: QT_TRANSLATE_NOOP("words", "m"),
    Unit.SQUARE_METRE: QT_TRANSLATE_NOOP("words", "m²"),
    Unit.CUBIC_METRE: QT_TRANSLATE_NOOP("words", "m³"),
    Unit.PAIR: QT_TRANSLATE_NOOP("words", "pairs"),
}
_ROLES = {
    Role.OFFICER: QT_TRANSLATE_NOOP("words", "Officer"),
    Role.SHIFT_LEAD: QT_TRANSLATE_NOOP("words", "Shift lead"),
    Role.TRAINER: QT_TRANSLATE_NOOP("words", "Trainer"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("words", "Administrator"),
    Role.AUDITOR: QT_TRANSLATE_NOOP("words", "Auditor"),
}
_CHECKS = {
    "document_number": QT_TRANSLATE_NOOP("words", "number"),
    "birth_date": QT_TRANSLATE_NOOP("words", "date of birth"),
    "expiry_date": QT_TRANSLATE_NOOP("words", "date of expiry"),
    "optional_data": QT_TRANSLATE_NOOP("words", "optional data"),
    "composite": QT_TRANSLATE_NOOP("words", "whole zone"),
}
_STATUSES = {
    CheckStatus.PASSED: QT_TRANSLATE_NOOP("words", "holds"),
    CheckStatus.FAILED: QT_TRANSLATE_NOOP("words", "does not hold"),
    CheckStatus.ABSENT: QT_TRANSLATE_NOOP("words", "not given"),
}
_ACTIONS = {
    Action.STOP: QT_TRANSLATE_NOOP("words", "Stop"),
    Action.REFER: QT_TRANSLATE_NOOP("words", "Second line"),
    Action.DISCREET: QT_TRANSLATE_NOOP("words", "Discreet"),
    Action.MEDICAL: QT_TRANSLATE_NOOP("words", "Medical"),
}
# Neutral words: the next in the queue may read along.
_VERDICTS = {
    Verdict.UNRESOLVED: QT_TRANSLATE_NOOP("words", "open"),
    Verdict.FALSE: QT_TRANSLATE_NOOP("words", "does not apply"),
    Verdict.TRUE: QT_TRANSLATE_NOOP("words", "applies"),
}
_FIELDS = {
    "surname": QT_TRANSLATE_NOOP("words", "Surname"),
    "given_names": QT_TRANSLATE_NOOP("words", "Given names"),
    "patronymic": QT_TRANSLATE_NOOP("words", "Patronymic"),
    "native_name": QT_TRANSLATE_NOOP("words", "In own script"),
    "document_code": QT_TRANSLATE_NOOP("words", "Document"),
    "document_number": QT_TRANSLATE_NOOP("words", "Number"),
    "issuing_state": QT_TRANSLATE_NOOP("words", "Issued by"),
    "nationality": QT_TRANSLATE_NOOP("words", "Nationality"),
    "birth_date": QT_TRANSLATE_NOOP("words", "Date of birth"),
    "sex": QT_TRANSLATE_NOOP("words", "Sex"),
    "expiry_date": QT_TRANSLATE_NOOP("words", "Valid until"),
    "optional_data": QT_TRANSLATE_NOOP("words", "Optional data"),
}
_QUESTIONS = {
    "fears_return": QT_TRANSLATE_NOOP("words", "Are you afraid to go back to the country you came from?"),
    "seeks_asylum": QT_TRANSLATE_NOOP("words", "Do you ask for asylum or for protection?"),
    "was_forced": QT_TRANSLATE_NOOP(
        "words", "Did somebody force you to travel, or take your document from you?"
    ),
    "is_separated_child": QT_TRANSLATE_NOOP(
        "words", "Are you under 18 and travelling without your parents or guardian?"
    ),
    "needs_doctor": QT_TRANSLATE_NOOP("words", "Do you need a doctor now?"),
}
_ANSWERS = {
    Answer.YES: QT_TRANSLATE_NOOP("words", "Yes"),
    Answer.NO: QT_TRANSLATE_NOOP("words", "No"),
    Answer.NOT_ANSWERED: QT_TRANSLATE_NOOP("words", "Not answered"),
    Answer.NO_INTERPRETER: QT_TRANSLATE_NOOP("words", "No interpreter"),
}
_SIGNATURES = {
    Signature.SIGNED: QT_TRANSLATE_NOOP("words", "Signed"),
    Signature.REFUSED_TO_SIGN: QT_TRANSLATE_NOOP("words", "Refused to sign"),
    Signature.UNABLE: QT_TRANSLATE_NOOP("words", "Unable to sign"),
}
_OFFENCES = {
    OffenceKind.OVERSTAY: QT_TRANSLATE_NOOP("words", "Stayed too long"),
    OffenceKind.NOT_REGISTERED: QT_TRANSLATE_NOOP("words", "Not registered"),
    OffenceKind.REGISTERED_LATE: QT_TRANSLATE_NOOP("words", "Registered late"),
    OffenceKind.VISA_CONDITIONS: QT_TRANSLATE_NOOP("words", "Conditions of the visa not kept"),
    OffenceKind.OTHER: QT_TRANSLATE_NOOP("words", "Other"),
}


def direction_word(direction: Direction | str) -> str:
    """*Entry* or *Exit*."""
    return _tr(_DIRECTIONS[Direction(direction)])


def mode_word(mode: Mode | str) -> str:
    """How a traveller crosses: *Car*."""
    return _tr(_MODES[Mode(mode)])


def category_word(category: Category | str) -> str:
    """What a traveller is: *Foreigner*."""
    return _tr(_CATEGORIES[Category(category)])


def purpose_word(purpose: Purpose | str) -> str:
    """Why a traveller comes: *Business*."""
    return _tr(_PURPOSES[Purpose(purpose)])


def decision_word(decision: Decision | str) -> str:
    """What was decided: *Admitted*."""
    return _tr(_DECISIONS[Decision(decision)])


def sex_word(sex: Sex | str) -> str:
    """*Male*, *Female* or *Not stated*."""
    return _tr(_SEXES[Sex(sex)])


def regime_word(regime: Regime | str) -> str:
    """A customs regime: *Small trader*."""
    return _tr(_REGIMES[Regime(regime)])


def unit_word(unit: Unit | str) -> str:
    """A unit of quantity, as it stands after a number: *kg*."""
    return _tr(_UNITS[Unit(unit)])


def role_word(role: Role | str) -> str:
    """What an account may be: *Shift lead*."""
    return _tr(_ROLES[Role(role)])


def check_word(check: str) -> str:
    """What a check digit guards: *date of birth*; an unknown name as it is."""
    return _tr(_CHECKS[check]) if check in _CHECKS else check


def check_status_word(status: CheckStatus | str) -> str:
    """What a check digit says: *holds*."""
    return _tr(_STATUSES[CheckStatus(status)])


def action_word(action: Action | str) -> str:
    """What the owner of a list asks for: *Stop*."""
    return _tr(_ACTIONS[Action(action)])


def verdict_word(verdict: Verdict | str) -> str:
    """What an alert turned out to be, as everybody may read it: *does not apply*."""
    return _tr(_VERDICTS[Verdict(verdict)])


def field_word(name: str) -> str:
    """The label of a document's field: *Given names*; an unknown name as it is."""
    return _tr(_FIELDS[name]) if name in _FIELDS else name


def question_words(question: str) -> str:
    """A protection question as it is put; an unknown one as it is."""
    return _tr(_QUESTIONS[question]) if question in _QUESTIONS else question


def answer_word(answer: Answer | str) -> str:
    """What was said to a protection question: *No interpreter*."""
    return _tr(_ANSWERS[Answer(answer)])


def signature_word(signature: Signature | str) -> str:
    """How a form was acknowledged: *Refused to sign*."""
    return _tr(_SIGNATURES[Signature(signature)])


def offence_word(kind: OffenceKind | str) -> str:
    """What was found: *Not registered*."""
    return _tr(_OFFENCES[OffenceKind(kind)])


def _tr(source: object) -> str:
    return QCoreApplication.translate("words", str(source))
