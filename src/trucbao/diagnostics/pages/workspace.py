"""Pages of the faults of the workspace and of its surroundings (TB9xx)."""

from __future__ import annotations

PAGES = {
    "TB901": """
Không tìm thấy thư mục hội nghị.

Thư mục hội nghị là thư mục có tệp hoi-nghi.yaml. Chỉ đúng thư mục, hoặc tạo mới bằng ``trucbao init THƯ_MỤC``.
""",
    "TB902": """
Không đọc được tệp hoặc thư mục.

Thường do thiếu quyền đọc, hoặc đĩa hỏng. Thử mở tệp bằng tay, chép lại từ bản gốc.
""",
    "TB903": """
Không phải tệp thường nằm trong thư mục hội nghị.

Lối tắt, thư mục mang tên .yaml và tệp nằm ngoài thư mục hội nghị không được đọc. Chép tệp thật vào đây.
""",
    "TB904": """
Tên tệp không dùng được trên mọi máy.

Tên chứa dấu mà Windows cấm, hoặc là tên Windows dành cho thiết bị (CON, NUL …). Đặt tên theo mã cơ quan, ví dụ
BTCTU.yaml.
""",
    "TB905": """
Hai tệp trùng tên trên máy Windows.

Hai tên chỉ khác nhau ở chữ hoa, chữ thường hoặc cách lưu dấu. Đổi tên một trong hai.
""",
    "TB906": """
Tệp trông như bản sao.

Tên tệp có “(1)”, “Copy”, “Bản sao”. Giữ một tệp; nếu là lần nộp mới thì tăng lan_nop và đặt tên khác.
""",
    "TB907": """
Không ghi được.

Đĩa đầy, thiếu quyền ghi, hoặc tệp đang mở ở nơi khác; lời báo nêu nguyên nhân. Văn bản cũ còn nguyên.
""",
    "TB908": """
Văn bản đang mở ở chương trình khác.

Đóng văn bản ở Word hoặc LibreOffice rồi chạy lại.
""",
    "TB909": """
Chưa có báo cáo nào đọc được.

Đặt báo cáo của mỗi cơ quan vào một tệp co-quan/<mã cơ quan>.yaml, sửa các lỗi đã nêu của những tệp ấy.
""",
    "TB910": """
Thư mục đã có nội dung.

``trucbao init`` chỉ ghi vào thư mục mới hoặc rỗng để không ghi đè tệp nào. Chọn thư mục khác.
""",
    "TB911": """
Còn nhiều lỗi nữa trong tệp này.

Tệp có quá nhiều lỗi, thường cùng một nguyên nhân. Sửa các lỗi đã nêu rồi kiểm tra lại.
""",
    "TB912": """
Báo cáo của cơ quan không có trong danh sách.

Khoá co_quan phải là mã hoặc tên của một cơ quan trong hoi-nghi.yaml; báo cáo này chưa được tính. Sửa mã, hoặc thêm
cơ quan.
""",
    "TB913": """
Tệp lạ trong thư mục báo cáo.

Chỉ tệp .yaml được đọc. Đổi báo cáo sang tệp .yaml theo mẫu, hoặc chuyển tệp ra khỏi thư mục co-quan.
""",
    "TB914": """
quy_tac nêu một mã lỗi không có.

Dòng ấy của quy_tac không có tác dụng. Sửa mã theo gợi ý; ``trucbao explain --list`` liệt kê mọi mã.
""",
    "TB915": """
quy_tac tắt một lỗi không tắt được.

Lỗi làm tệp không đọc được hoặc làm mất mục đã nộp thì không tắt và không hạ mức được: bỏ qua nó thì văn bản sẽ
thiếu hoặc sai. Xoá dòng ấy của quy_tac và sửa chỗ có lỗi.
""",
}
