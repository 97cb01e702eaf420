"""The small word lists from which invented people and companies are put together."""

from __future__ import annotations

from typing import NamedTuple


class NamePart(NamedTuple):
    """A family or given name as written, its reading in katakana, and in Latin letters."""

    written: str
    reading: str
    latin: str


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _parts(text: str) -> tuple[NamePart, ...]:
    return tuple(NamePart(*entry.split("/")) for entry in text.split())


FAMILY_JA = _parts(
    "佐藤/サトウ/Sato 鈴木/スズキ/Suzuki 高橋/タカハシ/Takahashi 髙橋/タカハシ/Takahashi 田中/タナカ/Tanaka "
    "伊藤/イトウ/Ito 渡辺/ワタナベ/Watanabe 渡邉/ワタナベ/Watanabe 山本/ヤマモト/Yamamoto 中村/ナカムラ/Nakamura "
    "小林/コバヤシ/Kobayashi 加藤/カトウ/Kato 吉田/ヨシダ/Yoshida 山田/ヤマダ/Yamada 佐々木/ササキ/Sasaki "
    "山口/ヤマグチ/Yamaguchi 松本/マツモト/Matsumoto 井上/イノウエ/Inoue 木村/キムラ/Kimura 林/ハヤシ/Hayashi "
    "斎藤/サイトウ/Saito 齋藤/サイトウ/Saito 清水/シミズ/Shimizu 山崎/ヤマザキ/Yamazaki 森/モリ/Mori "
    "池田/イケダ/Ikeda 橋本/ハシモト/Hashimoto 阿部/アベ/Abe 石川/イシカワ/Ishikawa 前田/マエダ/Maeda "
    "藤田/フジタ/Fujita 小川/オガワ/Ogawa 岡田/オカダ/Okada 後藤/ゴトウ/Goto 長谷川/ハセガワ/Hasegawa "
    "村上/ムラカミ/Murakami 近藤/コンドウ/Kondo 石井/イシイ/Ishii 坂本/サカモト/Sakamoto 遠藤/エンドウ/Endo "
    "青木/アオキ/Aoki 西村/ニシムラ/Nishimura 福田/フクダ/Fukuda 太田/オオタ/Ota 三浦/ミウラ/Miura "
    "岡本/オカモト/Okamoto 松田/マツダ/Matsuda 中島/ナカジマ/Nakajima 原田/ハラダ/Harada 小野/オノ/Ono "
    "田村/タムラ/Tamura 竹内/タケウチ/Takeuchi 金子/カネコ/Kaneko 和田/ワダ/Wada 中山/ナカヤマ/Nakayama "
    "石田/イシダ/Ishida 上田/ウエダ/Ueda 森田/モリタ/Morita 原/ハラ/Hara 柴田/シバタ/Shibata"
)
GIVEN_JA = _parts(
    "葵/アオイ/Aoi 陽菜/ヒナ/Hina 結衣/ユイ/Yui 美咲/ミサキ/Misaki 彩/アヤ/Aya 真由美/マユミ/Mayumi 恵子/ケイコ/Keiko "
    "直子/ナオコ/Naoko 由美/ユミ/Yumi 千尋/チヒロ/Chihiro 香織/カオリ/Kaori 裕子/ユウコ/Yuko 麻衣/マイ/Mai "
    "桃子/モモコ/Momoko 奈々/ナナ/Nana 沙織/サオリ/Saori 絵里/エリ/Eri 智子/トモコ/Tomoko 久美子/クミコ/Kumiko "
    "涼子/リョウコ/Ryoko 太郎/タロウ/Taro 健一/ケンイチ/Kenichi 翔太/ショウタ/Shota 大輔/ダイスケ/Daisuke "
    "拓也/タクヤ/Takuya 直樹/ナオキ/Naoki 誠/マコト/Makoto 浩/ヒロシ/Hiroshi 学/マナブ/Manabu 隆/タカシ/Takashi "
    "淳/ジュン/Jun 亮/リョウ/Ryo 悠斗/ユウト/Yuto 蓮/レン/Ren 蒼/ソウ/So 一郎/イチロウ/Ichiro 和也/カズヤ/Kazuya "
    "雅人/マサト/Masato 慎吾/シンゴ/Shingo 圭/ケイ/Kei 薫/カオル/Kaoru 光/ヒカル/Hikaru 遥/ハルカ/Haruka "
    "優/ユウ/Yu 望/ノゾミ/Nozomi 純/ジュン/Jun 歩/アユム/Ayumu 剛/ツヨシ/Tsuyoshi 徹/トオル/Toru 聡/サトシ/Satoshi"
)
GIVEN_EN = _words(
    "Nora Chloë Jonas Mira Ana Leo Tessa Marek Ines Ruben Hanna Felix Paula Oskar Lina Emil Clara Theo Maya Noah "
    "Sofie Adam Elif Ravi Priya Arjun Mei Wei Linh Minh Amara Kofi Zuri Omar Layla Yusuf Dina Karim Ida Bo "
    "Freya Lars Signe Per Ewa Jan Zofia Piotr Rosa Luis Pilar Mateo Camila Diego Sara Ivan Olga Petra Milan "
    "Vera"
)
FAMILY_EN_START = _words(
    "Hal Ver Lin Mor Ash Bren Cal Dun Ell Far Gar Hol Ken Lam Mar Nor Oak Pel Quin Ros Sel Tor Ul Vand Wes Yar "
    "Zel Brad Cor Den"
)
FAMILY_EN_END = _words(
    "berg ström ley wick ova ini mann dottir sen field gate hurst land more nell ford quist ridge son stead ton well "
    "wood worth ara"
)
CREDENTIALS = ("PhD", "MBA", "PMP", "Ph.D.", "CFA", "Jr.")
EMOJI = ("🌱", "🚀", "☕", "🎻")

