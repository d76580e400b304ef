"""JSON: the whole Brief for other programs, by the keys of the YAML, every item with its address and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.formats.json_items import items
from trucbao.formats.json_text import json_bytes
from trucbao.formats.json_values import bodies, body, day, deadline, letter, moment, period, reading, source

if TYPE_CHECKING:
    from trucbao.formats.json_text import Json
    from trucbao.model.brief import (
        Brief,
        Contribution,
        IndicatorTotal,
        Progress,
        ProgressCount,
        ProgressEntry,
        RosterEntry,
        Thematic,
    )
    from trucbao.model.conference import Issue, Meeting
    from trucbao.model.records import Conclusions

VERSION = 1
"""Rises when a key goes or changes its meaning; a new key leaves it as it is."""


def write(brief: Brief) -> bytes:
    """Give the Brief as JSON: numbers exact, days in ISO form beside what was written, everything in a fixed order."""
    return json_bytes(
        {
            "version": VERSION,
            "hoi_nghi": _meeting(brief.hoi_nghi),
            "ky": {
                "danh_gia": period(brief.ky.danh_gia),
                "nhiem_vu": period(brief.ky.nhiem_vu),
                "so_lieu_den": day(brief.ky.so_lieu_den),
                "tinh_den": day(brief.ky.tinh_den),
            },
            "van_ban": _issue(brief.van_ban),
            "tong": {
                "ket_qua": brief.tong.ket_qua,
                "han_che": brief.tong.han_che,
                "nhiem_vu": brief.tong.nhiem_vu,
                "kien_nghi": brief.tong.kien_nghi,
            },
            "roster": [_roster_entry(entry) for entry in brief.tinh_hinh_nop.co_quan],
            "chi_tieu": [_indicator(total) for total in brief.so_lieu],
            "so_lieu_rieng": [_contribution(part) for part in brief.so_lieu_rieng],
            "tien_do": _progress(brief.tien_do) if brief.tien_do else None,
            "danh_gia_chung": {part.co_quan.ma: part.danh_gia_chung for part in brief.co_quan if part.danh_gia_chung},
            "ket_qua": items(entry for part in brief.linh_vuc for entry in part.ket_qua),
            "han_che": items(entry for part in brief.co_quan for entry in part.han_che),
            "nhiem_vu": items(brief.nhiem_vu_theo_thoi_han),
            "kien_nghi": items(entry for part in brief.kien_nghi_theo_cap for entry in part.kien_nghi),
            "chuyen_de": [_thematic(thematic) for thematic in brief.chuyen_de],
            "ket_luan": _conclusions(brief.ket_luan),
        }
    )


def _meeting(meeting: Meeting) -> Json:
    return {
        "ten": meeting.ten,
        "ngay": day(meeting.ngay),
        "gio": meeting.gio,
        "dia_diem": meeting.dia_diem,
        "chu_tri": meeting.chu_tri,
        "thanh_phan": list(meeting.thanh_phan),
        "chuong_trinh": [
            {"gio": line.gio, "noi_dung": line.noi_dung, "thuc_hien": line.thuc_hien} for line in meeting.chuong_trinh
        ],
    }


def _issue(issue: Issue) -> Json:
    signer = issue.nguoi_ky
    return {
        "ben": issue.ben,
        "the_thuc": issue.the_thuc,
        "co_quan_cap_tren": issue.co_quan_cap_tren,
        "co_quan_ban_hanh": issue.co_quan_ban_hanh,
        "ky_hieu": issue.ky_hieu,
        "so": issue.so,
        "dia_danh": issue.dia_danh,
        "ngay_ban_hanh": day(issue.ngay_ban_hanh),
        "du_thao": issue.du_thao,
        "chi_dan": issue.chi_dan,
        "in_hai_mat": issue.in_hai_mat,
        "nguoi_ky": {"quyen_han": signer.quyen_han, "chuc_vu": signer.chuc_vu, "ho_ten": signer.ho_ten},
        "noi_nhan": list(issue.noi_nhan),
    }


def _roster_entry(entry: RosterEntry) -> Json:
    return {
        "ma": entry.co_quan.ma,
        "ten": entry.co_quan.ten,
        "trang_thai": entry.trang_thai,
        "so_ngay_muon": entry.so_ngay_muon,
        "lan_nop": entry.lan_nop,
        "han_nop": moment(entry.han_nop),
        "nhan_luc": moment(entry.nhan_luc),
        "van_ban": letter(entry.van_ban),
        "tep": entry.tep,
        "tep_cu": list(entry.tep_cu),
    }


def _indicator(total: IndicatorTotal) -> Json:
    return {
        "dia_chi": total.dia_chi,
        "ma": total.ma,
        "ten": total.ten,
        "don_vi": total.don_vi,
        "pham_vi": total.pham_vi,
        "so_lieu_den": day(total.so_lieu_den),
        "tong": total.tong,
        "gan_dung": total.gan_dung,
        "ke_hoach": total.ke_hoach,
        "nam_truoc": total.nam_truoc,
        "ly_do": total.ly_do,
        "phan": [_contribution(part) for part in total.phan],
        "thieu": bodies(total.thieu),
    }


def _contribution(part: Contribution) -> Json:
    return {"co_quan": body(part.co_quan), "dia_chi": part.dia_chi, **reading(part.so_lieu)}


def _progress(progress: Progress) -> Json:
    return {
        **_count(progress.so),
        "co_quan": [
            {
                "ma": part.co_quan.ma,
                "ten": part.co_quan.ten,
                **_count(part.so),
                "nhiem_vu": [_past_task(entry) for entry in part.dong],
            }
            for part in progress.co_quan
        ],
        "con_lai": [entry.nhiem_vu.ma for entry in progress.con_lai],
    }


def _count(count: ProgressCount) -> dict[str, Json]:
    return {
        "giao": count.giao,
        "den_han": count.den_han,
        "hoan_thanh_vuot": count.hoan_thanh_vuot,
        "hoan_thanh": count.hoan_thanh,
        "hoan_thanh_cham": count.hoan_thanh_cham,
        "dang_thuc_hien": count.dang_thuc_hien,
        "cham": count.cham,
        "chua_thuc_hien": count.chua_thuc_hien,
        "dung": count.dung,
        "chua_ro": count.chua_ro,
        "xong": count.xong,
        "xong_den_han": count.xong_den_han,
        "ty_le_giao": count.ty_le_giao,
        "ty_le_den_han": count.ty_le_den_han,
    }


def _past_task(entry: ProgressEntry) -> Json:
    task, answer = entry.nhiem_vu, entry.tra_loi
    return {
        "dia_chi": entry.dia_chi,
        "ma": task.ma,
        "noi_dung": task.noi_dung,
        "chu_tri": body(entry.co_quan),
        "phoi_hop": list(task.phoi_hop),
        "thoi_han": deadline(task.thoi_han),
        "san_pham": task.san_pham,
        "lui": task.lui,
        "trang_thai": entry.trang_thai,
        "ngay": day(answer.ngay) if answer else None,
        "ly_do": answer.ly_do if answer else "",
        "qua_han": entry.qua_han,
        "nguon": source(task.nguon),
        "nguon_tra_loi": source(answer.nguon) if answer else None,
    }


def _thematic(thematic: Thematic) -> Json:
    return {
        "ma": thematic.chu_de.ma,
        "ten": thematic.chu_de.ten,
        "co_quan": body(thematic.co_quan),
        "ket_qua": items(thematic.ket_qua),
        "han_che": items(thematic.han_che),
        "kien_nghi": items(thematic.kien_nghi),
    }


def _conclusions(conclusions: Conclusions) -> Json:
    return {
        "danh_gia": conclusions.danh_gia,
        "chi_dao": [
            {
                "ma": order.ma,
                "noi_dung": order.noi_dung,
                "co_quan": list(order.co_quan),
                "phoi_hop": list(order.phoi_hop),
                "thoi_han": deadline(order.thoi_han),
                "san_pham": order.san_pham,
                "nguon": source(order.nguon),
            }
            for order in conclusions.chi_dao
        ],
    }
