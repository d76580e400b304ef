"""Frozen values that the rooms hand to each other, and facts about Vietnamese text."""
