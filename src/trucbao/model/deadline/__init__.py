"""Deadlines: kept as written, understood as an interval, ordered and compared."""

from trucbao.model.deadline.compare import Relation, days_overdue, order_key, relation
from trucbao.model.deadline.read import parse_deadline
from trucbao.model.deadline.value import Deadline, DeadlineKind

__all__ = ["Deadline", "DeadlineKind", "Relation", "days_overdue", "order_key", "parse_deadline", "relation"]
