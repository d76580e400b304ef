"""From all submissions to one Brief, by pure functions."""

from trucbao.consolidate.brief import consolidate

__all__ = ["consolidate"]
