"""Kiểm tra các báo cáo và cả việc lập văn bản; chỉ sửa tệp khi có --fix."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from trucbao.cli.show import Screen

if TYPE_CHECKING:
    from argparse import Namespace

    from trucbao.app.check import Checked, Wish
    from trucbao.cli.parsing import Parser
    from trucbao.world.world import World

FORMATS = ("full", "concise", "json", "github", "sarif")


def arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.folder()
    parser.text("--format", metavar="KIỂU", help="cách in: full, concise, json, github, sarif (mặc định: full)")
    parser.words("--select", metavar="MÃ", help="chỉ báo các mã này, cách nhau dấu phẩy; TB4 là mọi mã TB4xx")
    parser.words("--ignore", metavar="MÃ", help="không báo các mã này")
    parser.flag("--strict", help="coi cảnh báo như lỗi")
    parser.flag("--fix", help="sửa những lỗi sửa được chắc chắn; bản cũ được giữ ở tệp .bak")
    parser.flag("--diff", help="cùng --fix: chỉ cho xem sẽ sửa gì, không ghi")
    parser.flag("--chuyen-ma", help="cùng --fix: chuyển cả tệp và đoạn gõ bằng TCVN3, VNI … sang Unicode")
    parser.flag("-q", "--quiet", help="không nói gì khi mọi việc tốt đẹp")
    parser.choice("--color", ("auto", "always", "never"), help="màu: auto, always, never")


def run(options: Namespace) -> int:
    """Check and show what was found."""
    from trucbao.app.check import check
    from trucbao.world.disk import Disk

    world = Disk()
    form, wish = _format(options, world), _wish(options)
    screen = Screen(world, options.color, quiet=options.quiet)
    folder = PurePath(options.thu_muc)
    checked = check(world, folder, wish, screen.progress)
    _tell_mended(screen, checked, wish)
    if not (wish.fix and wish.dry_run):
        _show(screen, checked, form, folder)
    if checked.passed_over:
        screen.note(f"Không kể {checked.passed_over} chỗ có mã ngoài --select, --ignore.")
    return screen.verdict(checked.found, strict=options.strict)


def _format(options: Namespace, world: World) -> str:
    from trucbao.cli.parsing import UsageError

    if options.format is None:
        return "github" if world.environ("GITHUB_ACTIONS") == "true" else "full"
    if options.format not in FORMATS:
        message = f"Không có kiểu “{options.format}”. Chọn trong: {', '.join(FORMATS)}."
        raise UsageError(message)
    return str(options.format)


def _wish(options: Namespace) -> Wish:
    from trucbao.app.check import Wish
    from trucbao.app.settings import Choice
    from trucbao.cli.parsing import UsageError

    if (options.diff or options.chuyen_ma) and not options.fix:
        message = f"Dùng {'--diff' if options.diff else '--chuyen-ma'} cùng với --fix."
        raise UsageError(message)
    choice = Choice(_codes(options.select), _codes(options.ignore))
    return Wish(choice, fix=options.fix, dry_run=options.diff, convert=options.chuyen_ma)


def _codes(written: tuple[str, ...]) -> tuple[str, ...]:
    """Read codes and beginnings of codes; each must begin at least one code that there is."""
    words = tuple(word.upper() for word in written)
    if not words:
        return ()
    from trucbao.app.catalogue import known_codes
    from trucbao.cli.parsing import UsageError
    from trucbao.diagnostics.suggest import did_you_mean  # loads a library: few runs choose codes

    known = known_codes()
    for word in words:
        if not any(code.startswith(word) for code in known):
            hint = did_you_mean(word, known)
            message = f"Không có mã lỗi “{word}”. {hint}".rstrip() + "\nXem các mã: trucbao explain --list"
            raise UsageError(message)
    return words


def _tell_mended(screen: Screen, checked: Checked, wish: Wish) -> None:
    """Show the diff when asked for, and say how much was mended."""
    if not wish.fix:
        return
    if wish.dry_run:
        from trucbao.cli.reports import diff

        screen.text("".join(diff.write(one) for one in checked.mended))
    places = sum(one.places for one in checked.mended)
    if not places:
        screen.note("Không có chỗ nào sửa được chắc chắn.")
        return
    what = f"{places} chỗ trong {len(checked.mended)} tệp"
    kept = "chưa ghi gì" if wish.dry_run else "bản cũ ở tệp .bak bên cạnh"
    screen.note(f"{'Sẽ' if wish.dry_run else 'Đã'} sửa {what}; {kept}.")


def _show(screen: Screen, checked: Checked, form: str, folder: PurePath) -> None:
    """Show the findings in the form asked for; only that form's writer is loaded."""
    match form:
        case "concise":
            from trucbao.cli.reports import concise

            screen.text(concise.write(checked.found))
        case "json":
            from trucbao.cli.reports import json

            screen.text(json.write(checked.found))
        case "github":
            from trucbao.cli.reports import github

            screen.text(github.write(checked.found, folder))
        case "sarif":
            from trucbao.cli.reports import sarif

            screen.text(sarif.write(checked.found, folder))
        case _:
            screen.findings(checked.found, checked.sources)
