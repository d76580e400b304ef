"""Checks on one submission."""
