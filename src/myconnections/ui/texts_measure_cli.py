"""What the command line says of the measures of a graph. No Qt."""

from __future__ import annotations

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.measure": (
        "the measures of the nodes of a graph file (GraphML, GEXF, Pajek, CSV); needs no vault",
        "グラフのファイル（GraphML・GEXF・Pajek・CSV）の各点の指標。手帳は要りません",
    ),
    "graph-file": ("the file", "ファイル"),
    "ego": (
        "the node in the middle: its id, or its label (may be repeated)",
        "真ん中に置く点の id か名前（くり返し可）",
    ),
    "measure-pair": (
        "two nodes: what they share, instead of the measures of an ego",
        "ふたつの点が共有するもの（各点の指標に代えて）",
    ),
    "measure-header": (
        "the first row of a table of ties is its header, or is not (otherwise told by the rows)",
        "つながりの表の最初の行は見出しである・ない（なければ行の内容から判断）",
    ),
    "measure-by": (
        "attribute for composition and roles (may be repeated; otherwise all that make groups)",
        "構成と役割を見る属性（くり返し可。なければ、組になる属性すべて）",
    ),
}

SAYS: Pairs = {
    "measure.read": (
        "{file}: {nodes:node|nodes}, {ties:tie|ties} ({format}{directed}{weighted})",
        "{file}：点{nodes}、つながり{ties}（{format}{directed}{weighted}）",
    ),
    "measure.directed": (", both directions added up", "、両方向を足し合わせ"),
    "measure.weighted": (", weighted", "、重みつき"),
    "measure.head.asked": (
        "The first row (“{row}”) is the header, as you said.",
        "最初の行「{row}」は、指定どおり見出しとしました。",
    ),
    "measure.head.words": (
        "The first row (“{row}”) is the header: it names the two ends. --no-header takes it as a tie.",
        "最初の行「{row}」は見出しとしました（両端を表す言葉のため）。つながりなら --no-header。",
    ),
    "measure.head.numbers": (
        "The first row (“{row}”) was taken for the header: below it stand numbers only. --no-header takes it as a tie.",
        "最初の行「{row}」は見出しとしました（下の行が数だけのため）。つながりなら --no-header。",
    ),
    "measure.head.names": (
        "The first row (“{row}”) was taken for the header: its names do not occur again. --no-header takes it as a"
        " tie.",
        "最初の行「{row}」は見出しとしました（その名前が下に出てこないため）。つながりなら --no-header。",
    ),
    "measure.head.none": (
        "No header: the first row (“{row}”) is a tie, too. --header takes it as the header.",
        "見出しはなく、最初の行「{row}」もつながりとしました。見出しなら --header。",
    ),
    "measure.left_out.self_loops": (
        "{n:tie|ties} of a node with itself left out",
        "自分自身へのつながり{n}件を除きました",
    ),
    "measure.left_out.bad_rows": ("{n:row|rows} not understood and left out", "読み取れない行{n}件を除きました"),
    "measure.left_out.no_weight": ("{n:tie|ties} of no weight left out", "重みが0のつながり{n}件を除きました"),
    "measure.left_out.repeated": ("{n:repeated tie|repeated ties} added up", "重なったつながり{n}件は足し合わせました"),
    "measure.left_out.counted_once": (
        "{n:repeated tie|repeated ties} counted once, as the file gives no weights",
        "重なったつながり{n}件は、重みのないファイルなので、1度だけ数えました",
    ),
    "measure.left_out.unlisted": (
        "{n:node|nodes} counted by the file but not listed: called by number",
        "ファイルの数に入っていて一覧にない点{n}件は、番号で呼びます",
    ),
    "measure.directions": (
        "The file gives directions. Constraint, hierarchy, effective size and efficiency: both directions of a tie"
        " added up. Density, ego-betweenness and roles: computed without direction, a tie in either is a tie.",
        "向きのあるファイルです。拘束度・偏り・有効規模・効率は両方向を足し合わせて、"
        "密度・媒介・役割は向きを問わず（どちらかの向きがあればつながりとして）計算しました。",
    ),
    "measure.circle": (
        "Ego networks: only ties among an ego and its alters count.",
        "各点とその相手のあいだのつながりだけで数えます（エゴネットワーク）。",
    ),
    "measure.from": (
        "from {alters:alter|alters} and {ties} of {pairs:pair|pairs} among them tied",
        "相手{alters}、そのあいだの組{pairs}のうちつながり{ties}から",
    ),
    "measure.by": (
        "{attribute} (known of {known} of {alters}, {categories} kinds): Blau {blau}, IQV {iqv}, E-I {e_i}",
        "{attribute}（{alters}のうち{known}でわかる、{categories}種類）：Blau {blau}、IQV {iqv}、E-I {e_i}",
    ),
    "measure.pair": (
        "{one} and {other}: {common:common neighbor|common neighbors}, Jaccard {jaccard}, Adamic-Adar {adamic_adar}",
        "{one} と {other}：共通の相手 {common}、Jaccard {jaccard}、Adamic-Adar {adamic_adar}",
    ),
    "measure.roles": (
        "open pairs: coordinator {coordinator}, gatekeeper/representative {gatekeeper}, consultant {consultant}, "
        "liaison {liaison}",
        "つながっていない組：調整役 {coordinator}、門番・代表 {gatekeeper}、相談役 {consultant}、渡し役 {liaison}",
    ),
}

COLUMNS: Pairs = {
    "alters": ("alters", "相手"),
    "ties": ("ties", "つながり"),
    "effective_size": ("effective size", "有効規模"),
    "efficiency": ("efficiency", "効率"),
    "constraint": ("constraint", "拘束度"),
    "hierarchy": ("hierarchy", "偏り"),
    "density": ("density", "密度"),
    "ego_betweenness": ("ego-betweenness", "媒介"),
}
