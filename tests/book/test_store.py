"""What was computed is kept as long as nothing that a check reads has changed."""

from pgb.book import store
from pgb.book.store import Store, sources
from pgb.result.catalogue import FOLDERS, paths


def test_what_a_check_reads_is_a_source():
    found = sources()
    assert set(paths().values()) <= set(found)
    assert store.PACKAGE / "kernel" / "judgement.py" in found


def test_proofs_that_a_check_writes_are_no_sources(tmp_path, monkeypatch):
    for folder in FOLDERS:
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(store, "root", lambda: tmp_path)
    kept = Store(tmp_path / "kept")
    kept.put("a", {"verdict": "proved"})
    (tmp_path / FOLDERS[0] / "derived_a.v").write_text("Theorem a : b.a.")
    assert Store(tmp_path / "kept").get("a") == {"verdict": "proved"}
    (tmp_path / FOLDERS[0] / "a.v").write_text("Theorem a : b.a.")
    assert Store(tmp_path / "kept").get("a") is None
