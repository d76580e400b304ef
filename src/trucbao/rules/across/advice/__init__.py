"""Checks across all submissions whose findings are warnings and hints: they never keep a paper from being written."""
