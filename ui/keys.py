"""The one table of keys: it feeds buttons, help and tests.

Keys that decide lie far apart and none of them is one that a desktop takes for itself
(F10 opens menus, Alt+F4 closes windows). Enter never decides.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Action(StrEnum):
    """What a key does."""

    ADMIT = "admit"  # depart on exit
    SECOND_LINE = "second_line"
    REFUSE = "refuse"  # stop on exit
    WITHDREW = "withdrew"
    CLEAR = "clear"
    READ_AGAIN = "read_again"
    CONFIRM_NAME = "confirm_name"
    SECOND_OPINION = "second_opinion"
    CORRECT_LAST = "correct_last"
    RECENT = "recent"
    HELD = "held"
    DIRECTION = "direction"
    GROUP = "group"
    MORE = "more"
    PROTOCOL = "protocol"
    OPEN_PICTURE = "open_picture"
    ALERT_DETAILS = "alert_details"  # far from what decides: it shows what the room must not read
    TRAVELLER_LANGUAGE = "traveller_language"
    NOTE = "note"  # its words are neutral wherever they are shown
    SILENT = "silent"  # three times within two seconds; shown nowhere
    LOCK = "lock"
    SEND_NOW = "send_now"
    HELP = "help"
    SAVE = "save"
    ADD_ITEM = "add_item"
    REMOVE_ITEM = "remove_item"
    RESTORE_ITEM = "restore_item"
    LOOK_UP = "look_up"
    PAGE_BOOTH = "page_booth"
    PAGE_GOODS = "page_goods"
    PAGE_TALLY = "page_tally"
    PAGE_LISTS = "page_lists"
    PAGE_LINK = "page_link"
    PAGE_SETTINGS = "page_settings"
    PAGE_SECOND_LINE = "page_second_line"
    PAGE_SEARCH = "page_search"
    PAGE_ACCESS_LOG = "page_access_log"
    PAGE_PAPER = "page_paper"
    PAGE_RULES = "page_rules"


#: Sequences in Qt's portable notation.
KEYS: Mapping[Action, str] = MappingProxyType(
    {
        Action.ADMIT: "F2",
        Action.SECOND_LINE: "F6",
        Action.REFUSE: "Ctrl+Shift+R",
        Action.WITHDREW: "Ctrl+Shift+W",
        Action.CLEAR: "Esc",
        Action.READ_AGAIN: "F5",
        Action.CONFIRM_NAME: "F4",
        Action.SECOND_OPINION: "F3",
        Action.CORRECT_LAST: "F7",
        Action.RECENT: "F8",
        Action.HELD: "Ctrl+Shift+H",
        Action.DIRECTION: "F9",
        Action.GROUP: "Ctrl+G",
        Action.MORE: "Ctrl+M",
        Action.PROTOCOL: "Ctrl+P",
        Action.OPEN_PICTURE: "Ctrl+O",
        Action.ALERT_DETAILS: "Ctrl+I",
        Action.TRAVELLER_LANGUAGE: "Ctrl+T",
        Action.NOTE: "Ctrl+Shift+N",
        Action.SILENT: "F12",
        Action.LOCK: "Ctrl+L",
        Action.SEND_NOW: "Ctrl+Shift+S",
        Action.HELP: "F1",
        Action.SAVE: "Ctrl+S",
        Action.ADD_ITEM: "Ctrl+N",
        Action.REMOVE_ITEM: "Ctrl+Del",
        Action.RESTORE_ITEM: "Ctrl+Z",
        Action.LOOK_UP: "Ctrl+Return",
        Action.PAGE_BOOTH: "Ctrl+1",
        Action.PAGE_GOODS: "Ctrl+2",
        Action.PAGE_TALLY: "Ctrl+3",
        Action.PAGE_LISTS: "Ctrl+4",
        Action.PAGE_LINK: "Ctrl+5",
        Action.PAGE_SETTINGS: "Ctrl+6",
        Action.PAGE_SECOND_LINE: "Ctrl+8",
        Action.PAGE_SEARCH: "Ctrl+F",
        Action.PAGE_ACCESS_LOG: "Ctrl+0",
        Action.PAGE_PAPER: "Ctrl+9",
        Action.PAGE_RULES: "Ctrl+7",
    }
)


def with_key(words: str, action: Action) -> str:
    """The text of a button: what it does, and the key that does the same."""
    return f"{words}  {KEYS[action]}"
