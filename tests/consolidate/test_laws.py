"""Laws of the room: nothing is lost, nothing stands twice, the order of files changes nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from consolidate.make import HERE, past, period, proposal, reading, result, shortcoming, submission, task
from trucbao.consolidate import consolidate
from trucbao.formats.json import write
from trucbao.model.submission import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    from trucbao.model.brief import Entry
    from trucbao.model.submission import Item, Submission
    from trucbao.model.workspace import Period

WORDS = st.sampled_from(["", "Ấn", "ấn", "Đề án", "đề  án", "Tỉnh uỷ", "Tỉnh ủy", "Ban Thường vụ", "Sở Y tế", "x\ny"])
TASKS = tuple(past(f"T{number}", lead) for number, lead in enumerate(("VP", "TC", "KT", "Sở Y tế", "")))
LEVELS = st.sampled_from(["hoàn thành", "chậm", "dừng", "hoàn thành vượt", "chưa thực hiện"])
FIGURES = st.sampled_from(["1", "1.912", "12,5", "trên 3", "khoảng 4", "2 - 3", "1/2", "9%"])
READINGS = st.builds(
    reading,
    FIGURES,
    st.sampled_from(["nghi-quyet", "dang-vien", "", "khac"]),
    pham_vi=st.sampled_from(["", "toàn tỉnh", "cấp huyện", "Cấp  huyện"]),
    don_vi=st.sampled_from(["", "văn bản", "bản"]),
)
RESULTS = st.builds(
    lambda words, lines, **more: result(words, *lines, **more),
    WORDS,
    st.lists(READINGS, max_size=2),
    linh_vuc=st.sampled_from(["KTXH", "XDD", "xdd", "", "LA"]),
    nhiem_vu=st.sampled_from(["", "T0", "T3", "T9"]),
    muc_do=LEVELS,
)
TASK_ITEMS = st.builds(
    task,
    WORDS,
    st.sampled_from(["", "quý II/2023", "30/6/2023", "hằng tháng", "thời gian tới"]),
    can_cu=st.sampled_from(["", "KL-1492", "CT-2023", "LA"]),
    chu_tri=st.sampled_from(["", "TC", "Sở Y tế"]),
)
LINES = st.builds(ProgressLine, st.just(HERE), st.sampled_from(["T0", "T1", "T2", "T3", "T9"]), LEVELS)


@st.composite
def periods(draw: Callable[..., object]) -> Period:
    """Draw up to five submissions of three agencies, some of them versions of one another."""
    sent = [
        submission(
            draw(st.sampled_from(["VP", "TC", "KT"])),
            draw(st.sampled_from(["", "07/02/2023 16:30", "08/02/2023 18:00", "12/02/2023"])),
            f"co-quan/{number}.yaml",
            lan_nop=draw(st.integers(1, 3)),
            ket_qua=draw(_some(RESULTS)),
            han_che=draw(_some(st.builds(shortcoming, WORDS))),
            nhiem_vu=draw(_some(TASK_ITEMS)),
            kien_nghi=draw(_some(st.builds(proposal, WORDS, WORDS))),
            tien_do=draw(_some(LINES)),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    return period(*sent, tasks=TASKS)


def _some(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=4).map(tuple)


@given(periods())
def test_every_item_that_counts_stands_once_on_each_side(held: Period) -> None:
    brief, current = consolidate(held).value, held.current.values()
    results = _addresses(sent.ket_qua for sent in current)
    tasks = _addresses(sent.nhiem_vu for sent in current)
    proposals = _addresses(sent.kien_nghi for sent in current)
    assert _listed(part.ket_qua for part in brief.co_quan) == results
    assert _listed(part.ket_qua for part in brief.linh_vuc) == results
    assert _listed(part.han_che for part in brief.co_quan) == _addresses(sent.han_che for sent in current)
    assert _listed(part.nhiem_vu for part in brief.co_quan) == tasks
    assert _listed(part.nhiem_vu for part in brief.nhiem_vu_theo_can_cu) == tasks
    assert _listed([brief.nhiem_vu_theo_thoi_han]) == tasks
    assert _listed(part.kien_nghi for part in brief.co_quan) == proposals
    assert _listed(part.kien_nghi for part in brief.kien_nghi_theo_cap) == proposals


@given(periods())
def test_every_figure_is_counted_once_or_kept_apart(held: Period) -> None:
    brief = consolidate(held).value
    listed = [part.so_lieu for total in brief.so_lieu for part in total.phan]
    listed += [part.so_lieu for part in brief.so_lieu_rieng]
    given_ = [line for sent in held.current.values() for item in sent.ket_qua for line in item.so_lieu]
    assert Counter(listed) == Counter(given_)
    assert all(total.tong is not None or total.ly_do for total in brief.so_lieu)
    assert len({total.dia_chi for total in brief.so_lieu}) == len(brief.so_lieu)


@given(periods())
def test_states_add_up_to_what_was_assigned(held: Period) -> None:
    progress = consolidate(held).value.tien_do
    assert progress
    for so in (progress.so, *(part.so for part in progress.co_quan)):
        done = so.hoan_thanh_vuot + so.hoan_thanh + so.hoan_thanh_cham
        assert done == so.xong
        assert so.giao == done + so.dang_thuc_hien + so.cham + so.chua_thuc_hien + so.dung + so.chua_ro
        assert so.xong_den_han <= min(so.xong, so.den_han)
    assert progress.so.giao == sum(part.so.giao for part in progress.co_quan) == len(TASKS)
    assert len(progress.con_lai) == progress.so.giao - progress.so.xong


@given(periods())
def test_the_roster_adds_up(held: Period) -> None:
    state = consolidate(held).value.tinh_hinh_nop
    assert state.tong_so == state.da_nop + state.chua_nop == len(state.co_quan)
    assert state.da_nop == state.dung_han + state.muon == len(held.current)
    files = [file for entry in state.co_quan for file in (entry.tep, *entry.tep_cu) if file]
    assert sorted(files) == sorted(sent.nguon.file for sent in held.submissions)


@given(periods(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(held: Period, random: Random) -> None:
    submissions: list[Submission] = list(held.submissions)
    random.shuffle(submissions)
    current = dict(reversed(held.current.items()))
    other = held._replace(submissions=tuple(submissions), current=current)
    assert consolidate(other) == consolidate(held)
    assert write(consolidate(other).value) == write(consolidate(held).value)


def _addresses(items: Iterable[Iterable[Item]]) -> Counter[str]:
    return Counter(item.dia_chi for group in items for item in group)


def _listed(entries: Iterable[Iterable[Entry]]) -> Counter[str]:
    return Counter(entry.muc.dia_chi for group in entries for entry in group)
