"""Signature: recipients on the left, who signs on the right, kept together with the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.styles import style_id
from trucbao.word.tables import KEEP_NEXT, side_by_side
from trucbao.word.units import twips
from trucbao.word.wording import recipients

if TYPE_CHECKING:
    from trucbao.model.blocks import Front
    from trucbao.model.conference import Signer
    from trucbao.model.profile import Profile
    from trucbao.word.pen import Pen


def signature_block(pen: Pen, front: Front, profile: Profile) -> str:
    """Write the end of a paper."""
    widths = tuple(twips(width) for width in profile.blocks.end)
    return side_by_side(
        pen,
        widths,
        (lambda: _recipients(pen, front, profile), lambda: _signer(pen, front.signer, profile)),
    )


def _recipients(pen: Pen, front: Front, profile: Profile) -> str:
    """Write the list of recipients; their dashes are numbering."""
    names = recipients(front, profile)
    if not names:
        return pen.words(
            style_id("danh_sach_noi_nhan"), "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        )
    heading = pen.words(style_id("noi_nhan"), profile.components["noi_nhan"].text, KEEP_NEXT)
    last = len(names) - 1
    lines = [
        pen.words(style_id("danh_sach_noi_nhan"), name, KEEP_NEXT if index < last else "")
        for index, name in enumerate(names)
    ]
    return heading + "".join(lines)


def _signer(pen: Pen, signer: Signer, profile: Profile) -> str:
    """Write signing form, post and name; a head who signs directly has the post as the top line, in bold."""
    post = "chuc_vu" if signer.quyen_han else "chuc_vu_dong_dau"
    lines = (("quyen_han", signer.quyen_han), (post, signer.chuc_vu))
    written = [
        pen.words(style_id(key), text.upper() if profile.components[key].upper else text, KEEP_NEXT)
        for key, text in lines
        if text
    ]
    return "".join(written) + pen.words(style_id("ho_ten"), signer.ho_ten)
