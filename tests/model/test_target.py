"""How are places of a site named?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.target import file_at


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("topics/bread/", "topics/bread/index.html"),
        ("topics/bread.html", "topics/bread.html"),
        ("topics/bread", "topics/bread.html"),
        ("v1.2/bread", "v1.2/bread.html"),
        ("bread.php", "bread.php"),
    ],
)
def test_an_address_without_an_ending_is_a_file_that_servers_find_there(url, file):
    assert file_at(url) == file
