"""trucbao: the papers of a Vietnamese briefing conference, from YAML to Word."""

__version__ = "0.1.0"
