"""Checks across all submissions."""
