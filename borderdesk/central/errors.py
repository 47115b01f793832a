"""What can go wrong at the centre itself."""

from borderdesk.domain.errors import BorderDeskError


class DatabaseError(BorderDeskError):
    """The centre's database can't be started, reached or used."""
