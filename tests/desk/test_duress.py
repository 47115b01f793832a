"""The silent call for help."""

from borderdesk.desk import duress
from borderdesk.desk.desk import Desk
from borderdesk.domain.desk_facts import Duress
from borderdesk.journal.chain import Channel


def test_it_is_urgent_and_says_where_and_who(desk: Desk) -> None:
    duress.call(desk)
    (recorded,) = desk.store.facts(Duress, 9)
    assert recorded.fact == Duress(lane=desk.settings.desk.lane)
    assert recorded.envelope.officer == desk.officer.id
    lengths = {state.header.channel: state.length for state in desk.store.logs()}
    assert lengths[Channel.URGENT] == 1
