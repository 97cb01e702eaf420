"""Days as short words in both languages."""

from __future__ import annotations

from datetime import date

from myconnections.ui.day_words import about_day, due_day, month_word, short_day

TODAY = date(2026, 11, 21)


def test_days_of_this_year_need_no_year() -> None:
    day = date(2026, 9, 12)
    assert (short_day(day, TODAY, "en"), short_day(day, TODAY, "ja")) == ("12 Sep", "9月12日")
    assert (month_word(day, "en"), month_word(day, "ja")) == ("Sep", "9月")


def test_days_of_other_years_say_so() -> None:
    day = date(2024, 9, 12)
    assert (short_day(day, TODAY, "en"), short_day(day, TODAY, "ja")) == ("12 Sep 2024", "2024/9/12")


def test_due_days_say_the_weekday() -> None:
    day = date(2026, 11, 20)
    assert (due_day(day, TODAY, "en"), due_day(day, TODAY, "ja")) == ("Fri 20 Nov", "11月20日 金曜")


def test_a_guessed_day_tells_its_month_only() -> None:
    this, other = TODAY.replace(month=9, day=12), date(2024, 9, 12)
    assert (about_day(this, TODAY, "en"), about_day(this, TODAY, "ja")) == ("about Sep", "9月ごろ")
    assert (about_day(other, TODAY, "en"), about_day(other, TODAY, "ja")) == ("about Sep 2024", "2024/9ごろ")
