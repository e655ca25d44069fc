"""Queues for programs, spreadsheets and people."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from pelican_contentstrategy.format.queue_csv import queue_csv
from pelican_contentstrategy.format.queue_json import queue_json
from pelican_contentstrategy.format.queue_table import queue_table
from pelican_contentstrategy.model.queue import Queue, Task, Tray
from tests.queue_schema import PERSON, SCHEMA, TASK

TODAY = date(2026, 11, 1)
REVIEW = Task(
    owner="desk",
    kind="review",
    state="overdue",
    what="check what it says, and set 'Reviewed'",
    about="Rye, twice",
    path="content/rye.md",
    url="/rye/",
    due=date(2026, 10, 23),
    days=-9,
)
AUDIT = Task("desk", "audit", "open", "retire: nothing", "The fair", "content/fair.md", "/fair/")
TOPIC = Task("", "topic", "coming", "write it", "Dry a starter", "strategy.yaml", due=date(2026, 11, 2), days=1)
DESK = Tray("desk", "The desk", (REVIEW, AUDIT))
QUEUE = Queue((DESK, Tray("ann", "Ann"), Tray("", "", (TOPIC,))), TODAY)
GOLDEN = """\
{
  "version": 1,
  "today": "2026-11-01",
  "people": [
    {
      "owner": "desk",
      "name": "The desk",
      "tasks": [
        {
          "kind": "review",
          "state": "overdue",
          "due": "2026-10-23",
          "days": -9,
          "about": "Rye, twice",
          "what": "check what it says, and set 'Reviewed'",
          "path": "content/rye.md",
          "url": "/rye/"
        }
      ]
    },
    {
      "owner": null,
      "name": null,
      "tasks": []
    }
  ]
}
"""
HOSTILE = "\x1b[31mred\x07 [bold]d[/bold] \u202egnp\r\nb"


def shown(found):
    screen = StringIO()
    Console(file=screen, width=40, color_system=None, soft_wrap=True, highlight=False).print(queue_table(found), end="")
    return screen.getvalue()


def test_json_to_the_letter():
    assert queue_json(Queue((Tray("desk", "The desk", (REVIEW,)), Tray("", "")), TODAY)) == GOLDEN


@pytest.mark.parametrize(
    "trays", [(), QUEUE.trays, (replace(DESK, tasks=(replace(AUDIT, about=f"{HOSTILE}\ud800"),)),)]
)
def test_json_keeps_to_the_contract(trays):
    Draft202012Validator.check_schema(SCHEMA)
    text = queue_json(Queue(trays, TODAY))
    assert text.isascii()
    Draft202012Validator(SCHEMA).validate(json.loads(text))


def test_csv_to_the_letter():
    assert queue_csv(QUEUE) == (
        "owner,name,kind,state,due,days,about,what,path,url\n"
        'desk,The desk,review,overdue,2026-10-23,-9,"Rye, twice","check what it says, and set \'Reviewed\'",'
        "content/rye.md,/rye/\n"
        "desk,The desk,audit,open,,,The fair,retire: nothing,content/fair.md,/fair/\n"
        ",,topic,coming,2026-11-02,1,Dry a starter,write it,strategy.yaml,\n"
    )


def test_csv_has_the_keys_of_json():
    header = queue_csv(Queue((), TODAY)).strip().split(",")
    assert set(header) == (PERSON.keys() - {"tasks"}) | TASK.keys()


def test_csv_holds_no_formulas():
    (row,) = csv.DictReader(StringIO(queue_csv(Queue((Tray("=1+1", "x", (replace(AUDIT, about="+1"),)),), TODAY))))
    assert (row["owner"], row["about"]) == ("'=1+1", "'+1")


def test_the_table():
    assert shown(QUEUE) == (
        "desk (The desk): 2 tasks, 1 overdue\n"
        "9 days overdue      Rye, twice  content/rye.md\n"
        "                    -> review: check what it says, and set 'Reviewed'\n"
        "any time            The fair  content/fair.md\n"
        "                    -> audit: retire: nothing\n"
        "\n"
        "nobody: 1 task\n"
        "in 1 day            Dry a starter  strategy.yaml\n"
        "                    -> topic: write it\n"
        "\n"
        "3 tasks, 1 overdue; nothing to do for ann\n"
    )


def test_what_is_due_today_and_what_waits():
    today = replace(TOPIC, due=TODAY, days=0)
    waiting = replace(AUDIT, kind="approval", state="waiting")
    text = shown(Queue((Tray("", "", (waiting, today)),), TODAY))
    assert "somebody waits      The fair  content/fair.md\n" in text
    assert "today               Dry a starter  strategy.yaml\n" in text
    assert text.endswith("2 tasks, 1 waiting\n")


def test_the_longest_day_leaves_a_blank():
    late = replace(REVIEW, days=-739_941)
    assert "739,941 days overdue Rye, twice  content/rye.md\n" in shown(Queue((Tray("", "", (late,)),), TODAY))


def test_of_many_tasks_the_first_are_shown():
    text = shown(Queue((replace(DESK, owner="the desk", tasks=(REVIEW,) * 7 + (AUDIT,) * 2_000),), TODAY))
    assert text.count("content/rye.md") == 5
    assert "                    and 2,002 more (2 reviews, 2,000 audits): --owner 'the desk'\n" in text


def test_of_one_who_is_asked_about_all_are_shown():
    text = shown(Queue((replace(DESK, tasks=(REVIEW,) * 30),), TODAY, is_of_one=True))
    assert text.count("content/rye.md") == 30
    assert " more" not in text


def test_of_many_people_the_first_are_shown_and_what_is_nobodys():
    people = [Tray(f"p{number}", f"p{number}", (REVIEW,)) for number in range(40)]
    text = shown(Queue((*people, Tray("", "", (TOPIC,))), TODAY))
    assert [line for line in text.splitlines() if line.startswith("p")] == [
        f"p{number}: 1 task, 1 overdue" for number in range(11)
    ]
    assert "\n\nand 29 more owners: 29 tasks, 29 overdue\n\nnobody: 1 task\n" in text


def test_what_would_steer_a_terminal_or_rich_is_spelled_out():
    task = replace(AUDIT, about=HOSTILE, what=HOSTILE, path=HOSTILE[::-1])
    text = shown(Queue((Tray(HOSTILE, HOSTILE + "!", (task,)), Tray(HOSTILE, "")), TODAY))
    assert "\x1b" not in text
    assert text.count("\\u001b[31mred\\u0007 [bold]d[/bold] \\u202egnp b") == 5


def test_nothing_to_do():
    assert shown(Queue((Tray("desk", "The desk"), Tray("", "")), TODAY)) == "0 tasks; nothing to do for desk\n"
