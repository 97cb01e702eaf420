"""What is told when a file holds no graph that can be measured, or ties among people cannot be as said. No Qt."""

from __future__ import annotations

REFUSALS: dict[str, tuple[str, str]] = {
    "same_person": (
        "A pair is two different people; number {id} stands there twice.",
        "組は別々の2人です。番号 {id} が2回あります。",
    ),
    "said_both_ways": (
        "The pair {id} and {other} stands there twice, with different answers.",
        "{id} と {other} の組が2回あり、答えが食い違っています。",
    ),
    "graph_empty": ("{file} holds no node.", "{file} には点がありません。"),
    "graph_no_rows": (
        "None of the {rows:row|rows} of {file} is a tie: each needs two ends, and what stands in the third column is to"
        " be a weight.",
        "{file} の{rows:,}行は、どれもつながりとして読めません。各行に両端が必要で、3列目は重みの数です。",
    ),
    "graph_other": (
        "{file} is no graph that can be read here: GraphML, GEXF, Pajek or a table of ties.",
        "{file} は、ここで読める形式（GraphML・GEXF・Pajek・つながりの表）ではありません。",
    ),
    "graph_unknown": (
        "{file} is XML, but neither GraphML nor GEXF.",
        "{file} は XML ですが、GraphML でも GEXF でもありません。",
    ),
    "graph_no_ties": (
        "{file} is no table of ties: each row needs two nodes.",
        "{file} はつながりの表ではありません。各行に2つの点が必要です。",
    ),
    "graph_no_vertices": (
        "{file} names ties but no vertices.",
        "{file} には、つながりはあっても点の一覧がありません。",
    ),
    "xml_encoding": (
        "{file} says it is written in “{name}”, and cannot be read so.",
        "{file} は文字コードが「{name}」とありますが、そのようには読めません。",
    ),
    "xml_broken": ("{file} cannot be read as XML: line {line:,}.", "{file} は XML として読めません（{line:,}行目）。"),
    "xml_deep": (
        "{file} has more than {most} elements within each other, which no graph has.",
        "{file} は要素が{most}段より深く重なっています。グラフのファイルではありえません。",
    ),
    "xml_entities": (
        "{file} declares a document type of its own. Such files are not read, because they can do harm.",
        "{file} は独自の文書型を宣言しています。害になりうるため、このようなファイルは読みません。",
    ),
    "graph_large": (
        "{file} names more nodes than can be read: {most:,} at most.",
        "{file} の点が多すぎます。読めるのは{most:,}点までです。",
    ),
    "graph_broken": (
        "{file} cannot be read as a table: row {line:,}.",
        "{file} は表として読めません（{line:,}行目）。",
    ),
    "graph_quote": (
        "{file} breaks off: the quote opened in line {line:,} has no end.",
        "{file} は途中で切れています。{line:,}行目の引用符が閉じていません。",
    ),
    "no_new_ties": (
        "{file} brings no tie among your people that is not kept already.",
        "{file} には、まだ手帳にない、知り合いどうしのつながりはありません。",
    ),
    "no_such_node": (
        "There is no node “{name}”, or several are called that: please give its id.",
        "「{name}」という点がないか、いくつもあります。id で指定してください。",
    ),
    "no_attributes": (
        "The file says nothing of its nodes, so there is no attribute “{name}” to go by.",
        "このファイルには点の属性がひとつもないので、「{name}」では見られません。",
    ),
    "no_such_attribute": (
        "The nodes have no attribute “{name}”. There are: {known}.",
        "点に「{name}」という属性はありません。あるのは {known} です。",
    ),
}
