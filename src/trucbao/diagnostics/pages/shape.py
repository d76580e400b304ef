"""Pages of the faults in the shape of a file: keys, kinds of values, dates, numbers, codes (TB2xx)."""

from __future__ import annotations

PAGES = {
    "TB201": """
Khoá không có trong mẫu.

Tên khoá viết sai, hoặc đặt nhầm mục; giá trị của nó sẽ không vào văn bản. Sửa tên khoá theo gợi ý.

Sai::

    co_quan: BTCTU
    ket_quả:
      - Kiểm tra 41 chi bộ.
    ket_qua:
      - Kết nạp 31 đảng viên.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
      - Kết nạp 31 đảng viên.
""",
    "TB202": """
Thiếu khoá bắt buộc.

Không có khoá này thì mục không dùng được. Thêm dòng “khoá: giá trị” vào chỗ được chỉ ra.

Sai::

    co_quan: BTCTU
    ket_qua:
      - linh_vuc: XDD

Đúng::

    co_quan: BTCTU
    ket_qua:
      - linh_vuc: XDD
        noi_dung: Kiểm tra 41 chi bộ.
""",
    "TB203": """
Sai kiểu: danh sách, nhóm khoá hay chữ.

Mỗi khoá của mẫu nhận một kiểu: chữ trên cùng dòng, danh sách gạch đầu dòng, hoặc nhóm khoá thụt vào bên dưới.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: [Kết nạp, 31 đảng viên]

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp 31 đảng viên
""",
    "TB204": """
Số không đọc được.

Số viết theo lối Việt Nam: dấu chấm ngăn nghìn, dấu phẩy ngăn phần lẻ (1.912; 12,5). Được ghi thêm “trên”, “khoảng”,
“dưới”, khoảng số (180 - 200) và đơn vị. Số lối Anh chỉ hiểu được một cách thì ``check --fix`` viết lại.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp đảng viên.
        so_lieu: [{ten: Đảng viên mới, gia_tri: "1,912.5"}]

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết nạp đảng viên.
        so_lieu: [{ten: Đảng viên mới, gia_tri: "1.912,5"}]
""",
    "TB205": """
Ngày giờ không đọc được.

Ngày ghi ngày/tháng/năm, giờ ghi sau ngày: 08/02/2023 17:00. Ngày ghi năm trước (2023-02-08) thì ``check --fix``
viết lại.

Sai::

    co_quan: BTCTU
    so_lieu_den: 2022-12-31
    ket_qua:
      - Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    so_lieu_den: 31/12/2022
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB206": """
Ngày không có trong lịch.

Ví dụ 30/02, 31/4, hoặc tháng 13. Đối chiếu văn bản gốc rồi sửa.

Sai::

    co_quan: BTCTU
    nhan_luc: 30/02/2023 16:30
    ket_qua:
      - Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    nhan_luc: 03/02/2023 16:30
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB207": """
Giá trị không nằm trong danh sách cho phép.

Khoá này chỉ nhận vài giá trị cho sẵn, viết đúng từng chữ; lời báo nêu các giá trị ấy.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kiểm tra 41 chi bộ.
        muc_do: xong

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kiểm tra 41 chi bộ.
        muc_do: hoàn thành
""",
    "TB208": """
Mã viết sai cách.

Mã gồm chữ cái không dấu (và Đ), chữ số và các dấu . _ - /, không có dấu cách. Mã cơ quan chỉ gồm chữ in hoa và chữ
số.

Sai::

    co_quan: BTCTU
    ket_qua:
      - ma: KQ số 1
        noi_dung: Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - ma: KQ-01
        noi_dung: Kiểm tra 41 chi bộ.
""",
    "TB209": """
Giá trị để trống.

Khoá bắt buộc có tên mà không có giá trị. Ghi giá trị, hoặc bỏ cả mục.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung:

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kiểm tra 41 chi bộ.
""",
    "TB210": """
Chữ quá dài.

Giá trị dài hơn mức của khoá này, thường do dán nhầm cả một văn bản. Rút gọn, hoặc tách thành nhiều mục.
""",
    "TB211": """
Danh sách để trống.

Danh sách này phải có ít nhất một mục; báo cáo không có kết quả nào thì chưa phải là báo cáo.

Sai::

    co_quan: BTCTU
    ket_qua: []

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB212": """
Kỳ báo cáo không đọc được.

Kỳ trong hoi-nghi.yaml ghi như: năm 2022; quý III/2022; 6 tháng đầu năm 2023; tháng 9/2023.
""",
    "TB213": """
Mã ghi hai lần.

Trong một danh sách, mỗi mã chỉ thuộc về một mục; nếu không thì không biết mã chỉ mục nào. Đổi mã của một trong hai
mục.
""",
}
