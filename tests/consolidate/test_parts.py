"""The same items by agency, field, governing document, deadline and addressee; thematic reports."""

from __future__ import annotations

import pytest

from consolidate.make import period, proposal, result, shortcoming, submission, task
from trucbao.consolidate import consolidate
from trucbao.consolidate.references import Resolver
from trucbao.model.conference import Agency, ThematicSubject
from trucbao.model.submission import ThematicPart


def test_results_stand_by_field_then_in_protocol_order_then_in_their_own() -> None:
    tc = submission(
        "TC", ket_qua=(result("a", linh_vuc="XDD"), result("b", linh_vuc="KTXH"), result("c", linh_vuc="XDD"))
    )
    vp = submission("VP", ket_qua=(result("d", linh_vuc="XDD"), result("e", linh_vuc="QP"), result("f")))
    parts = consolidate(period(tc, vp)).value.linh_vuc
    assert [(part.ma, part.ten, [entry.muc.noi_dung for entry in part.ket_qua]) for part in parts] == [
        ("KTXH", "Kinh tế - xã hội", ["b"]),
        ("XDD", "Xây dựng Đảng", ["d", "a", "c"]),
        ("", "Lĩnh vực khác", ["e", "f"]),
    ]


def test_every_agency_has_its_part_also_one_that_sent_nothing() -> None:
    sent = submission("TC", ket_qua=(result(),), han_che=(shortcoming(),), danh_gia_chung="Tốt.")
    parts = consolidate(period(sent)).value.co_quan
    assert [(part.dia_chi, part.danh_gia_chung, len(part.ket_qua), len(part.han_che)) for part in parts] == [
        ("VP", "", 0, 0),
        ("TC", "Tốt.", 1, 1),
        ("KT", "", 0, 0),
    ]


def test_tasks_are_ordered_by_deadline_then_vietnamese_then_protocol() -> None:
    tc = submission(
        "TC", ket_qua=(), nhiem_vu=(task("Ấn phẩm", "quý II/2023"), task("Bài viết", "trước ngày 15/6/2023"))
    )
    vp = submission("VP", ket_qua=(), nhiem_vu=(task("Đề án", "quý II/2023"), task("Dân vận", "quý II/2023")))
    kt = submission(
        "KT", ket_qua=(), nhiem_vu=(task("Ấn phẩm", "quý II/2023"), task("Ở đâu"), task("Ăn", "hằng tháng"))
    )
    tasks = consolidate(period(kt, vp, tc)).value.nhiem_vu_theo_thoi_han
    assert [(entry.muc.noi_dung, entry.co_quan.ma) for entry in tasks] == [
        ("Bài viết", "TC"),
        ("Ấn phẩm", "TC"),
        ("Ấn phẩm", "KT"),
        ("Dân vận", "VP"),
        ("Đề án", "VP"),
        ("Ăn", "KT"),
        ("Ở đâu", "KT"),
    ]


def test_tasks_stand_under_the_document_that_governs_them() -> None:
    tasks = (
        task("a", "quý III/2023", can_cu="KL-1492"),
        task("b", can_cu="khác"),
        task("c", "quý I/2023", can_cu="KL-1492"),
    )
    parts = consolidate(period(submission("VP", ket_qua=(), nhiem_vu=tasks))).value.nhiem_vu_theo_can_cu
    assert [(part.ma, [entry.muc.noi_dung for entry in part.nhiem_vu]) for part in parts] == [
        ("KL-1492", ["c", "a"]),
        ("", ["b"]),
    ]
    assert parts[-1].ten == "Nhiệm vụ khác"


def test_a_task_is_led_by_its_sender_unless_it_names_another() -> None:
    own, other = task("a"), task("b", chu_tri="Ban tổ chức Tỉnh ủy", phoi_hop=("KT", "Sở Tài chính"))
    entries = consolidate(period(submission("VP", ket_qua=(), nhiem_vu=(own, other)))).value.co_quan[0].nhiem_vu
    assert [(entry.muc.dia_chi, entry.co_quan.ma, entry.chu_tri.ma) for entry in entries] == [
        ("VP/NV-01", "VP", "VP"),
        ("VP/NV-02", "VP", "TC"),
    ]
    assert [(agency.ma, agency.ten) for agency in entries[1].phoi_hop] == [
        ("KT", "Uỷ ban Kiểm tra Tỉnh uỷ"),
        ("", "Sở Tài chính"),
    ]


