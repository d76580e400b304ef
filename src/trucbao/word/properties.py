"""Properties: title, issuing body, language and days of a paper; all from the paper, nothing from the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.anchors import PROPERTY
from trucbao.word.namespaces import DECLARATION, OFFICE, PACKAGE
from trucbao.word.text import xml_text
from trucbao.word.wording import full_issuer

if TYPE_CHECKING:
    from trucbao.model.blocks import Front

_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the fixed format id of custom properties


def core_xml(front: Front) -> str:
    """Give the core properties; created and modified are the day of issue, so that no clock enters the bytes."""
    title = " ".join(part for part in (front.paper_type, front.abstract) if part)
    creator = xml_text(full_issuer(front))
    moment = f"{front.day.isoformat()}T00:00:00Z"
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:creator>{creator}</dc:creator>"
        f"<cp:lastModifiedBy>{creator}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def app_xml(front: Front) -> str:
    """Give the application's properties."""
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Application>trucbao</Application>'
        f"<Company>{xml_text(full_issuer(front))}</Company></Properties>"
    )


def custom_xml(digest: str) -> str:
    """Give the custom property that names the base."""
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        f'<property fmtid="{_CUSTOM}" pid="2" name="{PROPERTY}"><vt:lpwstr>{digest}</vt:lpwstr></property></Properties>'
    )
