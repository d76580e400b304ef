"""The list of commands; each has a module of its name here and in ``app/``."""

from __future__ import annotations

COMMANDS = {
    "init": "tạo một thư mục hội nghị mẫu để làm theo",
    "check": "kiểm tra các báo cáo; chỉ sửa tệp khi có --fix",
    "build": "kiểm tra rồi lập văn bản",
    "status": "xem ai đã nộp, nộp muộn, chưa nộp, còn bao nhiêu lỗi",
    "schema": "in lược đồ của các tệp cho VS Code",
    "explain": "giải thích một mã lỗi",
}
