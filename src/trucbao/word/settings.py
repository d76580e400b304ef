"""Settings: the settings part and the table of fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucbao.word.namespaces import DECLARATION, W
from trucbao.word.text import xml_text

if TYPE_CHECKING:
    from trucbao.model.profile import Profile


def settings_xml(*, duplex: bool, notes: bool) -> str:
    """Give the settings: Word 2013 and later, mirrored margins when both sides are printed."""
    mirrored = "<w:mirrorMargins/>" if duplex else ""
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if notes else ""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>{mirrored}'
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{separators}"
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN" w:eastAsia="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def fonts_xml(profile: Profile) -> str:
    """Give the table of fonts: one."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{xml_text(profile.font)}">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
