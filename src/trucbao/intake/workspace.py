"""Reads a workspace folder: every file of the contract, each fault at its place, a bad file harming only itself."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from trucbao.diagnostics import codes
from trucbao.diagnostics.diagnostic import Outcome, Severity
from trucbao.diagnostics.place import Place
from trucbao.intake.conference import CONFERENCE
from trucbao.intake.names import (
    CONCLUSIONS_FILE,
    CONFERENCE_FILE,
    EDITING_FILE,
    PAST_FILE,
    misnamed,
    submission_files,
)
from trucbao.intake.records import EDITING, conclusions_shape, past_shape
from trucbao.intake.submission import submission_shape, with_addresses
from trucbao.model.period import Period as AnyPeriod
from trucbao.model.period import PeriodKind
from trucbao.model.records import Conclusions, Editing
from trucbao.model.references import Roster
from trucbao.model.workspace import Period
from trucbao.tree import ParsedFile, read
from trucbao.tree.lookup import find
from trucbao.tree.shape import MISSING, Shape, read_shape
from trucbao.world.world import Trouble, WorldError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from trucbao.diagnostics.diagnostic import Diagnostic
    from trucbao.model.conference import Conference
    from trucbao.model.submission import Submission
    from trucbao.world.world import World

MAX_FILE = 1 << 20
"""Bytes that one file of a workspace may have."""

MAX_FINDINGS = 200
"""Findings of one file that are told; the rest are counted."""


_ANY_YEAR = AnyPeriod("năm 2000", date(2000, 1, 1), date(2000, 12, 31), PeriodKind.YEAR)
"""The period of submissions whose conference cannot be read: a leap year, in which no day is wrong for its year."""


class Workspace(NamedTuple):
    """What was read: the period (None when the conference file or every submission is unusable) and the files.

    ``files`` holds each file that could be read as text, by the path shown to the user.
    """

    period: Period | None
    files: Mapping[str, ParsedFile] = MappingProxyType({})


def read_workspace(world: World, folder: PurePath) -> Outcome[Workspace]:
    """Read the conference in ``folder`` with all its submissions and records."""
    reader = _Reader(world, folder)
    reader.found += misnamed(world, folder)
    conference = reader.file(CONFERENCE_FILE, CONFERENCE, required=True)
    if conference is MISSING:
        reader.each(submission_shape(_ANY_YEAR))  # their own faults are told in the same run
    if conference is MISSING or conference is None:
        return Outcome(Workspace(None, reader.files), tuple(reader.found))
    submissions = reader.submissions(conference)
    past = reader.file(PAST_FILE, past_shape(conference.ky.danh_gia))
    conclusions = reader.file(CONCLUSIONS_FILE, conclusions_shape(conference.ky.nhiem_vu))
    editing = reader.file(EDITING_FILE, EDITING)
    period = Period(
        conference=conference,
        submissions=submissions,
        current=_current(conference, submissions),
        past=past or (),
        conclusions=conclusions or Conclusions(),
        editing=editing or Editing(),
    )
    return Outcome(Workspace(period, reader.files), tuple(reader.found))


def _current(conference: Conference, submissions: tuple[Submission, ...]) -> dict[str, Submission]:
    """Give the highest version of each agency, in protocol order; of two with one number the later file wins."""
    latest: dict[str, Submission] = {}
    for submission in submissions:
        agency = submission.agency
        if agency not in latest or submission.lan_nop >= latest[agency].lan_nop:
            latest[agency] = submission
    return {agency.ma: latest[agency.ma] for agency in conference.co_quan if agency.ma in latest}


class _Reader:
    """One reading of one folder: gathers the files and the findings of its parts."""

    def __init__(self, world: World, folder: PurePath) -> None:
        self.world, self.folder = world, folder
        self.files: dict[str, ParsedFile] = {}
        self.found: list[Diagnostic] = []

    def submissions(self, conference: Conference) -> tuple[Submission, ...]:
        """Read ``co-quan/``; a submission of a body that is not on the roster is a finding and does not count."""
        roster = Roster(conference)
        read = []
        for submission in self.each(submission_shape(conference.ky.nhiem_vu)):
            agency = roster.find(submission.co_quan)
            if agency is None:
                self.stranger(submission, roster)
            else:
                read.append(with_addresses(submission, agency.ma))
        if not read:
            message = "Chưa có báo cáo nào đọc được trong thư mục co-quan."
            hint = "Đặt báo cáo của mỗi cơ quan vào một tệp co-quan/<mã cơ quan>.yaml."
            self.found.append(codes.NO_SUBMISSION.at(Place("co-quan"), message, hint))
        return tuple(read)

    def each(self, shape: Shape) -> tuple[Submission, ...]:
        """Read every file of ``co-quan/``; what cannot be read is a finding."""
        listed = submission_files(self.world, self.folder)
        self.found += listed.found
        read = []
        for name in listed.value:
            submission = self.file(f"co-quan/{name}", shape)
            if submission is None:
                self.vanished(f"co-quan/{name}")
            elif submission is not MISSING:
                read.append(submission)
        return tuple(read)

    def vanished(self, name: str) -> None:
        """Tell of a file that is listed and cannot be found: a link to nowhere, or one that was moved meanwhile."""
        message = f"{name} có trong thư mục mà không mở được: lối tắt hỏng, hoặc tệp vừa bị chuyển đi."
        self.found.append(codes.UNREADABLE.at(Place(name), message, "Chép tệp thật vào đây rồi chạy lại."))

    def stranger(self, submission: Submission, roster: Roster) -> None:
        """Tell of a submission whose agency the roster does not know."""
        from trucbao.diagnostics.suggest import did_you_mean  # loads a library: only when something is wrong

        file = submission.nguon.file
        place = find(self.files[file].root, file, ("co_quan",))
        hint = did_you_mean(submission.co_quan, roster.names()) or "Thêm cơ quan này vào co_quan của hoi-nghi.yaml."
        message = f"Không có cơ quan “{submission.co_quan}” trong danh sách của hội nghị."
        self.found.append(codes.UNKNOWN_AGENCY.at(place, message, hint))

    def file(self, name: str, shape: Shape, *, required: bool = False) -> Any:  # noqa: ANN401  # what the shape builds
        """Read one file by its shape: its value, None when there is no such file, MISSING when it is not usable."""
        try:
            data = self.world.read(self.folder / name, MAX_FILE, self.folder)
        except WorldError as error:
            self.unread(name, error, required=required)
            return None if error.trouble is Trouble.MISSING else MISSING
        parsed, found = read(data, name)
        self.files[name] = parsed
        value = MISSING
        if parsed.root is not None:
            value, more = read_shape(shape, parsed.root, name)
            found += more
        self.found += _capped(found, name)
        return value

    def unread(self, name: str, error: WorldError, *, required: bool) -> None:
        """Tell why a file could not be read; a missing optional file is no fault."""
        if error.trouble is Trouble.MISSING:
            if required:
                shown = "này" if self.folder.as_posix() == "." else str(self.folder)
                there = self.world.exists(self.folder)
                message = f"Thư mục {shown} không có tệp {name}." if there else f"Không có thư mục {shown}."
                hint = "Chỉ đúng thư mục hội nghị, hoặc tạo mới bằng “trucbao init THƯ_MỤC”."
                self.found.append(codes.NO_WORKSPACE.at(Place(name), message, hint))
            return
        self.found.append(unreadable(name, error))


def unreadable(name: str, error: WorldError) -> Diagnostic:
    """Give the finding for a file that the machine would not read."""
    code = codes.UNREADABLE
    match error.trouble:
        case Trouble.NOT_REGULAR:
            code, hint = codes.NOT_A_FILE, "Chép tệp thật vào đây, không dùng lối tắt."
            message = f"{name} không phải tệp thường nằm trong thư mục hội nghị."
        case Trouble.TOO_LARGE:
            code, hint = codes.TOO_LARGE, "Xem lại tệp, tách bớt hoặc bỏ phần dán nhầm."
            message = f"{name} lớn hơn {MAX_FILE // 1024} KiB."
        case Trouble.DENIED:
            message, hint = f"Không có quyền đọc {name}.", "Mở quyền đọc của tệp rồi chạy lại."
        case _:
            message, hint = f"Không đọc được {name}.", "Thử mở tệp bằng tay, chép lại từ bản gốc."
    return code.at(Place(name), message, hint)


def _capped(found: tuple[Diagnostic, ...], name: str) -> tuple[Diagnostic, ...]:
    """Keep the first findings of a file, errors before hints, and count the rest."""
    told = tuple(finding for finding in found if finding.code != codes.TOO_MANY_FINDINGS.code)
    if len(told) <= MAX_FINDINGS:
        return found
    weight = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}
    kept = sorted(told, key=lambda finding: weight[finding.severity])[:MAX_FINDINGS]
    least = "ít nhất " if len(told) < len(found) else ""  # the reader of the text has left some out already
    rest = f"Tệp {name} còn {least}{len(told) - MAX_FINDINGS} lỗi nữa chưa liệt kê."
    more = codes.TOO_MANY_FINDINGS.at(Place(name), rest, "Sửa các lỗi đã nêu rồi chạy lại.")
    return (*sorted(kept, key=lambda finding: (finding.place.line, finding.place.column)), more)
