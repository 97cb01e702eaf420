"""Folding of text into keys that ignore width, case, kana kind and variant kanji.

Used for search and for comparing; what is shown is always the original.
"""

from __future__ import annotations

import unicodedata

MOST = 20_000
"""Characters folded at most: U+FDFA grows eighteenfold under NFKC, so the limit is laid before it."""

# The everyday character first, then the forms of it that stand in family registers and on old cards.
_VARIANTS = (
    "高髙 崎﨑嵜㟢碕 橋槗 辺邉邊 斎齋齊斉 浜濱濵 沢澤 広廣 国國圀 桜櫻 竜龍 滝瀧 島嶋嶌 富冨 "
    "吉𠮷 徳德 恵惠 栄榮 栃杤 桧檜 来來 条條 県縣 真眞 礼禮 緑綠 緒緖 総總 聡聰 芦蘆 蔵藏 "
    "薫薰 豊豐 遥遙 郎郞 鉄鐵 関關 静靜 鴎鷗 黒黑 与與 亀龜 児兒 円圓 剣劍 励勵 勲勳 区區 "
    "参參 双雙 収收 台臺 団團 園薗 増增 壮壯 壱壹 学學 実實 宝寶寳 将將 尭堯 峰峯 巌巖 帯帶 "
    "庁廳 荘莊 弥彌 応應 悦悅 挙擧 数數 旧舊 暁曉 曽曾 会會 槙槇 権權 歩步 毎每 気氣 清淸 "
    "渓溪 温溫 湾灣 瀬瀨 焼燒 灯燈 点點 猪豬 瑶瑤 画畫 祢禰 禄祿 穂穗 稲稻 穣穰 竪豎 糸絲 "
    "経經 絵繪 継繼 続續 艶艷 蒋蔣 薮藪 蛍螢 読讀 賛贊 軽輕 郷鄕 醤醬 野埜 鋭銳 録錄 閣閤 "
    "隣鄰 雑雜 青靑 頼賴 顔顏 駅驛 駆驅 験驗 麦麥 麹麴 黄黃 桑桒 柳栁 松枩枀 村邨 杉椙 恒恆 "
    "煕熙凞 凛凜 呂吕 寿壽 択擇 拡擴 晃晄 昇曻 浅淺 為爲 鶏鷄 万萬 体體 余餘 仏佛 伝傳 価價 "
    "倹儉 党黨 医醫 処處 号號 図圖 圧壓 塩鹽 売賣 声聲 変變 奥奧 宮宫 対對 専專 岳嶽 岡崗 "
    "巻卷 当當 従從 徴徵 戦戰 抜拔 担擔 教敎 断斷 晩晚 桟棧 検檢 楽樂 様樣 横橫 欧歐 済濟 "
    "浄淨 満滿 独獨 狭狹 献獻 瑠璢 璃瓈 痩瘦 発發 砕碎 研硏 祷禱 称稱 窓窗 粛肅 糾糺 聴聽 "
    "芸藝 茎莖 蕊蕋 虚虛 覚覺 観觀 訳譯 誉譽 転轉 辞辭 逓遞 遅遲 鎮鎭 銭錢 錬鍊 鎌鐮 隠隱 "
    "随隨 霊靈 館舘 騒騷 髪髮 鯵鰺 歯齒 齢齡"
)


def _table() -> dict[int, str | None]:
    """Code point → what it folds to, made once."""
    table: dict[int, str | None] = {point: chr(point + 0x60) for point in range(0x3041, 0x3097)}
    table[0x309D], table[0x309E] = "ヽ", "ヾ"
    for group in _VARIANTS.split():
        for variant in group[1:]:
            table.setdefault(ord(variant), group[0])
    # Invisible characters and direction controls say nothing about the word.
    invisible = [0x00, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
    return table | dict.fromkeys(invisible)


_TABLE = _table()
_BLANKS = dict.fromkeys(map(ord, " \t\n\r\x0b\x0c"))


def fold(text: str) -> str:
    """`text` without differences of width, case, kana kind, variant kanji and invisible characters.

    Blanks and accents stay. Only the first MOST characters are read.
    """
    if text.isascii():
        return text[:MOST].replace("\x00", "").lower()
    plain = unicodedata.normalize("NFKC", text[:MOST].translate(_TABLE)).casefold()
    return unicodedata.normalize("NFKC", plain).translate(_TABLE)


def compare_key(text: str) -> str:
    """The fold of `text` with every blank removed: what two spellings of one name have in common."""
    return fold(text).translate(_BLANKS)
