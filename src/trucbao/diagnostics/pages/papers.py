"""Pages of the faults in a paper's format and in Word files (TB7xx, TB8xx)."""

from __future__ import annotations

PAGES = {
    "TB701": """
Không có thể thức nào dùng được.

Thể thức chọn theo bên ban hành (ben) và ngày ban hành trong van_ban của hoi-nghi.yaml, hoặc nêu đích danh ở
the_thuc. Xem lại ba khoá ấy.
""",
    "TB801": """
Văn bản đã được sửa tay sau lần lập trước.

Chương trình không ghi đè chữ sửa tay. Đổi tên tệp để giữ bản ấy, hoặc thêm ``--force``: bản sửa tay được giữ ở tệp
.bak.
""",
    "TB802": """
Tệp Word không đọc được.

Tệp hỏng, hoặc không phải tệp .docx. Mở bằng Word, lưu lại thành .docx rồi thử lại.
""",
    "TB803": """
Tệp Word có cấu trúc không an toàn.

Tệp chứa phần phình to khi mở, lời gọi ra ngoài hoặc đường dẫn lạ. Không mở tệp này; xin bản khác từ nơi gửi.
""",
}
