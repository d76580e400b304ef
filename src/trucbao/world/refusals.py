"""Refusals: what the system's errors mean in the words of the World."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trucbao.world.world import Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

WINDOWS_IN_USE = (32, 33)
"""ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: another program holds the file open."""

_BY_ERRNO = {
    errno.ENOENT: Trouble.MISSING,
    errno.ENOTDIR: Trouble.MISSING,
    errno.EISDIR: Trouble.NOT_REGULAR,
    errno.EEXIST: Trouble.NOT_REGULAR,  # a file stands where a folder has to be made
    errno.ELOOP: Trouble.NOT_REGULAR,
    errno.ENXIO: Trouble.NOT_REGULAR,  # a socket, or a pipe without a reader
    errno.EFBIG: Trouble.TOO_LARGE,
    errno.EACCES: Trouble.DENIED,
    errno.EPERM: Trouble.DENIED,
    errno.ENOSPC: Trouble.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EBUSY: Trouble.LOCKED,
    getattr(errno, "ETXTBSY", errno.EBUSY): Trouble.LOCKED,
    errno.ENAMETOOLONG: Trouble.NAME_TOO_LONG,
}

# Windows errors that Python folds into an errno that says less.
_BY_WINERROR = {
    19: Trouble.READ_ONLY,  # ERROR_WRITE_PROTECT
    112: Trouble.FULL,  # ERROR_DISK_FULL
    206: Trouble.NAME_TOO_LONG,  # ERROR_FILENAME_EXCED_RANGE
    **dict.fromkeys(WINDOWS_IN_USE, Trouble.LOCKED),
}


@contextmanager
def told(path: PurePath) -> Iterator[None]:
    """Turn what the system raises inside the block into a WorldError about ``path``."""
    try:
        yield
    except OSError as error:
        raise WorldError(trouble_of(error), path) from error
    except ValueError as error:  # a NUL or a lone surrogate: no file can have such a name
        raise WorldError(Trouble.OTHER, path) from error


def trouble_of(error: OSError) -> Trouble:
    """Say what kind of refusal an error of the system is."""
    windows = _BY_WINERROR.get(winerror(error))
    return windows or _BY_ERRNO.get(error.errno or 0, Trouble.OTHER)


def winerror(error: OSError) -> int:
    """Give the Windows number of an error, 0 elsewhere."""
    return getattr(error, "winerror", None) or 0
