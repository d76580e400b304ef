"""Findings as values: places, diagnostics, outcomes, the table of codes, suggestions."""
