"""What several agencies say of one thing: decisions are obeyed, words are pointed at exactly, customs are no faults."""

from __future__ import annotations

from pathlib import PurePosixPath

from rules import bank
from trucbao.intake.workspace import read_workspace
from trucbao.rules.registry import check
from trucbao.world.memory import MemoryWorld

ONE = "Theo dõi 112 nội dung theo Quyết định của tỉnh; đến cuối năm hoàn thành {} nội dung, đạt 92,86%."
DECISION = "gop:\n  - {giu: VPTU/KQ-01, bo: [BTCTU/KQ-01], ly_do: cùng một việc}\n"


def test_a_copy_is_found() -> None:
    assert told(copies("104", "104")) == [("TB502", "co-quan/BTCTU.yaml", 3, 5)]


def test_a_decision_silences_the_pair() -> None:
    assert told({**copies("104", "104"), "bien-tap": DECISION}) == []
    assert told({**copies("104", "106"), "bien-tap": DECISION}) == []


def test_the_differing_figure_is_pointed_at() -> None:
    [(code, _, line, column)] = told(copies("104", "106"))
    text = copies("104", "106")["co-quan/BTCTU"].split("\n")[line - 1]
    assert code == "TB503"
    assert text[column - 1 :].startswith("106")


def test_a_clash_names_the_lead_and_stands_at_the_co_ordinator() -> None:
    task = (
        "nhiem_vu:\n  - noi_dung: Sửa đổi Quy chế làm việc.\n    chu_tri: VPTU\n    phoi_hop: [{}]\n    thoi_han: {}\n"
    )
    files = {
        f"co-quan/{agency}": f"co_quan: {agency}\n{bank.HARMLESS}{task.format(other, deadline)}"
        for agency, other, deadline in (
            ("VPTU", "BTCTU, BDVTU", "quý II/2023"),
            ("BTCTU", "BTCTU", "quý III/2023"),
            ("BDVTU", "BDVTU", "trước ngày 30/9/2023"),
        )
    }
    found = [(code, file) for code, file, *_ in told(files) if code == "TB504"]
    assert found == [("TB504", "co-quan/BTCTU.yaml"), ("TB504", "co-quan/BDVTU.yaml")]


def test_where_co_ordinators_never_repeat_a_task_that_is_the_custom() -> None:
    assert len(unaware(9)) == 9
    assert unaware(10) == []


def unaware(tasks: int) -> list[tuple[str, str, int, int]]:
    """Give what TB506 says of so many tasks that the co-ordinator does not speak of."""
    subjects = ("quy chế", "đề án", "kho lưu trữ", "trụ sở", "hội thi", "công báo", "bản đồ", "lịch", "thư viện", "sổ")
    listed = "".join(f"  - {{noi_dung: Hoàn thiện {name} mới., phoi_hop: [BTCTU]}}\n" for name in subjects[:tasks])
    files = {
        "co-quan/VPTU": f"co_quan: VPTU\n{bank.HARMLESS}nhiem_vu:\n{listed}",
        "co-quan/BTCTU": "co_quan: BTCTU\nket_qua: [Kết nạp 31 đảng viên]\n",
    }
    return [one for one in told(files) if one[0] == "TB506"]


def copies(one: str, other: str) -> dict[str, str]:
    """Give the reports of two agencies on one thing, the second folded over two lines."""
    text = ONE.format(other).replace("; ", ";\n      ")
    return {
        "co-quan/VPTU": f"co_quan: VPTU\nket_qua:\n  - {ONE.format(one)}\n",
        "co-quan/BTCTU": f"co_quan: BTCTU\nket_qua:\n  - {text}\n",
    }


def told(files: dict[str, str]) -> list[tuple[str, str, int, int]]:
    """Give code and place of what the rules across agencies on tasks and results say."""
    world: dict[str, bytes | str] = {f"hoi-nghi/{name}.yaml": text for name, text in files.items()}
    world["hoi-nghi/hoi-nghi.yaml"] = bank.conference("")
    workspace, _ = read_workspace(MemoryWorld(world), PurePosixPath("hoi-nghi"))
    assert workspace.period is not None
    found = check(workspace.period, workspace.files)
    codes = {f"TB50{number}" for number in range(2, 8)}
    return [(one.code, one.place.file, one.place.line, one.place.column) for one in found if one.code in codes]
