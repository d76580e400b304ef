"""Một báo cáo gửi hai lần.

Hai tệp của cùng một cơ quan có nội dung giống hệt nhau, dù tên tệp, lần nộp, lúc nhận khác nhau. Có khi đúng là gửi
trùng, có khi định gửi bản sửa mà đính kèm nhầm bản cũ.

Sai::

    # tệp BTCTU.yaml
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    ---
    # tệp BTCTU-gui-lai.yaml
    co_quan: BTCTU
    lan_nop: 2
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    # tệp BTCTU.yaml
    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
    ---
    # tệp BTCTU-gui-lai.yaml
    co_quan: BTCTU
    lan_nop: 2
    ket_qua:
      - Kết nạp 33 đảng viên.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics.codes import WARNING, Code
from trucbao.diagnostics.diagnostic import Related
from trucbao.tree.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.submission import Submission
    from trucbao.model.workspace import Period
    from trucbao.rules.rule import Context
    from trucbao.tree.nodes import Node

CODE = Code("TB514", WARNING, "Một báo cáo gửi hai lần")

_ENVELOPE = {"co_quan", "lan_nop", "nhan_luc"}
"""What may differ between two sendings of one report."""


def check(period: Period, context: Context) -> Iterator[Diagnostic]:
    """Find files of one agency that say the same."""
    for sent in _by_agency(period):
        first: dict[object, str] = {}
        for submission in sent:
            file = submission.nguon.file
            other = first.setdefault(_letter(context.files[file].root), file)
            if other != file:
                message = f"Nội dung tệp này giống hệt {other}."
                hint = "Nếu gửi trùng thì bỏ một tệp; nếu định gửi bản sửa thì lấy lại đúng bản sửa."
                related = (Related(context.top(other, "co_quan"), "tệp gửi trước", submission.agency),)
                place = context.top(file, "co_quan")
                yield CODE.at(place, message, hint, address=submission.agency, related=related)


def _by_agency(period: Period) -> Iterator[list[Submission]]:
    """Give the files of each agency that sent more than one, in the order of their versions."""
    sent: dict[str, list[Submission]] = {}
    in_order = sorted(period.submissions, key=lambda one: (one.lan_nop, one.nguon.file.removesuffix(".yaml")))
    for submission in in_order:
        sent.setdefault(submission.agency, []).append(submission)
    return (files for files in sent.values() if len(files) > 1)


def _letter(root: Node | None) -> object:
    """Give what a report says, without its envelope, the order of its keys, its layout and its comments."""
    pairs = root.pairs if isinstance(root, Mapping) else ()
    return frozenset((key.text, _words(value)) for key, value in pairs if key.text not in _ENVELOPE)


def _words(node: Node) -> object:
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Mapping):
        return frozenset((key.text, _words(value)) for key, value in node.pairs)
    return tuple(map(_words, node.items))
