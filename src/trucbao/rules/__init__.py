"""Checks on submissions: one rule, one file, whose docstring is its page."""
