"""Labels of chart rows: no line wider than a phone spares, no letter lost, no label over the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.chart_labels import label_lines, row_pixels, width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # 5 x 2 = 10; 9 x 2 + 2 + 1 + 2 = 23; together 33, which is more than 26
        ("未測試時，估計毋須修改的草稿（%）", ["未測試時，", "估計毋須修改的草稿（%）"]),
        # 10 x 2 = 20, then 2 + 3 x 2 + 4 + 2 = 14
        ("技術人員或供應商收費（每小時 HK$）", ["技術人員或供應商收費", "（每小時 HK$）"]),
        # 3 x 2 + 16 = 22 up to the hyphen; "flash.input" with its unit would be 11 + 19
        ("價格：alibaba.qwen3.7-flash.input（美元／百萬 Token）",
         ["價格：alibaba.qwen3.7-", "flash.input", "（美元／百萬 Token）"]),
        ("Pay per person (HK$ an hour)", ["Pay per person", "(HK$ an hour)"]),
        ("1 美元兌港元", ["1 美元兌港元"]),
    ],
)  # fmt: skip
def test_lines_end_where_a_reader_would_end_them(text: str, lines: list[str]) -> None:
    assert label_lines(text, 26) == lines


WORDS = st.lists(st.sampled_from(["核對", "草稿（", "）", "，", "：", "Token", "qwen3.7-flash", "HK$", "."]))


@given(WORDS)
def test_no_letter_is_lost(parts: list[str]) -> None:
    text = " ".join(parts)
    assert "".join("".join(label_lines(text, 12)).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["核對每則草稿需時", "Token", "alibaba", "HK$"])))
def test_a_line_is_no_wider_than_it_may_be(parts: list[str]) -> None:
    assert all(width(line) <= 12 for line in label_lines(" ".join(parts), 12))


def test_a_row_is_as_high_as_its_label() -> None:
    assert row_pixels([["a"], ["a", "b", "c"]], 44) == 3 * 16 + 8
    assert row_pixels([["a"]], 44) == 44 == row_pixels([], 44)
