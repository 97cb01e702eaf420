"""Regions: the 47 prefectures of Japan and countries. Anything else stays as it was written."""

from __future__ import annotations

import re
from functools import lru_cache

from myconnections.domain.folding import fold
from myconnections.domain.vocabulary.terms import Keywords, Term, Vocabulary, rows_of

# code: kanji, and towns that tell the prefecture (in kanji; those of the list below also in letters)
_PREFECTURES = """
tokyo: 東京都 千代田区 新宿区 渋谷区 品川区 目黒区 世田谷区 豊島区 杉並区 江東区 墨田区 台東区 八王子市 武蔵野市
    町田市
kanagawa: 神奈川県 横浜 川崎市 相模原 鎌倉市 藤沢市
osaka: 大阪府 大阪 堺市 東大阪市 豊中市
aichi: 愛知県 名古屋 豊田市 岡崎市
saitama: 埼玉県 さいたま市 川越市 川口市
chiba: 千葉県 千葉市 船橋市 柏市
hyogo: 兵庫県 神戸 姫路市 西宮市 尼崎市
hokkaido: 北海道 札幌 函館市 旭川市
fukuoka: 福岡県 福岡市 博多 北九州
kyoto: 京都府 京都
shizuoka: 静岡県 静岡市 浜松
hiroshima: 広島県 広島市 福山市
miyagi: 宮城県 仙台
niigata: 新潟県 新潟市 長岡市
nagano: 長野県 長野市 松本市
ibaraki: 茨城県 つくば市 水戸市
gunma: 群馬県 前橋市 高崎市
tochigi: 栃木県 宇都宮
okayama: 岡山県 岡山市 倉敷
kumamoto: 熊本県 熊本市
kagoshima: 鹿児島県 鹿児島市
okinawa: 沖縄県 那覇 沖縄
ishikawa: 石川県 金沢市
toyama: 富山県 富山市
fukui: 福井県 福井市
gifu: 岐阜県 岐阜市
mie: 三重県 四日市
shiga: 滋賀県 大津市
nara: 奈良県 奈良市
wakayama: 和歌山県 和歌山市
tottori: 鳥取県 鳥取市
shimane: 島根県 松江市
yamaguchi: 山口県 下関
tokushima: 徳島県 徳島市
kagawa: 香川県 高松市
ehime: 愛媛県 松山市
kochi: 高知県 高知市
saga: 佐賀県 佐賀市
nagasaki: 長崎県 長崎市
oita: 大分県 大分市 別府市
miyazaki: 宮崎県 宮崎市
aomori: 青森県 青森市 八戸
iwate: 岩手県 盛岡
akita: 秋田県 秋田市
yamagata: 山形県 山形市
fukushima: 福島県 福島市 郡山市 会津若松
yamanashi: 山梨県 甲府
"""
_TOWNS = {
    "tokyo": "tokyo minato-ku shibuya-ku shinjuku chiyoda shinagawa", "kanagawa": "yokohama kawasaki kamakura",
    "aichi": "nagoya", "hyogo": "kobe himeji", "hokkaido": "sapporo hakodate", "fukuoka": "kitakyushu hakata",
    "miyagi": "sendai", "ibaraki": "tsukuba", "ishikawa": "kanazawa", "okinawa": "naha", "nagano": "matsumoto",
    "shizuoka": "hamamatsu", "okayama": "kurashiki", "ehime": "matsuyama", "tochigi": "utsunomiya",
    "saitama": "kawagoe", "osaka": "sakai_city",
}  # fmt: skip
# code: English | Japanese | other spellings and towns that tell the country
_COUNTRIES = """
united_states: United States | アメリカ | usa u.s.a. u.s. us america united_states_of_america 米国 アメリカ合衆国
    new_york san_francisco california los_angeles seattle boston chicago austin washington_d.c. silicon_valley texas
    massachusetts ニューヨーク サンフランシスコ
canada: Canada | カナダ | toronto vancouver montreal ontario
united_kingdom: United Kingdom | イギリス | uk u.k. great_britain england scotland wales london edinburgh oxford
    英国 ロンドン
ireland: Ireland | アイルランド | dublin
germany: Germany | ドイツ | deutschland berlin munich hamburg frankfurt dusseldorf ベルリン
france: France | フランス | paris lyon パリ
netherlands: Netherlands | オランダ | the_netherlands holland amsterdam rotterdam
belgium: Belgium | ベルギー | brussels
switzerland: Switzerland | スイス | zurich geneva basel
austria: Austria | オーストリア | vienna
italy: Italy | イタリア | milan rome milano
spain: Spain | スペイン | madrid barcelona
portugal: Portugal | ポルトガル | lisbon porto
sweden: Sweden | スウェーデン | stockholm
norway: Norway | ノルウェー | oslo
denmark: Denmark | デンマーク | copenhagen
finland: Finland | フィンランド | helsinki
poland: Poland | ポーランド | warsaw
estonia: Estonia | エストニア | tallinn
ukraine: Ukraine | ウクライナ | kyiv
china: China | 中国 | 中華人民共和国 beijing shanghai shenzhen 北京 上海 深圳
hong_kong: Hong Kong | 香港 | hong_kong_sar
taiwan: Taiwan | 台湾 | taipei 台北
south_korea: South Korea | 韓国 | korea republic_of_korea seoul ソウル 大韓民国
singapore: Singapore | シンガポール |
malaysia: Malaysia | マレーシア | kuala_lumpur
thailand: Thailand | タイ | bangkok バンコク
vietnam: Vietnam | ベトナム | viet_nam hanoi ho_chi_minh ハノイ ホーチミン
indonesia: Indonesia | インドネシア | jakarta ジャカルタ
philippines: Philippines | フィリピン | manila マニラ
india: India | インド | bangalore bengaluru mumbai delhi hyderabad
australia: Australia | オーストラリア | sydney melbourne brisbane
new_zealand: New Zealand | ニュージーランド | auckland wellington
brazil: Brazil | ブラジル | sao_paulo rio_de_janeiro
mexico: Mexico | メキシコ | mexico_city
united_arab_emirates: United Arab Emirates | アラブ首長国連邦 | uae dubai abu_dhabi ドバイ
israel: Israel | イスラエル | tel_aviv
turkey: Turkey | トルコ | turkiye istanbul
south_africa: South Africa | 南アフリカ | johannesburg cape_town
kenya: Kenya | ケニア | nairobi
egypt: Egypt | エジプト | cairo
japan: Japan | 日本 |
"""
_NEEDS_OFFICE = re.compile(r"県|府|都|市|庁|大学|銀行|新聞|放送|空港|支店|支社|営業所|信用金庫|病院")


