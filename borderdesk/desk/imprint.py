"""Where, when and by whom a page was printed: what stands at the foot of every page of a desk."""

from borderdesk.desk.desk import Desk
from borderdesk.reports.sheet import Imprint


def imprint(desk: Desk) -> Imprint:
    """The imprint of a page that the officer at the desk prints now."""
    identity = desk.store.identity
    return Imprint(
        post=identity.post,
        post_name=desk.settings.post.name,
        desk=identity.desk,
        printed_at=desk.local_now(),
        printed_by=desk.officer.name,
    )
