"""Likeness of texts: what two texts share and what differs, for all texts of a conference at once."""

from trucbao.model.likeness.candidates import Writing, pairs, word_pairs
from trucbao.model.likeness.facts import Count, Facts, facts, plain_words
from trucbao.model.likeness.pairs import Difference, Pair, compare

__all__ = ["Count", "Difference", "Facts", "Pair", "Writing", "compare", "facts", "pairs", "plain_words", "word_pairs"]
