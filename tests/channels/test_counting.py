"""Does each channel count as it says it does? Examples are those that the channels have published, where they have."""

from __future__ import annotations

from pathlib import Path

import hypothesis.vendor
import pytest

from pelican_contentstrategy.channels._addresses import COUNTRIES, OTHERS
from pelican_contentstrategy.channels._counting import (
    GRAPHEME,
    JOINED,
    SHOWN,
    double_width,
    graphemes,
    mastodon_characters,
    threads_characters,
    utf8_bytes,
    utf16_units,
    weighted,
)
from pelican_contentstrategy.channels._emoji import EMOJI

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
GERMANY = "\U0001f1e9\U0001f1ea"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
KEYCAP = "1\ufe0f\u20e3"
WAVING = "\U0001f64b\U0001f3fd"
KANA = "あいうえおかきくけこ"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("This is a test.", 15),
        ("the故人西辞黄鹤楼", 3 + 14),
        ("저찀쯿쿿", 8),
        ("H\U0001f431☺", 5),
        ("A\u0301B", 2),
        ("Á", 1),
        ("A\ufb2c", 4),
        ("\u2010\u2011\u2012–—\u2015\u2016\u2017‘’\u201a\u201b“”\u201e\u201f", 16),
        ("\u2032\u2033\u2034\u2035\u2036\u2037", 6),
        ("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d", 14),
        ("…", 2),
        ("ABC\u202a\uffffABC\ufffe", 12),
        ("©", 1),
    ],
)
def test_x_weighs_code_points_by_its_table(text, weight):
    assert weighted(text) == weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        (FAMILY, 2),
        (FAMILY * 140, 280),
        (WAVING, 2),
        ("\U0001f468\u200d\U0001f3a4", 2),
        (GERMANY, 2),
        (ENGLAND, 2),
        (KEYCAP, 2),
        ("#\ufe0f\u20e3", 2),
        ("❤\ufe0f\u200d\U0001f525", 2),
        (f"Unicode 10.0 emoji: \U0001f92a; \U0001f9d5; \U0001f9d5\U0001f3fe; {ENGLAND}", 34),
    ],
)
def test_x_weighs_an_emoji_2_whatever_it_is_made_of(text, weight):
    assert weighted(text) == weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("http://test.co", 23),
        ("Hi http://test.co", 26),
        ("test.com", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("ASP.NET and Node.js", 35),
        (f"https://example.com/{'a' * 400}", 23),
        ("See https://example.com/a.", 28),
        ("(https://example.com/a)", 25),
        ("http://en.wikipedia.org/wiki/Bread_(food)", 23),
        ("https://example.com/path/to/resource?search=foo&lang=en", 23),
        ("HTTPS://www.ExaMPLE.COM/index.html", 23),
        ("http://☃.net/", 23),
        ("http://example.com/Русские_слова", 23),
        ("いまなにしてるtwitter.comいまなにしてる", 14 + 23 + 14),
        ("https://example.com/路", 25),
        ("http://foobar.پاکستان/", 23),
        ("https://bakery.example/bread/", 23),
        ("https://t.co/abcdef-g", 25),
        ("baker@example.com", 17),
        ("@example.com", 12),
        ("#example.com", 12),
        ("U.S. and e.g. 3.14", 18),
        ("read.me/first", 23),
        ("crust.ovens", 11),
    ],
)
def test_x_takes_23_for_an_address_with_or_without_a_scheme(text, weight):
    assert weighted(text) == weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com", 68),
        (f"{KANA * 12} http://{KANA * 5}あいう.com", 358),
        (f"{KANA * 12} http://{KANA * 5}あい.com", 264),
        (f"https://{'somesuperlongurl' * 9}.com/foo", 8 + 16 * 9 + 8),
        (f"https://{'a.' * 5_000}", 8 + 10_000),
    ],
)
def test_x_takes_no_domain_with_a_part_over_63_characters_for_an_address(text, weight):
    assert weighted(text) == weight


def test_all_endings_of_countries_are_known_and_no_other_is_made_up():
    listed = (Path(hypothesis.vendor.__path__[0]) / "tlds-alpha-by-domain.txt").read_text("utf-8").casefold().split()
    assert sorted(each for each in listed if len(each) == 2 and each.isalpha()) == sorted(COUNTRIES)
    assert set(OTHERS) <= {*listed}


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("Good bread takes time.", 22),
        (f"https://bakery.example/{'a' * 300}", 23),
        ("http://a.example", 23),
        ("example.com", 11),
        ("@ida@bakery.example hello", 10),
        ("ida@bakery.example", 18),
        (FAMILY, 1),
        ("e\u0301", 1),
        ("パン", 2),
        ("https://bakery.example/@ida@far.example", 23),
    ],
)
def test_mastodon_counts_graphemes_addresses_as_23_and_local_parts_of_mentions(text, characters):
    assert mastodon_characters(text) == characters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("bread", 5),
        (FAMILY, 1),
        (WAVING, 1),
        (GERMANY * 2, 2),
        (KEYCAP, 1),
        ("e\u0301\u0323", 1),
        ("\r\n", 1),
        ("각", 1),
    ],
)
def test_bluesky_counts_graphemes(text, count):
    assert graphemes(text) == count


@pytest.mark.parametrize(("text", "count"), [("bread", 5), ("ß", 2), ("パン", 6), (FAMILY, 25)])
def test_and_bytes(text, count):
    assert utf8_bytes(text) == count


@pytest.mark.parametrize(
    ("text", "count"), [("bread", 5), ("パン", 2), ("a👍", 5), (FAMILY, 25), (GERMANY, 8), ("©", 1)]
)
def test_threads_counts_an_emoji_as_its_bytes(text, count):
    assert threads_characters(text) == count


@pytest.mark.parametrize(("text", "count"), [("bread", 5), ("👍", 2), (FAMILY, 11), ("パン", 2)])
def test_telegram_counts_units_of_utf_16(text, count):
    assert utf16_units(text) == count


@pytest.mark.parametrize(("text", "count"), [("bread", 5), ("パン", 4), ("Brötchen", 8)])
def test_advertisements_count_wide_characters_twice(text, count):
    assert double_width(text) == count


def test_what_is_counted_without_a_look_at_graphemes_joins_nothing():
    plain = [each for each in map(chr, range(0x11000)) if not JOINED.match(each)]
    assert len(plain) > 700
    assert [each for each in plain if len(GRAPHEME.findall(f"a{each}{each}\n{each}e")) != 6] == []


def test_what_is_weighed_without_a_look_at_emoji_has_none():
    assert [each for each in map(chr, range(0x110000)) if EMOJI.match(each) and not SHOWN.match(each)] == []