COMPANY_JA_HEAD = _words(
    "みなと あおば ひかり さくら つばさ こだま しろかね いずみ はやぶさ 東雲 若草 銀河 白鷺 千歳 桜坂 北斗 八雲 青嵐"
)
COMPANY_JA_TAIL = _words(
    "製作所 システムズ 食品 電機 建設 印刷 物流 研究所 商事 デザイン 大学 信用金庫 新聞社 総合病院 工務店 出版"
)
COMPANY_JA_FORM = ("株式会社{}", "{}株式会社", "{}", "合同会社{}")
COMPANY_EN_HEAD = _words(
    "Alder Beacon Cobalt Dune Ember Fjord Granite Harbor Indigo Juniper Kestrel Lumen Meadow Nimbus Orchard Pine "
    "Quarry Ripple Saffron Tidewater Umber Willow"
)
COMPANY_EN_TAIL = (
    "Labs", "Systems", "Foods", "Robotics", "Partners", "Health", "Logistics", "Press", "University", "Energy",
    "Studio", "Bank", "Foundation", "Works, Inc.", "& Co.",
)  # fmt: skip
POSITION_JA = (
    "営業", "営業部 課長", "人事", "人事部長", "エンジニア", "研究員", "デザイナー", "編集者", "広報", "代表取締役",
    "経理", "企画", "准教授", "看護師長", "コンサルタント", "プロジェクトマネージャー", "事業開発", "店長",
    "取締役", "主任",
)  # fmt: skip
POSITION_EN = (
    "Engineer", "Senior Engineer", "Product Manager", "Head of Sales", "Designer", "Researcher", "Professor",
    "Founder", "CEO", "Recruiter", "Consultant", "Editor", "Account Manager", "VP, Operations", "Data Analyst",
    "Nurse", "Teacher", "Community Lead", "Partner", "Program Officer",
)  # fmt: skip
SKILLS = ("Facilitation", "編集", "Python", "プロジェクト管理", "Negotiation", "統計", "Public Speaking", "英語")
TALK_JA = (
    "先日はありがとうございました。", "ご無沙汰しています。お元気ですか。", "資料をお送りします。\nご確認ください。",
    "来月、近くまで行きます。お茶でもいかがですか。", "おめでとうございます！", "その件、詳しい人を紹介できます。",
    "ありがとうございます。とても助かりました。", "来週の火曜はいかがでしょうか。",
)  # fmt: skip
TALK_EN = (
    "Good to see you last week.", "How have you been?", "Here are the notes.\nTell me what you think.",
    "I'll be in town next month. Coffee?", "Congratulations!", "I know someone who did \"exactly\" that.",
    "Thank you, that helped a lot.", "Would Tuesday work for you?",
)  # fmt: skip
NOTES = (
    "登山が好き。娘さんが二人。", "Plays the cello; moved from the coast in spring.",
    "転職を考えている。秋にまた話す。",
    "Interested in community kitchens.", "大学の同窓。地元の図書館で読み聞かせをしている。",
    "Met at the data workshop.",
)  # fmt: skip
