"""The words by which tables of people call their columns: Japanese card readers, Google, Outlook, home-made sheets.

A header cell, folded by `cells.header`, is mapped to a field. Matched by name, never by position.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_WORDS = {
    "name": (
        "氏名 名前 お名前 宛名 顧客名 ご氏名 氏名(漢字) 漢字氏名 担当者名 担当者 name full_name "
        "fullname display_name 姓名 表示名 contact_name お_名前 氏名_漢字 氏名漢字 名刺氏名 "
        "連名なし氏名"
    ),
    "family": (
        "姓 苗字 名字 氏 姓(漢字) 氏名[姓] surname lastname last_name family family_name nachname nom apellidos"
    ),
    "given": ("名 名(漢字) 氏名[名] 下の名前 firstname first_name given given_name vorname prénom forename nombre"),
    "additional": "ミドルネーム middle_name additional_name ミドル_ネーム additional_names other_names",
    "prefix": "name_prefix prefix",
    "suffix": "敬称 suffix name_suffix ご敬称",
    "nickname": "nickname ニックネーム あだ名 愛称 通称 nick_name",
    "maiden": "旧姓 maiden_name maiden",
    "reading": (
        "フリガナ ふりがな よみ ヨミ カナ よみがな ヨミガナ 読み 読み仮名 振り仮名 氏名カナ "
        "氏名かな 氏名フリガナ 氏名ふりがな カナ氏名 かな yomi reading furigana kana 氏名(カナ) "
        "氏名(かな) 氏名(フリガナ) 氏名(ふりがな) 氏名ヨミ 氏名よみ お名前フリガナ "
        "お名前(フリガナ) 名前カナ 名前(カナ) 名前(フリガナ) yomi_name phonetic_name "
        "氏名_フリガナ 氏名_カナ name_reading 氏名(よみ) 氏名(ヨミ) 氏名(読み) 氏名(よみがな) 氏名読み 氏名(読み仮名)"
    ),
    "reading_family": (
        "セイ せい 姓カナ 姓かな 姓フリガナ 姓ふりがな 姓(カナ) 姓(かな) 姓(フリガナ) "
        "姓(ふりがな) 姓ヨミ 姓よみ 姓(ヨミ) 姓読み 氏名カナ[姓] 姓_カナ family_name_yomi "
        "phonetic_last_name surname_yomi last_name_yomi family_name_reading yomi_last_name "
        "姓_フリガナ"
    ),
    "reading_given": (
        "メイ めい 名カナ 名かな 名フリガナ 名ふりがな 名(カナ) 名(かな) 名(フリガナ) "
        "名(ふりがな) 名ヨミ 名よみ 名(ヨミ) 名読み 名前フリガナ 氏名カナ[名] 名_カナ "
        "given_name_yomi phonetic_first_name given_yomi first_name_yomi given_name_reading "
        "yomi_first_name 名_フリガナ"
    ),
    "organization": (
        "会社名 会社 勤務先 法人名 組織名 企業名 所属企業 勤務先名 団体名 会社名・団体名 "
        "会社・団体名 所属先 貴社名 御社名 社名 学校名 company organization organisation "
        "companyname company_name firma entreprise empresa employer organization_name "
        "organization_1_-_name company/organization 勤務先_会社名 勤務先会社名"
    ),
    "organization_reading": (
        "会社名カナ 会社名フリガナ 会社名ふりがな 会社名よみ 会社カナ 会社名(カナ) "
        "会社名(フリガナ) 法人名カナ company_yomi organization_1_-_yomi_name phonetic_company "
        "company_reading"
    ),
    "department": (
        "部署 部署名 所属 部門 部門名 所属部署 部課名 所属名 勤務先部署 department dept division "
        "organization_department organization_1_-_department department_name"
    ),
    "position": (
        "役職 役職名 職位 職名 勤務先役職 position jobtitle job_title role poste puesto cargo "
        "organization_title organization_1_-_title job_position"
    ),
    "title": "title 肩書き 肩書 タイトル",
    "email": (
        "e-mail email mail メール メールアドレス mailアドレス eメール eメールアドレス 電子メール "
        "emailaddress email_address e-mailアドレス メアド email1 email2 email3 e-mail1 e-mail2 "
        "e-mail3 メール1 メール2 メールアドレス1 メールアドレス2 mail1 mail2 会社メール "
        "勤務先メール 個人メール pcメール 携帯メール 電子メールアドレス e-mail_address "
        "e-mail_2_address e-mail_3_address 電子メール_アドレス 電子メール_2_アドレス "
        "電子メール_3_アドレス primary_email secondary_email work_email home_email email_1 "
        "email_2 email_3 personal_email business_email e-mail_1 e-mail_2 other_email "
        "email_address_2 email_address_3"
    ),
    "phone": (
        "tel tel1 tel2 tel3 電話 電話番号 会社電話 tel会社 tel部門 tel直通 会社tel 電話番号1 "
        "電話番号2 電話1 電話2 勤務先電話 勤務先電話番号 会社電話番号 代表電話 直通電話 自宅電話 "
        "自宅電話番号 自宅tel 固定電話 tel番号 内線電話 その他の電話 通常の電話 会社代表電話 "
        "自動車電話 phone telephone phonenumber phone_number telefon téléphone phone1 phone2 "
        "代表番号 直通番号 tel(会社) tel(自宅) tel(代表) tel(直通) work_phone home_phone "
        "business_phone business_phone_2 home_phone_2 company_main_phone other_phone "
        "primary_phone car_phone office_phone direct_phone telephone_number phone_1 phone_2 "
        "phone_3 会社電話_2 自宅電話_2 work_telephone home_telephone company_phone tel_1 tel_2"
    ),
    "mobile": (
        "携帯 携帯電話 携帯番号 携帯電話番号 mobile cell cellphone handy モバイル スマホ 携帯tel "
        "tel携帯 tel(携帯) 携帯1 mobile_phone cell_phone mobile_number mobile_phone_number "
        "mobile_phone_2 mobile_1"
    ),
    "fax": (
        "fax fax1 fax2 fax番号 ファックス ファクス ファックス番号 fax会社 会社fax 勤務先fax "
        "business_fax home_fax other_fax fax_number 会社_fax 自宅_fax その他の_fax work_fax "
        "company_fax"
    ),
    "url": (
        "url url1 url2 ホームページ webページ webサイト ウェブサイト website web hp homepage "
        "サイト urlアドレス 会社url リンク web_page web_ページ personal_web_page web_site "
        "web_page_1 web_page_2 home_page company_url website_url ホームページ_url"
    ),
    "linkedin": (
        "linkedin linkedinurl linkedin_url linkedin_profile linkedin_profile_url profile_url "
        "linkedinプロフィール person_linkedin_url linkedin_profile_link"
    ),
    "exchanged_on": (
        "名刺交換日 交換日 名刺取得日 登録日 取得日 名刺登録日 名刺作成日 交換年月日 名刺交換日時 "
        "card_exchanged_on exchanged_on date_met met_on 作成日"
    ),
    "connected_on": "connected_on",
    "note": (
        "備考 メモ 備考1 備考2 備考欄 ノート コメント 特記事項 摘要 notes note memo memos comment "
        "comments remarks remark メモ1 メモ2"
    ),
    "birthday": "誕生日 生年月日 お誕生日 birthday birthdate dob date_of_birth birth_date birth_day",
    "anniversary": "記念日 結婚記念日 anniversary",
    "labels": (
        "タグ ラベル グループ 分類 カテゴリ カテゴリー tags tag labels label groups group "
        "categories category keywords group_membership グループ名 "
        "コミュニティ communities community"
    ),
    "spouse": "spouse 配偶者",
    "assistant": "assistant's_name 秘書の氏名",
    "manager": "manager's_name マネージャー",
    "uid": "uid",
    "unreadable": "?'を含んだデータ '?'を含んだデータ",
    "address::code": "郵便番号 〒 郵便 〒番号 zip zipcode zip_code postcode plz postal_code",
    "address::whole": (
        "住所 住所1 所在地 ご住所 会社住所 勤務先住所 自宅住所 address addresses anschrift "
        "adresse dirección address_1 full_address mailing_address business_address home_address "
        "other_address 住所_1"
    ),
    "address::region": "都道府県 都道府県名 state province region prefecture",
    "address::city": "市区町村 市町村 市区郡 市区町村名 city town",
    "address::street": (
        "番地 町域・番地 町名・番地 町域 丁目番地 住所(番地) 町名番地 street street_address address_line_1 町域番地"
    ),
    "address::extended": (
        "住所2 住所3 ビル名 建物名 建物 マンション名 ビル・建物名 建物・部屋番号 address_line_2 address_2 住所_2"
    ),
    "address::country": "国 国名 country",
}
_OUTLOOK_PARTS = {
    "street": "street", "street 2": "extended", "street 3": "extended", "city": "city", "state": "region",
    "postal code": "code", "country": "country", "country/region": "country", "zipcode": "code",
    "address 2": "extended",
}  # fmt: skip
_OUTLOOK_JA = {
    "番地": "street", "住所 2": "extended", "住所 3": "extended", "市町村": "city", "都道府県": "region",
    "郵便番号": "code", "国": "country",
}  # fmt: skip
_PLACES_JA = {"会社": "business", "自宅": "home", "その他": "other"}
_GOOGLE = re.compile(r"(e-mail|phone|address|relation|website|event|organization|im|custom field) (\d+) - (.+)")
_GOOGLE_FIELDS = {
    ("e-mail", "value"): "email", ("phone", "value"): "phone", ("website", "value"): "url",
    ("relation", "value"): "relation", ("event", "value"): "event", ("address", "street"): "street",
    ("address", "city"): "city", ("address", "region"): "region", ("address", "postal code"): "code",
    ("address", "country"): "country", ("address", "extended address"): "extended", ("address", "formatted"): "whole",
}  # fmt: skip


def _table() -> dict[str, str]:
    """Word → field; an underscore stands for itself and for a blank."""
    table: dict[str, str] = {}
    for field, words in _WORDS.items():
        for word in words.casefold().split():
            table.setdefault(word, field)
            table.setdefault(word.replace("_", " "), field)
    return table


_FIELDS = _table()


@lru_cache(maxsize=4_000)
def field_of(key: str) -> str:
    """The field that one folded header cell means, "" when none.

    Addresses are `address:<group>:<part>`; Google's numbered columns end in `:<number>`.
    """
    known = _FIELDS.get(key) or _FIELDS.get(key.replace(" ", "")) or _FIELDS.get(key.rstrip("*※:： "))
    if known:
        return known
    numbered = _GOOGLE.fullmatch(key)
    if numbered:
        kind, number, part = numbered.groups()
        if part in {"label", "type"}:
            return f"label:{kind}:{number}"
        field = _GOOGLE_FIELDS.get((kind, part), "")
        return f"address:{number}:{field}" if field and kind == "address" else f"{field}:{number}" if field else ""
    place, _, part = key.partition(" ")
    if place in {"business", "home", "other", "work"} and part in _OUTLOOK_PARTS:
        return f"address:{place}:{_OUTLOOK_PARTS[part]}"
    japanese = re.fullmatch(r"(.+?) ?\((会社|自宅|その他)\)(?:/地域)?", key)
    if japanese and japanese[1] in _OUTLOOK_JA:
        return f"address:{_PLACES_JA[japanese[2]]}:{_OUTLOOK_JA[japanese[1]]}"
    return ""


def fields(keys: Sequence[str]) -> tuple[str, ...]:
    """The field of every column; words of two meanings are settled by what stands beside them."""
    found = [field_of(key) for key in keys]
    there = set(found)
    for place, field in enumerate(found):
        if field == "title":
            found[place] = "prefix" if "position" in there else "position"
        elif field == "name" and "family" in there and "given" not in there:
            found[place] = "given"
        elif field == "reading" and "reading_family" in there and "reading_given" not in there:
            found[place] = "reading_given"
    return tuple(found)


_NAMES = {"name", "family", "given"}
_BESIDE = {
    "email", "phone", "mobile", "organization", "department", "position", "reading", "reading_family", "exchanged_on",
    "birthday", "fax", "linkedin", "address::whole", "address::code", "labels",
}  # fmt: skip
_OF_OTHER_TABLES = {"started on", "finished on", "proficiency", "authority", "conversation id", "published on"}


def fits(keys: Sequence[str]) -> bool:
    """Whether a header row is that of a table of people: a name, and something else about the person."""
    if len(keys) < 2 or _OF_OTHER_TABLES & set(keys):
        return False
    there = {field.partition(":")[0] if field[:5] in {"email", "phone"} else field for field in fields(keys)}
    return bool(there & _NAMES) and bool(there & _BESIDE or {"family", "given"} <= there)


def format_of(keys: Sequence[str]) -> str:
    """Whose table it is: "eight", "sansan", "google", "outlook", "thunderbird", "myconnections" or "sheet"."""
    there = set(keys)
    return next((name for name, wanted, unwanted in _OWNERS if wanted <= there and not unwanted & there), "sheet")


_OWNERS: tuple[tuple[str, set[str], set[str]], ...] = (
    ("eight", {"eightでつながっている人"}, set()),
    ("eight", {"再データ化中の名刺"}, set()),
    ("sansan", {"名刺所有者"}, set()),
    ("sansan", {"名刺id"}, set()),
    ("sansan", {"名刺所有者ユーザid"}, set()),
    ("myconnections", {"uid", "family name reading"}, set()),
    ("google", {"group membership", "family name"}, set()),
    ("google", {"labels", "phonetic first name"}, set()),
    ("linkedin.outlook", {"assistant's phone", "tty/tdd phone", "personal web page"}, {"schools", "account"}),
    ("outlook", {"e-mail address", "business phone"}, set()),
    ("outlook", {"電子メール アドレス", "名"}, set()),
    ("thunderbird", {"screen name", "primary email"}, set()),
)
