"""Is a letter a message that mail programs open as a draft?"""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

from pelican_contentstrategy.publish.newsletter.message import message
from tests.publish.newsletter.letters import FILES, LOAF, letter_of


def parsed(letter):
    return message_from_bytes(message(letter).encode("ascii"), policy=default)


def test_the_headers_of_a_draft():
    mail = parsed(letter_of(FILES))
    assert [(name, str(value)) for name, value in mail.items() if name != "Content-Type"] == [
        ("Subject", "The first loaf – and 2 more"),
        ("Date", "Sun, 01 Nov 2026 00:00:00 +0000"),
        ("X-Unsent", "1"),
        ("MIME-Version", "1.0"),
    ]


def test_plain_text_comes_first_and_html_is_preferred():
    letter = letter_of(FILES)
    mail = parsed(letter)
    assert mail.get_content_type() == "multipart/alternative"
    assert [each.get_content_type() for each in mail.iter_parts()] == ["text/plain", "text/html"]
    assert [each.get_content().replace("\r\n", "\n") for each in mail.iter_parts()] == [letter.text, letter.html]


def test_the_same_letter_is_the_same_bytes_in_ascii_with_the_ends_of_lines_that_mails_have():
    letter = letter_of(FILES)
    assert message(letter) == message(letter_of(FILES))
    assert message(letter).isascii()
    assert message(letter).count("\n") == message(letter).count("\r\n")
    assert max(map(len, message(letter).splitlines())) <= 78


def test_a_subject_of_any_script():
    letter = letter_of({"content/loaf.md": LOAF.replace("The first loaf", "第一个面包 🍞 of Ann’s")})
    assert parsed(letter)["Subject"] == "第一个面包 🍞 of Ann’s"
