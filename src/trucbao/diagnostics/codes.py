"""The table of codes: every finding that is not a rule's own, with its weight, its exit code and its title.

A rule under ``rules/`` declares its own code in its own file; a code is never used twice and never reused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

from trucbao.diagnostics.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from trucbao.diagnostics.diagnostic import Edit, Related
    from trucbao.diagnostics.place import Place

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT

BLOCKED, SURROUNDINGS, CLASH = 1, 3, 4
"""Exit codes of design 6: findings that block, the surroundings, a clash of edits left open."""


class More(TypedDict, total=False):
    """What only some findings have: the item's address, safe edits, places that belong to it."""

    address: str
    edits: tuple[Edit, ...]
    related: tuple[Related, ...]


class Code(NamedTuple):
    """A kind of finding; ``exit`` is what the program ends with when a finding of this kind is an error."""

    code: str
    severity: Severity
    title: str
    exit: int = BLOCKED

    def at(self, place: Place, message: str, hint: str = "", **more: Unpack[More]) -> Diagnostic:
        """Give the finding of this kind at ``place``."""
        return Diagnostic(self.code, self.severity, place, message, hint, **more)


# 1xx: text and YAML
DUPLICATE_KEY = Code("TB101", ERROR, "Khoá ghi hai lần trong cùng một mục")
DASH_WITHOUT_SPACE = Code("TB102", ERROR, "Thiếu dấu cách sau gạch đầu dòng")
CUT_AT_HASH = Code("TB103", ERROR, "Chữ bị cắt ở dấu # vì máy hiểu là chú thích")
ODD_SPACE = Code("TB104", ERROR, "Dấu cách lạ đứng ở chỗ của dấu cách thường")
ODD_COLON = Code("TB105", ERROR, "Dấu hai chấm lạ đứng ở chỗ của dấu hai chấm thường")
TAB = Code("TB106", ERROR, "Phím Tab ở chỗ thụt dòng")
ANCHOR = Code("TB107", ERROR, "Ký hiệu & hoặc * của YAML không dùng được ở đây")
TAG = Code("TB108", ERROR, "Ký hiệu ! của YAML không dùng được ở đây")
SECOND_DOCUMENT = Code("TB109", ERROR, "Tệp có hơn một văn bản YAML hoặc có chỉ thị %")
ENCODING = Code("TB110", ERROR, "Bảng mã của tệp không phải Unicode")
LEGACY_TEXT = Code("TB111", ERROR, "Chữ gõ bằng bảng mã cũ dán vào tệp Unicode")
DECOMPOSED = Code("TB112", WARNING, "Chữ Unicode tổ hợp")
CONTROL_CHARACTER = Code("TB113", ERROR, "Ký tự điều khiển hoặc ký tự không được phép")
INVISIBLE_CHARACTER = Code("TB114", WARNING, "Ký tự vô hình")
BROKEN_CHARACTER = Code("TB115", ERROR, "Chữ đã hỏng khi chuyển mã")
YAML_SYNTAX = Code("TB116", ERROR, "Máy không đọc được cách trình bày YAML ở đây")
TOO_DEEP = Code("TB117", ERROR, "Lồng quá nhiều tầng")
TOO_LARGE = Code("TB118", ERROR, "Quá lớn")
EMPTY_FILE = Code("TB119", ERROR, "Tệp không có nội dung")
COLON_WITHOUT_SPACE = Code("TB120", ERROR, "Thiếu dấu cách sau dấu hai chấm")
COMMA_IN_BRACES = Code("TB121", ERROR, "Dấu phẩy trong ngoặc nhọn tách đôi giá trị")
MERGE_KEY = Code("TB122", ERROR, "Khoá << không dùng được ở đây")
LOOK_ALIKE = Code("TB123", ERROR, "Chữ cái của bảng chữ khác trông giống chữ Việt")
ODD_LINE_END = Code("TB124", ERROR, "Ký tự xuống dòng lạ")
NEEDS_QUOTES = Code("TB125", ERROR, "Giá trị bắt đầu bằng ký hiệu của YAML phải đặt trong dấu nháy")
COLON_IN_TEXT = Code("TB126", ERROR, "Dấu hai chấm trong câu phải đặt trong dấu nháy")
EMOJI = Code("TB127", WARNING, "Biểu tượng cảm xúc")
ODD_DASH = Code("TB128", ERROR, "Dấu gạch lạ đứng ở chỗ của gạch đầu dòng")
FOLDED_DASH = Code("TB129", ERROR, "Dòng có gạch đầu dòng bị nối vào dòng trên")
COMPLEX_KEY = Code("TB130", ERROR, "Khoá không phải là chữ")