def test_proposals_go_from_the_centre_down_then_alphabetically() -> None:
    levels = (
        "Ủy ban nhân dân tỉnh",
        "Thường trực Tỉnh uỷ",
        "",
        "Đảng đoàn Hội đồng nhân dân tỉnh",
        "Ban Thường vụ Tỉnh ủy",
        "Tỉnh uỷ",
        "Ban Tổ chức Trung ương",
        "Ban Thường vụ Tỉnh uỷ",
    )
    sent = submission("VP", ket_qua=(), kien_nghi=tuple(proposal(level or "không", level) for level in levels))
    parts = consolidate(period(sent)).value.kien_nghi_theo_cap
    assert [(part.cap_nhan, len(part.kien_nghi)) for part in parts] == [
        ("Ban Tổ chức Trung ương", 1),
        ("Tỉnh uỷ", 1),
        ("Ban Thường vụ Tỉnh ủy", 2),
        ("Thường trực Tỉnh uỷ", 1),
        ("Đảng đoàn Hội đồng nhân dân tỉnh", 1),
        ("Ủy ban nhân dân tỉnh", 1),
        ("Cấp khác", 1),
    ]


def test_a_thematic_report_gathers_the_parts_sent_on_its_subject() -> None:
    subjects = (ThematicSubject("chung", "Mô hình phục vụ chung", "VP"), ThematicSubject("rieng", "Việc riêng", "KT"))
    mine = ThematicPart("chung", ket_qua=(result("của VP"),), han_che=(shortcoming(),), kien_nghi=(proposal("k"),))
    others = (ThematicPart("chung", ket_qua=(result("của TC"),)), ThematicPart("la", ket_qua=(result("không khai"),)))
    sent = (submission("TC", ket_qua=(), chuyen_de=others), submission("VP", ket_qua=(), chuyen_de=(mine,)))
    first, second = consolidate(period(*sent, chuyen_de=subjects)).value.chuyen_de
    assert (first.co_quan.ma, second.co_quan.ma) == ("VP", "KT")
    assert [(entry.co_quan.ma, entry.muc.noi_dung) for entry in first.ket_qua] == [("VP", "của VP"), ("TC", "của TC")]
    assert (len(first.han_che), len(first.kien_nghi), second.ket_qua) == (1, 1, ())


@pytest.mark.parametrize("written", ["VP", "vp", "Văn phòng", "văn phòng Tỉnh ủy", "VĂN PHÒNG TỈNH UỶ"])
def test_a_body_is_known_by_every_spelling(written: str) -> None:
    assert Resolver(period().conference).agency(written).ma == "VP"


def test_a_body_outside_the_roster_keeps_its_name_and_has_no_code() -> None:
    assert Resolver(period().conference).agency("Sở Y tế") == Agency("", "Sở Y tế")


def test_fields_and_documents_are_known_by_code_and_name() -> None:
    resolver = Resolver(period().conference)
    assert [found.ma if found else None for found in map(resolver.field, ("XDD", "xdd", "xây dựng Đảng", "Y"))] == [
        *("XDD", "XDD", "XDD"),
        None,
    ]
    assert resolver.document("Kết luận số 1492-KL/TU") == resolver.document("KL-1492")


def test_a_superseded_version_leaves_no_item_behind() -> None:
    old = submission("VP", tep="co-quan/VP-1.yaml", ket_qua=(result("cũ"),))
    new = submission("VP", tep="co-quan/VP-2.yaml", ket_qua=(result("mới"),), lan_nop=2)
    brief = consolidate(period(old, new)).value
    assert [entry.muc.noi_dung for part in brief.linh_vuc for entry in part.ket_qua] == ["mới"]
    assert (brief.tong.ket_qua, brief.tong.nhiem_vu) == (1, 0)


def test_a_conference_that_nobody_answered_gives_an_empty_brief() -> None:
    brief = consolidate(period()).value
    assert (brief.linh_vuc, brief.nhiem_vu_theo_can_cu, brief.kien_nghi_theo_cap, brief.tien_do) == ((), (), (), None)
    assert brief.tinh_hinh_nop.chua_nop == 3
