"""Refusing: what the machine would not write, as a finding with its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.diagnostics import codes
from trucbao.diagnostics.place import Place
from trucbao.world.world import LOCK, Trouble

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.world.world import WorldError


def refusal(error: WorldError) -> Diagnostic:
    """Give the finding for a file that the machine would not write."""
    path = error.path
    match error.trouble:
        case Trouble.FULL:
            message, hint = f"Đĩa đầy, không ghi được {path}.", "Dọn bớt đĩa rồi chạy lại. Văn bản cũ còn nguyên."
        case Trouble.READ_ONLY | Trouble.DENIED:
            message, hint = f"Không có quyền ghi {path}.", _OPEN_UP if LOCK.parts[0] in path.parts else _ELSEWHERE
        case Trouble.LOCKED if path.name == LOCK.name:
            message, hint = "Một lần chạy khác đang ghi vào thư mục này.", "Đợi lần chạy kia xong rồi chạy lại."
        case Trouble.LOCKED:
            message, hint = f"{path} đang mở ở chương trình khác.", "Đóng văn bản rồi chạy lại."
        case Trouble.NAME_TOO_LONG:
            message, hint = (
                f"Đường dẫn quá dài: {path}.",
                "Chuyển thư mục hội nghị ra gần gốc đĩa, đặt tên ngắn hơn.",
            )
        case Trouble.NOT_REGULAR:
            message, hint = f"Không ghi được {path}: tên này đang là một thứ khác.", "Xoá hoặc đổi tên nó rồi chạy lại."
        case Trouble.TOO_LARGE:
            message, hint = f"Tệp {path} lớn quá mức máy cho phép.", "Ghi sang đĩa khác bằng -o."
        case _:
            message, hint = f"Không ghi được {path}.", "Kiểm tra thư mục và đĩa rồi chạy lại. Văn bản cũ còn nguyên."
    return codes.WRITE_FAILED.at(Place(str(path)), message, hint)


_ELSEWHERE = "Mở quyền ghi, hoặc dùng -o để ghi ra nơi khác."
_OPEN_UP = "Mở quyền ghi cho thư mục hội nghị, hoặc chép cả thư mục ra nơi ghi được."  # the bases go there, with -o too
