"""Whatever lies in metrics/: it is read as an export or told of, no row is lost, and every number is one."""

from __future__ import annotations

import gzip
import io
import math
import zipfile

import pytest
from hypothesis import strategies as st

from pelican_contentstrategy.integrations.metrics import Reader, read_metrics
from tests.fuzz.effort import tries
from tests.fuzz.materials import damage, damaged
from tests.read.exports.harvest import ADDRESSES, SITE, TODAY, zipped

SITE_KIT = "Page path and screen class,Views"
COUNTED = "2,Path,Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location"
SENT = "Title,Subject,List,Send Date,Total Recipients"
POSTED = "id,title,url,author,status,published_at,sends"
TABLES = (
    "Top pages,Clicks,Impressions,CTR,Position\nhttps://bakery.example/loaf/,10,300,3.33%,8.4\n/old/,2,50,4%,2\n",
    f'# Start date: 20260801\n# End date: 20260831\n#\n{SITE_KIT},Total revenue\n/loaf/,"1,234",12.5\n',
    f"Date,{SITE_KIT}\n20260801,/loaf/,3\n20260802,(other),1\n",
    "name,visitors,pageviews,bounce_rate,time_on_page\n/loaf/,3,4,50,12\n",
    "label,nb_visits,nb_hits,bounce_rate,metadata_url\n/loaf,1,2,50%,https://bakery.example/loaf/\n",
    f'{COUNTED},FirstVisit,Date\n/loaf/,Loaf,false,,Chrome,Linux,a,0,,,"1,2",DE,true,2026-08-01T10:00:00Z\n',
    f'{SENT},Unique Opens,Open Rate\nA,Bread that rises,R,"Aug 09, 2026",100,30,30%\n',
    f"{POSTED},opens,clicks,signups\n1,L,https://bakery.example/loaf/,A,sent,2026-08-01,5,3,4,3\n",
    "url,metric,value,date\n/loaf/,ga4:views,12,2026-08\n/loaf/,ctr,5%,2026-08-01\n",
    "url\tmetric\tvalue\n/loaf/\tviews\t1\n",
)
SCRAPS = (",", ";", "\t", '"', '""', "\n", "1e999", "-1", "<1", "--", "1.234,5", "99/99/9999", "0000-00-00", "9" * 400)
TEXTS = st.sampled_from(TABLES).flatmap(lambda text: damaged(text, SCRAPS))
ENCODINGS = st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
NAMES = st.sampled_from(
    ["export.csv", "pages-2026-08-01-2026-08-28.csv", "a.tsv", "ga4-2026-08-01-2026-08-31-b684f50abcdd.csv"]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("site") / "metrics"


def read_or_tell(folder, name, content):
    """Every row is matched or told, as a file alone and as one of the site's."""
    for other in folder.glob("*"):
        other.unlink()
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(content)
    rows: list[object] = []
    exports = list(Reader(ADDRESSES, TODAY, rows.append).read(file, name))
    assert exports
    if not any(export.failure for export in exports):
        assert sum(export.rows - export.matched for export in exports) == len(rows)
    for export in exports:
        assert all(math.isfinite(each.value) and math.isfinite(each.weight) for each in export.readings)
    performance = read_metrics(folder, ADDRESSES, TODAY)
    for document in SITE.documents:
        assert all(math.isfinite(value) for value in performance.of(document.path).values())


def with_table(name, content):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, content)
    return packed.getvalue()


@tries(TEXTS, ENCODINGS, NAMES, share=2)
def test_damaged_tables(folder, text, encoding, name):
    read_or_tell(folder, name, text.encode(encoding, "replace"))


@tries(TEXTS, st.sampled_from(["../../a.csv", "/a.csv", "C:\\a.csv", "a.csv", "xl/workbook.xml", "a\x00b.csv", "a/"]))
def test_archives(folder, text, name):
    content = text.encode()
    read_or_tell(folder, "a.zip", with_table(name, content))
    read_or_tell(folder, "a.csv.gz", gzip.compress(content, mtime=0))


@tries(TEXTS, damage(), st.booleans())
def test_damaged_archives(folder, text, harm, is_zip):
    content = zipped({"a.csv": text.encode(), "b.csv": b"x,y\n"}) if is_zip else gzip.compress(text.encode(), mtime=0)
    read_or_tell(folder, "a.zip" if is_zip else "a.csv.gz", harm(content))


@tries(st.binary(max_size=300))
def test_any_bytes(folder, content):
    read_or_tell(folder, "a.csv", content)
