"""How the latest exchanges with the centre ended; a short memory, for the status line and the schedule."""

from sqlalchemy import Connection, delete, func, insert, select

from borderdesk.journal.exchange import ExchangeResult
from borderdesk.store.projections import micros, moment_of
from borderdesk.store.tables import exchange

KEPT = 200


def save(connection: Connection, result: ExchangeResult) -> None:
    """Adds a result and forgets the oldest."""
    connection.execute(
        insert(exchange),
        {
            "finished_at": micros(result.finished_at),
            "ok": int(result.ok),
            "sent": result.sent,
            "waiting": result.waiting,
            "error_code": result.error_code,
            "ms": result.ms,
        },
    )
    newest = select(func.max(exchange.c.id)).scalar_subquery()
    connection.execute(delete(exchange).where(exchange.c.id <= newest - KEPT))


def last(connection: Connection) -> ExchangeResult | None:
    """The latest result; ``None`` when there was no exchange."""
    row = connection.execute(select(exchange).order_by(exchange.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    return ExchangeResult(
        finished_at=moment_of(row.finished_at),
        ok=bool(row.ok),
        sent=row.sent,
        waiting=row.waiting,
        error_code=row.error_code,
        ms=row.ms,
    )
