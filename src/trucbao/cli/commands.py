"""The list of commands; each has a module of its name here and in ``app/``."""

from __future__ import annotations

COMMANDS = {
    "init": "tạo một thư mục hội nghị mẫu để làm theo",
    "check": "kiểm tra các báo cáo, không ghi gì",
    "build": "kiểm tra rồi lập văn bản",
}
