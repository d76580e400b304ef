"""Pages of the faults in templates and their markup (TB6xx)."""

from __future__ import annotations

PAGES = {
    "TB601": """
Mẫu viết sai cú pháp.

Mẫu dùng {{ … }} để in giá trị và {% … %} để lặp, chọn. Ngoặc mở phải đóng, mỗi ``{% for %}``, ``{% if %}`` phải có
``{% endfor %}``, ``{% endif %}``. Sửa ở tệp và dòng được chỉ ra.
""",
    "TB602": """
Mẫu gọi một tên không có.

Tên viết sai, hoặc không thuộc về giá trị đứng trước dấu chấm. Sửa tên theo gợi ý.
""",
    "TB603": """
Mẫu gọi một bộ lọc không có.

Sau dấu | phải là tên một bộ lọc của chương trình. Sửa tên theo gợi ý.
""",
    "TB604": """
Mẫu dừng vì lỗi khi chạy.

Mẫu làm một phép không làm được, ví dụ chia cho số không hay cộng chữ với số. Sửa dòng được chỉ ra của mẫu.
""",
    "TB605": """
Mẫu chạy quá lâu hoặc viết ra quá nhiều.

Mẫu lặp không dừng hoặc lặp lồng nhau quá nhiều lần. Bớt vòng lặp ở dòng được chỉ ra.
""",
    "TB606": """
Ký hiệu trình bày của mẫu viết sai.

Mẫu chỉ dùng: # đến #### cho đề mục, gạch đầu dòng, chữ đậm, chữ nghiêng, bảng, ``::: phu-luc``, cước chú và ngắt
trang.
""",
    "TB607": """
Không tìm thấy mẫu.

Tên văn bản sau ``--paper`` không có trong thư mục mau của hội nghị và không có trong bộ mẫu của chương trình.
""",
    "TB608": """
Mẫu làm một việc không được phép.

Mẫu chỉ đọc dữ liệu của hội nghị; mẫu không mở tệp, không gọi ra mạng, không dùng phần bên trong của chương trình.
""",
    "TB611": """
Mục đã nộp không có trong văn bản.

Mọi mục của mọi báo cáo phải có mặt trong văn bản. Thêm mục vào mẫu, để mẫu nói rõ vì sao bỏ, hoặc ghi quyết định bỏ
mục trong gop của bien-tap.yaml. Lỗi này không tắt được.
""",
    "TB612": """
Mục đã nộp đứng hai lần trong văn bản.

Mỗi mục đứng một lần trong phần chính của văn bản; phụ lục nhắc lại thì khai là nhắc lại. Lỗi này không tắt được.
""",
    "TB613": """
Một phần của mục đã nộp không có trong văn bản.

Mục có mặt nhưng một khoá của nó (ví dụ nguyên nhân hay sản phẩm) không được in ở đâu. Thêm vào mẫu, hoặc để mẫu nói
rõ vì sao bỏ.
""",
    "TB614": """
Thiếu dữ liệu để lập văn bản này.

Văn bản cần những phần mà thư mục hội nghị chưa có; lời báo nêu phần còn thiếu và ghi vào đâu.
""",
}
