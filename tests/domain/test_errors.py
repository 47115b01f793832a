"""Errors of the world: a code, facts, one line for logs."""

import pytest

from borderdesk.domain import errors


def test_code_and_facts() -> None:
    error = errors.InvalidMrz("wrong_length", line=1, length=43)
    assert error.code == "wrong_length"
    assert error.facts == {"line": 1, "length": 43}
    assert str(error) == "wrong_length (line=1, length=43)"
    assert str(errors.StoreError("disk_full")) == "disk_full"


def test_a_newline_in_a_fact_stays_on_its_line() -> None:
    assert "\n" not in str(errors.SettingsError("setting_invalid", why="one\ntwo"))


@pytest.mark.parametrize(
    "kind",
    [each for each in vars(errors).values() if isinstance(each, type) and each is not errors.BorderDeskError],
)
def test_one_root(kind: type[errors.BorderDeskError]) -> None:
    assert issubclass(kind, errors.BorderDeskError)
    with pytest.raises(errors.BorderDeskError):
        raise kind("code")


def test_what_a_value_got_wrong_is_a_value_error() -> None:
    for kind in (errors.InvalidMrz, errors.InvalidFact, errors.ListError, errors.SettingsError):
        assert issubclass(kind, ValueError)
    assert issubclass(errors.CentreUnreachable, errors.ExchangeError)
    assert issubclass(errors.CentreRefused, errors.ExchangeError)
