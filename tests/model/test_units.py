"""Units: which of the two units of a value is meant."""

from __future__ import annotations

import pytest

from trucbao.model.units import unit_of_value


@pytest.mark.parametrize(
    ("inside", "beside", "unit"),
    [
        ("", "", ""),
        ("bản", "", "bản"),
        ("", "bản", "bản"),
        ("bản", "Bản", "Bản"),
        ("triệu", "bản", "triệu bản"),
        ("triệu", "triệu đồng", "triệu đồng"),
        ("đồng", "triệu đồng", "triệu đồng"),
        ("triệu đồng", "đồng", "triệu đồng"),
        ("đồng", "đồng chí", "đồng đồng chí"),
        ("vụ", "bị can", "vụ bị can"),
    ],
)
def test_the_scale_inside_belongs_to_the_unit_beside(inside: str, beside: str, unit: str) -> None:
    assert unit_of_value(inside, beside) == unit