# 2xx: shape of a file
UNKNOWN_KEY = Code("TB201", ERROR, "Khoá không có trong mẫu")
MISSING_KEY = Code("TB202", ERROR, "Thiếu khoá bắt buộc")
WRONG_KIND = Code("TB203", ERROR, "Sai kiểu: danh sách, nhóm khoá hay chữ")
BAD_NUMBER = Code("TB204", ERROR, "Số không đọc được")
BAD_DATE = Code("TB205", ERROR, "Ngày giờ không đọc được")
IMPOSSIBLE_DATE = Code("TB206", ERROR, "Ngày không có trong lịch")
BAD_CHOICE = Code("TB207", ERROR, "Giá trị không nằm trong danh sách cho phép")
BAD_CODE = Code("TB208", ERROR, "Mã viết sai cách")
EMPTY_VALUE = Code("TB209", ERROR, "Giá trị để trống")
TOO_LONG = Code("TB210", ERROR, "Chữ quá dài")
EMPTY_LIST = Code("TB211", ERROR, "Danh sách để trống")
BAD_PERIOD = Code("TB212", ERROR, "Kỳ báo cáo không đọc được")
DUPLICATE_CODE = Code("TB213", ERROR, "Mã ghi hai lần")

# 6xx: templates and markup
TEMPLATE_SYNTAX = Code("TB601", ERROR, "Mẫu viết sai cú pháp")
UNDEFINED = Code("TB602", ERROR, "Mẫu gọi một tên không có")
UNKNOWN_FILTER = Code("TB603", ERROR, "Mẫu gọi một bộ lọc không có")
TEMPLATE_FAILED = Code("TB604", ERROR, "Mẫu dừng vì lỗi khi chạy")
TEMPLATE_LIMIT = Code("TB605", ERROR, "Mẫu chạy quá lâu hoặc viết ra quá nhiều")
MARKUP = Code("TB606", ERROR, "Ký hiệu trình bày của mẫu viết sai")
NO_TEMPLATE = Code("TB607", ERROR, "Không tìm thấy mẫu")
FORBIDDEN_IN_TEMPLATE = Code("TB608", ERROR, "Mẫu làm một việc không được phép")
ITEM_LOST = Code("TB611", ERROR, "Mục đã nộp không có trong văn bản")
ITEM_TWICE = Code("TB612", ERROR, "Mục đã nộp đứng hai lần trong văn bản")
FIELD_LOST = Code("TB613", WARNING, "Một phần của mục đã nộp không có trong văn bản")
NO_DATA = Code("TB614", ERROR, "Thiếu dữ liệu để lập văn bản này")

# 7xx: thể thức
NO_PROFILE = Code("TB701", ERROR, "Không có thể thức nào dùng được")

# 8xx: round trip
EDITED_PAPER = Code("TB801", ERROR, "Văn bản đã được sửa tay sau lần lập trước", exit=SURROUNDINGS)
UNREADABLE_DOCX = Code("TB802", ERROR, "Tệp Word không đọc được")
UNSAFE_DOCX = Code("TB803", ERROR, "Tệp Word có cấu trúc không an toàn")

# 9xx: workspace and surroundings
NO_WORKSPACE = Code("TB901", ERROR, "Không tìm thấy thư mục hội nghị", exit=SURROUNDINGS)
UNREADABLE = Code("TB902", ERROR, "Không đọc được tệp hoặc thư mục")
NOT_A_FILE = Code("TB903", ERROR, "Không phải tệp thường nằm trong thư mục hội nghị")
BAD_NAME = Code("TB904", ERROR, "Tên tệp không dùng được trên mọi máy")
NAME_CLASH = Code("TB905", ERROR, "Hai tệp trùng tên trên máy Windows")
COPY_NAME = Code("TB906", WARNING, "Tệp trông như bản sao")
WRITE_FAILED = Code("TB907", ERROR, "Không ghi được", exit=SURROUNDINGS)
OPEN_IN_WORD = Code("TB908", ERROR, "Văn bản đang mở ở chương trình khác", exit=SURROUNDINGS)
NO_SUBMISSION = Code("TB909", ERROR, "Chưa có báo cáo nào đọc được")
FOLDER_EXISTS = Code("TB910", ERROR, "Thư mục đã có nội dung", exit=SURROUNDINGS)
TOO_MANY_FINDINGS = Code("TB911", HINT, "Còn nhiều lỗi nữa trong tệp này")
UNKNOWN_AGENCY = Code("TB912", ERROR, "Báo cáo của cơ quan không có trong danh sách")
NOT_YAML = Code("TB913", WARNING, "Tệp lạ trong thư mục báo cáo")
UNKNOWN_RULE = Code("TB914", WARNING, "quy_tac nêu một mã lỗi không có")
LOCKED_RULE = Code("TB915", WARNING, "quy_tac tắt một lỗi không tắt được")

CODES: dict[str, Code] = {value.code: value for value in list(globals().values()) if isinstance(value, Code)}
