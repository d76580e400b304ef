"""Silence: texts that fill a key and say nothing."""

from __future__ import annotations

_LONGEST = 40
_SIGNS = " \t\n\r\u00a0.…,;:?!-–—_*/\\\"'“”()[]"
_WORDS = frozenset(
    (
        *("", "x", "n/a", "na", "không", "ko", "không có", "không nêu", "không ghi", "không rõ", "không xác định"),
        *("chưa", "chưa có", "chưa nêu", "chưa ghi", "chưa rõ", "chưa xác định", "để trống", "bỏ trống"),
        *("bổ sung sau", "sẽ bổ sung", "sẽ bổ sung sau", "đang bổ sung", "đang cập nhật", "cập nhật sau"),
        *("không có nguyên nhân", "không có nguyên nhân chủ quan", "không có sản phẩm", "không có hạn chế"),
    )
)


def says_nothing(text: str) -> bool:
    """Whether a text is empty, a row of dots, or a word that stands for nothing (``(không nêu)``, ``Không.``)."""
    return len(text) <= _LONGEST and text.strip(_SIGNS).lower() in _WORDS
