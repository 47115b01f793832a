"""The command line: one module a group, each with ``add(subparsers)`` and ``run(arguments) -> int``.

Nothing here imports Qt. A module's own imports stay light; what it needs to work it imports in ``run``.
"""

#: The groups in the order that ``borderdesk --help`` shows them. A group's word names its module.
GROUPS: tuple[str, ...] = (
    "read",
    "devices",
    "watchlist",
    "screen",
    "sync",
    "journal",
    "tally",
    "paper",
    "referral",
    "authority",
    "simulate",
    "doctor",
)
