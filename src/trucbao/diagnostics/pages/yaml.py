"""Pages of the faults that YAML itself makes of a text: colons, dashes, quotes, commas, tabs (TB1xx)."""

from __future__ import annotations

PAGES = {
    "TB101": """
Khoá ghi hai lần trong cùng một mục.

Trong một mục, mỗi khoá chỉ ghi một lần; ghi hai lần thì không biết giá trị nào là đúng, và chữ của lần trước có thể
mất.

Sai::

    co_quan: BTCTU
    lan_nop: 1
    lan_nop: 2
    ket_qua:
      - Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    lan_nop: 2
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB102": """
Thiếu dấu cách sau gạch đầu dòng.

YAML chỉ hiểu gạch đầu dòng khi sau gạch có một dấu cách; thiếu dấu cách thì cả dòng bị nối vào dòng trên. ``check
--fix`` tự thêm dấu cách.

Sai::

    co_quan: BTCTU
    ket_qua:
      -Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB103": """
Chữ bị cắt ở dấu # vì máy hiểu là chú thích.

Dấu # đứng sau dấu cách mở đầu một chú thích: phần sau nó không được đọc. Nếu # là chữ của câu, đặt cả câu trong dấu
nháy kép; nếu là chú thích, ghi một dấu cách sau #.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Thực hiện Nghị quyết #5 của Tỉnh uỷ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - "Thực hiện Nghị quyết #5 của Tỉnh uỷ."
""",
    "TB106": """
Phím Tab ở chỗ thụt dòng.

YAML chỉ nhận dấu cách ở chỗ thụt dòng, sau gạch đầu dòng và sau dấu hai chấm; mỗi tầng thụt thêm hai dấu cách. Nên
đặt trình soạn thảo ghi dấu cách thay cho Tab. ``check --fix`` sửa được khi cả tệp chỉ thụt dòng bằng Tab.
""",
    "TB107": """
Ký hiệu & hoặc * của YAML không dùng được ở đây.

YAML dùng ``&tên`` và ``*tên`` để chép giá trị từ chỗ này sang chỗ khác. Báo cáo không dùng cách ấy: ghi lại giá trị
ở từng chỗ. Nếu câu văn mở đầu bằng & hoặc *, đặt cả câu trong dấu nháy kép.

Sai::

    co_quan: BTCTU
    ket_qua:
      - &kq Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB108": """
Ký hiệu ! của YAML không dùng được ở đây.

YAML dùng ``!kiểu`` để khai kiểu của giá trị. Mọi giá trị của báo cáo là chữ, nên không khai kiểu. Nếu câu văn mở
đầu bằng dấu !, đặt cả câu trong dấu nháy kép.

Sai::

    co_quan: BTCTU
    ket_qua:
      - !gap Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB109": """
Tệp có hơn một văn bản YAML hoặc có chỉ thị %.

Mỗi tệp là một báo cáo. Dòng ``---`` mở một văn bản thứ hai, dòng mở đầu bằng % là chỉ thị của YAML; cả hai không
dùng ở đây.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
    ---
    co_quan: VPTU

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB116": """
Máy không đọc được cách trình bày YAML ở đây.

Thường là dấu nháy hoặc dấu ngoặc mở mà không đóng, thiếu dấu hai chấm sau khoá, hoặc thụt dòng lệch. Sửa chỗ được
chỉ ra rồi kiểm tra lại; phần khác của tệp vẫn được kiểm tra khi có thể.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: "Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: "Kiểm tra 41 chi bộ."
""",
    "TB117": """
Lồng quá nhiều tầng.

Một báo cáo đúng mẫu chỉ có vài tầng. Tệp có hàng chục tầng ngoặc là tệp hỏng hoặc tệp dán nhầm; bỏ bớt ngoặc hoặc
xin gửi lại.
""",
    "TB118": """
Quá lớn.

Tệp, đoạn chữ hoặc số tệp vượt mức cho phép, thường do dán nhầm ảnh, bảng tính hay cả một văn bản khác. Tách ra hoặc
bỏ phần không phải báo cáo.
""",
    "TB119": """
Tệp không có nội dung.

Tệp rỗng, hoặc chỉ có chú thích. Ghi báo cáo vào tệp, hoặc xoá tệp nếu cơ quan chưa gửi.

Sai::

    # (chưa viết)

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB120": """
Thiếu dấu cách sau dấu hai chấm.

Giữa khoá và giá trị phải có dấu hai chấm và một dấu cách; thiếu dấu cách thì cả dòng bị đọc thành một câu. ``check
--fix`` tự thêm dấu cách.

Sai::

    co_quan:BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
    "TB121": """
Dấu phẩy trong ngoặc nhọn tách đôi giá trị.

Trong ngoặc nhọn, dấu phẩy ngăn các khoá với nhau, nên số có phần lẻ và câu có dấu phẩy phải đặt trong dấu nháy kép.
``check --fix`` tự thêm dấu nháy.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Giải ngân vốn đầu tư.
        so_lieu: [{ten: Vốn, gia_tri: 12,5, don_vi: tỷ đồng}]

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Giải ngân vốn đầu tư.
        so_lieu: [{ten: Vốn, gia_tri: "12,5", don_vi: tỷ đồng}]
""",
    "TB122": """
Khoá << không dùng được ở đây.

YAML dùng khoá ``<<`` để chép cả một nhóm khoá. Báo cáo không dùng cách ấy: ghi lại từng khoá.
""",
    "TB125": """
Giá trị bắt đầu bằng ký hiệu của YAML phải đặt trong dấu nháy.

Các dấu @ % ` > | [ ] { } , " ' có nghĩa riêng khi đứng đầu giá trị. Nếu chúng là chữ của câu, đặt cả câu trong dấu
nháy.

Sai::

    co_quan: BTCTU
    ket_qua:
      - > 300 lượt cán bộ được tập huấn.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - "> 300 lượt cán bộ được tập huấn."
""",
    "TB126": """
Dấu hai chấm trong câu phải đặt trong dấu nháy.

Dấu hai chấm rồi dấu cách ngăn khoá với giá trị; trong câu văn, nó làm máy hiểu phần trước là khoá. Đặt cả câu trong
dấu nháy kép; ``check --fix`` tự thêm khi câu nằm gọn trên một dòng.

Sai::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: Kết quả nổi bật: kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: "Kết quả nổi bật: kiểm tra 41 chi bộ."
""",
    "TB129": """
Dòng có gạch đầu dòng bị nối vào dòng trên.

Dòng thụt sâu hơn sau một câu là phần tiếp của câu ấy, nên gạch đầu dòng ở đó mất nghĩa. Muốn có ý con, ghi
``noi_dung: |`` rồi ghi các dòng thụt vào bên dưới.

Sai::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ, trong đó
        - 12 chi bộ cơ quan.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - noi_dung: |
          Kiểm tra 41 chi bộ, trong đó:

          - 12 chi bộ cơ quan.
""",
    "TB130": """
Khoá không phải là chữ.

Khoá là một tên của mẫu, ghi bằng chữ không dấu; ngoặc vuông, ngoặc nhọn và dấu ? không dùng làm khoá.

Sai::

    co_quan: BTCTU
    {a: 1}: 2
    ket_qua:
      - Kiểm tra 41 chi bộ.

Đúng::

    co_quan: BTCTU
    ket_qua:
      - Kiểm tra 41 chi bộ.
""",
}
