"""Entry point: picks the command, runs it, turns every ending into an exit code."""

from __future__ import annotations

import gc
import sys
from io import StringIO
from typing import TYPE_CHECKING, NoReturn

from trucbao import __version__
from trucbao.world.leaving import leave

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE, OUR_BUG, INTERRUPTED, READER_GONE = 2, 70, 130, 141
"""Exit codes of design 6, and the shell's own for Ctrl-C and for a pipe whose reader has left."""


def run() -> NoReturn:
    """Run the command line as a process of its own."""
    leave(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        return _run(given)
    except KeyboardInterrupt:
        sys.stderr.write("\nĐã dừng theo yêu cầu. Văn bản cũ còn nguyên.\n")
        return INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return READER_GONE
    except Exception as error:  # noqa: BLE001  # the last door: a clerk never meets a traceback
        _report_bug(error)
        return OUR_BUG


def _run(given: list[str]) -> int:
    if given in (["--version"], ["-V"]):  # answered before anything is imported: scripts ask this often
        sys.stdout.write(f"trucbao {__version__}\n")
        return 0
    from trucbao.cli.parsing import UsageError, parse  # argparse is not needed for --version

    gc.disable()  # a run is short and nearly all it makes lives to its end: looking for garbage costs a third of it
    try:
        command, options = parse(given)
        code = 0 if command is None else command(options)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    sys.stdout.flush()
    return code


def _speak_utf8() -> None:
    """Write UTF-8 whatever the machine's code page: a Windows console of cp1258 cannot print composed letters.

    A stream that was closed before the start is None; what is said to it goes nowhere.
    """
    sys.stdout = sys.stdout or StringIO()
    sys.stderr = sys.stderr or StringIO()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_quietly() -> None:
    """Let go of a pipe whose reader has left (``| head``), so that the interpreter does not complain at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.close()
        except OSError:
            continue


def _report_bug(error: Exception) -> None:
    """Say that the program itself is at fault, in two lines that can be sent to us."""
    import traceback  # only on our own bug

    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno}"
    sys.stderr.write(
        "Lỗi của chính trucbao, không phải của dữ liệu. Văn bản cũ còn nguyên.\n"
        f"Xin gửi cho nhóm phát triển dòng này: {type(error).__name__} tại {where}, trucbao {__version__}.\n",
    )


if __name__ == "__main__":
    run()
