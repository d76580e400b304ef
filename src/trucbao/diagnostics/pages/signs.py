"""Pages of the faults in single signs: encodings, look-alikes, what cannot be seen (TB1xx)."""

from __future__ import annotations

PAGES = {
    "TB104": """
Dấu cách lạ đứng ở chỗ của dấu cách thường.

Chữ chép từ Word hay trang mạng thường mang dấu cách không ngắt (U+00A0) và các dấu cách rộng, hẹp khác. Ở chỗ thụt
dòng, sau gạch đầu dòng và quanh dấu hai chấm, YAML chỉ hiểu dấu cách thường. Trong câu văn thì không sao. ``check
--fix`` tự thay.
""",
    "TB105": """
Dấu hai chấm lạ đứng ở chỗ của dấu hai chấm thường.

Dấu hai chấm toàn cỡ và vài dấu khác trông giống dấu hai chấm nhưng YAML không hiểu. ``check --fix`` tự thay.

Sai::

    co_quan： BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB110": """
Bảng mã của tệp không phải Unicode.

Tệp được lưu bằng TCVN3 (ABC), VNI, Windows-1258, hoặc không phải tệp chữ. Mở tệp bằng chương trình đã tạo ra nó,
lưu lại với bảng mã UTF-8. Khi máy nhận ra bảng mã, ``check --fix --chuyen-ma`` chuyển hộ; xem trước bằng
``--diff``.
""",
    "TB111": """
Chữ gõ bằng bảng mã cũ dán vào tệp Unicode.

Đoạn chữ hiện ra sai vì được gõ bằng TCVN3 hoặc VNI. Gõ lại bằng Unicode; ``check --fix --chuyen-ma`` chuyển hộ
những dòng không lẫn chữ Unicode.

Sai::

    co_quan: BTCTU
    ket_qua:
      - KÕt qu¶ thùc hiÖn nhiÖm vô.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết quả thực hiện nhiệm vụ.
""",
    "TB112": """
Chữ Unicode tổ hợp.

Chữ cái và dấu được lưu thành hai ký tự rời: trông như nhau nhưng tìm không ra, so không bằng. Máy đã đọc như
Unicode dựng sẵn; đặt bộ gõ ở bảng mã “Unicode dựng sẵn”. ``check --fix`` ghép lại, không đổi chữ nào.
""",
    "TB113": """
Ký tự điều khiển hoặc ký tự không được phép.

Ký tự không có hình, không in được, hoặc đổi chiều chữ làm chữ hiện ra khác với chữ trong tệp. Xoá nó đi, đọc lại
chữ hai bên. ``check --fix`` xoá những ký tự chắc chắn không mang chữ.
""",
    "TB114": """
Ký tự vô hình.

Ký tự không chiếm chỗ, thường theo chữ chép từ trang mạng; nó làm hai chữ trông giống nhau bị coi là khác nhau.
``check --fix`` tự xoá.
""",
    "TB115": """
Chữ đã hỏng khi chuyển mã.

Tệp UTF-8 từng bị mở bằng bảng mã khác rồi lưu lại. Chữ nào còn suy ra được thì máy nêu ra, ``check --fix`` sửa hộ;
chữ đã mất thì đối chiếu bản gốc.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Káº¿t nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kết nạp 31 đảng viên.
""",
    "TB123": """
Chữ cái của bảng chữ khác trông giống chữ Việt.

Chữ Kirin, Hy Lạp hay chữ toàn cỡ trông giống chữ Latinh nhưng là chữ khác, nên mã và tên không khớp với danh sách.
``check --fix`` thay bằng chữ Latinh.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Ðảng bộ kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Đảng bộ kiểm tra 41 chi bộ.
""",
    "TB124": """
Ký tự xuống dòng lạ.

Word và máy Mac đời cũ dùng ký tự xuống dòng riêng mà YAML đếm theo cách khác. Lưu tệp với kiểu xuống dòng Windows
(CRLF) hoặc Unix (LF); ``check --fix`` tự thay.
""",
    "TB127": """
Biểu tượng cảm xúc.

Biểu tượng không dùng trong văn bản hành chính và không có trong phông chữ in. Xoá đi, diễn đạt bằng lời.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ 👍.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB128": """
Dấu gạch lạ đứng ở chỗ của gạch đầu dòng.

Word tự đổi gạch đầu dòng thành gạch dài hoặc chấm tròn; YAML chỉ hiểu gạch ngắn (-) rồi dấu cách. ``check --fix``
tự thay.

Sai::

    co_quan: BTCTU
    ket_qua:
      – Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
}