def _prefectures() -> dict[str, tuple[str, list[str]]]:
    """Code → kanji, and the towns."""
    return {code: (rest.split()[0], rest.split()[1:]) for code, rest in rows_of(_PREFECTURES)}


def _countries() -> dict[str, tuple[str, str, list[str]]]:
    """Code → English, Japanese, other spellings."""
    found = {}
    for code, rest in rows_of(_COUNTRIES):
        en, ja, others = (part.strip() for part in rest.split("|"))
        found[code] = (en, ja, others.split())
    return found


_JAPAN, _WORLD = _prefectures(), _countries()
_HOKKAIDO = "hokkaido"


def _short(kanji: str) -> str:
    """東京都 → 東京."""
    return kanji if kanji == "北海道" else kanji[:-1]


def _spelled(code: str) -> str:
    return code[:1].upper() + code[1:]


REGIONS = Vocabulary(
    (
        *(
            Term(code, _spelled(code), kanji, (_short(kanji), f"{code}, japan", f"{code} prefecture", f"{code}-ken"))
            for code, (kanji, _) in _JAPAN.items()
        ),
        *(Term(code, en, ja) for code, (en, ja, _) in _WORLD.items()),
    )
)
_PLACES = Keywords(
    {
        code: " ".join((kanji, *towns, code, _TOWNS.get(code, ""), "" if code == "kochi" else _short(kanji)))
        for code, (kanji, towns) in _JAPAN.items()
    }
    | {
        code: " ".join((en.replace(" ", "_"), "" if code in {"thailand", "japan", "china"} else ja, *others))
        for code, (en, ja, others) in _WORLD.items()
    }
)
# A family name is no place: in the name of an employer these count with an office beside them only.
_NAMED = Keywords(
    {
        code: " ".join((kanji, *towns, "" if code == "kyoto" else _TOWNS.get(code, ""), _spelled(code)))
        for code, (kanji, towns) in _JAPAN.items()
    }
    | {"tokyo": "東京都 東京 tokyo", "kanagawa": "神奈川 横浜 yokohama kanagawa"}
)
_SHORTS = Keywords({code: _short(kanji) for code, (kanji, _) in _JAPAN.items() if code != _HOKKAIDO})


@lru_cache(maxsize=65_536)
def of_place(text: str) -> str:
    """The region of an address or of a place as people write it, "" when it names none of ours.

    "Minato-ku, Tokyo, Japan" and 〒105-0001 東京都港区… are Tokyo; a country counts where no prefecture is named.
    """
    whole = REGIONS.code_of(text)
    if whole:
        return whole
    hits = _PLACES.hits(fold(text[:300]))
    inner = [hit.meaning for hit in hits if hit.meaning in _JAPAN]
    outer = [hit.meaning for hit in hits if hit.meaning not in _JAPAN]
    abroad = [code for code in outer if code != "japan"]
    if inner and not (abroad and outer[-1] != "japan" and not _kanji(text)):
        return inner[0]
    return abroad[0] if abroad else ("japan" if outer else "")


@lru_cache(maxsize=65_536)
def of_employer(name: str) -> str:
    """The region the name of an employer speaks of (…県庁, …市, City of …), "" when it says nothing."""
    text = fold(name[:200])
    named = _NAMED.hits(text)
    if named:
        return named[0].meaning
    for hit in _SHORTS.hits(text):
        if _NEEDS_OFFICE.match(text, hit.end):
            return hit.meaning
    return ""


def country(code: str) -> str:
    """The country of a region of ours: "japan" for a prefecture; "" for what is none of ours."""
    return "japan" if code in _JAPAN else code if code in _WORLD else ""


@lru_cache(maxsize=65_536)
def compared(text: str) -> str:
    """What two regions are compared by: the code where one is meant, else the text folded."""
    return of_place(text) or fold(text).strip()


def _kanji(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)
