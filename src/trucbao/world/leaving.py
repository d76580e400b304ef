"""Leaving: ends the process at once."""

from __future__ import annotations

import os
import sys
from typing import NoReturn


def leave(code: int) -> NoReturn:
    """End the process with ``code``, what was said flushed: clearing up would take a tenth of a build again.

    A stream that was closed before the start, or whose reader has left, has nothing to say; one whose disk is full
    makes a good run end with 3.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:  # None: closed before the start
            try:
                stream.flush()
            except BrokenPipeError:
                continue
            except OSError:
                code = code or _UNSAID
    os._exit(code)


_UNSAID = 3
"""Exit code of design 6: the surroundings."""
