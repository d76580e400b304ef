"""Lexicon of likeness: words that say little about what a text is about, and words that give a number its meaning."""

from __future__ import annotations

_LIGHT = """
    và của các những có cho với tại trong đến đã được là để từ về theo thì mà bị do bởi ở ra vào này đó khi nay đang
    sẽ còn cùng cũng rất đều trên dưới qua sau trước giữa như hoặc hay nhằm gồm bao đây kia thêm một số năm ngày tháng
    quý lần việc đối số gần hơn khoảng đạt thứ tổng toàn nghìn ngàn triệu tỷ
    tổ chức triển khai thực hiện tiến hành hoàn thành tham mưu phối hợp tham gia chủ trì tích cực kịp thời hiệu quả
"""
LIGHT = frozenset(_LIGHT.split())
"""Function words, and the verbs that every report begins with: two agencies tell one thing with different ones."""

LABELS = {
    "số": "số",
    "thứ": "lần thứ",
    "lần": "lần thứ",
    "khoá": "khoá",
    "kỳ": "kỳ",
    "quý": "quý",
    "tháng": "tháng",
    "ngày": "ngày",
    "ương": "Trung ương",
    "hội": "Đại hội",
    "vực": "khu vực",
    "điều": "điều",
    "khoản": "khoản",
    "lộ": "quốc lộ",
    "tầng": "tầng",
    "mức": "mức",
    "loại": "loại",
    "hạng": "hạng",
    "phiên": "phiên",
}
"""A number or Roman numeral after one of these names a thing and counts none: ``Trung ương 5``, ``khoá XIII``."""

DAY_WORDS = frozenset(("ngày", "dịp", "hôm"))
BOUNDS = frozenset(("đến", "với", "từ", "giữa"))
"""A day or year after one of these bounds or compares: ``đến ngày 31/12``, ``so với năm 2021``."""

HEDGES = {"gần": "khoảng", "khoảng": "khoảng", "chừng": "khoảng", "trên": "trên", "hơn": "trên", "dưới": "dưới"}
SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}

LEVELS = frozenset(("tỉnh", "huyện", "xã", "cơ", "trung", "cụm", "thôn", "quốc"))
"""What may follow ``cấp`` when it tells a level."""

PROVINCE = frozenset(("cấp tỉnh", "toàn tỉnh"))
PERIODS = frozenset(("quý", "tháng", "số tháng"))

_BODIES = """
    đảng tỉnh uỷ ban trung ương thường vụ trực nghị quyết chỉ thị kết luận quy định chương trình kế hoạch đề án thông
    báo hội đồng nhân dân nhà nước bộ trị bí thư uỷ viên văn phòng tuyên giáo dân vận nội chính kiểm tra tổ báo bác luật
    hướng dẫn quyết chính phủ đại công tác giải huân huy hiệu năm nghị hđnd ubnd mttq trường chính toà bảo
"""
BODIES = frozenset(_BODIES.split())
"""Capital words that name no one place or unit: bodies of every province, kinds of papers."""

OWN = frozenset((("chi", "bộ"), ("nội", "bộ"), ("công", "đoàn"), ("đăng", "ký")))
"""What every agency has or does of its own: its party cell, its union, the tasks that it registered."""
BEFORE_OFFICE = frozenset(("của", "trong", "chức", "viên", "động"))
"""``của cơ quan``, ``công chức cơ quan``, ``người lao động cơ quan``: the office itself, not ``các cơ quan``."""
OFFICES = frozenset(("ban", "báo", "trường"))
