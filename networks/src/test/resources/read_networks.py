"""Reads networks with libraries that are not ours, and prints what they hold.

Called with a folder. For each file in it, named FORMAT-NUMBER, prints "file NAME", then for each node
"node LABEL" and for each tie "tie FROM TO WEIGHT": labels in base64, nodes by their place in the file.
"""

import base64
import csv
import io
import os
import sys

import igraph
import networkx
import pydot
import scipy.io


def node(label):
    print("node " + base64.b64encode(str(label).encode()).decode())


def tie(one, other, weight):
    low, high = sorted((one, other))
    print("tie", low, high, repr(float(weight)))


def of_networkx(graph, label):
    places = {key: place for place, key in enumerate(graph.nodes())}
    for key in graph.nodes():
        node(label(key, graph.nodes[key]))
    for one, other, data in graph.edges(data=True):
        tie(places[one], places[other], data["weight"])


def of_igraph(graph, label, part=1.0):
    for vertex in graph.vs:
        node(vertex[label])
    for edge in graph.es:
        tie(edge.source, edge.target, edge["weight"] * part)


def graphml(path):
    graph = networkx.read_graphml(path)
    of_networkx(graph, lambda key, data: data.get("name", ""))


def graphml_igraph(path):
    of_igraph(igraph.Graph.Read_GraphML(path), "name")


def gexf(path):
    # This networkx knows 1.2 alone, which for what stands still is 1.3 under another name.
    text = open(path, encoding="utf-8", newline="").read()
    text = text.replace('xmlns="http://gexf.net/1.3" version="1.3"',
                        'xmlns="http://www.gexf.net/1.2draft" version="1.2"', 1)
    graph = networkx.read_gexf(io.BytesIO(text.encode()))
    of_networkx(graph, lambda key, data: data["label"])


def pajek(path):
    of_networkx(networkx.Graph(networkx.read_pajek(path)), lambda key, data: key)


def pajek_igraph(path):
    of_igraph(igraph.Graph.Read_Pajek(path), "id")


def ucinet(path):
    graph = igraph.Graph.Read_DL(path, directed=True)
    graph.to_undirected(combine_edges={"weight": "sum"})
    of_igraph(graph, "name", 0.5)


def matrix_market(path):
    rows = [line.split(" ", 3) for line in open(path, encoding="utf-8", newline="\n")
            if line.startswith("% ")]
    matrix = scipy.io.mmread(path)
    for row in rows:
        node(row[3][:-1])
    offset = 0 if not any(row[1] == "column" for row in rows) else matrix.shape[0]
    for row, column, weight in zip(matrix.row, matrix.col, matrix.data):
        if offset or row < column:
            tie(int(row), int(column) + offset, weight)


def dot(path):
    graph = pydot.graph_from_dot_data(open(path, encoding="utf-8", newline="").read())[0]
    names = []
    for each in graph.get_nodes():
        if each.get_name() in ("graph", '"\\n"', '"\\r\\n"'):
            continue
        names.append(each.get_name())
        label = each.get_label()[1:-1]
        text, at = "", 0
        while at < len(label):
            if label[at] == "\\":
                at += 1
                text += "\n" if label[at] == "n" else label[at]
            else:
                text += label[at]
            at += 1
        node(text)
    for edge in graph.get_edges():
        tie(names.index(edge.get_source()), names.index(edge.get_destination()),
            edge.get_attributes()["weight"])


def figures(path):
    """Figures of nodes in place of ties: "tie FIGURE NODE VALUE"."""
    graph = networkx.read_graphml(path)
    # By igraph, as NetworkX takes paths for longer whose lengths differ by rounding alone.
    other = igraph.Graph.Read_GraphML(path)
    pairs = (other.vcount() - 1) * (other.vcount() - 2) / 2
    weighted = other.betweenness(weights=[1 / weight for weight in other.es["weight"]])
    found = {
        "betweenness": networkx.betweenness_centrality(graph),
        "byWeight": {f"n{i}": value / pairs for i, value in enumerate(weighted)},
        "eigenvector": networkx.eigenvector_centrality(graph, 10000, 1e-13, weight="weight"),
    }
    for figure, values in found.items():
        for place, key in enumerate(graph.nodes()):
            print("tie", figure, place, repr(float(values[key])))


def edges(path):
    for row in csv.DictReader(open(path, encoding="utf-8", newline="")):
        tie(int(row["source"][1:]), int(row["target"][1:]), row["weight"])


def nodes(path):
    for row in csv.DictReader(open(path, encoding="utf-8", newline="")):
        node(row["label"])


csv.field_size_limit(1 << 24)
for name in sorted(os.listdir(sys.argv[1])):
    print("file", name)
    globals()[name.split("-")[0]](os.path.join(sys.argv[1], name))
