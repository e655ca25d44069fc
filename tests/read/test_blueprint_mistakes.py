"""What does a user read who made a mistake in the strategy file?"""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.read.blueprint import read_blueprint

CASES = Path(__file__).parent / "cases"

HEAD = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread\n"


def told(text):
    with pytest.raises(UserError) as error:
        read_blueprint(text, "strategy.yaml")
    return str(error.value)


def test_everything_is_told_at_once():
    text = (CASES / "mistakes.yaml").read_text(encoding="utf-8")
    assert told(text) + "\n" == (CASES / "mistakes.txt").read_text(encoding="utf-8")


def test_a_typing_error_gets_a_suggestion():
    assert (
        told(HEAD.replace("title", "titel"))
        == """\
strategy.yaml:4:3: pillars.bread.title: is missing
strategy.yaml:5:5: pillars.bread.titel: unknown key
  hint: did you mean 'title'?"""
    )


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("  Bread:\n    title: B\n", "6:3: pillars.Bread: 'Bread' already means pillar 'bread', on line 4"),
        (
            "  b:\n    title: B\n    aliases: [bread]\n",
            "8:15: pillars.b.aliases[1]: 'bread' already means pillar 'bread'",
        ),
        ("  b:\n    title: bread\n", "7:12: pillars.b.title: 'bread' already means pillar 'bread', on line 4"),
        (
            "    clusters:\n      a_b: {title: A}\n      c: {title: C, aliases: [A B]}\n",
            "8:31: pillars.bread.clusters.c.aliases[1]: 'A B' already means cluster 'a_b', on line 7",
        ),
        (
            "personas:\n  a: {name: A, aliases: [x]}\n  b: {name: B, aliases: [X]}\n",
            "8:26: personas.b.aliases[1]: 'X' already means persona 'a', on line 7",
        ),
    ],
)
def test_a_name_means_one_thing(more, message):
    assert told(HEAD + more).startswith(f"strategy.yaml:{message}")


def test_the_same_name_may_mean_things_of_different_kinds():
    more = "personas:\n  bread: {name: Bread}\nctas:\n  bread: {text: Bread, url: /bread/}\n"
    assert read_blueprint(HEAD + more, "strategy.yaml").strategy.persona("bread").name == "Bread"


@pytest.mark.parametrize(
    ("slug", "fit"), [("data viz", "data-viz"), ("a/b", "a-b"), ("-a", "a"), ("..", ""), ("c++", "c"), ("q?", "q")]
)
def test_an_id_is_fit_for_an_address(slug, fit):
    told_of = told(f"version: 1\nname: B\npillars:\n  '{slug}':\n    title: T\n")
    assert f"strategy.yaml:4:3: pillars.{slug}: '{slug}' cannot be an id: it would stand in addresses" in told_of
    assert (f"write '{fit}'; an id" in told_of) is bool(fit)


@pytest.mark.parametrize("slug", ["café", "日本語", "हिन्दी", "data_viz", "node.js", "2024", "A-1"])
def test_an_id_may_be_written_in_any_script(slug):
    text = f"version: 1\nname: B\npillars:\n  {slug}:\n    title: T\n"
    assert read_blueprint(text, "strategy.yaml").strategy.names("pillar") == (slug,)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/",
        "HTTP://a.example",
        "mailto:a@b.example",
        "tel:+49301234",
        "/roi/",
        "{filename}/p/x.md",
        "a/b:c",
    ],
)
def test_an_address_may_be_of_a_known_scheme_or_none(url):
    text = HEAD + f'ctas:\n  letter:\n    text: T\n    url: "{url}"\n'
    assert read_blueprint(text, "strategy.yaml").strategy.cta("letter").url == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\\nscript:x", "data:text/html,x", "ftp://a.example"],
)
def test_an_address_of_any_other_scheme_is_a_mistake(url):
    text = HEAD + f'ctas:\n  letter:\n    text: T\n    url: "{url}"\n'
    assert "strategy.yaml:9:10: ctas.letter.url: an address may not begin with '" in told(text)
    assert "hint: write one of http, https, mailto, tel, or a path of this site" in told(text)


@pytest.mark.parametrize("share", ["40", "101%", "-1%", "1.2", "lots", "nan", "4 0%", "[40%]"])
def test_a_share_is_a_part_of_a_whole(share):
    assert " is not a share\n  hint: write it as 40% or 0.4, at most 100%" in told(
        HEAD + f"mix: {{formats: {{a: {share}}}}}\n"
    )


def test_shares_may_fill_the_whole_but_not_more():
    mix = "mix:\n  formats:\n    a: 10%\n    b: 20%\n    c: {}\n"
    read_blueprint(HEAD + mix.format("70%"), "strategy.yaml")
    assert (
        told(HEAD + mix.format("70.5%"))
        == """\
strategy.yaml:7:3: mix.formats: the shares add up to 100.5%
  hint: they may not exceed 100%"""
    )


@pytest.mark.parametrize("length", ["6", "6 moons", "0 days", "-1 month", "1.5 years", "half a year"])
def test_a_duration_has_a_number_and_a_unit(length):
    assert f"'{length}' is not a length of time" in told(HEAD + f"governance:\n  review_every: {length}\n")


@pytest.mark.parametrize(
    "url", ["topics/", "/{pillar}/", "../{pillar}/", "a//{pillar}", "{pillar}/{lang}/", "{pillar}?x", "{{pillar}}"]
)
def test_the_address_of_hubs_names_the_pillar_below_the_root(url):
    assert "publish.hubs.url: '" in told(HEAD + f"publish:\n  hubs:\n    url: '{url}'\n")


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("    owner: anybody\n", None),
        (
            "    owner: dsk\ngovernance: {people: {desk: {name: D}}}\n",
            "pillars.bread.owner: person 'dsk' is not defined",
        ),
        ("governance: {approval: [editor]}\n", None),
        ("    kpi: demos\n", "pillars.bread.kpi: KPI 'demos' is not defined\n  hint: define it under 'kpis'"),
        ("channels: {a: {kind: email}}\npublish: {snippets: {channels: [a, x]}}\n", None),
        ("personas: {a: {name: A, channels: [devto, newsletter]}}\n", None),
        ("personas: {a: {name: A, stages: [tofu, awareness]}}\n", None),
    ],
)
def test_what_is_referred_to_is_defined(more, message):
    if message is None:
        read_blueprint(HEAD + more, "strategy.yaml")
    else:
        assert message in told(HEAD + more)


def test_of_more_mistakes_than_anybody_mends_the_first_are_told():
    text = (
        HEAD + "".join(f"key{n}: x\n" for n in range(900)) + "kpis:\n" + "".join(f"  k{n}: {{}}\n" for n in range(900))
    )
    lines = told(text).splitlines()
    assert sum(line.startswith("strategy.yaml:") for line in lines) == 1_000
    assert lines[-1] == "there are more mistakes than these"


def test_a_line_end_in_a_key_ends_no_line():
    assert told(HEAD + '"a\\nstrategy.yaml": 1\n').splitlines() == [
        "strategy.yaml:6:1: a strategy.yaml: unknown key",
        "  hint: 'pelican-contentstrategy schema' tells all keys",
    ]
