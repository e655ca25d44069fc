"""Beyond one machine, for real: a cluster of Dask's with two worker processes."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from pelican_contentstrategy.integrations.executor import analysis
from tests.executor.spread import FILES, analysed, spread

distributed = pytest.importorskip("distributed", reason="distributed is not installed")


@contextmanager
def workers():
    """A cluster that only this machine sees, on whatever ports are free."""
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            scheduler_port=0,
            memory_limit=0,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client.get_executor()


def test_a_cluster(monkeypatch):
    monkeypatch.setattr(analysis, "FEWEST", 0)
    monkeypatch.setattr(analysis, "LOT", 3)
    spreading = spread(FILES, workers)
    found = analysed(FILES, spreading)
    assert spreading.complaint is None
    assert found == analysed(FILES)
