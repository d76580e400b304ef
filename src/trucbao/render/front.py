"""Front: what stands round the text of a paper, from the conference and the template's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.model.blocks import Front

if TYPE_CHECKING:
    from trucbao.model.conference import Issue
    from trucbao.shelf.template_shape import Meta


def front_of(issue: Issue, meta: Meta, abstract: str) -> Front:
    """Put together header, number, place and date, names, signature and recipients."""
    return Front(
        superior=issue.co_quan_cap_tren,
        issuer=issue.co_quan_ban_hanh,
        number=issue.so,
        type_symbol=meta.ky_hieu,
        issuer_symbol=issue.ky_hieu,
        place=issue.dia_danh,
        day=issue.ngay_ban_hanh,
        paper_type=meta.loai,
        abstract=abstract,
        signer=issue.nguoi_ky,
        recipients=issue.noi_nhan,
        draft=issue.du_thao,
        circulation=issue.chi_dan,
        duplex=issue.in_hai_mat,
    )
