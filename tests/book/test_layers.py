"""The graph in layers, and the arrows that follow from others."""

import pytest

from pgb.book.graph import around, reduced
from pgb.book.layers import layout

GRAPH = {"a": [], "b": ["a"], "c": ["a", "b"], "d": ["c", "a"], "e": []}


def test_edges_lead_to_the_right():
    placed = layout(GRAPH)
    assert all(placed.place[below][0] < placed.place[node][0] for below, node in placed.edges)
    assert set(placed.edges) == {(below, node) for node in GRAPH for below in GRAPH[node]}


def test_no_two_nodes_in_one_place():
    placed = layout(GRAPH)
    taken = [*placed.place.values(), *(p for via in placed.edges.values() for p in via)]
    assert len(taken) == len(set(taken))


def test_an_edge_has_a_place_in_each_layer_between():
    placed = layout(GRAPH)
    assert [x for x, _ in placed.edges["a", "d"]] == [1, 2]


def test_the_size():
    assert layout({"a": []}).size == (1, 1)


def test_what_follows_is_left_out():
    assert reduced(GRAPH) == {"a": [], "b": ["a"], "c": ["b"], "d": ["c"], "e": []}


@pytest.mark.parametrize(("name", "beside"), [("b", "abc"), ("d", "abcd"), ("e", "e")])
def test_the_part_around_a_result(name, beside):
    outcomes = {n: {"depends_on": [*others, "elsewhere"]} for n, others in GRAPH.items()}
    assert set(around(name, outcomes)) == set(beside)
